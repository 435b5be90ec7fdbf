"""Which articles were compared as they are now, and what they share: one pass over all locks.

Takes locks; gives `Comparisons`, or for one lock the articles that it was compared with. A lock of
a thousand articles may name each of the others: it is read once for all that it tells, and who was
compared is held as the bits of a number, where sets would be sixty megabytes. Touches no file.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.evidence.lock import Lock
from builder.evidence.overlaps import Shared


def compared(lock: Lock, marks: Mapping[str, str]) -> set[str]:
    """Give the articles that a lock was compared with, by the marks of their texts now."""
    shared = {other for other, held in lock.overlaps.items() if marks.get(other) == held.text}
    apart = frozenset(lock.apart)
    return shared | {other for other, mark in marks.items() if mark in apart}


class Comparisons(NamedTuple):
    """The shingles that articles share, counted on both texts as they are now, from either end;
    and for each article those it was compared with, itself included, as bits by their places."""

    articles: Sequence[str]
    shared: Shared
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
    rows = {key: row.tobytes() for key, row in zip(articles, desk.rows, strict=True) if row}
    return Comparisons(articles, Shared(articles, rows), desk.met)


class _Desk:
    """What has been read so far, by the places of the articles."""

    def __init__(self, articles: Sequence[str], locks: Mapping[str, Lock]) -> None:
        self._place = {article: number for number, article in enumerate(articles)}
        self._texts = {article: lock.mark for article, lock in locks.items()}
        self._bits = [1 << number for number in range(len(articles))]
        self.rows = [array("I") for _ in articles]
        self.met = list(self._bits)
        self._bearers: defaultdict[str, list[int]] = defaultdict(list)
        for article, mark in self._texts.items():
            self._bearers[mark].append(self._place[article])

    def take(self, article: str, lock: Lock) -> None:
        """Note what one lock tells, from both ends."""
        own = self._place[article]
        others = [*self._overlapped(own, lock)]
        others += [place for mark in lock.apart for place in self._bearers.get(mark, ())]
        self._meet(own, others)

    def _overlapped(self, own: int, lock: Lock) -> Iterator[int]:
        for other, (text, shingles) in lock.overlaps.items():
            if self._texts.get(other) == text:
                place = self._place[other]
                self.rows[own].extend((place, shingles))
                self.rows[place].extend((own, shingles))
                yield place

    def _meet(self, own: int, others: list[int]) -> None:
        bits, bit, met = self._bits, self._bits[own], 0
        for place in others:
            met |= bits[place]
            self.met[place] |= bit
        self.met[own] |= met
