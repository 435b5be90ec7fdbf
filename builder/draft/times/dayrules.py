"""What news prose means by words for a day or a week.

Takes a match of a pattern and its context; gives a ``Resolved``. A weekday is the day of
publication or the latest one before it; a day and month without a year are the latest such day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.draft.english.almanac import MONTH_NUMBERS, MONTHS, WEEKDAYS
from builder.draft.times.holidays import HOLIDAYS, MOON, holiday
from builder.draft.times.hours import HOURS
from builder.draft.times.moment import Context, Part, Resolved, Rule
from builder.evidence.dates import NTH


def _iso(match: re.Match[str], _: Context) -> Resolved:
    return Resolved(match[1], "written in full")


def _figures(match: re.Match[str], context: Context) -> Resolved:
    """*09/03/2035*: the month stands first or second; the one that only one order allows, or that
    is the day of publication."""
    one, two, year = (int(match[name]) for name in ("one", "two", "year"))
    days = {d for d in (_day(year, two, one), _day(year, one, two)) if d}
    if context.published in days:
        return _at(context.published, "the day of publication")
    if len(days) == 1:
        return _at(days.pop(), "written in full")
    return Resolved(reason="it may be a day of either of two months")


def _full(match: re.Match[str], _: Context) -> Resolved | None:
    month = MONTH_NUMBERS[match["month"][:3]]
    return Resolved(f"{int(match['year']):04}-{month:02}-{int(match['day']):02}", "written in full")


def _day_and_month(match: re.Match[str], context: Context) -> Resolved | None:
    """The year is left out where it is plain: the latest such day, or the next if one looks on."""
    month, day = MONTH_NUMBERS[match["month"][:3]], int(match["day"])
    years = [context.published.year + step for step in (1, 0, -1)]
    days = [d for year in years if (d := _day(year, month, day))]
    fits = [d for d in days if d <= context.published]
    later = [d for d in reversed(days) if d > context.published]
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
    return _at(day, "a day of that year") if day else None


def _days_range(match: re.Match[str], context: Context) -> Resolved | None:
    month = MONTH_NUMBERS[match["month"][:3]]
    year = int(match["year"]) if match["year"] else context.published.year
    first, last = (_day(year, month, int(match[name])) for name in ("first", "last"))
    if first is None or last is None:
        return None
    if not match["year"] and first > context.published and not context.ahead:
        first, last = first.replace(year=year - 1), last.replace(year=year - 1)
    return Resolved(f"{first}/{last}", "a stretch of days")


def _weekday(match: re.Match[str], context: Context) -> Resolved:
    day, how = WEEKDAYS.index(match["weekday"]), match["how"] or ""
    back = (context.published.weekday() - day) % 7
    if "next" in how or "coming" in how or (context.ahead and "last" not in how):
        ahead = (day - context.published.weekday()) % 7
        if "next" in how and day > context.published.weekday():
            return _next_weekday(context.published, ahead)
        ahead = ahead or (7 if "next" in how else 0)
        return _at(context.published + timedelta(days=ahead), "the next such weekday")
    if "last" in how and not back:
        back = 7
    return _at(context.published - timedelta(days=back), "that day or the latest such weekday")


def _weekday_before_last(match: re.Match[str], context: Context) -> Resolved:
    back = (context.published.weekday() - WEEKDAYS.index(match["weekday"])) % 7 or 7
    return _at(context.published - timedelta(days=back + 7), "the one before the latest")


def _weekday_of_week(match: re.Match[str], context: Context) -> Resolved:
    """*Friday of last week*: of the calendar week."""
    monday = context.published - timedelta(days=context.published.weekday())
    weeks = {"last": -1, "next": 1}.get(match["which"], 0)
    day = monday + timedelta(days=7 * weeks + WEEKDAYS.index(match["weekday"]))
    return _at(day, "that day of the calendar week")


def _in_a_week(match: re.Match[str], context: Context) -> Resolved:
    """*A week on Friday*, *Friday week*: a week after the next such day."""
    day = WEEKDAYS.index(match["weekday"] or match["day"])
    ahead = (day - context.published.weekday()) % 7 or 7
    return _at(context.published + timedelta(days=ahead + 7), "a week after the next such weekday")


def _two_days(match: re.Match[str], context: Context) -> Resolved:
    step = 2 if match["near"].endswith("tomorrow") else -2
    return _at(context.published + timedelta(days=step), "counted from publication")


def _next_weekday(published: date, ahead: int) -> Resolved:
    """*Next Thursday*, told on a Wednesday, is not tomorrow; told on a Monday it may be either."""
    if ahead > 2:
        return Resolved(reason="it may be the one of this week or of the next")
    return _at(published + timedelta(days=ahead + 7), "the one of next week")


def _at(day: date, rule: str, part: Part = "") -> Resolved:
    return Resolved(day.isoformat(), rule, part)


def _near(match: re.Match[str], context: Context) -> Resolved:
    step = {"yesterday": -1, "tomorrow": 1}.get(match["day"], 0)
    part: Part = "late" if match["day"] == "tonight" else ""
    return _at(context.published + timedelta(days=step), "counted from publication", part)


def _this_hours(match: re.Match[str], context: Context) -> Resolved:
    back = match["how"] == "last"
    if match["hours"] == "night" and not back:
        return _at(context.published, "counted from publication", "late")
    day = context.published - timedelta(days=int(back))
    return _at(day, "counted from publication", HOURS[match["hours"]])


def _overnight(_: re.Match[str], context: Context) -> Resolved:
    before = context.published - timedelta(days=1)
    return Resolved(f"{before}/{context.published}", "the night before publication")


def _weekend(match: re.Match[str], context: Context) -> Resolved:
    how = match["how"] or ""
    day = context.published
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    if "next" in how or "coming" in how or (context.ahead and day.weekday() < 5):
        saturday += timedelta(days=7)
    elif "last" in how and day.weekday() >= 5:
        saturday -= timedelta(days=7)
    return Resolved(f"{saturday}/{saturday + timedelta(days=1)}", "the latest weekend")


def _week(match: re.Match[str], context: Context) -> Resolved:
    how, day = match["how"], context.published
    monday = day - timedelta(days=day.weekday())
    step = 7 * (("next" in how or "coming" in how) - ("last" in how))
    first, last = monday + timedelta(days=step), monday + timedelta(days=step + 6)
    if "earlier" in how:
        last = day
    elif "later" in how:
        first = day
    elif how == "this" and not context.ahead:
        last = day
    text = first.isoformat() if first == last else f"[{first}..{last}]"
    return Resolved(text, "some day of the calendar week")


def _holiday(match: re.Match[str], context: Context) -> Resolved | None:
    year = match["year"]
    if year:
        return _at(HOLIDAYS[match["name"]](int(year)), "a named day")
    day = holiday(match["name"], context.published, ahead=context.ahead)
    return _at(day, "a named day") if day else None


def _moon(match: re.Match[str], _: Context) -> Resolved:
    return Resolved(reason=f"the day of {match[0]} differs from year to year and place to place")


# --- the patterns, the first that fits ------------------------------------------------------

MONTH = rf"(?P<month>{'|'.join(f'{name}|{name[:3]}' for name in MONTHS)}|sept)\.?"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_ANY = rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMES = "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True))
_SHIFT = "(?P<shift>last|this|next) year"
_HOW = "(?P<how>last |next |this |the |(?:the |this )(?:past |coming ))?"
_WHICH = "(?P<how>(?:(?:early|late|earlier|later) )?(?:this|last|next)|the coming)"


def _patterns() -> Iterator[tuple[str, Rule]]:
    yield r"(\d{4}-\d\d-\d\d)", _iso
    yield rf"(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})[/.]{YEAR}", _figures
    yield rf"{_ANY}(?:the )?{_DAY}(?: of)? {MONTH},? {YEAR}", _full
    yield rf"{_ANY}{MONTH} {_DAY},? {YEAR}", _full
    yield rf"{_ANY}{_DAY}(?: of)? {MONTH} {_SHIFT}", _day_of_year
    yield rf"{_ANY}{MONTH} {_DAY}(?: of)? {_SHIFT}", _day_of_year
    nth = r"(?:st|nd|rd|th)?"
    first, last = rf"(?P<first>\d{{1,2}}){nth}", rf"(?P<last>\d{{1,2}}){nth}"
    yield rf"{first}(?:-| to | and ){last} {MONTH}(?:,? {YEAR})?", _days_range
    yield rf"{MONTH} {first}(?:-| to | and ){last}(?:,? {YEAR})?", _days_range
    yield rf"(?:(?:the )?night of )?{_ANY}(?:the )?{_DAY}(?: of)? {MONTH}", _day_and_month
    yield rf"{_ANY}{MONTH} {_DAY}", _day_and_month
    yield rf"the (?P<nth>{NTH}) of {MONTH}(?:,? {YEAR})?", _spelt_day
    yield rf"(?:(?:earlier |later )?on )?{_HOW}{_WEEKDAY}(?:'s)?(?: last| next)?", _weekday
    yield rf"(?:the )?{_WEEKDAY} before last", _weekday_before_last
    yield rf"{_WEEKDAY},? (?:of )?(?P<which>last|this|next) week", _weekday_of_week
    yield rf"a week (?:on |from )?{_WEEKDAY}|{_WEEKDAY.replace('weekday', 'day')} week", _in_a_week
    yield rf"a week last {_WEEKDAY}", _weekday_before_last
    yield "(?:the )?day (?P<near>before yesterday|after tomorrow)", _two_days
    yield "(?:earlier |later )?(?P<day>today|yesterday|tomorrow|tonight)", _near
    hours = "(?P<hours>morning|afternoon|evening|night)"
    yield f"(?:earlier |later |late |early )?(?P<how>this|last) {hours}", _this_hours
    yield "overnight|the night", _overnight
    yield f"(?:(?:over|at|during|on) )?{_HOW}weekend", _weekend
    yield f"{_WHICH} week", _week
    yield rf"(?:last |this |next )?(?P<name>{_NAMES})(?:,? {YEAR})?", _holiday
    yield rf"(?:the (?:month|feast|festival) of )?(?:{'|'.join(MOON)})", _moon


RULES = tuple((re.compile(pattern), rule) for pattern, rule in _patterns())
"""Patterns of whole expressions, each with its rule."""
