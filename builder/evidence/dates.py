"""Find the expressions in a text that name or point at a time.

Takes a normalised text in English; gives spans in order. Full dates, months, years, weekdays, parts
of the day, clock times, named days, and what is counted from another day (``three weeks ago``,
``the last six months``). Must not say which day is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from builder.evidence.normalise import Normalised
from builder.evidence.numerals import (
    CAPITAL_MONTH,
    MONTH,
    NTH,
    SHORT_MONTH,
    SMALL,
    TENS,
    WEEKDAY,
)
from builder.evidence.undated import is_no_date


@dataclass(frozen=True, order=True)
class Dated:
    """An expression that names or points at a time: a day, month, year, clock time, ``today``."""

    start: int
    end: int
    words: str


def dates(article: Normalised) -> tuple[Dated, ...]:
    """Give every expression of time in a text, in order, none overlapping another."""
    found = (m for m in matches(_DATE, _DATE_FIRST, article.text) if not is_no_date(article, m))
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


# --- the grammar ----------------------------------------------------------------------------

_WORD = re.compile(r"(?:[A-Z][A-Za-z]{0,3}(?=\d))?(\w+)")
"""A word, without the letters of a currency in front of its figures: *P90 million*, *Sh500*."""
_SHORT = rf"(?:{SHORT_MONTH})\b\.?"
_HOURS = "morning|afternoon|evening|night|lunchtime"
_UNITS = (
    "minutes?|hours?|days?|weeks?|fortnights?|weekend|months?|years?|decades?|century|centuries"
)
_COUNT = rf"(?:few|several|couple of|(?:{TENS})(?:-(?:{SMALL}))?|{SMALL}|\d+)"
_SOME = rf"(?:an?(?: few| couple of| dozen)?|some|half an?|{_COUNT})"
_YEAR = rf"(?:(?:18|19|20)\d\d|(?i:eighteen|nineteen) (?i:{TENS})(?:-(?i:{SMALL}))?(?![\w-]))"
"""In figures, or in words as a broadcast has it: *nineteen ninety-six*."""
_ZONE = r"(?: ?(?:GMT|UTC|[BC]ES?T|[ECMP][SD]?T|local time))?"
_CLOCK = (
    rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]\.?m\b){_ZONE}|\d{{1,2}}:\d\d(?::\d\d)?{_ZONE}"
    r"|(?i:midnight|noon|midday)|(?:[1-9]|[01]\d|2[0-3])\.[0-5]\d(?![\d%])"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = "(?:(?i:early|late|mid)(?: |-)|(?i:the (?:start|beginning|end|middle) of ))?"
_ANY_MONTH = rf"(?:{MONTH}|{_SHORT}|(?:{CAPITAL_MONTH})\b\.?)"
_ANY_DAY = rf"(?:(?:{WEEKDAY}),? )?"
_YEARS = "(?:last|this|next) year"
_NTH_PART = "(?:first|second|third|fourth|last|final)"
_TWENTIES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_NTH_DAY = r"\d{1,2}(?:st|nd|rd|th)"
_NO_NOUN = (
    r"(?=[.,;:)!?\"']|$| (?:and|but|to|of (?:this|last|next|the) month|after|before|when|at|in|as"
    r"|by|with|for|from|was|were|is|will|then|that|who|which|he|she|they|it|we|I|the)\b)"
)
"""Behind *the 14th*, where it is a day and not a floor."""
_NO_COUNT = (
    r"(?! (?!(?:will|would|is|are|was|were|has|have|had|can|could|may|might|must|should|in|at|on|to"
    r"|and|or|with|after|before|for|from|but|the|when|as|because|while|by|of|that)\b)[a-z])"
)
"""Behind *March 8 and 10*, where *10* is a day and not a count."""
_IN_YEAR = rf"(?:,? (?:of )?{_YEAR}(?!\d)|(?: of)? {_YEARS})"
_OF_YEAR = f"{_IN_YEAR}?"
_TWO_MONTHS = "|".join(f"{one} and {two}" for one, two in pairwise(MONTH.split("|")))
"""Months that follow each other."""
_FULL = "|".join((
    r"\d{4}-\d\d-\d\d|\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d(?!-\d)",
    rf"(?:{WEEKDAY}),? the {_NTH_DAY}(?! of)"
    rf"|(?:(?<=on )|(?<=by )|(?<=from )|(?<=until )|(?<=since ))the {_NTH_DAY}{_NO_NOUN}",
    rf"{_ANY_DAY}(?:{_DAY}(?:-| to | and )(?:the )?(?={_DAY} ))?{_DAY}(?: of)? {_ANY_MONTH}"
    rf"(?:,? {_YEAR}| {_YEARS})?"
    rf"(?:,? (?:at )?(?:{_CLOCK}))?",
    rf"{_ANY_DAY}{_ANY_MONTH} {_DAY}(?:-{_DAY}|(?: to | and ){_DAY}{_NO_COUNT})?(?!,?\d)"
    rf"(?:,? {_YEAR}|(?: of)? {_YEARS})?",
    rf"(?<=(?i:between) ){_ANY_MONTH} {_YEAR} and {_ANY_MONTH} {_YEAR}",
    rf"(?<=(?i:from) ){_ANY_MONTH} {_YEAR} to {_ANY_MONTH} {_YEAR}",
    rf"(?i:the )(?i:{NTH}) of {_ANY_MONTH}(?:,? {_YEAR})?(?!\d)",
    rf"(?i:(?:the )?{_NTH_PART}[ -](?:quarter|half|(?:two|three) quarters|(?:{SMALL}) months) of )"
    rf"(?:{_YEAR}(?!\d)|{_YEARS}|the year(?! to))",
    rf"(?i:the )?{_YEAR} (?i:(?:first|second|third|fourth)[ -]quarter)",
    r"(?i:(?:the )?(?:first|second|third|fourth)[ -]quarter)(?! of|[ -]final)",
    r"(?i:this|last|next|the current|the coming) quarter(?! of|[ -]final)",
    rf"(?i:the (?:(?:early|late|mid)[ -])?(?:{_TWENTIES}))",
    rf"(?i:the (?:(?:early|late|mid)[ -])?(?:{_NTH_DAY}|{NTH}) century)",
    rf"(?i:the week of) (?:the )?"
    rf"(?:{_DAY} {_ANY_MONTH}|{_ANY_MONTH} {_DAY})(?:,? {_YEAR})?",
    "(?i:the (?:first|1st) of (?:the|this|last|next) month)",
    rf"(?i:(?:the )?(?:first|second|third|fourth|last) )(?:{WEEKDAY}) (?:of|in) "
    rf"(?:{MONTH}(?:,? {_YEAR})?|(?:this|last|next|the) month)",
    rf"(?:{_TWO_MONTHS}){_IN_YEAR}",
    rf"{_PART}{_ANY_MONTH},? {_YEAR}",
    rf"(?i:the (?:following|next|previous) )(?:{MONTH}|{WEEKDAY})(?: (?:{_HOURS}))?",
    rf"{_PART}(?:(?i:last|next|this|that) )?(?:{MONTH}){_OF_YEAR}",
    rf"(?<![/-]){_YEAR}[/-](?:(?:19|20)\d\d|\d\d)(?![/\d%-])",
    r"(?:(?<=in ')|(?<=of ')|(?<=since '))\d\d(?!\w)",
    rf"(?<=(?i:between) ){_YEAR} and {_YEAR}|(?<=(?i:from) ){_YEAR} to {_YEAR}",
    rf"{_PART}(?:{_YEAR}s?|\d0s)(?![,.]\d)",
))  # fmt: skip
_NAMED_DAYS = (
    r"New Year(?:'s (?:Eve|Day)|(?!'))|Christmas(?: Day| Eve)?|9/11|Boxing Day|Good Friday"
    r"|Ash Wednesday|(?:Palm|Easter) Sunday|Easter(?: Day| Monday)?|Maundy Thursday|Whit Monday"
    r"|Halloween|Thanksgiving(?: Day)?|Valentine'?s Day|May Day|Labou?r Day|Memorial Day"
    r"|Veterans'? Day|Bastille Day|Armistice Day|All Saints'? Day|Presidents'? Day|Columbus Day"
    r"|Juneteenth|Martin Luther King Day|International Women's Day|St\.? Patrick's Day"
    r"|April Fools' Day|Remembrance Day|Anzac Day|Canada Day|Australia Day|St\.? Stephen's Day"
    r"|(?:the )?Fourth of July|Epiphany|Bonfire Night"
    r"|Ramadan|Eid(?: al-Fitr| al-Adha)?|Diwali|Passover|Yom Kippur|Rosh Hashanah|Nowruz|Ashura"
    r"|(?:Lunar|Chinese) New Year"
)
_WISHED = r"(?<!(?i:happy) )(?<!(?i:merry) )"
"""A greeting tells no day."""
_NAMED = rf"{_WISHED}(?:(?i:last|next|this|the eve of) )?(?:{_NAMED_DAYS})(?:,? {_YEAR}| {_YEARS})?"
_RELATIVE = "|".join((
    rf"(?:{_CLOCK}|(?i:dawn|dusk|lunchtime))(?: on)? (?:{WEEKDAY}|(?i:today|yesterday|tomorrow)|"
    rf"(?i:the (?:following|next|same|previous) (?:day|morning|afternoon|evening|night))"
    rf"|{_NAMED_DAYS}|{_ANY_DAY}(?:{_DAY} {_ANY_MONTH}|{_ANY_MONTH} {_DAY})(?:,? {_YEAR})?)",
    rf"(?:(?i:a week) (?:on |from |last )?)?{_PART}"
    rf"(?:(?i:last|next|this past|this coming|this|that) )?(?:{WEEKDAY})"
    rf"(?: (?:{_HOURS})| before last|,? (?:of )?(?:last|this|next) week| week)?",
    "(?i:(?:the )?day (?:before yesterday|after tomorrow))",
    "(?i:the (?:day|night|week|month|year|weekend) before last)"
    rf"(?! (?:{WEEKDAY}|{MONTH}|week|month|year|night|summer|winter|spring|autumn)\b)",
    rf"(?i:two|three|four) (?:{WEEKDAY})s ago",
    r"(?i:all (?:week|month|year))(?!-| (?:long|round))",
    rf"(?i:in (?:an?|{_COUNT}) (?:day|week|fortnight|month|year)s?'s? time)",
    rf"(?i:{_SOME} (?:day|week|fortnight|month|year)s? from (?:now|today))",
    rf"(?i:today|yesterday|tomorrow|tonight)(?: (?:{_HOURS}))?|(?i:overnight)",
    r"(?i:(?:earlier|later|late|early) (?:this|last|next)|this past|this|that|last|next"
    r"|the (?:very )?(?:following|previous|next|same|past|last|coming))"
    rf"(?: {_COUNT})? (?:{_UNITS}|{_HOURS}|summer|winter|spring|autumn)",
    r"(?i:this past|this|last|next) fall(?! (?:in|of|from|to|short|apart))",
    "(?i:the current (?:week|month|year|decade))",
    r"(?<=(?i:by |at ))(?i:year[- ]end)(?! [a-z]+s\b)",
    rf"(?i:in|for|over) (?:recent|the coming|coming|past) (?:{_COUNT} )?(?:{_UNITS})",
    rf"(?i:{_SOME} )(?:{_UNITS}) ago (?:(?i:today|yesterday|this (?:week|month))"
    rf"|(?:on |last |this )?(?:{WEEKDAY}))",
    rf"(?i:an? (?:{_UNITS}) or so ago|{_SOME} (?:summers|winters|springs|autumns) ago)",
    rf"(?i:{_SOME} )(?:{_UNITS}) (?:ago|earlier|later|(?:before|after)(?! (?:the|an?|his|her|its"
    r"|their|it|he|she|they|we|I|you|all|most|some|others|everyone|everybody|anyone|anybody)\b))\b",
    "(?i:the (?:start|beginning|middle|end) of the (?:week|month|year))",
    "(?i:(?:earlier|later|late|early) in the (?:day|evening|afternoon|week|month|year))",
    r"(?<!\d )(?i:minutes|moments|hours|days|weeks|months|years|decades) ago",
    r"(?i:the (?:day|night|week|month|year) (?:before|after))(?=[.,;)]|$)",
    "(?i:over |at )?(?i:the coming|this coming|the past|this past|the|this|last|next) weekend",
))  # fmt: skip
_DATE = re.compile(
    rf"(?<![\w-])(?<!\d[,.])(?:{_NAMED}|{_FULL}|{_RELATIVE}|{_CLOCK})(?!\w)(?!-[A-Za-z]+-)"
)
_DATE_FIRST = cases(
    f"{MONTH}|{WEEKDAY}|{SMALL}|{TENS}|{SHORT_MONTH}|new|christmas|today|yesterday|tomorrow|tonight|overnight|earlier|later|early|late|mid|this|that"
    "|last|next|the|in|for|over|at|during|within|a|an|some|half|few|several|minutes|moments|hours"
    "|days|day|year|first|second|third|fourth|final|weeks|months|years|decades|midnight|noon|midday|dawn"
    "|dusk|lunchtime|boxing|good|ash|palm|easter|maundy|whit|halloween|thanksgiving|valentine|labor|labour|memorial|veterans|bastille"
    "|armistice|all|presidents|columbus|martin|remembrance|anzac|canada|australia|juneteenth|international|st|fourth|ramadan|eid"
    "|epiphany|bonfire|diwali|passover|yom|rosh|nowruz|ashura|lunar|chinese"
)
