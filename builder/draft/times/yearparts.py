"""What news prose means by a part of a year, a year, a decade, a century.

Takes a match of a pattern and its context; gives a ``Resolved``. A quarter is one of the calendar,
the latest that has begun, or the next where the sentence looks forward; one that is just over is
meant whichever way it looks.
"""

import re
from collections.abc import Iterator
from datetime import date

from builder.draft.times.moment import Context, Resolved, Rule
from builder.draft.times.spells import SMALL
from builder.evidence.numerals import NTH

JUST_OVER = 2
"""Months after its end in which a quarter is the one that firms report of."""

_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_DECADES = {f"{word[:-1]}ies": number for word, number in SMALL.items() if number >= 20}
_QUARTERS = ("first", "second", "third", "fourth")


def _year(match: re.Match[str], _: Context) -> Resolved:
    return Resolved(match["year"], "a year")


def _year_end(_: re.Match[str], context: Context) -> Resolved:
    """*By year-end*: of this year, or in its first weeks of the one that is over."""
    over = context.published.month <= JUST_OVER and not context.ahead
    return Resolved(f"{context.published.year - over:04}", "a calendar year")


def _share(match: re.Match[str], context: Context) -> Resolved | None:
    """*The second half of 2030*, *the first nine months of last year*, of the calendar; *of the
    year* that is over, where that part of this one is still to come."""
    year = context.published.year + {"last": -1, "next": 1}.get(match["shift"] or "", 0)
    part, many = match["part"], SMALL.get(match["part"].partition(" ")[0], 1)
    months = many if part.endswith("months") else many * (6 if part == "half" else 3)
    nth = _COUNTS.get(match["nth"], 12 // months)
    if nth * months > 12 or (12 % months and nth > 1):
        return None
    first = 13 - months if match["nth"] in ("last", "final") else (nth - 1) * months + 1
    told = match["year"] or match["shift"]
    over = not told and not context.ahead and first > context.published.month
    year = int(match["year"] or year) - over
    return Resolved(f"{year:04}-{first:02}/{year:04}-{first + months - 1:02}", "a part of a year")


def _quarter(match: re.Match[str], context: Context) -> Resolved:
    """*The third quarter*: the latest that has begun, or the next that is not over."""
    day, nth = context.published, _QUARTERS.index(match["nth"])
    if match["year"]:
        return _nth_quarter(int(match["year"]), nth)
    now, since = divmod(day.month - 1, 3)
    if nth == (now - 1) % 4 and since < JUST_OVER:
        return _nth_quarter(day.year - (nth > now), nth)
    return _nth_quarter(day.year + (nth < now if context.ahead else -(nth > now)), nth)


def _beside_quarter(match: re.Match[str], context: Context) -> Resolved:
    """*Last quarter*, *this quarter*."""
    step = {"last": -1, "next": 1, "the coming": 1}.get(match["how"], 0)
    year, nth = divmod(context.published.year * 4 + (context.published.month - 1) // 3 + step, 4)
    return _nth_quarter(year, nth)


def _nth_quarter(year: int, nth: int) -> Resolved:
    return Resolved(f"{year:04}-{3 * nth + 1:02}/{year:04}-{3 * nth + 3:02}", "a quarter")


def _decade(match: re.Match[str], context: Context) -> Resolved:
    text = match["decade"]
    start = int(text) if len(text) == 4 else _of_century(int(text), context.published)
    if text.endswith("00"):
        return Resolved(f"{start}/{start + 99}", "a century")
    return Resolved(f"{start}/{start + 9}", "a decade")


def _spelt_decade(match: re.Match[str], context: Context) -> Resolved:
    """*The nineties*."""
    start = _of_century(_DECADES[match["decade"]], context.published)
    return Resolved(f"{start}/{start + 9}", "a decade")


def _of_century(year: int, published: date) -> int:
    """Two figures of a year: of this century up to the year of publication, else of the last."""
    century = published.year // 100 * 100
    return century + year - (100 if century + year > published.year else 0)


def _short_year(match: re.Match[str], context: Context) -> Resolved:
    """*'98*."""
    return Resolved(f"{_of_century(int(match[1]), context.published)}", "a year")


def _years(match: re.Match[str], _: Context) -> Resolved:
    first = match["first"]
    last = match["last"] if len(match["last"]) == 4 else first[:2] + match["last"]
    if last <= first:
        return Resolved(reason="the second year is not behind the first")
    return Resolved(f"{first}/{last}", "a stretch of years")


def _century(match: re.Match[str], _: Context) -> Resolved:
    """*The 19th century*, from its first year to its hundredth."""
    nth = int(match["figures"] or NTH.split("|").index(match["nth"]) + 1)
    return Resolved(f"{100 * nth - 99:04}/{100 * nth:04}", "a century")


# --- the patterns, the first that fits ------------------------------------------------------

YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
PART = "(?:early[ -]|late[ -]|mid[ -]?|the (?:beginning|start|end|middle) of )?"


def _patterns() -> Iterator[tuple[str, Rule]]:
    yield rf"{PART}{YEAR}", _year
    yield r"(\d\d)", _short_year
    yield "year[- ]end", _year_end
    nth = "(?P<nth>first|second|third|fourth|last|final)"
    of = f"(?:{YEAR}|(?P<shift>last|this|next) year|the year)"
    parts = rf"quarter|half|(?:two|three) quarters|(?:{'|'.join(SMALL)}) months"
    yield rf"(?:the )?{nth}[ -](?P<part>{parts}) of {of}", _share
    yield rf"(?:the )?(?:{YEAR} )?(?P<nth>{'|'.join(_QUARTERS)})[ -]quarter", _quarter
    yield "(?P<how>this|last|next|the current|the coming) quarter", _beside_quarter
    yield rf"{PART}(?:the )?'?(?P<decade>\d{{4}}|\d0)s", _decade
    yield rf"the (?:(?:early|late|mid)[ -])?(?P<decade>{'|'.join(_DECADES)})", _spelt_decade
    yield r"(?P<first>(?:1[5-9]|20)\d\d)(?:-|/| to | and )(?P<last>(?:1[5-9]|20)\d\d|\d\d)", _years
    century = rf"(?:(?P<figures>\d{{1,2}})(?:st|nd|rd|th)|(?P<nth>{NTH}))"
    yield rf"the (?:(?:early|late|mid)[ -])?{century} century", _century


RULES = tuple((re.compile(pattern), rule) for pattern, rule in _patterns())
"""Patterns of whole expressions, each with its rule."""
