"""What the words of a number amount to: *two-thirds of*, *2 to 3 million*, *₹45 crore*.

Takes the numbers that ``evidence.numbers`` found; gives values. A vague word has none.
"""

import re
from collections.abc import Callable, Sequence

from builder.draft.ofwhat import MONEY
from builder.evidence.numbers import UNITS, Quantity
from builder.rules.figures import value_of

_FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
"""Parts by their names: one over that many."""
_VAGUE = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|few|handful)\b"
)
_SCALE = re.compile(
    r"(?i)\b(hundred|thousand|million|billion|trillion|m|bn|tn|k)\b|(?<=\d)(m|bn|k|tn)\b"
)


_LONG = re.compile(
    r" (?:long|high|wide|deep|tall|away|thick|apart|across|square|north|south|east|west|below|above"
    r"|from|off|down|up|race|sprint|hurdles|record|mark|drop|fall|wall|wave|tower|mast)\b"
)
"""What stands behind metres: *180m long*."""


_TRACK = re.compile(r"(?:60|100|200|400|800|1,?500|3,?000|5,?000|10,?000)m")
_RUN = re.compile(
    r" (?:(?:men|women|boys|girls)'s?|title|final|semi-finals?|semifinals?|heats?|champion|crown"
    r"|dash|freestyle|butterfly|backstroke|breaststroke|medley|relay|runner|swimmer|steeplechase)\b"
)
_THE = re.compile(r"\b(?:the|men's|women's|indoor|Olympic) $")
_ENDED = re.compile(r"[,.;:)]|$| (?:and|in|at|on|but)\b")


_PAID = re.compile(rf"\b(?:{MONEY})\.? $")


def is_length(words: str, before: str, behind: str) -> bool:
    """Tell the metres of *180m long* and *the 60m, which she won* from the millions of *$180m* and
    *180m people*."""
    if not re.fullmatch(r"[\d,.]+m", words) or _PAID.search(before):
        return False
    if _TRACK.fullmatch(words) and (
        _RUN.match(behind) or (_THE.search(before) and _ENDED.match(behind))
    ):
        return True
    return bool(_LONG.match(behind))


def amount(
    parts: Sequence[Quantity], *, length: bool
) -> tuple[float | None, float | None, float | None]:
    """Give the value of a counted number, or its low and its high end; where it is a ``length``, an
    *m* is metres."""
    if len(parts) == 2:
        return None, *_scaled(parts[0].words, parts[1].words)
    words = parts[0].words
    words = words.removesuffix("m") if length else words
    if match := re.fullmatch(r"(\D?[\d,.]+)-(\D?[\d,.]+)(.*)", words.replace("–", "-")):
        return None, *_scaled(match[1] + match[3], match[2] + match[3])
    return number_of(words), None, None


def _scaled(first: str, second: str) -> tuple[float | None, float | None]:
    """*2 to 3 million*: the scale behind the second number counts for both."""
    low, high = number_of(first), number_of(second)
    scale = _SCALE.search(second)
    if scale and not _SCALE.search(first) and low is not None and high is not None and low < 1000:
        low = number_of(f"{first} {scale[0]}")
    return low, high


def _decimal(whole: str, part: str) -> float | None:
    """*Six point two five*: a whole number and the figures behind its point, one by one."""
    first, figures = value_of(whole), [value_of(word) for word in part.split()]
    if first is None or any(figure is None or figure > 9 for figure in figures):
        return None
    return float(f"{first:.0f}." + "".join(f"{figure:.0f}" for figure in figures))


_AND_PART = re.compile(
    r"^(?P<whole>.+?)(?:[ -]and[ -](?P<many>a|three)[ -](?P<part>half|third|quarter)s?"
    r"|(?P<sign>[½¼¾⅓⅔]))(?: (?P<scale>\w+))?$"
)
_SIGN = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def _with_part(match: re.Match[str]) -> float | None:
    """*Two and a half million*, *2½*."""
    whole, scale = value_of(match["whole"]), value_of(match["scale"] or "one")
    part = _SIGN[match["sign"]] if match["sign"] else _share(match["many"], match["part"])
    return (whole + part) * scale if whole is not None and scale is not None else None


def _share(many: str | None, part: str) -> float:
    """*A third*, *three-fifths*."""
    return (value_of(many or "one") or 1) / _FRACTIONS[part]


def _share_of(match: re.Match[str]) -> float | None:
    """*A quarter of a million*, *two-thirds of*."""
    whole = value_of(match["whole"] or "one")
    return _share(match["many"], match["part"]) * whole if whole else None


def _half(match: re.Match[str]) -> float | None:
    return (value_of(match[1] or "one") or 1) / 2


def _scores(match: re.Match[str]) -> float | None:
    return 20 * (value_of(match[1]) or 1)


_SHARE = re.compile(
    rf"\b(?:(?P<many>an?|one|two|three|four|five)[ -])?(?P<part>{'|'.join(_FRACTIONS)})s?\b"
    r"(?: of an? (?P<whole>\w+))?"
)
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], float | None]], ...] = (
    (_AND_PART, _with_part),
    (re.compile(r"^(a|two|three|four) score$"), _scores),
    (re.compile(r"half(?: |-)a(?: |-)dozen|half-dozen"), lambda _: 6),
    (re.compile(r"^([\w-]+) point ([a-z ]+)$"), lambda match: _decimal(match[1], match[2])),
    (re.compile(r"^half(?: |-)an?(?:(?: |-)(\w+))?$"), _half),
    (_SHARE, _share_of),
    (re.compile(r"\bcouple of \w"), lambda _: None),
    (re.compile(r"\b(?:couple|pair) of\b"), lambda _: 2),
    (re.compile(r"\btrio of\b"), lambda _: 3),
)
"""Ways to name a number that is no plain one, the first that fits."""


def number_of(words: str) -> float | None:
    """Give the number that words stand for; None for a vague word."""
    text = re.sub(r"[ -]?\bper ?cent\b", "", words.lower().replace("’", "'")).strip()
    for pattern, rule in _RULES:
        if match := pattern.search(text):
            return rule(match)
    if _VAGUE.search(text):
        return None
    plain = re.sub(r"[%$€£₹¥₦₵¢₱₩₺₪৳]|\bof\b", " ", text)
    plain = re.sub(rf"(?<=\d)(?:{UNITS}|[cf])\b", "", plain)
    plain = re.sub(r"(?<=\d)(bn|mn?|k|tn|million|billion|trillion)\b", r" \1", plain)
    return value_of(plain)
