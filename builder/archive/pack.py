"""Packs a built site and its content into one file.

Takes the briefing's root folder and the edition; writes one file, or nothing of it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.archive.form import MANIFEST, README, Held, Manifest, ordered, write
from builder.publication.write import RefusedError, inventory

FOLDERS = ("content", "site")
LOCK = "requirements.lock"

_README = """\
{title}
Edition {edition}, as of {as_of}

Open site/index.html in a browser: the whole site works from here, without a network.

site/              the site as it was published; its data stand in site/data/
content/           what it was built from
{lock}manifest.json      the size and the SHA-256 of every file in this archive

To prove that nothing was changed, taken out or put in: briefing archive --check FILE
"""
_LOCK_LINE = f"{LOCK}  the packages that built it, with their hashes\n"


@dataclass(frozen=True)
class Packed:
    """What was packed: the number of files, and the SHA-256 of the archive."""

    files: int
    sha256: str


def pack(root: Path, target: Path, about: Manifest) -> Packed:
    """Write the archive of the edition that `about` names, whose files are found here.

    Raises `RefusedError` for what is no plain file; OSError where the target cannot be written.
    Either leaves the target as it was.
    """
    sources = dict(_sources(root))
    readme = _readme(about, LOCK in sources).encode()
    held = {name: _held(path.read_bytes()) for name, path in sources.items()}
    manifest = Manifest(
        about.title, about.edition, about.as_of, about.sha256, {**held, README: _held(readme)}
    )
    _write_whole(target, manifest, readme, sources)
    return Packed(len(manifest.files), _sum(target))


def _sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Each file by its name in the archive."""
    for folder in FOLDERS:
        for path in sorted(inventory(root / folder)):
            if (root / folder / path).is_symlink():
                raise RefusedError(f"{folder}/{path} is a symbolic link: an archive holds files")
            yield f"{folder}/{path}", root / folder / path
    if (root / LOCK).is_file():
        yield LOCK, root / LOCK


def _readme(about: Manifest, locked: bool) -> str:
    return _README.format(
        title=about.title, edition=about.edition, as_of=about.as_of,
        lock=_LOCK_LINE if locked else "",
    )  # fmt: skip


def _held(data: bytes) -> Held:
    return Held(len(data), hashlib.sha256(data).hexdigest())


def _write_whole(
    target: Path, manifest: Manifest, readme: bytes, sources: Mapping[str, Path]
) -> None:
    """Write beside the target first, so that there is never half of it."""

    def files() -> Iterator[tuple[str, bytes]]:
        made = {README: readme, MANIFEST: manifest.text.encode()}
        for name in ordered((*made, *sources)):
            data = made[name] if name in made else sources[name].read_bytes()
            if name in sources and _held(data) != manifest.files[name]:
                raise RefusedError(f"{name} changed while it was packed: pack again")
            yield name, data

    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.parent / f".{target.name}.{os.getpid()}.part"
    try:
        with part.open("xb") as stream:
            write(stream, files())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
