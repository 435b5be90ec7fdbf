"""Every expression of time in an article, with what it means and why.

Takes a reading and the days on which the article may have been published; gives ``Time``s. Looks at
what the expression stands in: whether the sentence looks forward, whether a stretch of time begins
there, and whether it stands in a quotation, where it counts from the day of the words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from builder.draft.article.reading import Reading
from builder.draft.english.almanac import MONTHS, WEEKDAYS
from builder.draft.phrases.clauses import Sentence
from builder.draft.times.beside import BESIDE, may_be_of_year, refused
from builder.draft.times.clocks import of_day
from builder.draft.times.counted import counted_from
from builder.draft.times.days import resolve
from builder.draft.times.earlier import NEAR, coordinate, in_year, with_year
from builder.draft.times.ends import UNTOLD, is_of_story, of_told
from builder.draft.times.foretold import foretold
from builder.draft.times.habits import REASON, is_habit
from builder.draft.times.moment import Context, Resolved, Time
from builder.draft.times.nearer import is_awaited, is_just_over, is_over, is_soon, nearer
from builder.draft.times.pictured import is_caption
from builder.draft.times.saidon import RECENT, Told, days_of_words, told_days
from builder.draft.times.setting import begins, inside
from builder.draft.times.spells import plainly, spanning
from builder.draft.times.tense import looks_ahead
from builder.draft.times.toldyear import of_told_year
from builder.edtf import parse_edtf
from builder.evidence.dates import Dated, dates

MOST_DAYS = 31
"""Days of publication that are tried one by one."""

FRONT = 100
"""Characters of the sentence in front of an expression among which it is told what will be."""

LATELY = 30
"""Expressions back to which a day may be told with the year of another."""

_APART = (date(1999, 5, 5), date(2007, 10, 20))
"""Two days so far apart that only what is written in full means the same on both."""


@dataclass(frozen=True)
class Published:
    """When an article may have been published: its days, first to last, and on what word."""

    days: tuple[date, ...] = ()
    edtf: str = ""
    evidence: str = ""


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
        plain = replace(dated, words=plainly(dated.words))
        resolved = _resolved(reading, published, plain, found)
        found.append(Time((dated.start, dated.end), dated.words, resolved))
    told = told_days(reading, [(time.at, time.resolved.edtf) for time in found], published.days)
    return tuple(_said(reading, told, time) if time.resolved.reason == _WORDS else time
                 for time in found)  # fmt: skip


def _said(reading: Reading, told: Told, time: Time) -> Time:
    """Inside a quotation a time counts from the day of the words, where the article tells it."""
    dated = Dated(*time.at, plainly(time.words))
    if days := days_of_words(reading, told, dated.start):
        resolved = _facing(reading, Published(days), dated)
        return replace(time, resolved=resolved) if resolved.edtf else time
    return time


def _resolved(
    reading: Reading, published: Published, dated: Dated, before: Sequence[Time]
) -> Resolved:
    text = reading.article.body.text
    near = next((one.resolved.edtf for one in reversed(before[-2:]) if one.resolved.edtf), "")
    if near and (told := in_year(dated.words, text[dated.end : dated.end + BESIDE], near)):
        return told
    around = text[max(0, dated.start - BESIDE) : dated.start], text[dated.end : dated.end + BESIDE]
    if reason := refused(dated.words, *around):
        return Resolved(reason=reason)
    if told := counted_from(reading, dated, before, published.days):
        return told
    quoted = reading.article.around(dated.start, dated.end) is not None
    found = _facing(reading, _around(published) if quoted else published, dated)
    if before and not quoted:
        found = _behind_last(reading, dated, before, published, found)
    if found.clock and not found.edtf:
        sentence, _ = reading.told[reading.sentence_at(dated.start)]
        return of_day(reading, found, sentence, before, published.days, dated.start)
    if before and may_be_of_year(dated.words, found.edtf, before[-1].words):
        apart = reading.sentence_at(dated.start) - reading.sentence_at(before[-1].at[0])
        return found if apart else Resolved(reason="it may be of the year told before it")
    if found.reason != _DIFFERS:
        return found
    return replace(found, reason=_WORDS if quoted else _why(published))


def _behind_last(
    reading: Reading, dated: Dated, before: Sequence[Time], published: Published, found: Resolved
) -> Resolved:
    """What a day means behind others: *closed Thursday and Friday*, *told on Friday to leave by
    Sunday*, *24 December 2029 … on 23 December*."""
    last = before[-1]
    between = reading.article.body.text[last.at[1] : dated.start]
    apart = reading.sentence_at(dated.start) - reading.sentence_at(last.at[0])
    if found.reason == UNTOLD and apart <= NEAR:
        return of_told(dated.words, last.resolved.edtf) or found
    if found.reason == _OPEN:
        return coordinate(dated.words, last.resolved.edtf, between) or found
    if len(published.days) != 1:
        return found
    if not apart:
        found = foretold(dated.words, found, last.resolved.edtf, between, published.days[0])
    told = ((one.words, one.resolved.edtf) for one in before[-LATELY:])
    return of_told_year(dated.words, found, told, published.days[0])


def _sentence(reading: Reading, dated: Dated) -> Sentence:
    """The sentence that an expression stands in, of the quotation around it, if any."""
    return inside(reading, dated) or reading.told[reading.sentence_at(dated.start)][0]


def _facing(reading: Reading, published: Published, dated: Dated) -> Resolved:
    """What an expression means, by the way its sentence looks, counted from some days."""
    words = dated.words.removeprefix("that ")
    now = published.days[-1].year if published.days else None
    words = with_year(words, reading.article.body.text[dated.end : dated.end + 40], now)
    sentence = _sentence(reading, dated)
    if words.lower().startswith(WEEKDAYS) and is_habit(sentence.words):
        return Resolved(reason=REASON)
    month = words.lower() in MONTHS
    pictured = is_caption(reading, dated.start)
    ahead = looks_ahead(sentence, dated.start, dated.end, month=month, pictured=pictured)
    since = begins(reading, dated.start)
    before = reading.article.body.text[max(sentence.start, dated.start - FRONT) : dated.start]
    words = spanning(words, before) if ahead else words
    back, forward = (
        _meaning(words, published.days or _APART, Context(_APART[0], way, since))
        for way in (False, True)
    )
    if ahead is None and (back.edtf, back.reason) != (forward.edtf, forward.reason):
        return nearer(back, forward, published.days) or Resolved(reason=_OPEN)
    behind = reading.article.body.text[dated.end : dated.end + BESIDE]
    if ahead:
        over = is_just_over(back, forward, published.days)
        over = over or is_over(words, (before, behind), back, forward, published.days)
        return back if over else forward
    if ahead is False and is_of_story(words, before, back.edtf, published.days):
        return Resolved(reason=UNTOLD)
    soon = is_awaited(words, before, back, forward, published.days)
    soon = soon or is_soon(words, (before, behind), back, forward, published.days)
    return forward if soon else back


def _around(published: Published) -> Published:
    """The days on which quoted words may have been said: the week before publication."""
    if not published.days:
        return published
    first = published.days[0] - timedelta(days=RECENT)
    many = (published.days[-1] - first).days + 1
    return replace(published, days=tuple(first + timedelta(days=n) for n in range(many)))


_OPEN = "the words do not tell whether they look back or forward"

_DIFFERS = "it depends on the day of publication"

_WORDS = "it counts from the day of the words, which is not told here"


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
