"""What earlier builds worked out, kept under `build/cache/` by the digest of all that it came from.

Takes a folder; gives shelves, each a mapping from a digest to plain data: texts, bytes, numbers,
lists, tuples and dictionaries of them. A shelf is one file, which begins with the digest of the
rest, keyed with a secret of this user: what a branch brought along is not believed. It is read
whole at its first use, and written whole, beside and then renamed, if it has changed; what a build
did not ask for is not written again. What the program makes of templates alone lies beside the
secret, for all briefings of this user, as Python keeps what it compiles. Nothing in here is
believed that could be wrong: files of another version of the program, of its libraries or of Python
lie in another folder, and a damaged one counts as empty. Must not decide what a key is made of, nor
fail: a folder that cannot be read or written costs time and a line that says so.
"""

from __future__ import annotations

import logging
import marshal
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import IO, Any

from builder.kept.common import common_folder
from builder.kept.sealed import SIZE, is_damaged, opened, replaced, seal, sweep
from builder.kept.secret import own_secret

log = logging.getLogger("briefing")

PARTS = 16
"""Files of a shelf that holds many things."""

COMMON = 200
"""Things for which a common shelf has room: those of before an edit too."""


def digest(*parts: bytes | str) -> bytes:
    """One key for several things, none of which can run into the next (BLAKE2b, RFC 7693)."""
    found = blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.digest()


class Shelf:
    """Plain values by digest; without a path it only remembers for as long as it lives.

    What a build did not ask for stays only where all that there is finds `room`.
    """

    def __init__(self, path: Path | None, secret: bytes = b"", room: int = 0) -> None:
        self._path, self._secret, self._room = path, secret, room
        self._old: dict[bytes, Any] = _read(path, secret) if path else {}
        self._new: dict[bytes, Any] = {}
        self._is_other = False

    def get(self, key: bytes) -> Any:
        """What was kept under a digest, or None."""
        if key not in self._new and key in self._old:
            self._new[key] = self._old[key]
        return self._new.get(key)

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value, which `marshal` must know, under the digest of what it is known by."""
        self._is_other = self._is_other or self._old.get(key) != value
        self._new[key] = value

    def is_empty(self) -> bool:
        """Whether nothing is known, of earlier builds or of this one."""
        return not (self._old or self._new)

    def learnt(self) -> dict[bytes, Any]:
        """What was asked for or put here, for `learn` of such a shelf in another process."""
        return self._new

    def learn(self, told: Mapping[bytes, Any]) -> None:
        """Keep what another shelf learnt."""
        for key, value in told.items():
            self.put(key, value)

    def begin(self) -> None:
        """Another build begins, which has asked for nothing yet."""
        self._old, self._new = self._old | self._new, {}

    def drop(self, key: bytes) -> None:
        """Keep nothing under a digest."""
        self._new.pop(key, None)
        self._is_other = self._old.pop(key, None) is not None or self._is_other

    def leave(self) -> None:
        """Keep nothing that this build did not ask for."""
        self._is_other = self._is_other or self._old.keys() != self._new.keys()
        self._old = dict(self._new)

    def save(self) -> None:
        """Keep the shelf as this build used it, if it did; write it if that is new."""
        if not self._new:
            return
        kept = self._old | self._new
        if len(kept) > self._room:
            kept = self._new
        if self._path and (self._is_other or kept.keys() != self._old.keys()):
            _write(self._path, kept, self._secret)
        self._old, self._new, self._is_other = kept, {}, False


class Wide(Shelf):
    """A shelf of many things in several files, of which a build writes those that it changed."""

    def __init__(self, parts: Sequence[Shelf]) -> None:
        self._parts = parts

    def get(self, key: bytes) -> Any:
        """What was kept under a digest, or None."""
        return self._parts[key[0] % len(self._parts)].get(key)

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value, as in any shelf."""
        self._parts[key[0] % len(self._parts)].put(key, value)

    def save(self) -> None:
        """Write what has changed."""
        for part in self._parts:
            part.save()


class Cache:
    """The shelves of one briefing; without a folder or secret nothing outlives the process.

    What other versions and builds left is cleared away, but by a mere glance (`tidy`).
    """

    def __init__(self, folder: Path | None = None, tidy: bool = True) -> None:
        self._secret = (own_secret() if folder else None) or b""
        self._folder = folder / _version() if folder and self._secret else None
        self._shelves: dict[str, Shelf] = {}
        self._last: dict[str, Callable[[], object]] = {}
        if self._folder and (link := _link(self._folder)):
            log.warning("%s is a symbolic link: nothing is kept through it.", link)
            self._folder = None
        if tidy and folder and self._folder:
            _clear(folder, self._folder.name)

    def shelf(self, name: str, kind: type[Shelf] = Shelf) -> Shelf:
        """The shelf of a name: read from disk the first time, later as it is. Another kind may hold
        its values elsewhere."""
        if name not in self._shelves:
            path = self._folder / name if self._folder else None
            self._shelves[name] = kind(path, self._secret)
        return self._shelves[name]

    def common(self, name: str) -> Shelf:
        """A shelf of all briefings of this user, for what no content decides."""
        if name not in self._shelves:
            path = common_folder(self._folder.name) / name if self._folder else None
            self._shelves[name] = Shelf(path, self._secret, COMMON)
        return self._shelves[name]

    def wide(self, name: str) -> Shelf:
        """A shelf for as many things as there are files in a large briefing."""
        return Wide([self.shelf(f"{name}-{number}") for number in range(PARTS)])

    def put_away(self, name: str) -> None:
        """Write a shelf, or the files of a wide one, and hold it no longer: it may be much."""
        for each in [each for each in self._shelves if each.partition("-")[0] == name]:
            self._shelves.pop(each).save()

    def at_last(self, name: str, work: Callable[[], object]) -> None:
        """Have some work on the shelf of a name done when all are saved: nothing else waits for
        it, and if another build does the same before, only that counts."""
        self._last[name] = work

    def let_go(self, *names: str) -> None:
        """Hold no shelf any longer, or none of these; what earlier builds kept stays on disk."""
        for each in [*self._shelves]:
            if not names or each.partition("-")[0] in names:
                del self._shelves[each]
                self._last.pop(each, None)

    def save(self) -> None:
        """Write every shelf that a build has changed."""
        while self._last:
            self._last.popitem()[1]()
        for shelf in self._shelves.values():
            shelf.save()


def _link(ours: Path) -> Path | None:
    """What leads elsewhere on the way to the shelves of a briefing: a branch may bring it along."""
    return next((each for each in (ours, *ours.parents[:2]) if each.is_symlink()), None)


def _read(path: Path, secret: bytes) -> dict[bytes, Any]:
    file = opened(path)
    if not file:
        return {}
    with file:
        whole = file.read()
    if not compare_digest(whole[:SIZE], seal(whole[SIZE:], secret)):
        is_damaged(path)
        return {}
    found: dict[bytes, Any] = marshal.loads(whole[SIZE:])
    return found


def _write(path: Path, values: dict[bytes, Any], secret: bytes) -> None:
    body = marshal.dumps(values)

    def write(file: IO[bytes]) -> None:
        file.write(seal(body, secret))
        file.write(body)

    replaced(path, write)


def _clear(folder: Path, ours: str) -> None:
    """Take away what another version left, and what a build left that was cut off."""
    with suppress(OSError):
        for entry in [*folder.iterdir()]:
            if entry.name != ours and entry.is_dir():
                log.warning("The cache was made by another version: made anew.")
                shutil.rmtree(entry, ignore_errors=True)
        sweep(folder / ours)


@cache
def _version() -> str:
    """The digest of our code, of Python, and of the names and versions of all that is installed."""
    package = Path(__file__).parents[1]
    code = (path for path in sorted(package.rglob("*")) if path.suffix in (".py", ".json"))
    parts = (part for path in code for part in (str(path.relative_to(package)), path.read_bytes()))
    return digest(sys.version, *_installed(sys.path), *parts).hex()


def _installed(folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        with suppress(OSError):
            yield from sorted(p.name for p in Path(folder).glob("*.dist-info"))
