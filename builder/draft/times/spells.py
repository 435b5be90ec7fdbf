"""Numbers in words, months and stretches of time: small sums that several modules need.

Takes words, days and counts; gives numbers and EDTF text. Reads no clock.
"""

import re
from datetime import date, timedelta

from builder.evidence import numerals

SMALL = {word: number for number, word in enumerate(("zero", *numerals.SMALL.split("|")))} | {
    word: 10 * number for number, word in enumerate(numerals.TENS.split("|"), 2)
}

_CENTURIES = {"eighteen": 1800, "nineteen": 1900}
_SPELT_YEAR = re.compile(
    rf"\b(?P<century>{'|'.join(_CENTURIES)}) (?P<rest>(?:{numerals.TENS})(?:-[a-z]+)?)\b"
)


def plainly(words: str) -> str:
    """Give *the very next day* and *next day* as *the next day*: all count from a day told."""
    return _NEXT_DAY.sub(r"the \1", words)


def spanning(words: str, before: str) -> str:
    """Give the *the next decade* of *will cost $4bn over the next decade* with its *over*: what
    spans a time to come counts from publication, where *the next day* counts from a day told."""
    spans = words.lower().startswith("the next ") and before.endswith((" over ", " within "))
    return f"over {words}" if spans else words


_NEXT_DAY = re.compile(
    r"^(?:[Tt]he very |(?=[Nn]ext (?:day|morning|afternoon|evening|night)$))"
    r"((?:[Nn]ext|same|following|previous)\b)"
)


def with_years_in_figures(words: str) -> str:
    """Give an expression with *nineteen ninety-six* in it as 1996."""
    return _SPELT_YEAR.sub(_in_figures, words)


def _in_figures(match: re.Match[str]) -> str:
    rest = number_of(match["rest"])
    return match[0] if rest is None else str(_CENTURIES[match["century"]] + rest)


def number_of(words: str) -> int | None:
    """Give the number that a few words name: *a*, *twenty-five*, *12*, *a couple of*."""
    text = words.lower().strip()
    if text in ("a", "an", "one", "the"):
        return 1
    if text in ("a couple of", "couple of", "a couple", "couple"):
        return 2
    if text.isdigit():
        return int(text) if len(text) < 6 else None
    parts = text.replace("-", " ").split()
    if parts and all(part in SMALL for part in parts):
        return sum(SMALL[part] for part in parts)
    return 12 if text in ("dozen", "a dozen") else None


def add_months(day: date, number: int) -> date:
    """Give the first of the month that lies a number of months from a day's."""
    months = day.year * 12 + day.month - 1 + number
    return date(months // 12, months % 12 + 1, 1)


def month_text(day: date) -> str:
    """Give a day's month as EDTF."""
    return f"{day.year:04}-{day.month:02}"


def period(day: date, number: int, unit: str, *, ahead: bool) -> str:
    """Give a stretch of a number of units that ends on a day, or with ``ahead`` begins there."""
    sign = 1 if ahead else -1
    if unit in ("hour", "minute"):
        other = day + timedelta(days=sign * (number // 24))
    elif unit in ("day", "night"):
        other = day + timedelta(days=sign * number)
    elif unit in ("week", "fortnight"):
        other = day + timedelta(weeks=sign * number * (2 if unit == "fortnight" else 1))
    else:
        other = _in_months(
            day, sign * number * {"month": 1, "year": 12, "decade": 120}.get(unit, 1200)
        )
    first, last = (day, other) if ahead else (other, day)
    return f"{first}/{last}" if first != last else first.isoformat()


def _in_months(day: date, number: int) -> date:
    """The same day of another month, or the last day of it."""
    first = add_months(day, number)
    last = add_months(day, number + 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
