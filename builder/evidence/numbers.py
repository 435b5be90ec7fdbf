"""Find the counted quantities and the dates of a text.

Takes a normalised text in English; gives spans in order. A quantity is a number in digits or
words that counts something; ordinals and units named by one (``82nd Airborne``), clock times,
dates, ages and numbers that are part of a name (``Route 6``) are none. A number inside a dated
expression (``the last six months``) belongs to the date. Must not compute a value.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
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
    found = (m for m in _matches(_DATE, _DATE_FIRST, article.text) if not _is_no_date(article, m))
    return tuple(Dated(m.start(), m.end(), article.printed[m.start() : m.end()]) for m in found)


def quantities(article: Normalised, dated: Iterable[Dated]) -> tuple[Quantity, ...]:
    """Give every counted quantity in a text, in order, outside its ``dates``."""
    taken = [(date.start, date.end) for date in dated]
    return tuple(q for q in _counted(article) if not _overlaps(taken, q.start, q.end))


def _counted(article: Normalised) -> Iterator[Quantity]:
    for match in _matches(_NUMBER, _NUMBER_FIRST, article.text):
        start, end = match.span()
        before = article.text[max(0, start - 30) : start]
        start -= before.endswith(("$", "€", "£"))
        if _counts(match[0], before) and not _NO_COUNT.match(article.text, end):
            qualifier = _QUALIFIED.search(before)
            lead = article.printed[start - len(qualifier[0]) : start] if qualifier else ""
            yield Quantity(start, end, article.printed[start:end], lead.strip())


def _counts(words: str, before: str) -> bool:
    """Tell a count from a number in a name or an age, and from ``the one``."""
    alone = words.lower() == "one" and _ONE_OF_A_KIND.search(before)
    return not alone and not _NAMED.search(before)


def _matches(pattern: re.Pattern[str], first: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Match only where a digit or one of the first words stands: far quicker than everywhere."""
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start >= done and (word[0] in first or word[0][0].isdecimal()):
            match = pattern.match(text, start)
            done = match.end() if match else done
            yield from [match] if match else []


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start


def _is_no_date(article: Normalised, match: re.Match[str]) -> bool:
    """Tell the verbs *may* and *march*, and a plain number such as ``2000 men``, from a date."""
    text, word = article.text, match[0]
    before = text[max(0, match.start() - 12) : match.start()]
    if word in ("May", "March"):
        return not _BEFORE_DATE.search(before)
    if word.isdigit():
        return bool(_PLURAL_NOUN.match(text, match.end())) and not _BEFORE_DATE.search(before)
    return False


# --- the grammar ----------------------------------------------------------------------------

_WORD = re.compile(r"\w+")


def _cases(words: str) -> frozenset[str]:
    return frozenset(form for w in words.split("|") for form in (w.lower(), w.title(), w.upper()))


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
    rf"(?:(?: and)? {_CARDINAL}|(?: |-)(?:{_GREAT}))*",
    r"(?:half|two-thirds|three-quarters|a third|a quarter) of",
    r"a (?:couple|pair|handful) of",
    r"several|a few",
    _CARDINAL,
))  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w.,:/'-])(?<!\d )(?:(?:{_DIGITS})(?:-(?:{_DIGITS}))?"
    rf"(?:(?:bn|m|k)\b|%| (?:{_GREAT}|percent|per cent)\b)?"
    rf"|(?:{_WORDS})(?: percent| per cent)?)(?![\w/:])(?!-\w*-old)(?!,\d)(?!\.\d)",
    re.IGNORECASE,
)
_NUMBER_FIRST = _cases(
    f"{_SMALL}|{_TENS}|zero|a|an|half|several|dozen|tens|dozens|scores|hundreds|thousands"
    "|millions|billions"
)
_QUALIFIED = re.compile(
    r"\b(?:(?:some|about|around|approximately|roughly|nearly|almost|over|under|up to|at least"
    r"|at most|as many as|as few as|(?:no )?(?:more|less|fewer) than|only|just|another"
    r"|(?:an )?additional|an estimated|close to) )+[$€£]?$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:route|highway|flight|section|article|chapter|number|no\.|channel|resolution|page|figure"
    r"|day|room|gate|pier|boeing|airbus|class|type|phase|level|grade|camp|sector|aged?) $",
    re.IGNORECASE,
)
_ONE_OF_A_KIND = re.compile(r"\b(?:no|the|this|that|each|every|any) $", re.IGNORECASE)
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
    rf"{_PART}(?:{_YEAR}s?|\d0s)(?![,.]\d)",
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
_DATE_FIRST = _cases(
    f"{_MONTH}|{_WEEKDAY}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|new|christmas|today"
    "|yesterday|tomorrow|tonight|overnight|earlier|later|early|late|mid|this|that|last|next|the|in"
    "|for|over|at"
)
_BEFORE_DATE = re.compile(
    rf"\b(?:in|since|until|till|by|from|of|before|after|during|last|next|the|and|to|between"
    rf"|{_MONTH}),? $",
    re.IGNORECASE,
)
_PLURAL_NOUN = re.compile(
    r" (?:(?!(?:as|is|was|has|its|this|his|us|towards)\b)[a-z]+s|men|women|people|children)\b"
)
