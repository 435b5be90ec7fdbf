"""Commands that need the articles' texts: `verify` and `coverage`."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import UsageError, verdict
from builder.publication.write import replace, sweep
from builder.terminal import show, steps

if TYPE_CHECKING:
    from builder.cli.common import Commands
    from builder.evidence.command import Report
    from builder.kept.cache import Shelf


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    verify = commands.add_parser("verify", help="check the quotations against the articles")
    verify.add_argument("--check", action="store_true", help="fail where a lock is out of date")
    verify.add_argument("--by", default="verifier", metavar="ROLE", help="who verifies, as a role")
    verify.add_argument(
        "--on", type=_day, default=None, metavar="DATE",
        help="the day that new proofs are marked with (default: today, or $SOURCE_DATE_EPOCH)",
    )  # fmt: skip
    verify.set_defaults(run=_verify)
    coverage = commands.add_parser("coverage", help="list what the content leaves out")
    coverage.set_defaults(run=_coverage)
    for command in (verify, coverage):
        command.add_argument(
            "--articles",
            metavar="DIR",
            help="the captured texts (default: $BRIEFING_ARTICLES, else articles/)",
        )


def _verify(options: argparse.Namespace, root: Path) -> int:
    from builder.evidence.command import verify
    from builder.evidence.verify import Stamp

    stamp = Stamp(options.by, (options.on or _today()).isoformat())
    folder = capture_folder(root, options.articles)
    with steps(sys.stderr):
        report = verify(root, folder, stamp, check_only=options.check, known=_known(root))
    sweep(root / "content/evidence")
    for path, text in report.locks.items():
        replace(root, path, text.encode())
    for path in report.gone:
        (root / path).unlink(missing_ok=True)
    return _told(report, root)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2031-04-20") from error


def _today() -> date:
    """The one place that asks what day it is: when a proof was made is a fact about the proof."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is {epoch}, which is no time in seconds") from error
    return now.date()


def _coverage(options: argparse.Namespace, root: Path) -> int:
    from builder.evidence.command import coverage

    folder = capture_folder(root, options.articles)
    with steps(sys.stderr):
        report = coverage(root, folder, _known(root))
    return _told(report, root)


def _known(root: Path) -> Shelf:
    """What the last check kept of the YAML. A check keeps it, so nothing is written here."""
    from builder.kept.cache import Cache

    return Cache(root / "build" / "cache", tidy=False).wide("documents")


def _told(report: Report, root: Path) -> int:
    guesses = [problem for problem in report.problems if problem.rule == "review"]
    show([problem for problem in report.problems if problem.rule != "review"], root, sys.stdout)
    print(*report.lines, sep="\n")
    if guesses:  # each by its line is what a check is for
        print(f"marks REVIEW that are left: {len(guesses)}; briefing check lists them")
    return verdict(report.problems)


def capture_folder(root: Path, given: str | None) -> Path:
    """Where the captured texts are; raises `UsageError` where there is no such folder."""
    folder = Path(given or os.environ.get("BRIEFING_ARTICLES") or root / "articles")
    if not folder.is_dir():
        raise UsageError(
            f"there is no folder {folder}: make it, or say with --articles where the texts are"
        )
    return folder
