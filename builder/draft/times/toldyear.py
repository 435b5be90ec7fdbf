"""The year of a day that is told without one, beside a day told with its year.

Takes an expression, what it means by the day of publication, and the times before it; gives a
``Resolved``. A court that hears of 24 December 2029 means that year's 23 December.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from builder.draft.english.almanac import MONTHS
from builder.draft.times.moment import Resolved
from builder.edtf import parse_edtf

BESIDE = timedelta(days=21)
"""How near to the day told with its year such a day is."""

RECENT = timedelta(days=92)
"""How far from publication a day is of which nobody would tell the year."""

_DAY = re.compile(
    rf"\d\w* (?:of )?(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d|christmas|boxing|new year",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def of_told_year(
    words: str, found: Resolved, told: Iterable[tuple[str, str]], published: date
) -> Resolved:
    """Give what an expression means where ``told``, words with their EDTF, has a day beside it."""
    day = _day(found.edtf)
    if day is None or not _DAY.search(words) or _YEAR.search(words):
        return found
    if abs(day - published) <= RECENT:
        return found
    with_year = [one for text, edtf in told if _YEAR.search(text) and (one := _day(edtf))]
    for one in reversed(with_year):
        for year in (one.year - 1, one.year, one.year + 1):
            moved = _in(day, year)
            if moved and abs(moved - one) <= BESIDE:
                return replace(
                    found, edtf=moved.isoformat(), rule="beside a day told with its year"
                )
    return found


def _day(edtf: str) -> date | None:
    span = parse_edtf(edtf) if edtf else None
    return span.first if span and span.precise else None


def _in(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None  # 29 February
