"""To which day a time of day belongs that is told without one.

Takes a reading, the sentence and the times before it; gives a ``Resolved``.
"""

from collections.abc import Sequence
from datetime import date

from builder.draft.article.reading import Reading
from builder.draft.phrases.clauses import Sentence
from builder.draft.times.moment import Resolved, Time
from builder.edtf import parse_edtf


def of_day(
    reading: Reading, found: Resolved, sentence: Sentence, before: Sequence[Time],
    days: Sequence[date], place: int,
) -> Resolved:  # fmt: skip
    """Give a time of day the day that its sentence names, or on a line of its own that of
    publication; ``found`` as it is where neither is told."""
    day = _day_in(sentence, before)
    number = reading.article.body.paragraph_at(place)
    alone = reading.paragraphs[number - 1].standing == "byline"
    if day is None and len(days) == 1 and (alone or _is_today(sentence)):
        day = days[0]
    if day is None:
        return found
    return Resolved(day.isoformat(), "a time of that day", "", found.clock)


def _is_today(sentence: Sentence) -> bool:
    return any(word.lower in ("today", "tonight") for word in sentence.words)


def _day_in(sentence: Sentence, before: Sequence[Time]) -> date | None:
    """The one day that is told in a sentence in front of a place."""
    for time in reversed(before):
        if time.at[0] < sentence.start:
            return None
        if time.resolved.edtf and (span := parse_edtf(time.resolved.edtf)).precise:
            return span.first
    return None
