"""Which time told before an expression is the one that it counts from: *two days later*.

Takes a reading, an expression of time and those before it; gives a ``Resolved``, or None where it
counts from none of them. What it means, counted from there, is told by ``earlier``.
"""

from collections.abc import Sequence
from datetime import date

from builder.draft.article.reading import Reading
from builder.draft.english.almanac import WEEKDAYS
from builder.draft.times.beside import BESIDE, opens_clause
from builder.draft.times.earlier import from_last, is_compared
from builder.draft.times.moment import Resolved, Time
from builder.evidence.dates import Dated

NEAR = 4
"""Expressions back to which one may count from that of the article's own words."""


def counted_from(
    reading: Reading, dated: Dated, before: Sequence[Time], days: Sequence[date]
) -> Resolved | None:
    """What an expression means that counts from the one before it, where that is near."""
    last = _outer(reading, dated, before, days)
    if last is None or not last.resolved.edtf or _is_apart(reading, dated, last):
        return None
    apart = reading.sentence_at(dated.start) - reading.sentence_at(last.at[0])
    if is_compared(dated.words, last.words, apart):
        return None
    text = reading.article.body.text
    if dated.words.endswith(("before", "after")) and text[dated.end : dated.end + 1] not in ".,;)":
        return None  # two days after Brusk resigned
    if opens_clause(dated.words, text[max(0, dated.start - BESIDE) : dated.start]):
        return None
    between = text[last.at[1] : dated.start]
    if between.startswith(", ") and len(between) < BESIDE and text.startswith(",", dated.end):
        return None  # on Friday, two days later, he left: it counts from another day
    if between == " and " and text.endswith("between ", 0, last.at[0]):
        between = " to "
    return from_last(dated.words, last.resolved.edtf, between, apart)


def _is_apart(reading: Reading, dated: Dated, last: Time) -> bool:
    """True for the Sunday of *between 19 June and Sunday*, which counts from publication."""
    between = reading.article.body.text[last.at[1] : dated.start]
    figures = any(char.isdigit() for char in last.words)
    return between in (" and ", " to ") and figures and dated.words.lower() in WEEKDAYS


def _outer(
    reading: Reading, dated: Dated, before: Sequence[Time], days: Sequence[date]
) -> Time | None:
    """The time told last: outside quotations that of the article's own words, where it is near;
    for *the same day* one that is over."""
    around = reading.article.around
    own = before and around(dated.start, dated.end) is None
    said = [one for one in reversed(before[-NEAR:]) if own and around(*one.at) is None]
    if dated.words.startswith("the same ") and days:
        over = str(days[-1])
        said.sort(key=lambda one: one.resolved.edtf > over)
    return next(iter(said), before[-1] if before else None)
