"""Expressions that count from the one told last: *that year*, *two days earlier*, *to 12 May*.

Takes an expression, the EDTF of the one before it, the words between them and how many sentences
lie between; gives a ``Resolved``, or None where the expression does not count from there.
"""

import re
from dataclasses import replace
from datetime import timedelta

from builder.draft.english.almanac import MONTHS, WEEKDAYS
from builder.draft.times.days import resolve
from builder.draft.times.hours import HOURS, split_clock
from builder.draft.times.moment import Context, Resolved, exact
from builder.draft.times.spells import add_months, month_text, number_of
from builder.edtf import Span, parse_edtf

NEAR = 2
"""Sentences back to which *that year* may point."""

QUARTER = (89, 90, 91)
"""Days from the first of a quarter to its last."""

FAR = 10_000
"""Sentences back to which *that October* may point: all of them."""

_THAT = re.compile("that (year|month|day|morning|afternoon|evening|night)")

_IN_DAY = re.compile("(?:earlier|later|late|early) in the (day|afternoon|evening)")

_CUT = {"year": 4, "month": 7}

_SHIFTED = re.compile(
    r"(?P<number>[\w-]+(?: couple of| few)?) (?P<unit>day|week|month|year|decade)s? "
    r"(?P<way>earlier|before|later|after)"
)

_CHAINED = re.compile(r"(?:an?|one) (?:year|month|week) (?:earlier|before)")
_COMPARED = re.compile(r".*\b(?:ago|earlier|before)|last (?:year|month|week)", re.IGNORECASE)

_BESIDE = re.compile(
    "the (?P<way>next|following|previous|same) (?P<part>day|morning|afternoon|evening|night)"
    "|the (?:day|night) (?P<side>before|after)"
)

_PERIOD = re.compile("the (?P<way>next|following|previous|same) (?P<unit>week|month|year)")

_BESIDE_NAMED = re.compile(
    rf"the (?P<way>following|next|previous) (?P<name>{'|'.join((*WEEKDAYS, *MONTHS))})"
    r"(?: (?P<part>\w+))?"
)

_NAMED = re.compile(rf"that (?P<name>{'|'.join((*WEEKDAYS, *MONTHS))})(?: (?P<part>\w+))?")

_OF_YEAR = re.compile(r" (?:of )?(?:that|the (same|following)) year\b")

_NAMES = "|".join(name.title() for name in MONTHS)
_MONTH = re.compile(rf"\b(?:{_NAMES})$")
_TO_YEAR = re.compile(
    rf"(?:, (?:{_NAMES}))*,? (?:to|until|and|through) (?:\d{{1,2}} )?(?P<month>{_NAMES})"
    r"(?: \d{1,2},?)?(?: of)? "
    r"(?:(?P<year>(?:19|20)\d\d)|(?P<shift>last|this|next) year)\b"
)

_STEPS = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "same": 0}

_AND = (" and ", " and on ", " or ", " or on ")

_UNTO = (" to ", " until ", " through ", "-")


def from_last(words: str, last: str, between: str, apart: int) -> Resolved | None:
    """Give what an expression means, where it counts from ``last``."""
    span, text = parse_edtf(last), split_clock(words.lower())[0]
    if span.first is None or span.last is None:
        return None
    if between in _UNTO and span.kind == "day" and not text.endswith(" year"):
        unto = resolve(words, Context(span.last, ahead=True))
        if unto.edtf:
            return unto
    if between == " from " and span.kind == "day" and text in MONTHS:
        return resolve(words, Context(span.first - timedelta(days=1)))  # in January from December
    for pattern, reach, rule in _RULES:
        if (match := pattern.fullmatch(text)) and apart <= reach:
            return rule(match, span)
    return None


def is_compared(words: str, last: str, apart: int) -> bool:
    """Tell the second *a year earlier* of a report: it counts from the report, and not from the
    first, which another sentence told for its own comparison."""
    return bool(apart and _CHAINED.fullmatch(words.lower()) and _COMPARED.fullmatch(last))


def coordinate(words: str, last: str, between: str) -> Resolved | None:
    """Give what the *Friday* of *closed Thursday and Friday* means, behind the day told first."""
    if between not in _AND or not words.lower().startswith(WEEKDAYS) or not last:
        return None
    span = parse_edtf(last)
    return resolve(words, Context(span.last, ahead=True)) if span.precise and span.last else None


def in_year(words: str, behind: str, last: str) -> Resolved | None:
    """Give what *June* means with *of that year* behind it, of the year of ``last``."""
    match, span = _OF_YEAR.match(behind), parse_edtf(last)
    if not (match and span.first and span.last and span.first.year == span.last.year):
        return None
    year = span.first.year + (match[1] == "following")
    found = resolve(f"{words} {year}", Context(span.first))
    return replace(found, rule="of the year told last") if found.edtf else None


def with_year(words: str, behind: str, now: int | None) -> str:
    """Give *3 May* the year that stands behind it in *3 May to 12 June 2029* and in *3 May to 12
    June last year*, told in the year ``now``."""
    match, month = _TO_YEAR.match(behind), _MONTH.search(words)
    if not (match and month) or re.search(r"\d{4}|year", words):
        return words
    begun, ended = (MONTHS.index(name.lower()) for name in (month[0], match["month"]))
    if match["shift"] and now is None:
        return words
    year = int(match["year"] or now or 0) + {"last": -1, "next": 1}.get(match["shift"] or "", 0)
    return f"{words} {year - (begun > ended)}"


def _that(match: re.Match[str], span: Span) -> Resolved | None:
    """*That year*, *that night*: of what was told last."""
    unit = match[1]
    shown = _CUT.get(unit, 10)
    first, end = str(span.first)[:shown], str(span.last)[:shown]
    return Resolved(first, "the one told last", HOURS.get(unit, "")) if first == end else None


def _named(match: re.Match[str], span: Span) -> Resolved | None:
    """*That October*: the one of the year told, or the one nearest to a day or a month told."""
    name, rule = match["name"], "the one nearest to the time told last"
    if span.first is None or span.last is None:
        return None
    if name in MONTHS:
        number = MONTHS.index(name) + 1
        if span.first.month != span.last.month:
            same = span.first.year == span.last.year
            return Resolved(f"{span.first.year:04}-{number:02}", rule) if same else None
        step = (number - span.first.month + 6) % 12 - 6
        return None if step == -6 else Resolved(month_text(add_months(span.first, step)), rule)
    if not span.precise:
        return None
    step = (WEEKDAYS.index(name) - span.first.weekday()) % 7
    day = span.first + timedelta(days=step)
    return Resolved(day.isoformat(), rule, HOURS.get(match["part"] or "", "")) if step < 4 else None


def _beside_named(match: re.Match[str], span: Span) -> Resolved | None:
    """*The following April*, *the previous Friday*: the first behind what was told, or before."""
    name, step = match["name"], _STEPS[match["way"]]
    start = span.last if step > 0 else span.first
    if start is None or (name in WEEKDAYS and not span.precise):
        return None
    if name in MONTHS:
        months = (MONTHS.index(name) + 1 - start.month) * step % 12 or 12
        return Resolved(month_text(add_months(start, step * months)), "beside the time told before")
    days = (WEEKDAYS.index(name) - start.weekday()) * step % 7 or 7
    return exact(start + timedelta(days=step * days), "beside the time told before")


def _beside(match: re.Match[str], span: Span) -> Resolved | None:
    """*The next day*, *the night before*."""
    if not (span.precise and span.first):
        return None
    day = span.first + timedelta(days=_STEPS[match["way"] or match["side"]])
    return exact(day, "beside the day told before", HOURS.get(match["part"] or "", ""))


def _period(match: re.Match[str], span: Span) -> Resolved | None:
    """*The previous month*, *the following week*: beside the one that the time told lies in."""
    unit, step = match["unit"], _STEPS[match["way"]]
    rule = "beside the time told before"
    if span.first is None or span.last is None:
        return None
    if unit == "year" and span.first.year == span.last.year:
        return Resolved(f"{span.first.year + step:04}", rule)
    if unit == "month" and (span.first.year, span.first.month) == (span.last.year, span.last.month):
        return Resolved(month_text(add_months(span.first, step)), rule)
    if unit == "week" and span.precise:
        monday = span.first + timedelta(days=7 * step - span.first.weekday())
        return Resolved(f"[{monday}..{monday + timedelta(days=6)}]", rule)
    return None


def _shifted(match: re.Match[str], span: Span) -> Resolved | None:
    """*Two days earlier*: a day counts from a day, a month and a year from the same or a day."""
    number, unit = number_of(match["number"]), match["unit"]
    if number is None or span.first is None or span.last is None:
        return None
    number *= -1 if match["way"] in ("earlier", "before") else 1
    rule = "counted from the day told before"
    if unit == "year" and span.kind == "interval" and (span.last - span.first).days in QUARTER:
        first, last = (day.replace(year=day.year + number) for day in (span.first, span.last))
        return Resolved(f"{month_text(first)}/{month_text(last)}", rule)
    if unit in ("year", "decade") and span.first.year == span.last.year:
        return Resolved(f"{span.first.year + number * (10 if unit == 'decade' else 1):04}", rule)
    if unit == "month" and span.first.month == span.last.month:
        return Resolved(month_text(add_months(span.first, number)), rule)
    if unit in ("day", "week") and span.precise:
        days = number * (7 if unit == "week" else 1)
        return Resolved((span.first + timedelta(days=days)).isoformat(), rule)
    return None


_RULES = (
    (_THAT, NEAR, _that),
    (_IN_DAY, NEAR, _that),
    (_BESIDE, 1, _beside),
    (_NAMED, FAR, _named),
    (_BESIDE_NAMED, NEAR, _beside_named),
    (_PERIOD, NEAR, _period),
    (_SHIFTED, 1, _shifted),
)
"""What counts from the time told last, how many sentences behind it at most, and its rule."""
