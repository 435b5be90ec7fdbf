"""Tell an expression of time from the same words in another sense: *may*, *2000 men*, *June Hall*.

Takes the words and the text that they stand in. A name that holds a day (*the Sunday Times*, *the
17 November movement*) is no time.
"""

import re

from builder.evidence.normalise import Normalised
from builder.evidence.numerals import MONTH, SMALL, TENS, WEEKDAY

BEFORE = 24
"""Characters in front of an expression that are looked at."""


def is_no_date(article: Normalised, match: re.Match[str]) -> bool:
    """Tell whether words that may name a time name none."""
    text, word, end = article.text, match[0], match.end()
    before = text[max(0, match.start() - BEFORE) : match.start()]
    if _is_name(word, before, text, end):
        return True
    if _RACE.fullmatch(word) and not _AT.search(before):
        return True
    if _DOTTED.fullmatch(word):
        alone = article.paragraph_span(article.paragraph_at(match.start())) == match.span()
        return not alone and not (_AT.search(before) and not _MEASURED.match(text, end))
    if _SOME_TIES.fullmatch(word):
        return before.lower().endswith(("his ", "her ", "their ", "my "))
    if _LASTING.match(word):
        return bool(_MODAL.search(before))
    if _FIGURES.fullmatch(word):
        return _is_plain_number(before, text, end)
    return word.lower() in _IDIOMS or (
        word.lower() == "overnight" and bool(_DAY_BEHIND.match(text, end))
    )


def _is_name(word: str, before: str, text: str, end: int) -> bool:
    """Tell *Judge August Ray*, *his wife, June,*, *Colonel Sunday Okon*, *the Sunday Times*."""
    if word in _ALSO_NAMES and (word in ("May", "March") or _CAPITAL.match(text, end)):
        figures = _OF_MONTH.match(text, end)
        return not figures and not _BEFORE_DATE.search(before)
    if word in _ALSO_NAMES and _RELATIVE.search(before):
        return text.startswith(",", end)
    if word == "Today" and _is_programme(before, text, end):
        return True
    if word == "New Year" and _HONOURS.match(text, end):
        return True
    if word in _DAYS and (_TITLED.match(text, end) or _DUBBED.search(before)):
        return True
    if word in _DAYS and _TITLE.search(before):
        return bool(_CAPITAL.match(text, end))
    if word in _MONTHS and _BLACK.search(before):
        return True
    return bool(_IN_MONTH.search(word) and _MOVEMENT.match(text, end))


def _is_programme(before: str, text: str, end: int) -> bool:
    """Tell *told Today that* and *the Today programme* from the day; the newspaper *Karsova Today*
    too."""
    newspaper = _NAMED.search(before) and _PAPER.match(text, end)
    return bool(newspaper or _PROGRAMME.match(text, end) or _LOWER.search(before))


def _is_plain_number(before: str, text: str, end: int) -> bool:
    """Tell *2000 men*, *a total of 2000 men* and *1900 GMT* from a year."""
    if _HOURS.match(text, end):
        return True
    counted = bool(_PLURAL_NOUN.match(text, end))
    return counted and (bool(_TOTAL.search(before)) or not _BEFORE_DATE.search(before))


_IN_MONTH = re.compile(MONTH)
_MONTHS = frozenset(MONTH.split("|"))
_ALSO_NAMES = ("April", "May", "June", "August", "March")
_CAPITAL = re.compile(rf" (?!(?:{WEEKDAY}|{MONTH})\b)[A-Z][a-z]+")
"""*June Hall*, *Judge August Ray*."""
_OF_MONTH = re.compile(
    r"'s (?:[a-z-]+ )?(?:figures|data|elections?|vote|poll|budget|local|general|by-election|attack"
    r"|bombing|quake|floods?|summit|report|total|average|reading|rate)\b"
)
"""*May's figures*, and not *May's cabinet*."""
_RELATIVE = re.compile(
    r"\b(?:wife|widow|daughter|mother|sister|aunt|niece|grandmother|girlfriend|partner|husband|son"
    r"|brother|uncle|cousin), $"
)
_DAYS = frozenset((*WEEKDAY.split("|"), "Good Friday"))
_TITLED = re.compile(
    r" (?:Times|Telegraph|Mirror|Herald|Post|Express|Mail|People|Star|Tribune|Independent|World"
    r"|Punch|Vanguard|Standard|Guardian|Agreement|Accords?|League|Club|School|Group|Review|Lantern"
    r"|Monitor|Nation|Observer|Chronicle|Magazine|Sun|Business|Sport)\b"
)
_NAMED = re.compile(r"[A-Z]\w+ $")
_PAPER = re.compile(
    r" (?:magazine|newspaper|daily|weekly|website|television|said|says|reported|reports|quoted"
    r"|wrote|poll|survey)\b|'s? "
)
"""*Karsova Today said*, a newspaper."""
_PROGRAMME = re.compile(r" (?:programme|program|show|presenter)\b")
_LOWER = re.compile(r"\b[a-z]+ $")
"""A word of a sentence in front of a capital."""
_HONOURS = re.compile(r" (?:[Hh]onou?rs|[Rr]esolutions?)\b")
_SOME_TIES = re.compile(r"(?:(?:early|late|mid)[ -])?\d0?s|\d+s", re.IGNORECASE)
"""*His 40s*, *her early 20s*."""
_RACE = re.compile(r"\d:\d\d:\d\d")
"""*A time of 2:06:20*."""
_DUBBED = re.compile(
    r"\b(?:Black|Bloody|Super|Cyber|Giving|Fat|Holy|Red|Man|Girl|Mothering|Remembrance|Advent) $"
)
_BLACK = re.compile(r"\b(?:Black|Red) $")
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Chief|Colonel|Col|Captain|Capt|General|Gen|Major|Maj"
    r"|Sergeant|Sgt|Pastor|Bishop|Senator|Sen|Hon|Barrister|Comrade|Inspector|Alhaji|Justice"
    r"|Judge|Rev|Reverend|Engr|Barr|Ambassador|Apostle)\.? $"
)
"""*Colonel Sunday Okon*."""
_MOVEMENT = re.compile(
    r" (?:[A-Z]\w+ )?(?:(?i:movement|alliance|coalition|brigades?|bloc)|Group|Front|Party|Committee"
    r"|Martyrs|Forces|Organi[sz]ation|Agreement)\b"
)
"""*The 17 November movement*, *the March 14 alliance*."""
_BEFORE_DATE = re.compile(
    rf"\b(?:in|since|until|till|by|from|of|before|after|during|last|next|the|and|to|between"
    rf"|{MONTH}),? $",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:total|crowd|number|list|force|fleet|group|population|sample|toll|more than|at least"
    r"|nearly|almost|about|some) (?:of )?$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?:\b(?:to|will|would|could|can|may|might|must|should|not|cannot)|n't) $", re.IGNORECASE
)
_LASTING = re.compile(rf"last (?:\d|{SMALL}|{TENS}|few|several)\b", re.IGNORECASE)
"""A verb behind such words: *expected to last three weeks*."""
_FIGURES = re.compile(r"\d{4}(?:[-/]\d\d(?:\d\d)?)?")
_HOURS = re.compile(r" ?(?:GMT|UTC|[BC]ES?T|[ECMP][SD]T|hours|hrs|local time)\b")
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
_AT = re.compile(r"\b(?:at|by|around|about|until|since|from|before|after) $", re.IGNORECASE)
_MEASURED = re.compile(
    r" ?(?:%|per ?cent|million|billion|trillion|thousand|k?m\b|miles?|points?|metres?|meters?|to"
    r" \d)"
)
_PLURAL_NOUN = re.compile(
    r" (?:(?!(?:as|is|was|has|its|this|his|us|towards)\b)[a-z]+s|men|women|people|children)\b"
)
_IDIOMS = ("the last minute", "last minute", "the next minute")
_DAY_BEHIND = re.compile(
    rf" (?:on |into |from )?(?:{WEEKDAY}|\d{{1,2}} (?:{MONTH})|(?:{MONTH}) \d)\b"
)
"""*Overnight on Friday*: the day tells the time."""
