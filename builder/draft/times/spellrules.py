"""What news prose means by words for a month, a year, or a count of days from publication.

Takes a match of a pattern and its context; gives a ``Resolved``. *Last month* is the calendar month
before; *three weeks ago* is about that day; what counts from elsewhere in the story is refused.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.draft.english.almanac import MONTH_NUMBERS, MONTHS
from builder.draft.times.moment import Context, Resolved, Rule, exact
from builder.draft.times.spells import add_months, month_text, number_of, period
from builder.draft.times.yearparts import PART, YEAR


def _calendar(match: re.Match[str], context: Context) -> Resolved | None:
    """*Last month*, *this year*, *next month*: a month or a year of the calendar."""
    how, unit = match["how"], match["unit"]
    if how == "the coming":
        return Resolved(period(context.published, 1, unit, ahead=True), "counted from publication")
    step = ("next" in how) - ("last" in how)
    if unit == "year":
        return Resolved(f"{context.published.year + step:04}", "a calendar year")
    if unit == "decade":
        start = (context.published.year // 10 + step) * 10
        return Resolved(f"{start}/{start + 9}", "a calendar decade")
    if unit != "month":
        return None
    return Resolved(month_text(add_months(context.published, step)), "a calendar month")


def _before_last(match: re.Match[str], context: Context) -> Resolved:
    """*The week before last*."""
    day, unit, rule = context.published, match["unit"], "the one before the last"
    if unit == "year":
        return Resolved(f"{day.year - 2:04}", rule)
    if unit == "month":
        return Resolved(month_text(add_months(day, -2)), rule)
    monday = day - timedelta(days=day.weekday() + 14)
    if unit == "week":
        return Resolved(f"[{monday}..{monday + timedelta(days=6)}]", rule)
    return Resolved(reason="it depends on whether the last weekend is over")


def _month(match: re.Match[str], context: Context) -> Resolved:
    number, how = MONTH_NUMBERS[match["month"][:3]], match["how"] or ""
    if match["year"]:
        return Resolved(f"{int(match['year']):04}-{number:02}", "month and year")
    year = context.published.year
    if match["shift"]:
        year += ("next" in match["shift"]) - ("last" in match["shift"])
        return Resolved(f"{year:04}-{number:02}", "month and year")
    apart = number - context.published.month
    if how == "this " and abs(apart) <= 6:
        return Resolved(f"{year:04}-{number:02}", "a month of this year")
    if (context.ahead and "last" not in how) or "next" in how:
        year += number < context.published.month or (
            "next" in how and number == context.published.month
        )
        return Resolved(f"{year:04}-{number:02}", "the next such month")
    if how == "last " and context.published.month == number % 12 + 1 and context.published.day < 16:
        return Resolved(reason="it may be the one before")
    past = number > context.published.month or ("last" in how and number == context.published.month)
    return Resolved(f"{year - past:04}-{number:02}", "the latest such month")


def _months(match: re.Match[str], _: Context) -> Resolved:
    first, last = (MONTH_NUMBERS[match[name][:3]] for name in ("begun", "ended"))
    text = f"{match['first']}-{first:02}/{match['last']}-{last:02}"
    return Resolved(text, "a stretch of months")


def _two_months(match: re.Match[str], context: Context) -> Resolved:
    """*July and August last year*."""
    shift = {"last": -1, "next": 1}.get(match["shift"] or "", 0)
    year = int(match["year"] or context.published.year + shift)
    first, last = (MONTH_NUMBERS[match[name][:3]] for name in ("begun", "ended"))
    return Resolved(f"{year:04}-{first:02}/{year:04}-{last:02}", "a stretch of months")


def _ago(match: re.Match[str], context: Context) -> Resolved | None:
    number = number_of(match["number"])
    if number is None:
        return Resolved(reason="no number of days, months or years is told")
    return _shifted(context.published, -number, match["unit"].rstrip("s"))


def _shifted(day: date, number: int, unit: str) -> Resolved | None:
    """Days are exact, weeks about a week, months and years a month and a year of the calendar."""
    try:
        if unit in ("day", "night"):
            return exact(day + timedelta(days=number), "counted from publication")
        if unit == "week":
            return Resolved(f"{day + timedelta(weeks=number)}~", "counted from publication")
        if unit == "fortnight":
            return Resolved(f"{day + timedelta(weeks=2 * number)}~", "counted from publication")
        if unit == "month":
            return Resolved(month_text(add_months(day, number)), "counted from publication")
        if unit in ("hour", "minute", "second"):
            few = unit != "hour" or abs(number) <= 3
            return exact(day, "counted from publication") if few else None
        years = {"year": 1, "decade": 10, "century": 100, "centurie": 100}[unit]
        return Resolved(f"{day.year + number * years:04}", "counted from publication")
    except (OverflowError, KeyError):
        return Resolved(reason="outside the calendar")


def _ago_on(match: re.Match[str], context: Context) -> Resolved | None:
    """*Six years ago today* is a day; *ten years ago this week* a year."""
    number, unit = number_of(match["number"]), match["unit"].rstrip("s")
    if number is None:
        return None
    if match["day"] not in ("today", "yesterday") or unit not in _TODAY_UNITS:
        return _shifted(context.published, -number, unit)
    day = context.published - timedelta(days=match["day"] == "yesterday")
    text = period(day, number, unit, ahead=False).partition("/")[0]
    return Resolved(text, "counted from publication")


_TODAY_UNITS = ("day", "week", "month", "year", "decade", "century")


def _in_time(match: re.Match[str], context: Context) -> Resolved | None:
    """*In two weeks' time*."""
    number, unit = number_of(match["number"] or match["many"]), match["unit"] or match["span"]
    return None if number is None else _shifted(context.published, number, unit)


def _minutes_ago(_: re.Match[str], context: Context) -> Resolved:
    return exact(context.published, "counted from publication")


def _last_many(match: re.Match[str], context: Context) -> Resolved | None:
    number = number_of(match["number"] or "one")
    if number is None or (match[0].endswith("s") and not match["number"]):
        return Resolved(reason="how long is not told")
    found = period(context.published, number, match["unit"].rstrip("s"), ahead=match["how"] in _ON)
    return Resolved(found, "counted from publication") if found else None


def _vague(_: re.Match[str], __: Context) -> Resolved:
    return Resolved(reason="how long is not told")


def _season(_: re.Match[str], __: Context) -> Resolved:
    return Resolved(reason="a season is no day, and differs between the halves of the earth")


def _story(_: re.Match[str], __: Context) -> Resolved:
    return Resolved(reason="counted from something else in the story")


_ON = ("next", "coming", "following")


# --- the patterns, the first that fits ------------------------------------------------------

_MONTH = rf"(?P<month>{'|'.join(f'{name}|{name[:3]}' for name in MONTHS)}|sept)\.?"
_UNIT = "(?P<unit>minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)s?"
_NUMBER = r"(?P<number>[\w-]+(?: (?:few|couple of|of|and a half|dozen|hundred))?)"
_ABOUT = "(?:(?:about|some|around|nearly|almost|over|more than|just over|just) )?"
_STORIES = (
    "(?:day|week|month|year|hour|morning|afternoon|evening|night|weekend|minute|decade|centur)"
)


def _patterns() -> Iterator[tuple[str, Rule]]:
    which = "(?P<how>this|last|next|the coming|the current)"
    yield rf"(?:earlier |later |in )?{PART}{which} (?P<unit>month|year|decade)", _calendar
    yield r"(?:the )?(?P<unit>week|month|year|weekend) before last", _before_last
    lead = "the (?:start|beginning|middle|end) of|(?:early|earlier|late|later) in"
    yield rf"(?:{lead}) (?P<how>the) (?P<unit>month|year)", _calendar
    how = "(?P<how>last |next |this |this past |this coming )?"
    shift = "(?P<shift>(?: of)? (?:last|this|next) year| last| next)?"
    yield rf"{PART}{how}{_MONTH}{shift}(?:,? (?:of )?{YEAR})?", _month
    begun, ended = (_MONTH.replace("month", name) for name in ("begun", "ended"))
    yield rf"{begun} (?P<first>\d{{4}}) (?:to|and) {ended} (?P<last>\d{{4}})", _months
    of = f"(?:,? (?:of )?{YEAR}|(?: of)? (?P<shift>last|this|next) year)"
    yield rf"{begun} and {ended}{of}", _two_months
    few = "(?:a few|several|some|ten|five|two|three|a couple of)"
    yield f"(?:{few} )?(?:minutes|moments) ago", _minutes_ago
    later = r"(?P<many>[\w-]+) (?P<span>day|week|fortnight|month|year)s? from (?:now|today)"
    yield f"{_ABOUT}{_NUMBER} {_UNIT} (?:or so )?(?:ago|back)", _ago
    yield f"{_NUMBER} {_UNIT} ago (?P<day>.+)", _ago_on
    yield f"in {_NUMBER} {_UNIT}'?s? time|{later}", _in_time
    yield "all (?P<how>)(?P<unit>month|year)", _calendar
    many = r"(?: (?P<number>few|several|couple of|[\w-]+))?"
    over = "(?:(?:in|for|over|during|within|the) )*"
    yield rf"the (?:next|following|previous|same) {_STORIES}", _story
    yield f"{over}(?P<how>last|past|next|coming|previous){many} {_UNIT}", _last_many
    yield r"(?:(?:in|over) )?(?:the )?recent \w+", _vague
    yield r".*\b(?:spring|summer|autumn|fall|winter)s?\b.*", _season
    yield rf".*\b{_STORIES}\w*(?: (?:before|after|later|earlier|previously|on))?", _story


RULES = tuple((re.compile(pattern), rule) for pattern, rule in _patterns())
"""Patterns of whole expressions, each with its rule."""
