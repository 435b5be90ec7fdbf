"""Which articles were compared as they are now, and what they share: one pass over all locks.

Takes locks; gives `Comparisons`, or for one lock the articles that it was compared with. A lock of
a thousand articles may name each of the others: it is read once for all that it tells, and who was
compared is held as the bits of a number, where sets would be sixty megabytes. Touches no file.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from builder.evidence.lock import Lock, Overlap, Roll
from builder.evidence.overlaps import Shared
from builder.evidence.rolls import FEW


def compared(lock: Lock, marks: Mapping[str, str]) -> set[str]:
    """Give the articles that a lock was compared with, by the marks of their texts now."""
    shared = {other for other, held in lock.overlaps.items() if marks.get(other) == held.text}
    unlike = frozenset(lock.unlike)
    return shared | {other for other, mark in marks.items() if mark in unlike}


class Comparisons(NamedTuple):
    """The shingles that articles share, counted on both texts as they are now, from either end,
    where they are so many that all of them are named; and for each article those it was compared
    with, itself included, as bits by their places."""

    articles: Sequence[str]
    shared: Shared
    least: int
    met: Sequence[int]

    def unmet(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Give each article that was not compared with all, with those that it was not."""
        everybody = (1 << len(self.articles)) - 1
        for article, met in zip(self.articles, self.met, strict=True):
            if missing := everybody & ~met:
                yield article, self._named(missing)

    def _named(self, bits: int) -> Iterator[str]:
        """The articles whose bits these are."""
        held = f"{bits:b}"[::-1]
        return (article for article, bit in zip(self.articles, held, strict=False) if bit == "1")


def comparisons(articles: Sequence[str], locks: Mapping[str, Lock]) -> Comparisons:
    """Give what the locks say of these articles, each of which may have one."""
    desk = _Desk(articles, locks)
    for article, lock in locks.items():
        desk.take(article, lock)
    desk.call_the_rolls()
    rows = {key: row.tobytes() for key, row in zip(articles, desk.rows, strict=True) if row}
    least = FEW if any(lock.roll.name for lock in locks.values()) else 1
    return Comparisons(articles, Shared(articles, rows), least, desk.met)


class _Desk:
    """What has been read so far, by the places of the articles."""

    def __init__(self, articles: Sequence[str], locks: Mapping[str, Lock]) -> None:
        self._place = {article: number for number, article in enumerate(articles)}
        self._texts = {article: lock.mark for article, lock in locks.items()}
        self._callers: defaultdict[Roll, list[int]] = defaultdict(list)
        self._bearers: defaultdict[str, list[int]] = defaultdict(list)
        for article, mark in self._texts.items():
            self._bearers[mark].append(self._place[article])
        self.rows = [array("I") for _ in articles]
        self.met = [1 << number for number in range(len(articles))]

    def take(self, article: str, lock: Lock) -> None:
        """Note what one lock tells, from both ends."""
        own, told = self._place[article], dict(lock.overlaps.items())
        others = [*self._overlapped(own, told)]
        named = self._bearing({lock.mark, *(overlap.text for overlap in told.values())})
        if lock.roll.marks and {own, *others}.issuperset(named):
            self._callers[lock.roll].append(own)
            others += self._bearing(lock.apart)
        else:
            others += self._bearing(lock.unlike)
        self._meet([own], others)

    def call_the_rolls(self) -> None:
        """Note that all who name a roll were compared with all who are on it: whoever is on it and
        shares words with one of them was named there."""
        for roll, callers in self._callers.items():
            self._meet(callers, [*self._bearing(roll.marks)])

    def _overlapped(self, own: int, told: Mapping[str, Overlap]) -> Iterator[int]:
        for other, (text, shingles) in told.items():
            if self._texts.get(other) == text:
                place = self._place[other]
                self.rows[own].extend((place, shingles))
                self.rows[place].extend((own, shingles))
                yield place

    def _bearing(self, marks: Iterable[str]) -> Iterator[int]:
        return (place for mark in marks for place in self._bearers.get(mark, ()))

    def _meet(self, some: Sequence[int], others: Sequence[int]) -> None:
        """Note that each of some was compared with each of the others."""
        for ones, theirs in ((some, _bits(others)), (others, _bits(some))):
            for place in ones:
                self.met[place] |= theirs


def _bits(places: Iterable[int]) -> int:
    """A number that has the bits of these places."""
    return reduce(or_, (1 << place for place in places), 0)
