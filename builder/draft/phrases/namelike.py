"""Which words at the end of a group are the name in it: *Fireman Joe Hart*, *Gov. Bill Brusk*.

Takes words of a group; answers for one of them, or gives where the name begins.
"""

import re
from collections.abc import Sequence

from builder.draft.english.given import GIVEN, SURNAMES
from builder.draft.english.lexicon import NO_NAME, PARTICLES
from builder.draft.english.people import (
    BODIES,
    CROWDS,
    FAMILY,
    ORGANISED,
    PEOPLE,
    PORTFOLIOS,
    ROLES,
    TITLES,
)
from builder.draft.phrases.capitals import PERSONAL
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import is_capital, is_office, is_qualifier

_TITLE_NAMES = ("dean", "king", "sultan", "judge", "bishop", "major", "earl", "duke", "pope")
"""Titles that are names behind another title: *Superintendent Dean Hollis*."""

_BORNE_TOO = PEOPLE | (ROLES - BODIES - ORGANISED - TITLES - GIVEN - CROWDS)
"""Nouns that may be a surname behind a given name: *Steven Law*, *Anna Page*."""

_TRADE = re.compile(r"\w{3}(?:or|er|ant|ent|man|woman|ist|ary|ain|master|ess)$")
"""How the titles end that stand in no list: *superintendent*, *fireman*."""


def begins_with_given(head: Sequence[Word], start: int) -> bool:
    """True for the *Dean* of *Dean Hollis*: a title that is a given name too, one name behind."""
    return start == 1 == len(head) - start and head[0].text == "Dean"


def is_given(head: Sequence[Word], start: int) -> bool:
    """True for the *Bill* of *former Gov. Bill Brusk*: a given name that is a noun too."""
    before = head[start - 1] if 0 < start < len(head) else None
    if before is None or before.lower in _TITLE_NAMES or not head[start].text[0].isupper():
        return False
    return before.text.istitle() and before.lower in GIVEN


def from_given(head: Sequence[Word], start: int) -> int:
    """Where a name begins when words of no list stand before a given name: *Fireman Joe Hart*."""
    for at in range(start + 1, len(head) - 1):
        before = head[at - 1].lower
        if head[at].lower in GIVEN and before not in GIVEN and _TRADE.search(before):
            return at
    return start


def _is_inside(word: Word, before: Word | None) -> bool:
    """True for what stands in a name and is none by itself: *de*, a nickname, *Anna A. Brusk*."""
    initial = len(word.text) == 1 and word.text.isupper()
    letter = initial and before is not None and is_capital(before.text)
    return letter or bool(word.quote) or word.text in ("-", "'", ".") or word.lower in PARTICLES


def _is_double(word: Word) -> bool:
    """True for *Weir-Baker*, a surname of two."""
    parts = word.text.split("-")
    return len(parts) > 1 and all(part.istitle() for part in parts)


def is_namelike(word: Word, before: Word | None, *, org: bool) -> bool:
    """Tell whether a word at the end of a group is a part of the name: not an office, not what it
    is for. ``before`` is the word in front of it; ``org`` tells that a body is named."""
    if _is_inside(word, before):
        return True
    if word.lower in NO_NAME and before and before.text.islower() and before.lower in BODIES:
        return word.text.istitle()  # the campaign group Last Harvest
    if (
        is_qualifier(word.text)
        or not is_capital(word.text)
        or (word.lower in NO_NAME and word.lower not in PERSONAL)
    ):
        return False
    trade = before is not None and word.lower == "dean" and before.lower in PEOPLE  # Plumber Dean
    if trade or (before and word.lower in _TITLE_NAMES and before.lower in TITLES | FAMILY):
        return True
    if before and before.lower in GIVEN and (word.lower in _BORNE_TOO or _is_double(word)):
        return True
    if before and word.lower in SURNAMES and is_capital(before.text) and before.is_word:
        return not is_office(before) and before.lower not in NO_NAME | PORTFOLIOS | BODIES
    if not org and word.lower in PORTFOLIOS:
        return False
    return org or not (is_office(word) or word.lower in BODIES)
