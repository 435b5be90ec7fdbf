"""A shelf whose values stay on disk: of each only its key and its place are held.

Takes what `builder/kept/cache.py` gives every shelf, and keeps its rules: one file, sealed, empty
where it is damaged, written beside and renamed. What is put lies in a file without a name until the
shelf is saved. What the pages of ten thousand events asked would fill a fifth of a gigabyte.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from weakref import finalize

from builder.kept.cache import Cache, Shelf
from builder.kept.sealed import SIZE, is_damaged, opened, replaced

PIECE = 2**20
"""Bytes of a file that are held while it is proved."""

_SIZES = 32
"""Bits for the size of a value: its place is one number, where it begins and how long it is."""

_NUMBER = 8
"""Bytes at the end of a file, which say how long its list of places is."""

Places = dict[bytes, int]


class Deep(Shelf):
    """Plain values by digest; what a build did not ask for is not written again. What another
    process puts here than the one that began is lost."""

    def __init__(self, path: Path | None, secret: bytes = b"") -> None:
        self._path, self._secret = path, secret
        self._read_again()

    def _read_again(self) -> None:
        self._asked, self._added = set[bytes](), Places()
        vars(self).pop("_kept", None)
        vars(self).pop("_pile", None)

    @cached_property
    def _kept(self) -> tuple[IO[bytes] | None, Places]:
        """What an earlier build wrote: the file, and where what stands in it."""
        file = opened(self._path) if self._path else None
        if not (file and self._path):
            return None, {}
        finalize(self, file.close)
        if places := _places(file, self._secret):
            return file, places
        is_damaged(self._path)
        return None, {}

    @cached_property
    def _pile(self) -> IO[bytes]:
        """What this build adds, on the disk that it is for."""
        folder = self._path.parent if self._path and self._path.parent.is_dir() else None
        file = TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115  it lives on
        finalize(self, file.close)
        self._writer = os.getpid()
        return file

    def get(self, key: bytes) -> Any:
        """What was kept under a digest, or None."""
        found = self._at(key)
        if found is not None:
            self._asked.add(key)
        return None if found is None else marshal.loads(found)

    def _at(self, key: bytes) -> bytes | None:
        file, places = (self._pile, self._added) if key in self._added else self._kept
        if file is None or key not in places:
            return None
        start, size = divmod(places[key], 1 << _SIZES)
        return os.pread(file.fileno(), size, start)

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value, as in any shelf; where the disk has no room for it, there is none."""
        self._keep(key, marshal.dumps(value))

    def _keep(self, key: bytes, data: bytes) -> None:
        self.drop(key)
        with suppress(OSError):
            pile = self._pile
            if self._writer != os.getpid():  # a process that was forked would write in between
                return
            start = pile.tell()
            if pile.write(data) == len(data):
                self._added[key] = (start << _SIZES) + len(data)
                self._asked.add(key)

    def is_empty(self) -> bool:
        """Whether nothing is known, of earlier builds or of this one."""
        return not (self._added or self._kept[1])

    def learnt(self) -> dict[bytes, bytes]:
        """What was put here, for `learn` of such a shelf in another process."""
        return {key: self._at(key) or b"" for key in self._added}

    def learn(self, told: Mapping[bytes, bytes]) -> None:
        """Keep what another shelf learnt."""
        for key, data in told.items():
            self._keep(key, data)

    def begin(self) -> None:
        """Another build begins, which has asked for nothing yet."""
        self._asked.clear()

    def drop(self, key: bytes) -> None:
        """Keep nothing under a digest."""
        self._asked.discard(key)
        self._added.pop(key, None)
        self._kept[1].pop(key, None)

    def leave(self) -> None:
        """Keep nothing that this build did not ask for."""
        for places in (self._added, self._kept[1]):
            for key in places.keys() - self._asked:
                del places[key]

    def save(self) -> None:
        """Write the shelf as this build used it, if that is new."""
        keys = self._asked | self._added.keys()
        if not (keys and self._path) or (not self._added and keys == self._kept[1].keys()):
            return
        if replaced(self._path, lambda file: self._write(file, keys)):
            self._read_again()

    def _write(self, file: IO[bytes], keys: set[bytes]) -> None:
        """The values, their places, how long those are, and in front of it all the seal."""
        seal, places, at = _seal(self._secret), Places(), SIZE
        file.write(bytes(SIZE))
        for source, there in (self._kept, (self._pile, self._added)):
            here = sorted((there[key], key) for key in there.keys() & keys)
            for place, key in here:
                size = place % (1 << _SIZES)
                places[key] = (at << _SIZES) + size
                at += size
            for data in _pieces(source, (place for place, _ in here)) if source else ():
                seal.update(data)
                file.write(data)
        listed = marshal.dumps(places)
        listed += len(listed).to_bytes(_NUMBER, "big")
        seal.update(listed)
        file.write(listed)
        file.seek(0)
        file.write(seal.digest())


def _pieces(file: IO[bytes], places: Iterable[int]) -> Iterator[bytes]:
    """What stands at some places of a file, in their order; neighbours are read at once."""
    begin = end = 0
    for start, size in (divmod(place, 1 << _SIZES) for place in places):
        if start != end or end - begin > PIECE:
            yield os.pread(file.fileno(), end - begin, begin)
            begin = start
        end = start + size
    yield os.pread(file.fileno(), end - begin, begin)


def deep(cache: Cache, name: str) -> Deep:
    """The shelf of a name, whose values stay on disk."""
    found = cache.shelf(name, Deep)
    assert isinstance(found, Deep), f"{name} is held in memory"
    return found


def _seal(secret: bytes) -> blake2b:
    """Another than that of a shelf which is held, whose file has another form."""
    return blake2b(digest_size=SIZE, key=secret, person=b"deep")


def _places(file: IO[bytes], secret: bytes) -> Places | None:
    """Where what stands in a file, if that is as it was written."""
    seal, seen = _seal(secret), file.read(SIZE)
    while piece := file.read(PIECE):
        seal.update(piece)
    if not compare_digest(seen, seal.digest()):
        return None
    file.seek(-_NUMBER, os.SEEK_END)
    size = int.from_bytes(file.read(_NUMBER), "big")
    file.seek(-_NUMBER - size, os.SEEK_END)
    found: Places = marshal.loads(file.read(size))
    return found
