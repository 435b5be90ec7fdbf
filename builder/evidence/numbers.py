"""Find the counted quantities and the dates of a text.

Takes a normalised text in English; gives spans in order. A quantity is a number in digits or
words that counts something; ordinals and units named by one (``82nd Airborne``), clock times,
dates, ages and numbers that are part of a name (``Route 6``) are none. A number inside a dated
expression (``the last six months``) belongs to the date. Must not compute a value.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from builder.evidence.normalise import Normalised


@dataclass(frozen=True, order=True)
class Quantity:
    """A number: its span, its own words, and the qualifier printed before it, if any."""

    start: int
    end: int
    words: str
    qualifier: str = ""


@dataclass(frozen=True, order=True)
class Dated:
    """An expression that names or points at a time: a day, month, year, clock time, ``today``."""

    start: int
    end: int
    words: str


def dates(article: Normalised) -> tuple[Dated, ...]:
    """Give every expression of time in a text, in order, none overlapping another."""
    found = (m for m in _DATE.finditer(article.text) if not _is_no_date(article.text, m))
    return tuple(Dated(m.start(), m.end(), article.printed[m.start() : m.end()]) for m in found)


def quantities(article: Normalised) -> tuple[Quantity, ...]:
    """Give every counted quantity in a text, in order, those inside dates left out."""
    taken = [(date.start, date.end) for date in dates(article)]
    return tuple(q for q in _counted(article) if not _overlaps(taken, q.start, q.end))


def _counted(article: Normalised) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(article.text):
        start, end = match.span("number")
        name = match["name"] or match["age"]
        if not name and not _NO_COUNT.match(article.text, end):
            words = article.printed[start:end]
            yield Quantity(start, end, words, (match["qualifier"] or "").strip())


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start


def _is_no_date(text: str, match: re.Match[str]) -> bool:
    """Tell the verbs *may* and *march*, and a plain number such as ``2000 men``, from a date."""
    word = match[0]
    before = text[max(0, match.start() - 12) : match.start()]
    if word in ("May", "March"):
        return not _BEFORE_DATE.search(before)
    if word.isdigit():
        return bool(_PLURAL_NOUN.match(text, match.end())) and not _BEFORE_DATE.search(before)
    return False


# --- the grammar ----------------------------------------------------------------------------

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_GREAT = "hundred|thousand|million|billion|trillion"
_CARDINAL = rf"(?:(?:{_TENS})(?:-(?:{_SMALL}))?|{_SMALL}|zero)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PLURAL = "(?:tens|dozens|scores(?= of)|hundreds|thousands|millions|billions)"
_WORDS = "|".join((
    rf"{_PLURAL}(?: of (?:thousands|millions|billions))?",
    r"half(?:-| )a(?:-| )dozen",
    rf"(?:(?:an?|several|a few|{_CARDINAL}|{_DIGITS}) )?(?:dozen|half-dozen)",
    rf"(?:(?:an?|several|a few|{_CARDINAL}|{_DIGITS})(?: |-))(?:{_GREAT})"
    rf"(?:(?: and)? {_CARDINAL}(?:(?: |-)(?:{_GREAT}))?|(?: |-)(?:{_GREAT}))*",
    r"(?:half|two-thirds|three-quarters|a third|a quarter) of",
    r"a (?:couple|pair|handful) of",
    r"several|a few",
    _CARDINAL,
))  # fmt: skip
_QUALIFIER = (
    r"some|about|around|approximately|roughly|nearly|almost|over|under|up to|at least|at most"
    r"|as many as|as few as|more than|less than|fewer than|no more than|no fewer than|only|just"
    r"|another|additional|an additional|an estimated|close to"
)
_NAME = (
    r"(?:route|highway|flight|section|article|chapter|number|no\.|channel|resolution|page|figure"
    r"|day|room|gate|pier|boeing|airbus|class|type|phase|level|grade|camp|sector) "
    r"|(?:no|the|this|that|each|every|any) (?=one\b)"
)
_NUMBER = re.compile(
    rf"(?<![\w.,:/'-])(?<!\d )(?P<name>{_NAME})?(?P<age>aged? )?(?P<qualifier>(?:{_QUALIFIER}) )*"
    rf"(?P<number>[$€£]?(?:{_DIGITS})(?:-(?:{_DIGITS}))?"
    rf"(?:(?:bn|m|k)\b|%| (?:{_GREAT}|percent|per cent)\b)?"
    rf"|(?:{_WORDS})(?: percent| per cent)?)(?![\w/:])(?!-\w*-old)(?!,\d)(?!\.\d)",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"(?: |-)years?(?: |-)olds?\b|'"
    r"|(?<=\bone)(?! \w| ?-\w)|(?<=\bone) (?:of|another|day|morning|night|time|he|she|it|they|that"
    r"|who|which|is|was|will|can|could|would|and|or|but|in|on|at|by|with|for)\b",
    re.IGNORECASE,
)

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_HOURS = "morning|afternoon|evening|night"
_UNITS = "minutes?|hours?|days?|weeks?|weekend|months?|years?|decades?|century|centuries"
_COUNT = rf"(?:few|several|couple of|{_SMALL}|{_TENS}|\d+)"
_YEAR = r"(?:19|20)\d\d"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)|\d{1,2}:\d\d(?::\d\d)?(?: ?GMT| ?UTC)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = "(?:(?i:early|late|mid)(?: |-))?"
_ANY_MONTH = rf"(?:{_MONTH}|{_SHORT})"
_FULL = "|".join((
    r"\d{4}-\d\d-\d\d",
    rf"{_DAY}(?: of)? {_ANY_MONTH},?(?: {_YEAR})?(?:,? (?:{_CLOCK}))?",
    rf"{_ANY_MONTH} {_DAY}(?:-{_DAY})?(?!,?\d)(?:,? {_YEAR})?",
    rf"{_PART}{_ANY_MONTH},? {_YEAR}",
    rf"{_PART}(?:{_MONTH})",
    rf"{_PART}(?:{_YEAR}s?|'?\d0s)(?![,.]\d)",
))  # fmt: skip
_RELATIVE = "|".join((
    rf"{_PART}(?:{_WEEKDAY})(?: (?:{_HOURS}))?",
    "New Year's (?:Eve|Day)|Christmas(?: Day| Eve)?|9/11",
    rf"(?i:today|yesterday|tomorrow|tonight)(?: (?:{_HOURS}))?|(?i:overnight)",
    rf"(?i:earlier this|later this|late last|early this|this|that|last|next|the (?:following"
    rf"|previous|next|same|past|last|coming))(?: {_COUNT})?"
    rf" (?:{_UNITS}|{_HOURS}|{_WEEKDAY}|{_MONTH}|summer|winter|spring|autumn)",
    rf"(?i:in|for|over) (?:recent|the coming|coming|past) (?:{_COUNT} )?(?:{_UNITS})",
    "(?i:over |at )?(?i:the|this) weekend",
))  # fmt: skip
_DATE = re.compile(rf"(?<![\w-])(?:{_FULL}|{_RELATIVE}|{_CLOCK})(?!\w)(?!-[A-Za-z]+-)")
_BEFORE_DATE = re.compile(
    rf"\b(?:in|since|until|till|by|from|of|before|after|during|last|next|the|and|to|between"
    rf"|{_MONTH}),? $",
    re.IGNORECASE,
)
_PLURAL_NOUN = re.compile(
    r" (?:(?!(?:as|is|was|has|its|this|his|us|towards)\b)[a-z]+s|men|women|people|children)\b"
)
