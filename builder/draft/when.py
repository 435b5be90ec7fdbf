"""Every expression of time in an article, with what it means and why.

Takes a reading and the days on which the article may have been published; gives ``Time``s. Looks at
what the expression stands in: whether the sentence looks forward, whether a stretch of time begins
there, and whether it stands in a quotation, where it counts from the day of the words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from builder.draft.clauses import Sentence, Word
from builder.draft.days import resolve
from builder.draft.moment import Context, Resolved
from builder.draft.reading import Reading
from builder.draft.verbs import CUES
from builder.draft.words import listed
from builder.edtf import parse_edtf
from builder.evidence.captured import Stretch
from builder.evidence.dates import Dated, dates

MOST_DAYS = 31
"""Days of publication that are tried one by one."""

_APART = (date(1999, 5, 5), date(2007, 10, 20))
"""Two days so far apart that only what is written in full means the same on both."""

_FUTURE = listed("""
    will would shall 'll won't due expected scheduled planned booked slated poised tomorrow
    upcoming until till going looming ahead deadline hope hopes hoping target targeting begins
    starts opens continues resumes meets takes leaves arrives returns ends closes expires votes
""")
_PLANNED = listed("""
    plan plans planned planning set due expected scheduled likely hope hopes hoped intend
    intends intended vowed vow vows promised pledged agreed threatened ready prepared preparing
    about ordered asked invited urged supposed meant booked wants want wanted demanded
""")
_PAST = CUES | listed("""
    was were had did came went took got began left met held rose fell struck hit shot won lost
    found made saw gave fled broke brought built bought caught drew drove flew fought grew kept
    knew led put ran sat sent shook sold spent stood swept tore threw wore woke sank spoke set
    has have
""")


@dataclass(frozen=True)
class Published:
    """When an article may have been published: its days, first to last, and on what word."""

    days: tuple[date, ...] = ()
    edtf: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Time:
    """An expression of time: where it stands, its words, what it means or why nothing certain."""

    at: Stretch
    words: str
    resolved: Resolved


def published_on(edtf: str, evidence: str = "") -> Published:
    """Give the days that an EDTF date of publication may mean; none where it is open or long.

    Raises ValueError where it is no EDTF date.
    """
    span = parse_edtf(edtf)
    if span.first is None or span.last is None or (span.last - span.first).days > MOST_DAYS:
        return Published((), edtf, evidence)
    many = (span.last - span.first).days + 1
    return Published(tuple(span.first + timedelta(days=n) for n in range(many)), edtf, evidence)


def printed_date(reading: Reading) -> Published:
    """Give the day of publication that the page prints on a line of its own near its top."""
    for dated in dates(reading.article.body):
        number = reading.article.body.paragraph_at(dated.start)
        paragraph = reading.paragraphs[number - 1]
        if paragraph.standing == "byline" and number <= 12:
            found = _meaning(dated.words, _APART, Context(_APART[0]))
            if found.edtf and parse_edtf(found.edtf).precise:
                return published_on(found.edtf, dated.words)
    return Published()


def times(reading: Reading, published: Published) -> tuple[Time, ...]:
    """Give every expression of time in an article with its meaning, in order."""
    found: list[Time] = []
    for dated in dates(reading.article.body):
        index = reading.sentence_at(dated.start)
        sentence, _ = reading.told[index]
        resolved = _resolved(reading, published, sentence, dated, found)
        found.append(Time((dated.start, dated.end), dated.words, resolved))
    return tuple(found)


def _resolved(
    reading: Reading, published: Published, sentence: Sentence, dated: Dated,
    before: Sequence[Time],
) -> Resolved:  # fmt: skip
    context = Context(
        _APART[0],
        ahead=_looks_ahead(sentence, dated.start, dated.end),
        since=_begins(reading, dated.start),
    )
    quoted = reading.article.around(dated.start, dated.end) is not None
    days = _around(published) if quoted else published.days
    found = _meaning(dated.words, days or _APART, context)
    if found.edtf or not found.reason:
        return found
    if found.clock:
        return _clock(reading, found, sentence, before, published, dated.start)
    if quoted and found.reason == _DIFFERS:
        return _said(dated, context, sentence, before, found)
    if found.reason == _DIFFERS:
        return replace(found, reason=_why(published))
    return found


def _around(published: Published) -> Sequence[date]:
    """The days on which quoted words may have been said: the week before publication."""
    first = published.days[0] - timedelta(days=6) if published.days else None
    return (first, *published.days) if first else ()


_DIFFERS = "it depends on the day of publication"


def _why(published: Published) -> str:
    if not published.days:
        return "the day of publication is unknown"
    return f"{_DIFFERS}, which is not known to the day ({published.edtf})"


def _meaning(words: str, days: Sequence[date], context: Context) -> Resolved:
    """What words mean on each of some days, where that is one and the same."""
    meanings = {resolve(words, replace(context, published=day)) for day in days}
    if len(meanings) == 1:
        return meanings.pop()
    refused = next((m for m in meanings if not m.edtf and m.reason), None)
    return refused or Resolved(reason=_DIFFERS)


def _said(
    dated: Dated, context: Context, sentence: Sentence, before: Sequence[Time], found: Resolved
) -> Resolved:
    """Inside a quotation a time counts from the day of the words, where the sentence tells it."""
    day = _day_in(sentence, before)
    if day is None:
        return replace(found, reason="it counts from the day of the words, which is not told here")
    return resolve(dated.words, replace(context, published=day))


def _clock(
    reading: Reading, found: Resolved, sentence: Sentence, before: Sequence[Time],
    published: Published, place: int,
) -> Resolved:  # fmt: skip
    """A time of day belongs to the day that the sentence names, or on a line of its own to that
    of publication."""
    day = _day_in(sentence, before)
    number = reading.article.body.paragraph_at(place)
    alone = reading.paragraphs[number - 1].standing == "byline"
    if day is None and len(published.days) == 1 and (alone or _is_today(sentence)):
        day = published.days[0]
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


def _begins(reading: Reading, place: int) -> bool:
    """True behind *since*, where a stretch of time begins."""
    return reading.article.body.text[max(0, place - 6) : place].lower() == "since "


# --- whether a sentence looks forward -------------------------------------------------------


def _looks_ahead(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the nearest verb before an expression, else the first behind it, looks on."""
    before = [word for word in sentence.words if word.end <= start][-16:]
    for index in range(len(before) - 1, -1, -1):
        told = _tense(before, index)
        if told is not None:
            return told
    after = [word for word in sentence.words if word.start >= end][:16]
    return next((t for n in range(len(after)) if (t := _tense(after, n)) is not None), False)


def _tense(words: Sequence[Word], index: int) -> bool | None:
    word = words[index].lower
    if word in _FUTURE:
        return True
    if word == "to" and index and words[index - 1].lower in _PLANNED:
        return True
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return any(w.lower in ("will", "would", "'ll") or _is_to_be(words, n)
                   for n, w in _just_before(words, index))  # fmt: skip
    return None


def _just_before(words: Sequence[Word], index: int) -> Iterator[tuple[int, Word]]:
    return ((n, words[n]) for n in range(max(0, index - 3), index))


def _is_to_be(words: Sequence[Word], index: int) -> bool:
    return words[index].lower == "to" and words[index + 1].lower == "be"
