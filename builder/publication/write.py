"""Makes a folder hold exactly the given files, touching only what differs.

Takes a folder and bytes by relative path; gives back what it wrote, left and deleted.
Must not decide what belongs on a page, write outside its folder, or follow a symbolic link.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from builder.content.files import Identity, plain

KEPT = ".gitkeep"


class RefusedError(Exception):
    """A request to write what must not be written; the message is fit for the terminal."""


@dataclass(frozen=True)
class Sync:
    """What a call to `sync` did: sorted relative paths."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]

    def __str__(self) -> str:
        """How many of each, in words."""
        written, unchanged, deleted = map(len, (self.written, self.unchanged, self.deleted))
        return f"{written} written, {unchanged} as before, {deleted} gone"


def sync(root: Path, files: Mapping[str, bytes], kept: Collection[str] = ()) -> Sync:
    """Make `root` hold exactly `files`, and any `.gitkeep` that it holds already.

    A file whose bytes are right keeps its times; those that `kept` names were seen to be right.
    Raises `RefusedError` before the first change if a path is unsafe, or two of them would be one
    file on another system. Each file is asked for once.
    """
    for path in files:
        _refuse_unsafe(path)
    refuse_collisions(files)
    there = inventory(root)
    stale = {path for path in there - files.keys() if PurePosixPath(path).name != KEPT}
    for path in stale:
        (root / path).unlink()
    prune(root)
    make_folders(root, files)
    others = (path for path in files if path not in kept or path not in there)
    written = {path for path in others if _written(root, path, files[path], path in there)}
    return Sync(tuple(sorted(written)), tuple(sorted(files.keys() - written)), tuple(sorted(stale)))


def _written(root: Path, path: str, data: bytes, is_there: bool) -> bool:
    """Write a file in a folder that is there, unless it holds its bytes; true if it did not."""
    if is_there:
        return _write_if_changed(root / path, data)
    _create(f"{root}/{path}", data)
    return True


def make_folders(root: Path, paths: Iterable[str]) -> None:
    """Make the folders below `root` that files at these relative paths stand in."""
    for folder in {path.rpartition("/")[0] for path in paths}:
        (root / folder).mkdir(parents=True, exist_ok=True)


def replace(root: Path, path: str, data: bytes) -> bool:
    """Give one file below `root` new bytes; true if they differ from what it held.

    Raises `RefusedError` if the path is unsafe or leads through a symbolic link.
    """
    _refuse_unsafe(path)
    for folder in PurePosixPath(path).parents:
        if (root / folder).is_symlink() and folder != PurePosixPath("."):
            raise RefusedError(f"{folder} is a symbolic link: nothing is written through it")
    return _write_if_changed(root / path, data)


def sweep(folder: Path) -> None:
    """Remove what runs that were killed left half-written in a folder."""
    for part in folder.glob(".*.part"):
        if not _is_at_work(part.name.split(".")[1]):
            part.unlink(missing_ok=True)


def _is_at_work(process: str) -> bool:
    try:
        os.kill(int(process), 0)  # asks, and ends nothing
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        pass  # somebody else's
    return True


def inventory(root: Path) -> set[str]:
    """The relative paths of all below `root` that is no folder; a link counts as itself."""
    return {path for path, _ in _inside(root)}


def identities(root: Path) -> dict[str, Identity]:
    """The same with what the system knows each by, as the list of its folder has it: no file is
    looked at. Where disks lie over one another and number files anew, none is known for sure by
    that, and none has the identity that it has by itself."""
    disk = cache(lambda folder: os.stat(folder).st_dev)  # noqa: PTH116 - by the thousand
    return {
        path: (disk(entry.path[: -len(entry.name)]), entry.inode()) for path, entry in _inside(root)
    }


def _inside(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    start = len(str(root)) + 1
    for entry in _entries(root):
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path[start:].replace(os.sep, "/"), entry


def prune(root: Path) -> None:
    """Remove every empty folder below `root`, innermost first."""
    folders = [e.path for e in _entries(root) if e.is_dir(follow_symlinks=False)]
    for folder in map(Path, reversed(folders)):
        if not any(folder.iterdir()):
            folder.rmdir()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that lies below a folder, each folder before what it holds."""
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        for entry in os.scandir(waiting.pop()):
            yield entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)


def _refuse_unsafe(path: str) -> None:
    steps = path.split("/")
    if "\\" in path or "\0" in path or not {"", ".", ".."}.isdisjoint(steps):
        raise RefusedError(f"{path!r} is no path below the output folder")
    if steps[-1] == KEPT:
        raise RefusedError(f"{path} is reserved")


def refuse_collisions(paths: Iterable[str]) -> None:
    """Raise `RefusedError` for what is one path, or a file and its own folder, where case or
    accents fold."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in sorted(paths):
        other = seen.setdefault(_folded(path), path)
        if other != path:
            raise RefusedError(f"{other} and {path} are one file where case does not count")
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = path
            folder = folder.rpartition("/")[0]
    for folder, path in folders.items():
        if other := seen.get(_folded(folder), ""):
            raise RefusedError(f"{other} cannot be both a file and the folder of {path}")


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _write_if_changed(target: Path, data: bytes) -> bool:
    if holds(target, data):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / f".{os.getpid()}.part"
    try:
        beside.unlink(missing_ok=True)
        _create(str(beside), data)
        beside.replace(target)
    except OSError as error:  # such as a full disk
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        error.filename, error.filename2 = str(target), None
        raise
    return True


def _create(path: str, data: bytes) -> None:
    """Write a file where there is none: never through a link; permissions by the umask."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
    except OSError as error:
        error.filename = path  # which the system does not know here
        raise
    finally:
        os.close(descriptor)


def holds(target: Path, data: bytes) -> bool:
    """Whether a plain file, no link, stands at `target` and holds just these bytes."""
    return plain(str(target)) == data
