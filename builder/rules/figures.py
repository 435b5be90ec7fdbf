"""What a number or a date in words amounts to, for comparing our prose with its sources.

Takes words that `evidence.numbers` found; gives a value, or says whether a date is one of those
that a record holds. English.
"""

from __future__ import annotations

import re
from decimal import Decimal

from builder.edtf import Span
from builder.rules.holdings import Held

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_MONTH = "jan feb mar apr may jun jul aug sep oct nov dec"
_UNITS = {word: value for value, word in enumerate(_SMALL.split())}
_COUNTED = _UNITS | {word: 10 * value for value, word in enumerate(_ROUND.split(), 2)}
_MONTHS = {name: number for number, name in enumerate(_MONTH.split(), 1)}
_GREAT = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_TOKEN = re.compile(r"\d{1,3}(?: \d{3})+(?![\d,])|\d[\d,]*(?:\.\d+)?|[a-z]+")
"""A number in figures, *25 000* among them, or a word."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?: ?([ap])\.?m)?|(\d{1,2}) ?([ap])\.?m", re.IGNORECASE)


def value_of(words: str) -> float | None:
    """The number that words such as `1,200`, `25 000`, `two dozen` or `4.1 million` stand for.

    None for words that name no single number: `dozens`, `several hundred`, `20-30`. Counts in
    decimals: in binary 4.1 times a million is less than 4,100,000.
    """
    total, current = Decimal(), None
    for token in _TOKEN.findall(words.lower()):
        if token[0].isdigit():
            if current:
                return None
            current = Decimal(re.sub("[, ]", "", token))
        elif token in _COUNTED:
            current = (current or Decimal()) + _COUNTED[token]
        elif token in _GREAT:
            one = Decimal(1) if current is None else current
            total, current = _scaled(total, one, _GREAT[token])
        elif token not in {"a", "an", "and"}:
            return None
    return float(total + current) if current is not None else None


def _scaled(total: Decimal, current: Decimal, factor: int) -> tuple[Decimal, Decimal]:
    """Hundreds and dozens go on counting; thousands and more are put aside, and scale what was put
    aside where nothing stands between: *2 lakh crore*."""
    if factor < 1000:
        return total, current * factor
    return (total + current * factor if current else total * factor), Decimal()


def is_date_of(words: str, held: Held) -> bool:
    """True when the date or the hour in words is one that a record holds, or prints."""
    if words.casefold() in held.text.casefold():
        return True
    clock = _CLOCK.search(words)
    if clock and _hour(clock) not in held.clocks:
        return False
    rest = _CLOCK.sub(" ", words)
    numbers = [int(number) for number in re.findall(r"\d+", rest)]
    months = {_MONTHS[m] for m in re.findall(r"[a-z]{3}", rest.lower()) if m in _MONTHS}
    return not numbers or any(_fits(numbers, months, span) for span in held.days)


def _hour(clock: re.Match[str]) -> str:
    hour, minute = int(clock[1] or clock[4]), clock[2] or "00"
    if half := (clock[3] or clock[5] or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute}"


def _fits(numbers: list[int], months: set[int], span: Span) -> bool:
    """One date is one end of the span; several are its ends together."""
    ends = [end for end in (span.first, span.last) if end]
    days = {number for number in numbers if number <= 31}
    years = {number for number in numbers if number > 31}
    one = len(days) <= 1 and len(months) <= 1
    return any(
        days <= {end.day for end in some}
        and months <= {end.month for end in some}
        and years <= {end.year for end in some}
        for some in ([[end] for end in ends] if one else [ends])
    )
