"""Of what a number counts: its unit, its noun, its relation to another number.

Takes the words of a number and the text on either side; gives words. *Five of the eight men* are
men, a *two-year ban* is years, and what stands behind without being counted (*the five tried to*)
is no noun.
"""

import re
from collections.abc import Sequence

from builder.draft.english.lexicon import AUXILIARIES, PREPOSITIONS, SUBORDINATORS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.times.verbforms import is_past
from builder.evidence.numbers import UNITS
from builder.evidence.numerals import SMALL, TENS

NOUN_REACH = 5
"""Words behind a number among which its noun is looked for."""

MONEY = "pounds|dollars|euros|francs|roubles|rubles|rupees|yen|yuan|Rs|USD|EUR|GBP"
"""Currencies that may stand in front of their number, in words: *Rs 500*, *pounds 500*."""

_MORE = listed("more another additional further extra fewer less other others")
_PLURALS = listed("people men women children troops police personnel staff lives percent cattle")
_STOPS = (
    PREPOSITIONS
    | SUBORDINATORS
    | AUXILIARIES
    | listed("""
        the a an his its their he she it we you i they them us me who which that this those and
        later earlier thereafter now then there also too alone today yesterday tomorrow
    """)
)
_PASSED = listed("of the its his her their our my or so") | _MORE
"""Words between a number and its noun: *12 of the*, *12 more*, *12 or so*."""
_LETTERS = ("US", "IT", "WHO")
"""Capitals of a state or a body, which are small words otherwise: *750 US soldiers*."""

_CARDINALS = frozenset(f"{SMALL}|{TENS}".split("|"))
_UNITS = listed("""
    percent per-cent km kilometre kilometres kilometer kilometers metre metres meter meters mile
    miles yard yards foot feet inch inches tonne tonnes ton tons kg kilogram kilograms gram
    grams litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres
    degree degrees mph kph knots year years month months week weeks day days hour hours minute
    minutes second seconds euro euros dollar dollars pound pounds yen rupee rupees cent cents
    megawatt megawatts square-metre points
""")
_CURRENCY = {"$": "US dollars", "€": "euros", "£": "pounds", "₹": "rupees", "¥": "yen"}
_IN_FRONT = re.compile(rf"\b({MONEY})\.? $")
_NO_NOUN = ("-strong", "-odd", "-plus", "-fold", "-thirds", "-magnitude")
"""Behind the hyphen of *a 40-strong crew*, where nothing is named."""


def behind_of(text: str) -> list[str]:
    """Give the words behind a number that may say what it counts."""
    return re.findall(r"[\w'+-]+|[^\w\s]", text)[: NOUN_REACH + 4]


def unit_of(words: str, before: str, behind: Sequence[str]) -> str:
    """Give the unit of a number as printed, or the currency of its sign; nothing for people."""
    low, near = words.lower(), [word.lower() for word in behind[:2]]
    if "%" in low or low.endswith(("percent", "per cent", "pc")):
        return "percent"
    if low[0] in _CURRENCY:
        return _CURRENCY[low[0]]
    if money := _IN_FRONT.search(before):
        return money[1]
    if glued := re.search(rf"\d({UNITS})$", low):
        return glued[1]
    if near[:1] in (["percent"], ["%"], ["pc"]) or near == ["per", "cent"]:
        return "percent"
    if near[:1] == ["square"] and len(near) > 1:
        return " ".join(near)
    first = _hyphened(near[0]) or near[0] if near else ""
    return first if first in _UNITS else ""


def noun_of(words: str, behind: Sequence[str]) -> str:
    """Give the words from behind the number to its noun, a plural as a rule."""
    if behind and (joined := _hyphened(behind[0])):
        return "" if behind[0].lower() in _NO_NOUN else joined
    taken: list[str] = []
    for place, word in enumerate(behind):
        low = word.lower()
        if not taken and (low in _PASSED or _is_other_number(behind, place)):
            continue
        if len(taken) == NOUN_REACH or _is_over(words, taken, behind, place):
            break
        taken.append(word.rstrip("'"))
        if low in _PLURALS or (low.endswith(("s", "s'")) and not low.endswith(("ss", "us", "'s"))):
            break
    return " ".join(taken)


def _hyphened(word: str) -> str:
    """The *year* of *a two-year ban*, the *point* of *a five-point plan*."""
    return word[1:].split("-")[0] if re.match(r"-[A-Za-z]", word) else ""


def _is_other_number(behind: Sequence[str], place: int) -> bool:
    """Tell the *eight* of *five of the eight men*."""
    word = behind[place].lower()
    return "of" in behind[:place] and (word.isdigit() or word in _CARDINALS)


def _is_over(words: str, taken: Sequence[str], behind: Sequence[str], place: int) -> bool:
    """Tell that a word is none of the noun's: *12 tried to*, *12 in all*, *money put aside*."""
    low = behind[place].lower()
    many = words.lower() not in ("one", "1")
    stops = low in _STOPS and behind[place] not in _LETTERS
    if not low[0].isalpha() or stops or (low in CUES and not (many and low.endswith("s"))):
        return True
    if not is_past(low):
        return False
    after = behind[place + 1].lower() if place + 1 < len(behind) else "."
    return bool(taken) or not after[0].isalpha() or after in _STOPS


def relation_of(qualifier: str, behind: Sequence[str]) -> str:
    """Give the word that sets a number beside another: *more*, *another*, *other*."""
    words = {*qualifier.lower().split()} & _MORE - {"more", "fewer", "less"}
    first = behind[0].lower() if behind else ""
    near = [word.lower() for word in behind[:4]]
    if first in _MORE:
        return first
    if "more" in near[1:3] and near[near.index("more") - 1] not in ("and", "or", "than"):
        return "more"
    return next(iter(sorted(words)), "")
