"""Find the expressions in a text that name or point at a time.

Takes a normalised text in English; gives spans in order. Full dates, months, years, weekdays, parts
of the day, clock times, named days, and what is counted from another day (``three weeks ago``,
``the last six months``). Must not say which day is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.evidence.normalise import Normalised


@dataclass(frozen=True, order=True)
class Dated:
    """An expression that names or points at a time: a day, month, year, clock time, ``today``."""

    start: int
    end: int
    words: str


def dates(article: Normalised) -> tuple[Dated, ...]:
    """Give every expression of time in a text, in order, none overlapping another."""
    found = (m for m in matches(_DATE, _DATE_FIRST, article.text) if not _is_no_date(article, m))
    return tuple(Dated(m.start(), m.end(), article.printed[m.start() : m.end()]) for m in found)


def matches(pattern: re.Pattern[str], first: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Match only where a digit or one of the first words stands: far quicker than everywhere."""
    done = 0
    for word in _WORD.finditer(text):
        start = word.start(1)
        if start >= done and (word[1] in first or text[start].isdecimal()):
            match = pattern.match(text, start)
            done = match.end() if match else done
            yield from [match] if match else []


def cases(words: str) -> frozenset[str]:
    """Give words, parted by ``|``, as a text may print them."""
    return frozenset(form for w in words.split("|") for form in (w.lower(), w.title(), w.upper()))


def _is_no_date(article: Normalised, match: re.Match[str]) -> bool:
    """Tell the verbs *may* and *march*, and a plain number such as ``2000 men``, from a date."""
    text, word = article.text, match[0]
    before = text[max(0, match.start() - 12) : match.start()]
    if word in _ALSO_NAMES and (word in ("May", "March") or _SURNAME.match(text, match.end())):
        return not _BEFORE_DATE.search(before)
    if word in _DAYS and (_TITLED.match(text, match.end()) or _DUBBED.search(before)):
        return True
    if _DOTTED.fullmatch(word):
        alone = article.paragraph_span(article.paragraph_at(match.start())) == match.span()
        return not alone and not (_AT.search(before) and not _MEASURED.match(text, match.end()))
    if word[:-1].isdigit() and word.endswith("s"):
        return before.lower().endswith(("his ", "her ", "their ", "my "))
    if _LASTING.match(word):
        return bool(_MODAL.search(before))
    if word.isdigit():
        return bool(_PLURAL_NOUN.match(text, match.end())) and not _BEFORE_DATE.search(before)
    return False


# --- the grammar ----------------------------------------------------------------------------

SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
NTH = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
    "|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh"
    "|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
"""The days of a month as ordinals, in order."""
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

_WORD = re.compile(r"(?:[A-Z][A-Za-z]{0,3}(?=\d))?(\w+)")
"""A word, without the letters of a currency in front of its figures: *P90 million*, *Sh500*."""
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_HOURS = "morning|afternoon|evening|night|lunchtime"
_UNITS = "minutes?|hours?|days?|weeks?|weekend|months?|years?|decades?|century|centuries"
_COUNT = rf"(?:few|several|couple of|(?:{TENS})(?:-(?:{SMALL}))?|{SMALL}|\d+)"
_SOME = rf"(?:an?(?: few| couple of| dozen)?|some|half an?|{_COUNT})"
_YEAR = r"(?:18|19|20)\d\d"
_ZONE = r"(?: ?(?:GMT|UTC|[BC]ES?T|[ECMP][SD]?T|local time))?"
_CLOCK = (
    rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]\.?m\b){_ZONE}|\d{{1,2}}:\d\d(?::\d\d)?{_ZONE}"
    r"|(?i:midnight|noon|midday)|(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d%])"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = "(?:(?i:early|late|mid)(?: |-)|(?i:the (?:start|beginning|end|middle) of ))?"
_ANY_MONTH = rf"(?:{_MONTH}|{_SHORT})"
_ANY_DAY = rf"(?:(?:{_WEEKDAY}),? )?"
_YEARS = "(?:last|this|next) year"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR}(?!\d)| {_YEARS})?"
_FULL = "|".join((
    r"\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\1(?:19|20)\d\d",
    rf"{_ANY_DAY}(?:{_DAY}(?:-| to | and )(?={_DAY} ))?{_DAY}(?: of)? {_ANY_MONTH}(?:,? {_YEAR}|"
    rf" {_YEARS})?"
    rf"(?:,? (?:at )?(?:{_CLOCK}))?",
    rf"{_ANY_DAY}{_ANY_MONTH} {_DAY}(?:(?:-| to | and ){_DAY}(?! [a-z]))?(?!,?\d)"
    rf"(?:,? {_YEAR}|(?: of)? {_YEARS})?",
    rf"(?<=(?i:between) ){_ANY_MONTH} {_YEAR} and {_ANY_MONTH} {_YEAR}",
    rf"(?<=(?i:from) ){_ANY_MONTH} {_YEAR} to {_ANY_MONTH} {_YEAR}",
    rf"(?i:the )(?i:{NTH}) of {_ANY_MONTH}(?:,? {_YEAR})?(?!\d)",
    rf"(?i:(?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half|three months) of )"
    rf"(?:{_YEAR}(?!\d)|{_YEARS})",
    rf"{_PART}{_ANY_MONTH},? {_YEAR}",
    rf"{_PART}(?:(?i:last|next|this|that) )?(?:{_MONTH}){_OF_YEAR}",
    rf"(?<=(?i:between) ){_YEAR} and {_YEAR}|(?<=(?i:from) ){_YEAR} to {_YEAR}",
    rf"{_PART}(?:{_YEAR}s?|\d0s)(?![,.]\d)",
))  # fmt: skip
_NAMED_DAYS = (
    r"New Year(?:'s (?:Eve|Day)|(?!'))|Christmas(?: Day| Eve)?|9/11|Boxing Day|Good Friday"
    r"|Ash Wednesday|(?:Palm|Easter) Sunday|Easter(?: Day| Monday)?|Maundy Thursday|Whit Monday"
    r"|Halloween|Thanksgiving(?: Day)?|Valentine's Day|May Day|Labou?r Day|Memorial Day"
    r"|Veterans Day|Bastille Day|Armistice Day|All Saints' Day|Presidents' Day|Columbus Day"
    r"|Juneteenth|Martin Luther King Day|International Women's Day|St\.? Patrick's Day"
    r"|April Fools' Day|(?:the )?Fourth of July|Epiphany|Bonfire Night"
    r"|Ramadan|Eid(?: al-Fitr| al-Adha)?|Diwali|Passover|Yom Kippur|Rosh Hashanah|Nowruz|Ashura"
    r"|(?:Lunar|Chinese) New Year"
)
_WISHED = r"(?<!(?i:happy) )(?<!(?i:merry) )"
"""A greeting tells no day."""
_NAMED = rf"{_WISHED}(?:(?i:last|next|this) )?(?:{_NAMED_DAYS})(?:,? {_YEAR})?"
_RELATIVE = "|".join((
    rf"(?:{_CLOCK}|(?i:dawn|dusk|lunchtime))(?: on)? (?:{_WEEKDAY}|(?i:today|yesterday|tomorrow))",
    rf"(?:(?i:a week) (?:on |from |last )?)?{_PART}"
    rf"(?:(?i:last|next|this past|this coming|this|that) )?(?:{_WEEKDAY})"
    rf"(?: (?:{_HOURS})| before last|,? (?:of )?(?:last|this|next) week| week)?",
    "(?i:(?:the )?day (?:before yesterday|after tomorrow))",
    "(?i:the (?:week|month|year|weekend) before last)",
    rf"(?i:today|yesterday|tomorrow|tonight)(?: (?:{_HOURS}))?|(?i:overnight)",
    r"(?i:(?:earlier|later|late|early) (?:this|last|next)|this past|this|that|last|next"
    r"|the (?:following|previous|next|same|past|last|coming))"
    rf"(?: {_COUNT})? (?:{_UNITS}|{_HOURS}|summer|winter|spring|autumn)",
    rf"(?i:in|for|over) (?:recent|the coming|coming|past) (?:{_COUNT} )?(?:{_UNITS})",
    rf"(?i:{_SOME} )(?:{_UNITS}) (?:ago|earlier|later|(?:before|after)(?! (?:the|an?|his|her|its"
    r"|their|it|he|she|they|we|I|you|all|most|some|others|everyone|everybody|anyone|anybody)\b))\b",
    "(?i:the (?:start|beginning|middle|end) of the (?:week|month|year))",
    r"(?i:minutes|moments|hours|days|weeks|months|years|decades) ago",
    r"(?i:the (?:day|night|week|month|year) (?:before|after))(?=[.,;)]|$)",
    "(?i:over |at )?(?i:the|this|last|next) weekend",
))  # fmt: skip
_DATE = re.compile(rf"(?<![\w-])(?:{_NAMED}|{_FULL}|{_RELATIVE}|{_CLOCK})(?!\w)(?!-[A-Za-z]+-)")
_DATE_FIRST = cases(
    f"{_MONTH}|{_WEEKDAY}|{SMALL}|{TENS}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|new"
    "|christmas|today|yesterday|tomorrow|tonight|overnight|earlier|later|early|late|mid|this|that"
    "|last|next|the|in|for|over|at|during|within|a|an|some|half|few|several|minutes|moments|hours"
    "|days|day|first|second|third|fourth|final|weeks|months|years|decades|midnight|noon|midday|dawn|dusk|lunchtime|boxing|good|ash|palm"
    "|easter|maundy|whit|halloween|thanksgiving|valentine|labor|labour|memorial|veterans|bastille"
    "|armistice|all|presidents|columbus|martin|juneteenth|international|st|fourth|ramadan|eid"
    "|epiphany|bonfire|diwali|passover|yom|rosh|nowruz|ashura|lunar|chinese"
)
_ALSO_NAMES = ("April", "May", "June", "August", "March")
_SURNAME = re.compile(rf" (?!(?:{_WEEKDAY}|{_MONTH})\b)[A-Z][a-z]+")
"""*June Hall*, *Judge August Ray*."""
_DAYS = frozenset((*_WEEKDAY.split("|"), "Good Friday"))
_TITLED = re.compile(
    r" (?:Times|Telegraph|Mirror|Herald|Post|Express|Mail|People|Star|Tribune|Independent|World"
    r"|Punch|Vanguard|Standard|Guardian|Agreement|Accords?|League|Club|School)\b"
)
_DUBBED = re.compile(r"\b(?:Black|Bloody|Super|Cyber|Giving|Fat|Holy|Red) $")
_BEFORE_DATE = re.compile(
    rf"\b(?:in|since|until|till|by|from|of|before|after|during|last|next|the|and|to|between"
    rf"|{_MONTH}),? $",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?:\b(?:to|will|would|could|can|may|might|must|should|not|cannot)|n't) $", re.IGNORECASE
)
_LASTING = re.compile(rf"last (?:\d|{SMALL}|{TENS}|few|several)\b", re.IGNORECASE)
"""A verb behind such words: *expected to last three weeks*."""
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
_AT = re.compile(r"\b(?:at|by|around|about|until|since|from|before|after) $", re.IGNORECASE)
_MEASURED = re.compile(
    r" ?(?:%|per ?cent|million|billion|trillion|thousand|k?m\b|miles?|points?|metres?|meters?|to"
    r" \d)"
)
_PLURAL_NOUN = re.compile(
    r" (?:(?!(?:as|is|was|has|its|this|his|us|towards)\b)[a-z]+s|men|women|people|children)\b"
)
