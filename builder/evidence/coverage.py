"""What of an article's text the content has taken up, and what it has left.

Takes a captured article, what was proved of it, what it ignores on purpose and the names of known
actors; gives an ``Item`` for every quoted span, number, date and name in its text. Items say where
the article's words stand: they are for the person at the terminal, only counts go any further.
"""

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.evidence.captured import Captured, Stretch
from builder.evidence.dates import Dated, dates
from builder.evidence.lock import Tally
from builder.evidence.match import Found
from builder.evidence.names import Names
from builder.evidence.normalise import fold
from builder.evidence.numbers import quantities
from builder.evidence.words import sentence_starts
from builder.model.article import Ignored

Sort = Literal["quoted", "numbers", "dates", "names"]
State = Literal["captured", "ignored", "left"]

SORTS: tuple[Sort, ...] = ("quoted", "numbers", "dates", "names")

BEHIND = 3
"""Words that are shown behind a number."""

_BEHIND = re.compile(r"\s*\S+")


@dataclass(frozen=True)
class Item:
    """Something in an article's text, and what became of it: ``by`` is the key or id of what
    captures it, or the reason for which it is ignored."""

    sort: Sort
    at: Stretch
    state: State
    by: str = ""


@dataclass(frozen=True)
class Taken:
    """What the content has of one article: proofs by the keys of ``proofs``, what is ignored, and
    the actors that its file refers to."""

    found: Mapping[str, Found]
    ignored: tuple[Ignored, ...]
    actors: Collection[str]


def cover(article: Captured, taken: Taken, names: Names) -> tuple[Item, ...]:
    """Give what became of everything in an article, by sort and place."""
    proved = _paint(article, _proved(article, taken, ""))
    quotes = _paint(article, _proved(article, taken, "quotes/"))
    claims = _paint(article, _proved(article, taken, "claims/"))
    ignored = _paint(article, _ignored(article, taken.ignored))
    quoted = ((span.start, span.end) for span in article.spans)
    dated = dates(article.body)
    numbers = ((number.start, number.end) for number in quantities(article.body, dated))
    return (
        *(_item("quoted", article, at, quotes, ignored) for at in quoted),
        *(_item("numbers", article, at, claims, ignored) for at in numbers),
        *_dated(article, taken, ignored, dated),
        *_named(article, taken, (proved, ignored), names),
    )


def tallies(items: Iterable[Item]) -> dict[str, Tally]:
    """Count items by sort and state."""
    counts = Counter((item.sort, item.state) for item in items)
    return {
        sort: Tally(*(counts[sort, state] for state in ("captured", "ignored", "left")))
        for sort in SORTS
    }


def extent(article: Captured, item: Item) -> Stretch:
    """Give what to show of something: a number with words behind it, for *two* is found nowhere."""
    start, end = item.at
    if item.sort == "numbers":
        _, last = article.body.paragraph_span(article.body.paragraph_at(start))
        end += len("".join(_BEHIND.findall(article.body.printed[end:last])[:BEHIND]))
    return start, end


# --- who has which character ----------------------------------------------------------------


@dataclass(frozen=True)
class _Painted:
    """For each character of the text the number of its owner; 0 is nobody."""

    owners: tuple[str, ...]
    numbers: "array[int]"

    def owner(self, places: Iterable[int]) -> str:
        return self.owners[next((self.numbers[i] for i in places if self.numbers[i]), 0)]


def _paint(article: Captured, owned: Iterable[tuple[str, Stretch]]) -> _Painted:
    owners = [""]
    numbers = array("I", bytes(4 * len(article.body.text)))
    for owner, (start, end) in owned:
        if owner != owners[-1]:
            owners.append(owner)
        numbers[start:end] = array("I", [len(owners) - 1]) * (end - start)
    return _Painted(tuple(owners), numbers)


def _proved(article: Captured, taken: Taken, prefix: str) -> Iterator[tuple[str, Stretch]]:
    """Give what the proofs of a field hold, also where the outlet prints the paragraph again."""
    for key, found in taken.found.items():
        if key.startswith(prefix):
            yield from ((key, again) for span in found.spans for again in article.repeats(span))


def _ignored(article: Captured, ignored: Iterable[Ignored]) -> Iterator[tuple[str, Stretch]]:
    """Give every place of ignored words; with ``starts`` only those behind it in a paragraph."""
    for entry in ignored:
        begun = [start for start, _ in article.occurrences(fold(entry.starts or ""))]
        paragraphs = {article.body.paragraph_at(start): start for start in reversed(begun)}
        for start, end in article.occurrences(fold(entry.words)):
            behind = paragraphs.get(article.body.paragraph_at(start), start + 1) <= start
            if behind or not entry.starts:
                yield entry.reason, (start, end)


# --- what became of it ----------------------------------------------------------------------


def _item(sort: Sort, article: Captured, at: Stretch, takers: _Painted, ignored: _Painted) -> Item:
    """A stretch is taken up when every letter of it is."""
    letters = [i for i in range(*at) if article.body.text[i].isalnum()]
    if not all(takers.numbers[i] or ignored.numbers[i] for i in letters):
        return Item(sort, at, "left")
    if by := takers.owner(letters):
        return Item(sort, at, "captured", by)
    return Item(sort, at, "ignored", ignored.owner(letters))


def _dated(
    article: Captured, taken: Taken, ignored: _Painted, dated: Iterable[Dated]
) -> Iterator[Item]:
    """A date is taken up when something of its sentence is."""
    starts = sentence_starts(article.body)
    held = {
        bisect_right(starts, place): key
        for key, (start, end) in _proved(article, taken, "")
        for place in (start, end - 1)
    }
    for date in dated:
        at = (date.start, date.end)
        if key := held.get(bisect_right(starts, date.start)):
            yield Item("dates", at, "captured", key)
        else:
            reason = ignored.owner(range(*at))
            yield Item("dates", at, "ignored" if reason else "left", reason)


def _named(
    article: Captured, taken: Taken, painted: tuple[_Painted, _Painted], names: Names
) -> Iterator[Item]:
    """A name is taken up when the article's file refers to its actor, or proves its words."""
    for at, whom in names.mentions(article):
        if actor := next((one for one in whom if one in taken.actors), ""):
            yield Item("names", at, "captured", actor)
        else:
            yield _item("names", article, at, *painted)
