"""What the words of a number amount to: *two-thirds of*, *2 to 3 million*, *₹45 crore*.

Takes the numbers that ``evidence.numbers`` found; gives values. A vague word has none.
"""

import re
from collections.abc import Sequence

from builder.evidence.numbers import UNITS, Quantity
from builder.rules.figures import value_of

_FRACTIONS = {
    "half": 0.5,
    "thirds": 2 / 3,
    "quarters": 0.75,
    "third": 1 / 3,
    "quarter": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 0.125,
    "ninth": 1 / 9,
    "tenth": 0.1,
}
_VAGUE = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|few|handful)\b"
)
_SCALE = re.compile(
    r"(?i)\b(hundred|thousand|million|billion|trillion|m|bn|tn|k)\b|(?<=\d)(m|bn|k|tn)\b"
)


def amount(parts: Sequence[Quantity]) -> tuple[float | None, float | None, float | None]:
    """Give the value of a counted number, or its low and its high end."""
    if len(parts) == 2:
        return None, *_scaled(parts[0].words, parts[1].words)
    words = parts[0].words
    if match := re.fullmatch(r"(\D?[\d,.]+)-(\D?[\d,.]+)(.*)", words.replace("–", "-")):
        return None, *_scaled(match[1] + match[3], match[2] + match[3])
    return number_of(words), None, None


def _scaled(first: str, second: str) -> tuple[float | None, float | None]:
    """*2 to 3 million*: the scale behind the second number counts for both."""
    low, high = number_of(first), number_of(second)
    scale = _SCALE.search(second)
    if scale and not _SCALE.search(first) and low is not None and high is not None and low < 1000:
        factor = high / (number_of(re.sub(_SCALE, "", second)) or high)
        low *= factor
    return low, high


def _decimal(whole: str, part: str) -> float | None:
    """*Six point two five*: a whole number and the figures behind its point, one by one."""
    first, figures = value_of(whole), [value_of(word) for word in part.split()]
    if first is None or any(figure is None or figure > 9 for figure in figures):
        return None
    return float(f"{first:.0f}." + "".join(f"{figure:.0f}" for figure in figures))


def _half(text: str) -> float | None:
    """*Half a dozen*, *half a million*, *two and a half million*; None for other words."""
    if re.search(r"half(?: |-)a(?: |-)dozen|half-dozen", text):
        return 6
    if match := re.fullmatch(r"half(?: |-)an?(?:(?: |-)(\w+))?", text):
        return (value_of(match[1] or "one") or 1) / 2
    match = re.fullmatch(r"([\w-]+) and a half(?: (\w+))?", text)
    whole = value_of(match[1]) if match else None
    return (
        None
        if match is None or whole is None
        else (whole + 0.5) * (value_of(match[2] or "one") or 1)
    )


def number_of(words: str) -> float | None:
    """Give the number that words stand for; None for a vague word."""
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", "", words.lower().replace("’", "'").strip())
    if match := re.fullmatch(r"([\w-]+) point ([a-z ]+)", text):
        return _decimal(match[1], match[2])
    if re.search(r"\bhalf\b", text) and (number := _half(text)) is not None:
        return number
    for name, part in _FRACTIONS.items():
        if re.search(rf"\b{name}\b", text):
            return part
    if re.search(r"\b(?:couple|pair)\b", text):
        return 2
    if _VAGUE.search(text):
        return None
    plain = re.sub(r"(?:%|\bper ?cent\b|[$€£₹¥]|\bof\b)", " ", text)
    plain = re.sub(rf"(?<=\d)(?:{UNITS})\b", "", plain)
    plain = re.sub(r"(?<=\d)(bn|mn?|k|tn|million|billion)\b", r" \1", plain)
    return value_of(re.sub(r"trillion|tn\b", "thousand billion", plain.replace("mn", "m")))
