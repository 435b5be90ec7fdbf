"""Files by their paths: in memory while they are few, then in a file that has no name.

Takes a folder on whose disk there is room, and files one by one; gives them back by path. What it
holds ends with it, and with the process. A site of ten thousand events is half a gigabyte, which
nobody looks at twice while it is made; what lies on disk already is left there.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO
from weakref import finalize

from builder.kept.cache import digest

IN_MEMORY = 8 * 2**20
"""Bytes that are held before the file is begun."""


_SIZES = 32
"""Bits for the size of a file: its place is one number, where it begins and how long it is."""

Index = tuple[dict[str, int], dict[str, bytes], set[str], Callable[[str], bytes | None]]


class WrittenTwiceError(Exception):
    """Two things have one path in the site, and one of them would be lost: a fault of ours."""


class Spool(Mapping[str, bytes]):
    """Files by path. Without a folder, or where it is not there, the system's own is taken.

    `digests` are those of all files; `before` reads what is left where it lies, which `kept` names.
    To ask for such a file raises `FileNotFoundError` if it is gone.
    """

    def __init__(
        self, folder: Path | None = None, in_memory: int = IN_MEMORY,
        before: Callable[[str], bytes | None] = lambda _: None,
    ) -> None:  # fmt: skip
        self._folder, self._in_memory = folder, in_memory
        there = str(folder) if folder and folder.is_dir() else None
        self._hold(SpooledTemporaryFile(in_memory, dir=there))  # noqa: SIM115  it lives on
        self._places: dict[str, int] = {}
        self._end = 0
        self._before, self._is_borrowed = before, False
        self.digests: dict[str, bytes] = {}
        self.kept: set[str] = set()

    def another(self) -> Spool:
        """An empty one on the same disk."""
        return Spool(self._folder, self._in_memory, self._before)

    def _hold(self, file: SpooledTemporaryFile[bytes] | BinaryIO) -> None:
        self._file = file
        finalize(self, file.close)

    def put(self, path: str, data: bytes, known: bytes | None = None) -> None:
        """Keep a file, of which the digest may be known. Raises `WrittenTwiceError` if there is one
        of its path."""
        self._note(path, known or digest(data))
        self._file.seek(self._end)
        self._file.write(data)
        self._places[path] = (self._end << _SIZES) + len(data)
        self._end += len(data)

    def leave(self, path: str, known: bytes) -> None:
        """Keep a file of this digest that lies where `before` reads it; raises as `put` does."""
        self._note(path, known)
        self._places[path] = 0
        self.kept.add(path)

    def lies(self, path: str, known: bytes) -> bool:
        """Whether a file of this digest lies where `before` reads it."""
        data = self._before(path)
        return data is not None and digest(data) == known

    def index(self) -> Index:
        """All but the file itself, for `borrowed`."""
        return self._places, self.digests, self.kept, self._before

    def lend(self) -> int:
        """The descriptor of the file, for a process that is to read on in it."""
        if isinstance(self._file, SpooledTemporaryFile):
            self._file.rollover()
        self._file.flush()
        return self._file.fileno()

    def shared(self) -> Spool:
        """What it holds now, for a process that is forked to read it while this one goes on."""
        return Spool.borrowed(os.dup(self.lend()), self.index())

    @classmethod
    def borrowed(cls, descriptor: int, index: Index) -> Spool:
        """The spool whose file another process lent, to be read."""
        found = cls(in_memory=0)
        found._hold(os.fdopen(descriptor, "rb"))
        found._is_borrowed = True  # the place in it belongs to all who have it
        found._places, found.digests, found.kept, found._before = index
        return found

    def _note(self, path: str, known: bytes) -> None:
        if path in self._places:
            raise WrittenTwiceError(f"{path} is written twice")
        self.digests[path] = known

    def __getitem__(self, path: str) -> bytes:
        start, size = divmod(self._places[path], 1 << _SIZES)
        if path in self.kept:
            return self._left(path)
        if self._is_borrowed:
            return os.pread(self._file.fileno(), size, start)
        self._file.seek(start)
        return self._file.read(size)

    def _left(self, path: str) -> bytes:
        data = self._before(path)
        if data is None:
            why = "removed during the build; build again"
            raise FileNotFoundError(errno.ENOENT, why, f"build/docs/{path}")
        return data

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
