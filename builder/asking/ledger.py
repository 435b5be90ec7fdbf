"""Which questions were asked while things were made, and which things would come out the same.

Takes what finds the value of a path, a likeness and a shelf; gives each question a number. What is
kept lies on the shelf with the numbers of what it asked, and beside it, once for all, the questions
with the digests of their answers. The next build digests each answer once: what asked nothing that
is answered otherwise now stands. Things and table lie on one shelf, which is written as one file,
and the table is taken back before the first thing is added: no thing is ever held to the answers
of another build. Must not know what is asked, nor what is made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Any, TypeAlias

from builder.asking.replies import Replies
from builder.asking.values import Likeness
from builder.kept.cache import Shelf, digest
from builder.kept.sealed import SIZE

PLACE = 22
"""Bits of a number for the place of a question among those of its path; the rest is the path's."""

Numbers: TypeAlias = "array[int]"

_TABLE = digest("the questions, with the digests of their answers")
_NEVER = b"\xff" * SIZE
"""In place of the digest of an answer that cannot be compared."""

_GROWTH = 2
"""A table so many times longer than at its beginning is not believed: most of it is asked by nobody
any more."""


class Questions(dict[Any, int]):
    """What is asked of one value, each question with its number; of those that are new none has a
    digest yet."""

    def __init__(self, path: str, place: int, behind: list[Questions]) -> None:
        self.path, self.place = path, place
        self.digests, self.new = bytearray(), list[Any]()
        self._behind = behind

    def begin(self, keys: Sequence[Any]) -> None:
        """Take the questions of an earlier build."""
        first = self.place << PLACE
        self.update(zip(keys, range(first, first + len(keys)), strict=True))

    def __missing__(self, key: Any) -> int:
        if not self.new:
            self._behind.append(self)
        self.new.append(key)
        number = self[key] = (self.place << PLACE) + len(self)
        return number


class Ledger:
    """What one build asks, beside what an earlier one did."""

    def __init__(self, find: Callable[[str], Any], likeness: Likeness, known: Shelf | None) -> None:
        """`find` gives the value of a path, or raises what tells that there is none yet. Without a
        shelf nothing is kept."""
        self._find, self._likeness, self._known = find, likeness, known
        self._of: dict[str, Questions] = {}
        self._behind: list[Questions] = []
        self._other = set[int]()
        self._is_new = False
        self._unproved: dict[int, tuple[Questions, Sequence[Any], bytes]] = {}
        self._at_work = set[int]()
        self._begun: int
        if known:
            known.begin()
        self._begun, table = (known.get(_TABLE) if known else None) or (0, ())
        if sum(len(keys) for _, keys, _ in table) > _GROWTH * self._begun:
            self._begun, table = 0, ()
        for path, keys, digests in table:
            one = self.of(path)
            one.begin(keys)
            self._unproved[one.place] = one, keys, digests

    def of(self, path: str) -> Questions:
        """The questions to the value of a path."""
        found = self._of.get(path)
        if found is None:
            found = self._of[path] = Questions(path, len(self._of), self._behind)
        return found

    def questions(self, noted: Iterable[int]) -> dict[str, list[Any]]:
        """What was asked, by path, in order."""
        known = [(one.path, [*one]) for one in self._of.values()]
        found: dict[str, list[Any]] = {}
        for number in sorted(noted):
            path, keys = known[number >> PLACE]
            found.setdefault(path, []).append(keys[number & (1 << PLACE) - 1])
        return found

    def prove(self, root: str) -> None:
        """See which questions of an earlier build are answered otherwise now, of what begins so."""
        for place, (one, *_) in [*self._unproved.items()]:
            if one.path.partition("/")[0] == root:
                self._prove(place)

    def kept(self, key: bytes) -> tuple[Numbers, Any] | None:
        """What was kept under a key, if it stands, with the numbers of what it asked."""
        found = self._known.get(key) if self._known and self._begun else None
        if not (self._known and found):
            return None
        numbers = array("I", found[0])
        if self._stands(numbers):
            return numbers, found[1]
        self._known.drop(key)
        return None

    def keep(self, key: bytes, value: Any, noted: Set[int]) -> None:
        """Keep plain data with what was asked for it. Where an answer cannot be compared, it will
        not stand."""
        if not self._known:
            return
        if not self._is_new:
            self._is_new = True
            self._known.put(_TABLE, None)  # until `save` there is none for what is new
        self._known.put(key, (array("I", noted).tobytes(), value))

    def save(self) -> None:
        """Keep the table, where it or what is held to it is new: only now is each answer digested
        to which no earlier build asked."""
        if self._known and (self._is_new or self._other):
            self._settle()
            self._is_new = False
            table = [_row(one) for one in self._of.values()]
            many = sum(len(keys) for _, keys, _ in table)
            self._known.put(_TABLE, (self._begun or many, table))
            self._known.leave()

    def _stands(self, numbers: Numbers) -> bool:
        if self._unproved:
            for place in {number >> PLACE for number in numbers}:
                self._prove(place)
                if place in self._unproved:  # there is no such value, or it is being proved
                    return False
        return self._other.isdisjoint(numbers)

    def _prove(self, place: int) -> None:
        if place not in self._unproved or place in self._at_work:
            return
        one, keys, before = self._unproved[place]
        try:
            replies = Replies(self._likeness, self._find(one.path))
        except (KeyError, AttributeError):
            return
        self._at_work.add(place)
        stands = replies.stands
        for start, key in zip(range(0, len(before), SIZE), keys, strict=True):
            known = before[start : start + SIZE] if stands else _NEVER
            if stands and known != _NEVER and stands(key):
                one.digests += known
            else:
                self._answer(one, replies, key)
        self._at_work.remove(place)
        del self._unproved[place]
        if one.digests != before:
            self._other.update(_differing(one, before))

    def _settle(self) -> None:
        """Digest the answers to questions that are new; not while others are, which come first."""
        while self._behind and not self._at_work:
            one = self._behind.pop()
            self._prove(one.place)  # digests lie in the order of the questions
            new, one.new = one.new, []
            self._at_work.add(one.place)
            replies = Replies(self._likeness, self._find(one.path))
            for key in new:
                self._answer(one, replies, key)
            self._at_work.remove(one.place)

    def _answer(self, one: Questions, replies: Replies, key: Any) -> None:
        found = replies.digest(key)
        if found is None:
            self._other.add(one[key])
        one.digests += found or _NEVER


def _differing(one: Questions, before: bytes) -> Iterator[int]:
    """The numbers of what was answered otherwise before."""
    first, now = one.place << PLACE, bytes(one.digests)
    for number, start in enumerate(range(0, len(now), SIZE), first):
        if now[start : start + SIZE] != before[start : start + SIZE]:
            yield number


def _row(one: Questions) -> tuple[str, tuple[Any, ...], bytes]:
    keys = (*one,)
    return one.path, keys, bytes(one.digests).ljust(len(keys) * SIZE, _NEVER[:1])
