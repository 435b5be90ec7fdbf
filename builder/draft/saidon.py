"""On which days the words of a quotation may have been said, by what the article tells around it.

Takes a reading and its expressions of time; gives days. A day that the sentence of the quotation
tells is the day of the words, as is one told with a verb of speaking before it in the paragraph.
Else the words fell on one of the days of which the article tells that somebody spoke, or with
which it opens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builder.draft.clauses import Sentence
from builder.draft.reading import Reading
from builder.draft.verbs import CUES
from builder.draft.words import listed
from builder.edtf import parse_edtf
from builder.evidence.captured import Stretch

RECENT = 6
"""Days before publication on which what an article quotes was said, as a rule."""

LEAD = 4
"""Paragraphs of prose with which an article opens, its title among them."""

_SPEECH = listed("""
    speech statement interview conference briefing address rally hearing session post letter
    message broadcast
""")


@dataclass(frozen=True)
class Day:
    """A day that the article tells in its own words: where, and whether somebody spoke then."""

    place: int
    sentence: int
    day: date
    spoken: bool
    lead: bool


def told_days(
    reading: Reading, times: Sequence[tuple[Stretch, str]], published: Sequence[date]
) -> list[Day]:
    """Give the recent days that an article tells outside its quotations, in order."""
    return list(_told(reading, times, published)) if published else []


def _told(
    reading: Reading, times: Sequence[tuple[Stretch, str]], published: Sequence[date]
) -> Iterator[Day]:
    lead = _opening(reading)
    for (start, end), edtf in times:
        index = reading.sentence_at(start)
        if not edtf or not reading.is_prose(index) or reading.article.around(start, end):
            continue
        span, sentence = parse_edtf(edtf), reading.told[index][0]
        if span.precise and span.first and _is_recent(span.first, published):
            lead_too = sentence.paragraph in lead
            yield Day(start, index, span.first, _speaks(sentence), lead_too)


def _is_recent(day: date, published: Sequence[date]) -> bool:
    return published[0] - timedelta(days=RECENT) <= day <= published[-1]


def _opening(reading: Reading) -> frozenset[int]:
    told = enumerate(reading.told)
    prose = (sentence.paragraph for n, (sentence, _) in told if reading.is_prose(n))
    return frozenset(list(dict.fromkeys(prose))[:LEAD])


def _speaks(sentence: Sentence) -> bool:
    words = [word.lower for word in sentence.words]
    return any((w in CUES and not w.endswith("ing")) or w in _SPEECH for w in words)


def days_of_words(reading: Reading, told: Sequence[Day], place: int) -> tuple[date, ...]:
    """Give the days on which the words at a place may have been said; none where nothing tells."""
    index = reading.sentence_at(place)
    if same := [day for day in told if day.sentence == index]:
        return (min(same, key=lambda day: (day.place > place, abs(day.place - place))).day,)
    paragraph = reading.told[index][0].paragraph
    near = [d for d in told if d.place < place and d.spoken and _paragraph(reading, d) == paragraph]
    if near:
        return (near[-1].day,)
    spoken = {day.day for day in told if day.spoken} | {day.day for day in told if day.lead}
    return tuple(sorted(spoken))


def _paragraph(reading: Reading, day: Day) -> int:
    return reading.told[day.sentence][0].paragraph
