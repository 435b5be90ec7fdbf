"""On which days the words of a quotation may have been said, by what the article tells around it.

Takes a reading and its expressions of time; gives days. A day that the sentence of the quotation
tells is the day of the words, as is one told with a verb of speaking before it in the paragraph.
Else it is that of publication where the last day before on which somebody spoke is it, and else one
of the days of which the article tells that somebody spoke, or with which it opens.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builder.draft.article.reading import Reading
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
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
    day: date
    spoken: bool
    lead: bool


@dataclass(frozen=True)
class Told:
    """The recent days that an article tells, by sentence and by paragraph, those on which words may
    have been said of which nothing near tells the day, those of them on which somebody spoke, in
    order, and that of publication where it is one of them."""

    sentences: Mapping[int, list[Day]]
    paragraphs: Mapping[int, list[Day]]
    anywhere: tuple[date, ...]
    spoken: tuple[Day, ...] = ()
    today: date | None = None


def told_days(
    reading: Reading, times: Sequence[tuple[Stretch, str]], published: Sequence[date]
) -> Told:
    """Give the recent days that an article tells outside its quotations, in order."""
    sentences: dict[int, list[Day]] = {}
    paragraphs: dict[int, list[Day]] = {}
    for index, day in _told(reading, times, published) if published else ():
        sentences.setdefault(index, []).append(day)
        paragraphs.setdefault(reading.told[index][0].paragraph, []).append(day)
    spoken = tuple(day for told in sentences.values() for day in told if day.spoken)
    found = {day.day for days in sentences.values() for day in days if day.spoken or day.lead}
    today = published[0] if len(published) == 1 and published[0] in found else None
    return Told(sentences, paragraphs, tuple(sorted(found)), spoken, today)


def _told(
    reading: Reading, times: Sequence[tuple[Stretch, str]], published: Sequence[date]
) -> Iterator[tuple[int, Day]]:
    lead = _opening(reading)
    for (start, end), edtf in times:
        index = reading.sentence_at(start)
        if not edtf or not reading.is_prose(index) or reading.article.around(start, end):
            continue
        span, sentence = parse_edtf(edtf), reading.told[index][0]
        if span.precise and span.first and _is_recent(span.first, published):
            yield index, Day(start, span.first, _speaks(sentence), sentence.paragraph in lead)


def _is_recent(day: date, published: Sequence[date]) -> bool:
    return published[0] - timedelta(days=RECENT) <= day <= published[-1]


def _opening(reading: Reading) -> frozenset[int]:
    told = enumerate(reading.told)
    prose = (sentence.paragraph for n, (sentence, _) in told if reading.is_prose(n))
    return frozenset(list(dict.fromkeys(prose))[:LEAD])


def _speaks(sentence: Sentence) -> bool:
    words = [word.lower for word in sentence.words]
    return any((w in CUES and not w.endswith("ing")) or w in _SPEECH for w in words)


def days_of_words(reading: Reading, told: Told, place: int) -> tuple[date, ...]:
    """Give the days on which the words at a place may have been said; none where nothing tells."""
    index = reading.sentence_at(place)
    if same := told.sentences.get(index):
        return (min(same, key=lambda day: (day.place > place, abs(day.place - place))).day,)
    beside = told.paragraphs.get(reading.told[index][0].paragraph, ())
    near = [day.day for day in beside if day.place < place and day.spoken]
    if near:
        return (near[-1],)
    before = bisect_left(told.spoken, place, key=lambda day: day.place)
    is_today = before == 0 or told.spoken[before - 1].day == told.today
    return (told.today,) if told.today and is_today else told.anywhere
