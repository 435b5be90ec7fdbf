"""What stands in a folder of content on disk: what is passed over, what is refused, what is read.

Takes a folder or what stands in it; gives entries, texts, and a problem for what is no content.
Links are never followed. Reads, never writes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import TypeAlias

from builder.content.bounds import MILLION, file_bound
from builder.content.letters import unfit
from builder.problem import Problem

YAML = ".yml"
TEXTS = (".md", ".lock", ".json")

Identity: TypeAlias = tuple[int, int]
"""What the system knows a file by: its disk, and its number there."""

_TO_READ = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
"""Without waiting for a pipe that nobody writes to."""


def entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that stands below a folder and is no folder, by path; links are not followed."""
    waiting = _children(folder) or []
    while waiting:
        entry = waiting.pop()
        inside = _children(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else None
        if inside is None:
            yield entry
        else:
            waiting += inside


def _children(folder: Path) -> list[os.DirEntry[str]] | None:
    """What stands in a folder, last name first, or None if it cannot be opened."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not is_left_over(entry.name)]
    except OSError:
        return None
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def is_left_over(name: str) -> bool:
    """True for what systems and editors leave: `.name`, `name~` and `#name#`."""
    return name.startswith((".", "#")) or name.endswith("~")


def refusal(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Why something that stands in `content/` cannot be content, and what to do, if so."""
    if entry.is_symlink():
        return "a symbolic link", "put the file itself here: nothing outside content/ is read"
    if entry.is_dir():
        return "the folder cannot be opened", "check its permissions"
    if not entry.is_file():
        return "this is no plain file", "remove it"
    return ill_named(entry.name)


def ill_named(name: str) -> tuple[str, str] | None:
    """Why a file of this name cannot be content, and what to do, if so."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    suffix = dot + ending
    if suffix in (YAML, *TEXTS):
        return None
    if suffix.lower() in (".yaml", YAML):
        return f"the ending {suffix} is not read", f"rename it to {stem}{YAML}"
    return "no kind of content has this ending", "keep it outside content/"


def bytes_of(entry: os.DirEntry[str], name: str) -> bytes | Problem:
    """What is in a file, or why that is not read; raises `OSError` where it cannot be."""
    descriptor = os.open(entry.path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        size = os.fstat(descriptor).st_size
        return _too_large(name) if size > file_bound(_suffix(name)) else _whole(descriptor, size)
    finally:
        os.close(descriptor)


def plain(path: str) -> bytes | None:
    """What is in a plain file, no link; None where there is none that can be read."""
    found = known_plain(path)
    return found and found[0]


def known_plain(path: str) -> tuple[bytes, Identity] | None:
    """The same with what the system knows the file by.

    By calls of the system alone: a build looks at every file that the last one wrote.
    """
    try:
        descriptor = os.open(path, _TO_READ)
    except OSError:
        return None
    try:
        with suppress(OSError):
            found = os.fstat(descriptor)
            if S_ISREG(found.st_mode):
                return _whole(descriptor, found.st_size), identity(found)
    finally:
        os.close(descriptor)
    return None


def identity(found: os.stat_result) -> Identity:
    """What the system knows a file by."""
    return found.st_dev, found.st_ino


def _whole(descriptor: int, size: int) -> bytes:
    """All that an open file holds, which is `size` bytes unless somebody is writing to it."""
    data = os.read(descriptor, size + 1)
    while len(data) != size and (more := os.read(descriptor, size + 1)):
        data += more
    return data


def text_of(raw: bytes, name: str) -> str | Problem:
    """The text in a file's bytes, or what is wrong with it."""
    if len(raw) > file_bound(_suffix(name)):
        return _too_large(name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").split("\n")
        return Problem(
            name, len(before), len(before[-1]) + 1, "encoding", "error",
            f"byte 0x{raw[error.start]:02x} is not UTF-8", "save the file as UTF-8",
        )  # fmt: skip
    found = None if name.endswith(YAML) else unfit(text, tabs=True)
    if found is None:
        return text
    return Problem(
        name, found.line, found.column, "encoding", "error", found.message, found.hint
    )  # fmt: skip


def _suffix(name: str) -> str:
    return name[name.rfind(".") :]


def _too_large(name: str) -> Problem:
    size = f"the file is larger than {file_bound(_suffix(name)) // MILLION} MB"
    return Problem(name, 1, 1, "size", "error", size, "split it, or remove what is not content")
