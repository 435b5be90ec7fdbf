"""Every counted number in an article: value or range, approximator, unit, noun, relation.

Takes a reading and its expressions of time; gives ``Count``s. *Between 5,000 and 7,000* is one
count. A vague word (*dozens*) has no value; whoever accepts the proposal keeps the word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.amounts import amount, is_length, number_of
from builder.draft.article.reading import Reading
from builder.draft.english.lexicon import AUXILIARIES, PREPOSITIONS, SUBORDINATORS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.times.moment import Time
from builder.evidence.captured import Stretch
from builder.evidence.dates import Dated
from builder.evidence.numbers import UNITS, Quantity, quantities
from builder.model.claim import Approx

NOUN_REACH = 5
"""Words behind a number among which its noun is looked for."""

_APPROX: tuple[tuple[Approx, str], ...] = (
    (
        "at_most",
        "no more than|not more than|up to|at most|as many as|as much as|fewer than"
        "|less than|under|below|a maximum of|nearly no more than",
    ),
    ("at_least", "no fewer than|no less than|at least|as few as|a minimum of|not less than"),
    ("over", "more than|over|above|upwards of|in excess of|well over"),
    ("nearly", "nearly|almost|close to|just under|approaching"),
    ("about", "about|around|some|approximately|roughly|an estimated|estimated|circa|or so"),
)
_OR: dict[str, Approx] = {
    "more": "at_least", "so": "about", "fewer": "at_most", "less": "at_most",
}  # fmt: skip
_MORE = listed("more another additional further extra fewer less other others")
_PLURALS = listed("people men women children troops police personnel staff lives percent cattle")
_STOPS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | listed("the a an his her its their he she it")
_UNITS = listed("""
    percent per-cent km kilometre kilometres kilometer kilometers metre metres meter meters mile
    miles yard yards foot feet inch inches tonne tonnes ton tons kg kilogram kilograms gram
    grams litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres
    degree degrees mph kph knots year years month months week weeks day days hour hours minute
    minutes second seconds euro euros dollar dollars pound pounds yen rupee rupees cent cents
    megawatt megawatts square-metre points
""")
_CURRENCY = {"$": "US dollars", "€": "euros", "£": "pounds", "₹": "rupees", "¥": "yen"}
_DISTANCE = re.compile(r"\w (?:later|after|before|earlier)$", re.IGNORECASE)
_HOURS = re.compile(r"^(?!an? )(?:\w+ )*(?!few|several)\w+ (?:hours|minutes)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Count:
    """A counted number: where, its words, and what they say. ``value`` is None for a vague word,
    and where ``low`` and ``high`` are given."""

    at: Stretch
    words: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approx: Approx = "exact"
    unit: str = ""
    noun: str = ""
    relation: str = ""


def counts(reading: Reading, dated: Sequence[Time]) -> tuple[Count, ...]:
    """Give every counted number in an article, in order, outside the times that are ``dated``."""
    days = [Dated(*time.at, time.words) for time in dated if not _holds_count(time)]
    found = [
        one for one in quantities(reading.article.body, days)
        if one.words.lower() not in _UNTOLD and not _is_furniture(reading, one)
    ]  # fmt: skip
    return tuple(_count(reading, one) for one in _joined(reading, found))


_UNTOLD = ("several", "a few")
"""Words for more than one that tell no number; the gap report still lists them."""


def _holds_count(time: Time) -> bool:
    """True for *six weeks later* where no day follows from it, and for *the next 72 hours*."""
    distance = not time.resolved.edtf and _DISTANCE.search(time.words)
    return bool(distance or _HOURS.search(time.words))


def _is_furniture(reading: Reading, one: Quantity) -> bool:
    number = reading.article.body.paragraph_at(one.start)
    return reading.paragraphs[number - 1].standing == "furniture"


def _joined(reading: Reading, found: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Pair the two numbers of *between A and B* and *from A to B*."""
    text = reading.article.body.text
    index = 0
    while index < len(found):
        pair = found[index : index + 2]
        index += 1
        if len(pair) == 2 and _is_range(text, *pair):
            index += 1
            yield tuple(pair)
        else:
            yield (pair[0],)


def _is_range(text: str, first: Quantity, second: Quantity) -> bool:
    between = text[first.end : second.start]
    before = text[max(0, first.start - 10) : first.start].lower()
    if _falls(first.words, second.words):
        return False
    if ("%" in first.words) != ("%" in second.words) and second.words[:1] in _CURRENCY:
        return False
    return bool(
        (between == " and " and before.endswith("between "))
        or (between == "-" and {first.words[0], second.words[0]} <= {*_CURRENCY})
        or (between == " or " and _are_neighbours(first.words, second.words))
        or (between == " to " and not _is_changed(text[max(0, first.start - FAR) : first.start]))
    )


_CHANGED = re.compile(
    r"\b(?:rose|risen|rise|rising|raised|up|increased?|grew|grown|jumped|climbed|soared|doubled"
    r"|fell|fallen|fall|falling|down|dropped|cut|reduced|went|gone|go) from [$€£₹¥]?$"
)
"""What became of the first number, which the second one is: no range."""

FAR = 70
"""Characters in front of a number among which it is told what is changed."""

_CHANGING = re.compile(
    r"\b(?:raise[sd]?|raising|increase[sd]?|increasing|lift(?:s|ed|ing)?|put(?:s|ting)? up|cut(?:s"
    r"|ting)?|lower(?:s|ed|ing)?|extend(?:s|ed|ing)?)"
    r" (?:the|its|their|his|her|an?) [a-z][a-z' -]* from [$€£₹¥]?$"
)
"""Who changes what, with its name in between."""


def _is_changed(before: str) -> bool:
    """True behind *rose from*, and behind *raised the price of petrol from*."""
    return bool(_CHANGED.search(before[-16:]) or _CHANGING.search(before))


def _falls(first: str, second: str) -> bool:
    """True for *from five to three*, *61 to 38*: two numbers."""
    low, high = number_of(first), number_of(second)
    return low is not None and high is not None and low > high


def _are_neighbours(first: str, second: str) -> bool:
    """True for *two or three*, and not for *12 ships or 30 boats*."""
    low, high = number_of(first), number_of(second)
    return low is not None and high is not None and 0 < high - low <= max(2, low)


def _count(reading: Reading, parts: Sequence[Quantity]) -> Count:
    body = reading.article.body
    start, end = parts[0].start, parts[-1].end
    words = body.printed[start:end]
    begun, last = body.paragraph_span(body.paragraph_at(start))
    rest = body.text[end : min(last, end + 80)]
    behind = _behind(rest)
    value, low, high = amount(parts, rest)
    unit = "m" if is_length(words, rest) else _unit(words, behind)
    before = body.text[max(begun, start - 40) : start]
    return Count(
        (start, end), words, value, low, high, _approx(words, behind, before, parts[0].qualifier),
        unit, "" if unit else _noun(behind), _relation(parts[0].qualifier, behind),
    )  # fmt: skip


def _approx(words: str, behind: Sequence[str], before: str, qualifier: str) -> Approx:
    lead = f"{before} {qualifier}".lower()
    for approx, forms in _APPROX:
        if re.search(
            rf"\b(?:{forms})(?: (?:an?|another|additional|the|as))* ?[$€£₹¥]?$", lead.strip()
        ):
            return approx
    if after := re.match(r"(?:\w+ )?or (more|so|fewer|less)\b", " ".join(behind[:4])):
        return _OR[after[1]]
    if words.endswith("+") or behind[:1] in (["+"], ["-plus"], ["plus"]):
        return "at_least"
    return "vague" if number_of(words) is None and not re.search(r"\d", words) else "exact"


def _behind(text: str) -> list[str]:
    return re.findall(r"[\w'+-]+|[^\w\s]", text)[: NOUN_REACH + 4]


def _unit(words: str, behind: Sequence[str]) -> str:
    low = words.lower()
    if "%" in low or low.endswith(("percent", "per cent", "pc")):
        return "percent"
    if low[0] in _CURRENCY:
        return _CURRENCY[low[0]]
    if glued := re.search(rf"\d({UNITS})$", low):
        return glued[1]
    near = [word.lower() for word in behind[:2]]
    if near[:1] in (["percent"], ["%"], ["pc"]) or near == ["per", "cent"]:
        return "percent"
    if near[:1] == ["square"] and len(near) > 1:
        return " ".join(near)
    return near[0] if near and near[0] in _UNITS else ""


def _noun(behind: Sequence[str]) -> str:
    """The words from behind the number to its noun, a plural as a rule."""
    taken: list[str] = []
    for word in behind:
        low = word.lower()
        if not taken and low in _MORE | {
            "of",
            "the",
            "its",
            "his",
            "her",
            "their",
            "or",
            "so",
            "and",
        }:
            continue
        if not word[0].isalpha() or low in _STOPS or low in CUES or len(taken) == NOUN_REACH:
            break
        if taken and low.endswith("ed"):
            break
        taken.append(word)
        if low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "'s"))):
            break
    return " ".join(taken)


def _relation(qualifier: str, behind: Sequence[str]) -> str:
    words = {*qualifier.lower().split()} & _MORE - {"more", "fewer", "less"}
    first = behind[0].lower() if behind else ""
    near = [word.lower() for word in behind[:4]]
    if first in _MORE:
        return first
    if "more" in near[1:3] and near[near.index("more") - 1] not in ("and", "or", "than"):
        return "more"
    return next(iter(sorted(words)), "")
