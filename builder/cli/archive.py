"""The command that packs an edition, and proves what was packed: `archive`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, PROBLEMS, UsageError, existing, say
from builder.problem import errors
from builder.terminal import show

if TYPE_CHECKING:
    from builder.archive.form import Manifest
    from builder.check import Checked
    from builder.cli.common import Commands

DATA = "site/data/briefing.json"
MOST_FAULTS = 20


def add(commands: Commands) -> None:
    """Tell the parser of the command."""
    archive = commands.add_parser(
        "archive",
        help="pack the newest edition, site and content, into one file; prove one",
        description="Packs the built site, the content and a manifest with the SHA-256 of every "
        "file into one zip archive, whose bytes depend on nothing else. Unpacked, it is the site "
        "for a machine without a network.",
    )
    archive.add_argument("--output", metavar="FILE", help="where to (default: build/edition-N.zip)")
    archive.add_argument("--check", metavar="FILE", help="prove this archive instead")
    archive.set_defaults(run=_archive)


def _archive(options: argparse.Namespace, root: Path) -> int:
    if options.check and options.output:
        raise UsageError("--check proves an archive and writes none: leave out --output")
    return _check(options.check) if options.check else _pack(options.output, root)


def _pack(output: str | None, root: Path) -> int:
    from builder.archive.pack import pack
    from builder.check import check
    from builder.publication.publish import exclusive
    from builder.wording import plural

    checked = check(root)
    if errors(checked.problems):
        show(checked.problems, root, sys.stdout)
        return say(f"{checked.summary} Nothing was packed.", PROBLEMS)
    about = _about(checked, root)
    name = output or f"build/edition-{about.edition}.zip"
    target = Path(name) if output else root / name
    if target.is_dir():
        raise UsageError(f"{name} is a folder: name a file")
    _step(f"Packing edition {about.edition}")
    with exclusive(root / "build", lambda: _step("Waiting for a build to end")):
        try:
            packed = pack(root, target, about)
        except OSError as error:
            raise UsageError(f"{name} cannot be written: {error.strerror}") from error
    state = "frozen" if about.sha256 else "a draft: freeze it first with briefing edition"
    files = plural(packed.files, "file")
    print(f"{name}: edition {about.edition} ({state}), {files}, SHA-256 {packed.sha256}")
    return FINE


def _about(checked: Checked, root: Path) -> Manifest:
    """What is to be packed, if the site is what the content gives."""
    from builder.archive.form import Manifest
    from builder.check import analysed
    from builder.exports.as_json import data, text

    edition = checked.briefing.newest if checked.briefing else None
    assert checked.briefing is not None
    assert edition is not None
    there = root / DATA
    if not there.is_file():
        raise UsageError(f"{DATA} does not exist: build the site first, with briefing build")
    if there.read_bytes() != text(data(analysed(checked, edition))).encode():
        raise UsageError("site/ is not what the content gives: build it first, with briefing build")
    kept = checked.snapshots.of.get(edition.number)
    title = checked.briefing.settings.title
    return Manifest(title, edition.number, edition.as_of, kept.sha256 if kept else None, {})


def _check(name: str) -> int:
    from builder.archive.check import check
    from builder.wording import plural

    path = existing(name)
    if path.is_dir():
        raise UsageError(f"{name} is a folder: name an archive")
    found = check(path)
    for fault in found.faults[:MOST_FAULTS]:
        print(f"{name}: {fault}")
    if len(found.faults) > MOST_FAULTS:
        print(f"{name}: and {len(found.faults) - MOST_FAULTS} more")
    if found.faults or found.manifest is None:
        counted = plural(len(found.faults), "fault")
        return say(f"{name} is not what was packed: {counted}.", PROBLEMS)
    print(f"{name}: {_named(found.manifest)}, SHA-256 {found.sha256}")
    return FINE


def _named(manifest: Manifest) -> str:
    from builder.wording import date_text, plural

    return (
        f"edition {manifest.edition} of {manifest.title}, as of {date_text(manifest.as_of)}: "
        f"{plural(len(manifest.files), 'file')}, each as it was packed"
    )


def _step(message: str) -> None:
    """Say what takes so long, to a person only."""
    if sys.stderr.isatty():
        print(f"{message} …", file=sys.stderr)
