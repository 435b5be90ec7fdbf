"""Days that news calls by name.

Takes a name and a year; gives the day. Easter by the anonymous Gregorian rule (Meeus, Astronomical
Algorithms, 1991, chapter 8). Feasts that are set by the sight of the moon are refused.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

MOON = (
    "ramadan", "eid al-fitr", "eid al-adha", "eid", "diwali", "passover", "rosh hashanah",
    "yom kippur", "lunar new year", "chinese new year", "nowruz", "ashura", "hanukkah",
)  # fmt: skip
"""Feasts whose day cannot be computed from the year alone by a rule that all agree on."""


def easter(year: int) -> date:
    """Give Easter Sunday of a Gregorian year."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, left = divmod(century, 4)
    shift = (century + 8) // 25
    moon = (19 * golden + century - leap - (century - shift + 1) // 3 + 15) % 30
    quarter, odd = divmod(rest, 4)
    week = (32 + 2 * left + 2 * quarter - moon - odd) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Give the n-th such weekday of a month; -1 is the last. Monday is 0."""
    days = [
        d for d in calendar.Calendar().itermonthdates(year, month)
        if d.month == month and d.weekday() == weekday
    ]  # fmt: skip
    return days[number - 1 if number > 0 else number]


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, number)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "valentine's day": _fixed(2, 14),
    "international women's day": _fixed(3, 8),
    "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "may day": _fixed(5, 1),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "bonfire night": _fixed(11, 5),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "anzac day": _fixed(4, 25),
    "canada day": _fixed(7, 1),
    "australia day": _fixed(1, 26),
    "st stephen's day": _fixed(12, 26),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "martin luther king day": _nth(1, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "memorial day": _nth(5, 0, -1),
    "juneteenth": _fixed(6, 19),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter day": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "whit monday": _from_easter(50),
    "9/11": lambda _: date(2001, 9, 11),
    "september 11": lambda _: date(2001, 9, 11),
}
"""A day for each name, in lower case; where countries differ, the day of the name's own country."""


_PLAIN = {re.sub("['.]", "", name): day for name, day in HOLIDAYS.items()}


def named_day(name: str, year: int) -> date | None:
    """Give the day of a name in a year, whichever way its apostrophe and *St.* are printed."""
    day = _PLAIN.get(re.sub("['.]", "", name))
    return day(year) if day else None


def holiday(name: str, published: date, *, ahead: bool) -> date | None:
    """Give the day that a name means in an article: the latest at its date, or with ``ahead`` the
    next. A day within a week after the date is meant too: the article looks forward to it."""
    years = [named_day(name, published.year + step) for step in (-1, 0, 1)]
    days = [day for day in years if day]
    if not days:
        return None
    near = [one for one in days if one > published and (ahead or (one - published).days <= 7)]
    past = [one for one in days if one <= published]
    if ahead and near:
        return near[0]
    if near and past and (published - past[-1]).days > 60:
        return near[0]
    return past[-1] if past else days[0]
