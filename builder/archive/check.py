"""Proves an archive: that it holds what its manifest says, that and no more, to the last byte.

Takes the path of a file, of which nothing is believed; gives what is wrong with it. Writes nothing
but a temporary file, and unpacks nothing.
"""

from __future__ import annotations

import errno
import hashlib
import struct
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from builder.archive.form import (
    CHUNK,
    MANIFEST,
    Held,
    Manifest,
    is_safe,
    ordered,
    read_manifest,
    write,
)
from builder.publication.write import RefusedError, refuse_collisions

_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError,
    RuntimeError, OverflowError,
)  # fmt: skip
"""All that `zipfile` raises for an archive that is damaged, encrypted, or none."""


@dataclass(frozen=True)
class Verdict:
    """What an archive holds, where that can be told, its SHA-256, and its faults."""

    manifest: Manifest | None
    sha256: str
    faults: tuple[str, ...]


def check(path: Path) -> Verdict:
    """Every fault of the archive at a path. Raises OSError where it cannot be read."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    try:
        with zipfile.ZipFile(path) as archive:
            manifest, faults = _examined(archive, path.stat().st_size)
            if manifest and not faults:
                faults = [*_rest(archive, path)]
    except (*_UNREADABLE, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise  # of the disk, not of the archive
        return Verdict(None, digest, ("it is no zip archive, or the end of it is missing",))
    return Verdict(manifest, digest, tuple(faults))


def _examined(archive: zipfile.ZipFile, size: int) -> tuple[Manifest | None, list[str]]:
    faults = [*_names(archive), *_forms(archive, size)]
    if MANIFEST not in archive.namelist():
        return None, [*faults, f"{MANIFEST} is missing"]
    if faults:
        return None, faults
    text = _bytes(archive, MANIFEST)
    manifest = read_manifest(text.decode(errors="replace")) if text is not None else None
    if manifest is None:
        return None, [f"{MANIFEST} was altered, or is of a form that this program does not know"]
    return manifest, [*_held(archive, manifest)]


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    for name, times in Counter(archive.namelist()).items():
        if not is_safe(name):
            yield f"{ascii(name)[1:-1]} is no plain path below the archive"
        if times > 1:
            yield f"{ascii(name)[1:-1]} is there {times} times"
    try:
        refuse_collisions(set(archive.namelist()))
    except RefusedError as error:
        yield ascii(str(error))[1:-1]


def _forms(archive: zipfile.ZipFile, size: int) -> Iterator[str]:
    """Entries that this program never writes, among them all that unpack to more than they are."""
    for info in archive.infolist():
        stored = info.compress_type == zipfile.ZIP_STORED and info.file_size == info.compress_size
        if not stored or info.flag_bits & 1:
            yield f"{ascii(info.filename)[1:-1]} is compressed or encrypted"
        if info.header_offset < 0:
            yield f"{ascii(info.filename)[1:-1]} begins before the archive"
    if sum(info.file_size for info in archive.infolist()) > size:
        yield "its files are larger than the archive"


def _held(archive: zipfile.ZipFile, manifest: Manifest) -> Iterator[str]:
    there = set(archive.namelist()) - {MANIFEST}
    for name in sorted(there | manifest.files.keys()):
        if name not in there:
            yield f"{name} is missing"
        elif name not in manifest.files:
            yield f"{name} is not in the manifest"
        elif _sum(archive, name) != manifest.files[name]:
            yield f"{name} was altered"


def _sum(archive: zipfile.ZipFile, name: str) -> Held | None:
    """Size and SHA-256 of an entry, None where it cannot be read as it was written."""
    data = _bytes(archive, name)
    return None if data is None else Held(len(data), hashlib.sha256(data).hexdigest())


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes | None:
    try:
        return archive.read(name)
    except _UNREADABLE:
        return None


def _rest(archive: zipfile.ZipFile, path: Path) -> Iterator[str]:
    """Bytes outside the files: those of another time, order or permission, or hidden ones.

    The same files, packed anew, must give the same bytes.
    """
    names = ordered(archive.namelist())
    with tempfile.TemporaryFile(prefix="briefing-") as anew, path.open("rb") as given:
        write(anew, ((name, archive.read(name)) for name in names))
        anew.seek(0)
        at = _first_difference(given, anew)
    if at is not None:
        yield f"byte {at} of the archive was altered, outside the files in it"


def _first_difference(one: IO[bytes], other: IO[bytes]) -> int | None:
    at = 0
    while (mine := one.read(CHUNK)) == (theirs := other.read(CHUNK)):
        if not mine:
            return None
        at += len(mine)
    pairs = enumerate(zip(mine, theirs, strict=False))
    return at + next((n for n, (a, b) in pairs if a != b), min(len(mine), len(theirs)))
