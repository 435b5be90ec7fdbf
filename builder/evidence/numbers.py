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

from builder.evidence.dates import SMALL, TENS, Dated, cases, matches
from builder.evidence.normalise import Normalised


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
    for match in matches(_NUMBER, _NUMBER_FIRST, text):
        start, end = match.span()
        before = text[max(0, start - 30) : start]
        start -= before.endswith(("$", "€", "£", "₹", "¥"))
        by = before.endswith(("majority of ", "margin of "))
        if _counts(match[0], before, text, end) and (by or not _NO_COUNT.match(text, end)):
            qualifier = _QUALIFIED.search(before)
            lead = article.printed[start - len(qualifier[0]) : start] if qualifier else ""
            yield Quantity(start, end, article.printed[start:end], lead.strip())


def _counts(words: str, before: str, text: str, end: int) -> bool:
    """Tell a count from a number in a name, an age, a clock time, and from ``the one``."""
    said = bool(_SAID.search(before)) and not _DID.match(text, end)
    if words.lower() == "one" and (_ONE_OF_A_KIND.search(before) or said):
        return False
    if words.lower() == "zero" and _STOP.match(text, end):
        return False
    if _MILITARY.fullmatch(words) or (words in _HELP and _RING.search(before)):
        return False
    if _NAMED.search(before) or _is_age(words, before, text, end):
        return False
    named = words.isdigit() and _CALLED.search(before)
    if named and _NOTHING_COUNTED.match(text, end) and not _is_month(before):
        return False
    if words.lower() in _HOURS and _is_hour(before, text, end):
        return False
    if words.lower() in _HOURS and _BY_THE_CLOCK.search(before):
        return not (_STOP.match(text, end) or _CLOCK.match(text, end))
    hour = not words.isdigit() or words.zfill(2) <= "24"
    return not (hour and before.lower().endswith("at ") and _CLOCK.match(text, end))


def _is_hour(before: str, text: str, end: int) -> bool:
    """Tell the hours of ``between nine and eleven, he said`` and of ``forms at five and lasts``."""
    if before.lower().endswith(" at "):
        return bool(_AND_DOES.match(text, end))
    first = before.lower().endswith("between ") and _TO_HOUR.match(text, end)
    return bool(first or (_FROM_HOUR.search(before) and _STOP.match(text, end)))


def _is_age(words: str, before: str, text: str, end: int) -> bool:
    """Tell the age behind a name: ``Anna Brusk, 58, said``."""
    if _OF_AGE.search(before) and not text.startswith(" year", end):
        return True
    aged = bool(_I_AM.search(before))
    small = (words.isdigit() and len(words) < 4) or (aged and words.replace("-", "").isalpha())
    told = aged or bool(_AGE.search(before))
    return small and bool(told and _BEHIND_AGE.match(text, end))


def _is_month(before: str) -> bool:
    return bool(_MONTH.fullmatch(before.split()[-1]))


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0)) - 1
    return index >= 0 and taken[index][1] > start


# --- the grammar ----------------------------------------------------------------------------

_GREAT = "hundred|thousand|lakh|million|crore|billion|trillion"
_CARDINAL = rf"(?:(?:{TENS})(?:-(?:{SMALL}))?|{SMALL}|zero)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_SCORES = r"scores(?= (?:of|more|are|were|have|had|dead|killed|hurt|injured|wounded|missing)\b)"
_PLURAL = rf"(?:tens|dozens|{_SCORES}|hundreds|thousands|millions|billions)"
_WORDS = "|".join((
    rf"{_PLURAL}(?: of (?:thousands|millions|billions))?",
    rf"half(?:-| )an?(?:-| )(?:dozen|{_GREAT})",
    r"half an?(?= (?:mile|kilomet(?:re|er)|met(?:re|er)|ton|tonne|acre|hectare|lit(?:re|er))\b)",
    rf"{_CARDINAL} and a half(?: (?:{_GREAT}))?",
    rf"(?:(?:an?|several|a few|few|{_CARDINAL}|{_DIGITS}) )?(?:dozen|half-dozen)",
    rf"(?:(?:an?|several|a few|few|{_CARDINAL}|{_DIGITS})(?: |-))(?:{_GREAT})"
    rf"(?:(?: and)? {_CARDINAL}|(?: |-)(?:{_GREAT}))*",
    r"(?:half|two(?:-| )thirds|(?:two|three|four)(?:-| )(?:quarters|fifths)|(?:an?|one)(?:-| )"
    r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)) of",
    r"half(?= (?:the|its|their|his|her|my|our)\b)|(?<=than )half|(?<=nearly )half|(?<=about )half",
    r"a (?:couple|pair|handful) of(?! (?:sun)?(?:glasses|trousers|jeans|shorts|scissors|pliers))",
    r"several|a few",
    rf"(?:{_CARDINAL}) point (?:{SMALL}|zero)(?: (?:{SMALL}|zero))*",
    _CARDINAL,
))  # fmt: skip
UNITS = "km|kg|mm|cm|ft|mph|kph|kmh|ml|lbs?|mw|gw|kw|ha"
"""Units that stand right behind their number: *120mm*."""
_NUMBER = re.compile(
    rf"(?<![\w.,:/-])(?<!\w')(?<!\d )(?:(?:{_DIGITS})(?:-(?:{_DIGITS}))?"
    rf"(?:(?:bn|mn?|tn|k|million|billion|{UNITS})\b|%|(?: |-)(?:{_GREAT}|percent|per cent)\b)?"
    rf"|(?:{_WORDS})(?: percent| per cent)?)(?![\w/:])(?!-\w*-old)(?!,\d)(?!\.\d)",
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
_NAMED = re.compile(
    r"\b(?:route|highway|flight|section|article|chapter|number|nos?\.|channel|resolution|page"
    r"|figure"
    r"|day|room|gate|pier|boeing|airbus|class|type|phase|level|grade|camp|sector|age(?:d| of)?"
    r"|turn(?:ed|ing)|update|paragraph|part|table|platform|terminal|junction|interstate|formula"
    r"|category"
    r"|row|lane|ward|bay|seat|berth|booth|cell|zone|exhibit|studio|magnitude|protocol|annex|appendix|amendment|clause|photo|image|picture|slide|stage|round)"
    r" $",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|told|added|asked|recalled|shouted|cried|replied|wrote|yelled|joked"
    r"|complained|quipped|insisted|explained|warned|laughed|sighed|recalls|read|reads) $"
)
_DID = re.compile(r" [a-z]+ (?:had|has|was|is|died)\b")
"""*The ministry said one woman had died*: here somebody is counted, and does not speak."""
_MONTH = re.compile(
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_AGE = re.compile(
    r"[A-Z][\w'.-]+(?:, (?:(?:is|was|turned|now) )?| \()$|\bwho (?:is|was) $"
    r"|\b[Tt]he (?:boy|girl|man|woman), now $"
)
_OF_AGE = re.compile(
    r"\b(?:boy|girl|child|man|woman|youth|lad|student|pupil|teenager|recruit|conscript|apprentice)"
    r" of (?:about |around |some )?$"
    r"|\b(?:those|people|anyone|everyone|women|men|residents|voters|patients|adults|children) "
    r"(?:aged )?(?:over|under|above|below) $"
)
_I_AM = re.compile(
    r"\b(?:I'm|I am|I was|have been|not have been more than|'d be|turns|he's|she's"
    r"|(?:he|she|son|daughter|brother|sister"
    r"|mother|father|wife|husband|boy|girl|child) (?:is|was)) $",
    re.IGNORECASE,
)
_MILITARY = re.compile(r"0\d{3}")
_HELP = ("911", "999", "112", "000")
_RING = re.compile(r"\b(?:call|called|calling|dial|dialled|dialed|ring|rang) $", re.IGNORECASE)
_HOURS = frozenset(SMALL.split("|")[:12]) | frozenset(map(str, range(1, 13)))
_BY_THE_CLOCK = re.compile(r"\b(?:before|after|until|till|by|at|past) $", re.IGNORECASE)
_STOP = re.compile(r"[.,;:!?'\")]|$| (?:in the (?:morning|afternoon|evening)|at night)\b")
_AND_DOES = re.compile(r" and [a-z]+s\b(?<! was)")
_TO_HOUR = re.compile(rf" and (?:{'|'.join(sorted(_HOURS, key=len, reverse=True))})(?=[.,;:])")
_FROM_HOUR = re.compile(rf"\bbetween (?:{'|'.join(_HOURS)}) and $", re.IGNORECASE)
_BEHIND_AGE = re.compile(
    r"(?:[,.;:)]| -| (?:and|who|of|from|said|says|told|when|today|at the)\b|$)"
)
_CALLED = re.compile(r"[a-z,(] [A-Z]\w+ $")
_NOTHING_COUNTED = re.compile(
    r"""(?:[.,;:)"']|$| (?:is|was|were|are|and|or|in|on|at|to|of|for|from|with|by|has|had|the)\b)"""
)
_CLOCK = re.compile(
    r"(?: o'clock\b| (?:on|in the|he|she|it|we|they|I|yesterday|today|tomorrow|tonight"
    r"|because|when|while)\b)"
)
_ONE_OF_A_KIND = re.compile(r"\b(?:no|not|the|this|that|each|every|any) $", re.IGNORECASE)
_NO_COUNT = re.compile(
    r"(?: |-)years?(?: |-)olds?\b|'(?=\w)| (?:GMT|UTC|hours local time)\b"
    rf"| past (?:{SMALL}|noon|midnight)\b|(?<=\btwo) minds\b"
    r"|(?<=(?<![\w-])one)(?! \w| ?-\w)"
    r"|(?<=\bone) (?:of|to|more|word|every|another|day(?!'s)|morning|night|time"
    r"|he|she|it|they|that|who|which|is|was|will|can|could|would|may|might|must|should|cannot"
    r"|and|or|but|in|on|at|by|with|for"
    r"|thing|way|reason|side"
    r"|hand|kind|bit|jot|iota|estimate|account|report|version|study|source|survey|poll|has|had|says?|said|told"
    r"|wrote|called|added|read|asked|\w+ed)\b"
    r"|(?<=\bseveral) (?:who|times|minutes|said|say|says|told|of (?:you|us|them))\b"
    r"|(?<=\bone) (?:back|shudders|wonders|hopes|fears|imagines|feels|sees|knows|thinks|needs)\b"
    r"|(?<=\bone)(?: [\w-]+){1,4}?,? (?:said|says|told|who|called|described|wrote|added"
    r"|shrugged|shrugs|reads?|complained|quipped|insisted)\b",
    re.IGNORECASE,
)
