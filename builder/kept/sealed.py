"""Files that nobody but this user can have written: how they are sealed, read and replaced.

Takes paths and bytes; a file that cannot be read or written costs a line that says so, and no more.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import IO

log = logging.getLogger("briefing")

SIZE = 16
"""Bytes in a digest: 128 bits, so that no two things meet by chance."""

_told: set[tuple[Path, str | None]] = set()
"""The folders of which was said that they cannot be written to, with the reason."""

_PART = re.compile(r"\.\w+\.([0-9]{1,9})")
"""What a build is writing, by the number of its process."""


def seal(body: bytes, secret: bytes) -> bytes:
    """What only this user can put before a body (BLAKE2b keyed, RFC 7693)."""
    return blake2b(body, digest_size=SIZE, key=secret).digest()


def opened(path: Path) -> IO[bytes] | None:
    """The file of a shelf, if there is one that can be read."""
    try:
        return path.open("rb")
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("The cache of %s cannot be read (%s): made anew.", path.name, error.strerror)
        return None


def is_damaged(path: Path) -> None:
    """Say that a file is not believed."""
    log.warning("The cache of %s is damaged, or not of your making: made anew.", path.name)


def replaced(path: Path, write: Callable[[IO[bytes]], object]) -> bool:
    """Whether a file could be written, under a name of its own for each writer, and renamed when it
    is whole: the last of two builds wins."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            write(file)
        beside.replace(path)
    except OSError as error:
        _tell(path, error.strerror)
        with suppress(OSError):
            beside.unlink()
        return False
    return True


def _tell(path: Path, reason: str | None) -> None:
    """Say why a file cannot be written, of the first in its folder: on a full disk all have one."""
    if (path.parent, reason) not in _told:
        _told.add((path.parent, reason))
        log.warning("The cache of %s cannot be written (%s): left as it was.", path.name, reason)


def sweep(folder: Path) -> None:
    """Take away what a build left that was cut off."""
    for entry in [*folder.iterdir()]:
        part = _PART.fullmatch(entry.name)
        if part and not _is_at_work(int(part[1])):
            entry.unlink()


def _is_at_work(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        pass
    return True
