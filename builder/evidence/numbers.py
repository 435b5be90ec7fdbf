"""Find the counted quantities of a text.

Takes a normalised text in English and its dates; gives spans in order. A quantity is a number in
digits or words that counts something; ordinals and units named by one (``82nd Airborne``), clock
times, dates, ages and numbers that are part of a name (``Route 6``) are none. A number inside a
dated expression (``the last six months``) belongs to the date. Must not compute a value.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.evidence.dates import Dated, cases, matches
from builder.evidence.normalise import Normalised
from builder.evidence.numerals import SMALL, TENS
from builder.evidence.uncounted import counts, is_score, is_vote

BEFORE = 50
"""Characters in front of a number that tell what it is."""

_SIGNS = ("$", "€", "£", "₹", "¥", "₦", "₵", "¢", "₱", "₩", "₺", "₪", "৳")


@dataclass(frozen=True, order=True)
class Quantity:
    """A number: its span, its own words, and the qualifier printed before it, if any."""

    start: int
    end: int
    words: str
    qualifier: str = ""


def quantities(article: Normalised, dated: Iterable[Dated]) -> tuple[Quantity, ...]:
    """Give every counted quantity in a text, in order, outside its ``dates``."""
    taken = [(date.start, date.end) for date in dated]
    return tuple(q for q in _counted(article) if not _overlaps(taken, q.start, q.end))


def _counted(article: Normalised) -> Iterator[Quantity]:
    text = article.text
    apart = "\n".join(text[begun:end] for begun, end in article.paragraphs)
    for match in matches(_NUMBER, _NUMBER_FIRST, apart):  # no number goes on in the next line
        start, end = match.span()
        begun, _ = article.paragraph_span(article.paragraph_at(start))
        before = text[max(begun, start - BEFORE) : start]
        if _POLL.fullmatch(match[0]) and is_vote(before, text[end:]):
            yield from _parts(article, match)
        elif counts(match[0], before, text, end) and not is_score(match[0], before):
            start -= before.endswith(_SIGNS)
            qualifier = _QUALIFIED.search(before)
            lead = article.printed[start - len(qualifier[0]) : start] if qualifier else ""
            yield Quantity(start, end, article.printed[start:end], lead.strip())


def _parts(article: Normalised, match: re.Match[str]) -> Iterator[Quantity]:
    """The two counts of a vote, *61-38*."""
    for part in re.finditer(r"[^-]+", match[0]):
        start, end = (match.start() + place for place in part.span())
        yield Quantity(start, end, article.printed[start:end])


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start


# --- the grammar ----------------------------------------------------------------------------

_POLL = re.compile(r"\d+-\d+")
_GREAT = "hundred|thousand|lakh|million|crore|billion|trillion"
_CARDINAL = rf"(?:(?:{TENS})(?:-(?:{SMALL}))?|{SMALL}|zero)"
_DIGITS = r"\d{1,3}(?:,\d\d)*(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,.\w])|\d+(?:\.\d+)?"
_SCORES = r"scores(?= (?:of|more|are|were|have|had|dead|killed|hurt|injured|wounded|missing)\b)"
_PLURAL = rf"(?:tens|dozens|{_SCORES}|hundreds|thousands|millions|billions)"
_NO_PAIR = (
    r"(?! (?:[\w-]+ ){0,2}(?:(?:sun|eye)?glasses|spectacles|trousers|jeans|shorts|tights|leggings"
    r"|scissors|pliers|tongs|binoculars|gloves|mittens|shoes|boots|slippers|sandals|trainers|socks"
    r"|stockings|skis|crutches|handcuffs|earrings|hands|eyes|ears|legs|feet|lungs|dippers|swans|ospreys|eagles|owls|storks|falcons)\b)"
)
"""What is one thing to the eye: no two."""
_WORDS = "|".join((
    rf"(?:an?|one|two|three)(?:-| )(?:third|quarter)s? of an? (?:{_GREAT})",
    rf"{_PLURAL}(?: of (?:thousands|millions|billions))?",
    rf"half(?:-| )an?(?:-| )(?:dozen|{_GREAT})",
    r"half an?(?= (?:mile|kilomet(?:re|er)|met(?:re|er)|ton|tonne|acre|hectare|lit(?:re|er)"
    r"|point|percentage point|per ?cent|vote|seat|loaf|cup|glass|bottle|bowl|bucket|bag|sack|tank"
    r"|pint|gallon|barrel|pound|kilo|inch|foot|degree|block|page|pill|tablet|ration)\b)",
    rf"(?:(?:an?|several|a few|few|{_CARDINAL}|{_DIGITS}) )?(?:dozen|half-dozen)",
    rf"(?:(?:an?|several|a few|few|{_CARDINAL}|{_DIGITS})(?: |-))(?:{_GREAT})"
    rf"(?:(?: and)? {_CARDINAL}|(?: |-)(?:{_GREAT}))*",
    r"(?:half|two(?:-| )thirds|(?:two|three|four)(?:-| )(?:quarters|fifths)|(?:an?|one)(?:-| )"
    r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)) of",
    r"(?:two-thirds|three-quarters|one-(?:third|quarter|fifth|tenth))"
    r"(?= (?:majority|full|empty|share|stake)\b)",
    r"half(?= (?:the|its|their|his|her|my|our)\b)"
    r"|(?<!first )(?<!second )(?<!other )half(?= (?:are|were|lives?|lived|said|say)\b)"
    r"|(?<=than )half|(?<=nearly )half|(?<=about )half",
    rf"a couple of (?:{_GREAT})",
    rf"a (?:couple|handful|pair|trio) of{_NO_PAIR}",
    r"several|a few",
    rf"(?:{_CARDINAL}|{_DIGITS})(?:-| )and(?:-| )(?:a(?:-| )(?:half|third|quarter)"
    rf"|three(?:-| )quarters)(?: (?:{_GREAT}))?",
    r"(?<=by )(?:half|(?:a|one) (?:third|quarter|fifth|tenth))(?! (?:past|to)\b)",
    r"an? (?:third|quarter|fifth|tenth)(?= (?:are|were|have|had)\b)",
    r"(?:a|two|three|four) score(?= (?:of|or|and|years|boats|men|women|people)\b)",
    rf"(?:{_CARDINAL}) point (?:{SMALL}|zero)(?: (?:{SMALL}|zero))*",
    _CARDINAL,
))  # fmt: skip
UNITS = "°C|°F|(?-i:[CFg])|km/h|km|kg|mm|cm|ft|mph|kph|kmh|ml|lbs?|mw|gw|kw|ha|(?-i:pc?)"
"""Units that stand right behind their number: *120mm*, *58pc* of the voters."""
_CODES = {
    2: "Sh|Rs|RM|Rp|Dh|KD|Tk",
    3: "KSh|Ksh|USh|Ush|TSh|Tsh|Dhs|Shs|KES|UGX|TZS|INR|PKR|IDR|MYR|AED|SAR|QAR|KWD|EGP|PHP|PhP|Php"
    "|GHS|GHC|NGN|ZAR|BDT|LKR|NPR|THB|VND|CNY|RMB|JPY|KRW|USD|EUR|GBP|CHF|AUD|CAD|NZD|SGD|HKD|CFA",
    4: "Kshs|FCFA",
}
"""Currencies in letters, by how many."""
_MANY = (
    r"\d+(?:\.\d+)? ?(?:million|billion|trillion|(?:mn?|bn|tn)\b)|\d{1,3}(?:,\d{3})+|\d+\.\d\d\b"
)
_LETTERED = "|".join(
    (
        rf"(?<=(?<![\w.,:/-])(?-i:[A-Z]))(?={_MANY})",
        *(rf"(?<=(?<![\w.,:/-])(?-i:{codes}))(?=\d)" for codes in _CODES.values()),
    )
)
"""A currency in letters in front of figures: *P90 million*, *Sh9 billion*, *PHP200*."""

_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
"""Behind the hyphen of *the twenty-third*."""
_MINUS = r"(?<=(?<!\S)-)(?=\d+(?:\.\d+)? ?(?:°|[cf]\b|degrees))"
_NUMBER = re.compile(
    rf"(?:(?<![\w.,:/-])(?<!\w['+])|{_LETTERED}|{_MINUS})(?<!\d )"
    rf"(?:(?:{_DIGITS})(?:[½¼¾⅓⅔]|-(?:{_DIGITS}))?(?:(?:bn|mn?|tn|k|million|billion|{UNITS})\b|%"
    rf"|(?: |-)(?:(?:lakh|thousand) crore|{_GREAT}|percent|per cent)\b| (?-i:bn|tn)\b)?"
    rf"|(?:{_WORDS})(?: percent| per cent)?)(?![\w/])(?!:\d)(?!-\w*-old)"
    rf"(?!-(?:{_NTH})\b)(?!,\d)(?!\.\d)",
    re.IGNORECASE,
)
_NUMBER_FIRST = cases(
    f"{SMALL}|{TENS}|zero|a|an|half|several|few|dozen|tens|dozens|scores|hundreds|thousands"
    "|millions|billions"
)
_QUALIFIED = re.compile(
    r"\b(?:(?:some|about|around|approximately|roughly|nearly|almost|over|under|up to|at least"
    r"|at most|as many as|as few as|as much as|(?:no )?(?:more|less|fewer) than|only|just|another"
    r"|(?:an )?additional|an estimated|close to|upwards of|in excess of|well over|an extra"
    r"|a further|exactly) )+[$€£₹¥]?$",
    re.IGNORECASE,
)
