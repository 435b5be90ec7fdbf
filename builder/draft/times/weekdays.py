"""What news prose means by a day of the week, *tomorrow*, a weekend or a week.

Takes a match of a pattern and its context; gives a ``Resolved``. A weekday is the day of
publication or the latest one before it, and the next one where the sentence looks forward.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.draft.english.almanac import MONTHS, WEEKDAYS
from builder.draft.times.holidays import nth_weekday
from builder.draft.times.hours import HOURS
from builder.draft.times.moment import Context, Part, Resolved, Rule, exact
from builder.draft.times.spells import add_months, number_of


def _weekday(match: re.Match[str], context: Context) -> Resolved:
    day, how = WEEKDAYS.index(match["weekday"]), match["how"] or ""
    back = (context.published.weekday() - day) % 7
    if how == "this " and not context.ahead and day > context.published.weekday():
        return _weekday_of(context.published, 0, day)  # this Saturday, told on a Thursday
    if "next" in how or "coming" in how or (context.ahead and "last" not in how):
        ahead = (day - context.published.weekday()) % 7
        if "next" in how and day > context.published.weekday():
            return _next_weekday(context.published, ahead)
        ahead = ahead or (7 if "next" in how else 0)
        return exact(context.published + timedelta(days=ahead), "the next such weekday")
    if "last" in how and back == 1:
        return Resolved(reason="it may be the one before")
    if "last" in how and not back:
        back = 7
    return exact(context.published - timedelta(days=back), "that day or the latest such weekday")


def _weekday_before_last(match: re.Match[str], context: Context) -> Resolved:
    back = (context.published.weekday() - WEEKDAYS.index(match["weekday"])) % 7 or 7
    return exact(context.published - timedelta(days=back + 7), "the one before the latest")


def _weekday_of_week(match: re.Match[str], context: Context) -> Resolved:
    """*Friday of last week*: of the calendar week."""
    weeks = {"last": -1, "next": 1}.get(match["which"], 0)
    return _weekday_of(context.published, weeks, WEEKDAYS.index(match["weekday"]))


def _weekday_of(published: date, weeks: int, weekday: int) -> Resolved:
    days = 7 * weeks + weekday - published.weekday()
    return exact(published + timedelta(days=days), "that day of the calendar week")


def _weekdays_ago(match: re.Match[str], context: Context) -> Resolved:
    """*Two Sundays ago*: the one before the latest, which is not that of publication."""
    back = (context.published.weekday() - WEEKDAYS.index(match["weekday"])) % 7 or 7
    weeks = (number_of(match["number"]) or 1) - 1
    return exact(context.published - timedelta(days=back + 7 * weeks), "counted from publication")


def _weekday_ago(match: re.Match[str], context: Context) -> Resolved | None:
    """*Two weeks ago on Friday*: the Friday that is nearest."""
    number = number_of(match["number"])
    if number is None:
        return None
    day = context.published - timedelta(weeks=number)
    step = (WEEKDAYS.index(match["weekday"]) - day.weekday() + 3) % 7 - 3
    return exact(day + timedelta(days=step), "counted from publication")


def _nth_weekday(match: re.Match[str], context: Context) -> Resolved:
    """*The last Sunday of October*, *the first Monday of next month*."""
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["nth"], -1)
    if match["month"]:
        month = MONTHS.index(match["month"]) + 1
        years = (
            [int(match["year"])]
            if match["year"]
            else [context.published.year + step for step in (-1, 0, 1)]
        )
    else:
        shifted = add_months(context.published, {"last": -1, "next": 1}.get(match["which"], 0))
        month, years = shifted.month, [shifted.year]
    days = [nth_weekday(year, month, WEEKDAYS.index(match["weekday"]), nth) for year in years]
    near = [d for d in days if d >= context.published] if context.ahead else days
    past = [d for d in days if d <= context.published]
    day = near[0] if context.ahead and near else (past or days)[-1]
    return exact(day, "that weekday of the month")


def _in_a_week(match: re.Match[str], context: Context) -> Resolved:
    """*A week on Friday*, *Friday week*: a week after the next such day."""
    day = WEEKDAYS.index(match["weekday"] or match["day"])
    ahead = (day - context.published.weekday()) % 7 or 7
    return exact(
        context.published + timedelta(days=ahead + 7), "a week after the next such weekday"
    )


def _two_days(match: re.Match[str], context: Context) -> Resolved:
    step = 2 if match["near"] == "after tomorrow" else -2
    part: Part = "late" if match[0].startswith("the night") else ""
    return exact(context.published + timedelta(days=step), "counted from publication", part)


def _next_weekday(published: date, ahead: int) -> Resolved:
    """*Next Thursday*, told on a Wednesday, is not tomorrow; told on a Monday it may be either."""
    if ahead > 2:
        return Resolved(reason="it may be the one of this week or of the next")
    return exact(published + timedelta(days=ahead + 7), "the one of next week")


def _near(match: re.Match[str], context: Context) -> Resolved:
    step = {"yesterday": -1, "tomorrow": 1}.get(match["day"], 0)
    part: Part = "late" if match["day"] == "tonight" else ""
    return exact(context.published + timedelta(days=step), "counted from publication", part)


def _this_hours(match: re.Match[str], context: Context) -> Resolved:
    back = match["how"] == "last"
    if match["hours"] == "night" and not back:
        return exact(context.published, "counted from publication", "late")
    day = context.published - timedelta(days=int(back))
    return exact(day, "counted from publication", HOURS[match["hours"]])


def _overnight(_: re.Match[str], context: Context) -> Resolved:
    before = context.published - timedelta(days=1)
    return Resolved(f"{before}/{context.published}", "the night before publication")


def _weekend(match: re.Match[str], context: Context) -> Resolved:
    how = match["how"] or ""
    day = context.published
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    soon = context.ahead or (how == "this " and day.weekday() > 2)
    if "next" in how or "coming" in how or (soon and day.weekday() < 5):
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
    if how == "all":
        return Resolved(f"{first}/{last if context.ahead else day}", "the days of the week so far")
    text = first.isoformat() if first == last else f"[{first}..{last}]"
    return Resolved(text, "some day of the calendar week")


# --- the patterns, the first that fits ------------------------------------------------------

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_HOW = "(?P<how>last |next |this |the |(?:the |this )(?:past |coming ))?"
_WHICH = "(?P<how>(?:(?:early|late|earlier|later) )?(?:this|last|next)|the coming|all)"


def _patterns() -> Iterator[tuple[str, Rule]]:
    yield rf"(?:(?:earlier |later )?on )?{_HOW}{_WEEKDAY}(?:'s)?(?: last| next)?", _weekday
    yield rf"(?:the )?{_WEEKDAY} before last", _weekday_before_last
    yield rf"{_WEEKDAY},? (?:of )?(?P<which>last|this|next) week", _weekday_of_week
    yield rf"a week (?:on |from )?{_WEEKDAY}|{_WEEKDAY.replace('weekday', 'day')} week", _in_a_week
    yield rf"a week last {_WEEKDAY}", _weekday_before_last
    number = r"(?P<number>[a-z]+|\d+)"
    yield rf"{number} {_WEEKDAY}s ago", _weekdays_ago
    yield rf"{number} weeks? ago (?:on |last |this )?{_WEEKDAY}", _weekday_ago
    nth = "(?P<nth>first|second|third|fourth|last)"
    month = rf"(?P<month>{'|'.join(MONTHS)})(?:,? (?P<year>\d{{4}}))?"
    month = f"(?:{month}|(?P<which>this|last|next) month)"
    yield rf"(?:the )?{nth} {_WEEKDAY} (?:of|in) {month}", _nth_weekday
    yield "(?:the )?day (?P<near>before yesterday|after tomorrow)", _two_days
    yield "the (?:day|night) (?P<near>before last)", _two_days
    yield "(?:earlier |later )?(?P<day>today|yesterday|tomorrow|tonight)", _near
    hours = "(?P<hours>morning|afternoon|evening|night)"
    yield f"(?:earlier |later |late |early )?(?P<how>this|last) {hours}", _this_hours
    yield "overnight|the night", _overnight
    yield f"(?:(?:over|at|during|on) )?{_HOW}weekend", _weekend
    yield f"{_WHICH} week", _week
    yield "(?P<how>(?:early|earlier|late|later)) in the week", _week


RULES = tuple((re.compile(pattern), rule) for pattern, rule in _patterns())
"""Patterns of whole expressions, each with its rule."""
