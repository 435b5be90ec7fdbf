"""What news prose means by a day of a month, in figures or in words, and by a named day.

Takes a match of a pattern and its context; gives a ``Resolved``. A day and month without a year are
the latest such day, or the next where the sentence looks forward.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.draft.english.almanac import MONTH_NUMBERS, MONTHS, WEEKDAYS
from builder.draft.times.holidays import HOLIDAYS, MOON, holiday, named_day
from builder.draft.times.moment import Context, Resolved, Rule, exact
from builder.draft.times.spells import add_months
from builder.evidence.numerals import NTH


def _iso(match: re.Match[str], _: Context) -> Resolved:
    return Resolved(match[1], "written in full")


def _figures(match: re.Match[str], context: Context) -> Resolved:
    """*09/03/2035*: the month stands first or second; the one that only one order allows, or that
    is the day of publication."""
    one, two, year = (int(match[name]) for name in ("one", "two", "year"))
    days = {d for d in (_day(year, two, one), _day(year, one, two)) if d}
    if context.published in days:
        return exact(context.published, "the day of publication")
    if len(days) == 1:
        return exact(days.pop(), "written in full")
    return Resolved(reason="it may be a day of either of two months")


def _full(match: re.Match[str], _: Context) -> Resolved | None:
    month = MONTH_NUMBERS[match["month"][:3]]
    return Resolved(f"{int(match['year']):04}-{month:02}-{int(match['day']):02}", "written in full")


def _day_and_month(match: re.Match[str], context: Context) -> Resolved | None:
    """The year is left out where it is plain: the latest such day, or the next if one looks on."""
    month, day = MONTH_NUMBERS[match["month"][:3]], int(match["day"])
    years = [context.published.year + step for step in (1, 0, -1)]
    days = [d for year in years if (d := _day(year, month, day))]
    on = match.groupdict().get("on")  # Saturday 6 March: of the year in which it is one
    days = [d for d in days if on and WEEKDAYS[d.weekday()] == on] or days
    fits = [d for d in days if d <= context.published]
    later = [d for d in reversed(days) if d >= context.published]
    if later and (context.ahead or (later[0] - context.published).days <= 14):
        return Resolved(later[0].isoformat(), "the next such day")
    if (month, day) == (9, 11) and fits and (context.published - fits[0]).days > 31:
        return Resolved(reason="it may be the day of 2001")
    return Resolved(fits[0].isoformat(), "the latest such day") if fits else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _spelt_day(match: re.Match[str], context: Context) -> Resolved | None:
    """*The second of January*."""
    day = NTH.split("|").index(match["nth"]) + 1
    figures = f"{match['month']} {day}" + (f" {match['year']}" if match["year"] else "")
    told = re.fullmatch(rf"{MONTH} {_DAY}(?: {YEAR})?", figures)
    if told is None:
        return None
    return _full(told, context) if match["year"] else _day_and_month(told, context)


def _day_of_year(match: re.Match[str], context: Context) -> Resolved | None:
    year = context.published.year + {"last": -1, "next": 1}.get(match["shift"], 0)
    day = _day(year, MONTH_NUMBERS[match["month"][:3]], int(match["day"]))
    return exact(day, "a day of that year") if day else None


def _nth_of_month(match: re.Match[str], context: Context) -> Resolved:
    """*The 14th*, *Sunday the 16th*: the latest such day, or the next if one looks on."""
    on, ways = match["on"], (1, -1) if context.ahead else (-1,)
    for way in ways if not on else (ways[0], -ways[0]):
        days = (context.published + timedelta(days=way * step) for step in range(32))
        for day in days:
            if day.day == int(match["day"]) and on in (None, WEEKDAYS[day.weekday()]):
                return exact(day, "the next such day" if way > 0 else "the latest such day")
    return Resolved(reason="no such day is near")


def _days_range(match: re.Match[str], context: Context) -> Resolved | None:
    month = MONTH_NUMBERS[match["month"][:3]]
    year = int(match["year"]) if match["year"] else context.published.year
    days = [_day(year, month, int(match[name])) for name in ("first", "last")]
    if not match["year"] and days[0] and days[1]:
        off = (days[0] > context.published) - (days[1] < context.published)
        if off == (-1 if context.ahead else 1):
            days = [_day(year - off, month, int(match[name])) for name in ("first", "last")]
    first, last = days
    return Resolved(f"{first}/{last}", "a stretch of days") if first and last else None


def _week_of(match: re.Match[str], context: Context) -> Resolved | None:
    """*The week of March 6*: from its Monday to its Sunday."""
    found = _full(match, context) if match["year"] else _day_and_month(match, context)
    if found is None or not found.edtf:
        return found
    day = date.fromisoformat(found.edtf)
    monday = day - timedelta(days=day.weekday())
    return Resolved(f"[{monday}..{monday + timedelta(days=6)}]", "some day of that week")


def _first_of_month(match: re.Match[str], context: Context) -> Resolved:
    """*The first of the month*."""
    step = {"last": -1, "next": 1}.get(match["which"], 0)
    return exact(add_months(context.published, step), "a day of that month")


def _holiday(match: re.Match[str], context: Context) -> Resolved | None:
    year = match["year"]
    if match["shift"]:
        year = str(context.published.year + {"last": -1, "next": 1}.get(match["shift"], 0))
    day = (
        named_day(match["name"], int(year)) if year
        else holiday(match["name"], context.published, ahead=context.ahead)
    )  # fmt: skip
    if day and match["eve"]:
        return exact(day - timedelta(days=1), "the day before a named day")
    return exact(day, "a named day") if day else None


def _moon(match: re.Match[str], _: Context) -> Resolved:
    return Resolved(reason=f"the day of {match[0]} differs from year to year and place to place")


# --- the patterns, the first that fits ------------------------------------------------------

MONTH = rf"(?P<month>{'|'.join(f'{name}|{name[:3]}' for name in MONTHS)}|sept)\.?"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"

_ANY = rf"(?:(?P<on>{'|'.join(WEEKDAYS)}),? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMES = "|".join(
    re.escape(name).replace("'", "'?").replace(r"st\ ", r"st\.?\ ")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)
_SHIFT = "(?P<shift>last|this|next) year"


def _patterns() -> Iterator[tuple[str, Rule]]:
    yield r"(\d{4}-\d\d-\d\d)", _iso
    yield rf"(?P<one>\d{{1,2}})[-/.](?P<two>\d{{1,2}})[-/.]{YEAR}", _figures
    yield rf"{_ANY}(?:the )?{_DAY}(?: of)? {MONTH},? {YEAR}", _full
    yield rf"{_ANY}{MONTH} {_DAY},? {YEAR}", _full
    yield rf"{_ANY}{_DAY}(?: of)? {MONTH} {_SHIFT}", _day_of_year
    yield rf"{_ANY}{MONTH} {_DAY}(?: of)? {_SHIFT}", _day_of_year
    nth = r"(?:st|nd|rd|th)?"
    first, last = rf"(?P<first>\d{{1,2}}){nth}", rf"(?P<last>\d{{1,2}}){nth}"
    yield rf"{_ANY}the {_DAY}", _nth_of_month
    yield rf"{first}(?:-| to | and )(?:the )?{last}(?: of)? {MONTH}(?:,? {YEAR})?", _days_range
    yield rf"{MONTH} {first}(?:-| to | and ){last}(?:,? {YEAR})?", _days_range
    week = "the week of (?:the )?"
    yield rf"{week}{_DAY}(?: of)? {MONTH}(?:,? {YEAR})?", _week_of
    yield rf"{week}{MONTH} {_DAY}(?:,? {YEAR})?", _week_of
    yield "the (?:first|1st) of (?P<which>the|this|last|next) month", _first_of_month
    yield rf"(?:(?:the )?night of )?{_ANY}(?:the )?{_DAY}(?: of)? {MONTH}", _day_and_month
    yield rf"{_ANY}{MONTH} {_DAY}", _day_and_month
    yield rf"the (?P<nth>{NTH}) of {MONTH}(?:,? {YEAR})?", _spelt_day
    yield (
        rf"(?:last |this |next |(?P<eve>the eve of ))?(?P<name>{_NAMES})(?:,? {YEAR}| {_SHIFT})?",
        _holiday,
    )
    yield rf"(?:the (?:month|feast|festival) of )?(?:{'|'.join(MOON)})", _moon


RULES = tuple((re.compile(pattern), rule) for pattern, rule in _patterns())
"""Patterns of whole expressions, each with its rule."""
