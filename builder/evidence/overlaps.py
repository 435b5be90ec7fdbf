"""What a lock says of every other article, and what all locks say together, in few bytes.

Takes the lines of a lock, or rows of counts; gives mappings that are worked out each time that
somebody asks. Of a thousand articles each may share words with every other: held as they are asked
for, that is a million small values, which are looked at once. Touches no file.
"""

import re
from array import array
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, Set, ValuesView
from sys import intern

from builder.evidence.lock import Overlap

_LINE = re.compile(r"^  ([a-z0-9-]+) ([0-9a-f]{12}) (\d{1,9})$", re.MULTILINE)


class Told(Mapping[str, Overlap]):
    """The overlaps that stand between two places of a lock's text, by the other article."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    def _read(self) -> dict[str, Overlap]:
        lines = _LINE.finditer(self._text, self._start, self._end)
        return {intern(m[1]): Overlap(intern(m[2]), int(m[3])) for m in lines}

    def __getitem__(self, article: str) -> Overlap:
        return self._read()[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def items(self) -> ItemsView[str, Overlap]:
        """All of them, read once."""
        return self._read().items()

    def values(self) -> ValuesView[Overlap]:
        """Likewise."""
        return self._read().values()


class Apart(Set[str]):
    """The marks of other texts that stand between two places of a lock's text, a line each."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    @classmethod
    def _from_iterable(cls, marks: Iterable[str]) -> Set[str]:  # type: ignore[override]
        return frozenset(marks)

    def _read(self) -> list[str]:
        return self._text[self._start : self._end].split()

    def __contains__(self, mark: object) -> bool:
        return mark in self._read()

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


class Shared(Mapping[str, Mapping[str, int]]):
    """For an article how many shingles it shares with which others, from numbers in pairs: which
    of the articles, and how many."""

    def __init__(self, articles: Sequence[str], rows: Mapping[str, bytes]) -> None:
        self._articles, self.rows = articles, rows

    def __getitem__(self, article: str) -> Mapping[str, int]:
        numbers = array("I", self.rows[article])
        others = (self._articles[place] for place in numbers[::2])
        return dict(zip(others, numbers[1::2], strict=True))

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)
