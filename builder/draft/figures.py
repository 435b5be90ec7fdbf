"""Every counted number in an article: value or range, approximator, unit, noun, relation.

Takes a reading and its expressions of time; gives ``Count``s. *Between 5,000 and 7,000* is one
count. A vague word (*dozens*) has no value; whoever accepts the proposal keeps the word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.amounts import amount, is_length, number_of
from builder.draft.article.reading import Reading
from builder.draft.english.lexicon import AUXILIARIES, PREPOSITIONS
from builder.draft.english.words import listed
from builder.draft.ofwhat import MONEY, behind_of, noun_of, relation_of, unit_of
from builder.draft.times.moment import Time
from builder.evidence.captured import Stretch
from builder.evidence.dates import Dated
from builder.evidence.numbers import Quantity, quantities
from builder.model.claim import Approx

_SIGNS = "$€£₹¥"
_APPROX: tuple[tuple[Approx, str], ...] = (
    ("nearly", "nearly|almost|close to|just under|just short of|approaching"),
    (
        "at_most",
        "no more than|not more than|up to|at most|as many as|as much as|fewer than"
        "|less than|under|below|a maximum of|nearly no more than",
    ),
    ("at_least", "no fewer than|no less than|at least|as few as|a minimum of|not less than"),
    ("over", "more than|over|above|upwards of|in excess of|well over"),
    ("about", "about|around|some|approximately|roughly|an estimated|estimated|circa|or so"),
)
_OR: dict[str, Approx] = {
    "more": "at_least", "so": "about", "fewer": "at_most", "less": "at_most",
}  # fmt: skip
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
    if ("%" in first.words) != ("%" in second.words) and second.words[:1] in _SIGNS:
        return False
    return bool(
        (between == " and " and before.endswith("between "))
        or (between == "-" and {first.words[0], second.words[0]} <= {*_SIGNS})
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
    behind = behind_of(rest)
    before = body.text[max(begun, start - 40) : start]
    length = is_length(words, before, rest)
    value, low, high = amount(parts, length=length)
    unit = "m" if length else unit_of(words, before, behind)
    return Count(
        (start, end), words, value, low, high, _approx(words, behind, before, parts[0].qualifier),
        unit, "" if unit else noun_of(words, behind), relation_of(parts[0].qualifier, behind),
    )  # fmt: skip


def _approx(words: str, behind: Sequence[str], before: str, qualifier: str) -> Approx:
    lead = f"{before} {qualifier}".lower()
    for approx, forms in _APPROX:
        if re.search(
            rf"\b(?:{forms})(?: (?:an?|another|additional|the|as|{MONEY.lower()}))* ?[$€£₹¥]?$",
            lead.strip(),
        ):
            return "exact" if approx == "over" and _is_spread(before, behind) else approx
    if after := re.match(r"(?:\w+ )?or (more|so|fewer|less)\b", " ".join(behind[:4])):
        return _OR[after[1]]
    if words.endswith("+") or behind[:1] in (["+"], ["-plus"], ["plus"]):
        return "at_least"
    return "vague" if number_of(words) is None and not re.search(r"\d", words) else "exact"


_SPREAD = re.compile(r"(?P<last>[\w%'-]+)\)? over $")
_SPANS = listed("year years month months week weeks day days decade decades")
_LASTING = (
    AUXILIARIES
    | PREPOSITIONS
    | listed("""
    and or but lasted took taken spent served waited worked lived stayed than
""")
)


def _is_spread(before: str, behind: Sequence[str]) -> bool:
    """Tell *pledged $4m over 12 years* from *has been there for over 12 years*."""
    last = _SPREAD.search(before)
    if not (last and behind and behind[0].lower() in _SPANS) or last["last"].lower() in _LASTING:
        return False
    return bool(re.search(r"\d", before)) or last["last"].lower() in ("spread", "phased", "staged")
