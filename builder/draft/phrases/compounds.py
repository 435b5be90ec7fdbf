"""Nouns in a row, of which the last tells who it is: *a law enforcement official*, *a tug skipper*.

Takes the words of a sentence and where a group of them ends; gives where the row of nouns ends.
Looks at three words behind the group at most.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.english.lexicon import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_small,
)
from builder.draft.english.people import ROLES
from builder.draft.english.verbs import BARE, CUES, NEVER_NOUNS, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import is_office, is_speaker

BETWEEN = {True: 1, False: 2}
"""Nouns of no list behind an office, and behind a name, that a row may have."""

_DOER = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|ogue|crat|eer)$")
"""How nouns end for somebody who does something."""

_FINITE = listed("would will can could may might should must is was are were has have had")

_ONE = ("a", "an", "one", "another")
"""In front of one of several: no verb behind it looks like such a noun."""

_SMALL = listed("""
    he she they it i we you who whom which that her him them us me whether however together neither
    either rather further
""")
"""Small words that stand behind a noun, beside those of the lists."""

_NEVER_DOERS = ("eager", "proper", "sinister", "bitter", "tender", "senior", "older", "younger")

_POSTPOSED = listed("present aboard ashore nearby involved concerned responsible")
"""What may stand behind the noun of which it tells: *an official present*."""

_NO_NOUN = _POSTPOSED | CUES | BARE | PLAIN_VERBS | DETERMINERS | _SMALL | ROLES

_NOUNS_IN_S = ("news", "bus", "gas")

PRONOUNS = listed("he she they it i you we")

PARTICLES_OF_PLACE = listed("out up down off away back along ahead apart aside forward")

_SOMEBODY = listed("someone somebody anyone anybody everyone everybody nobody")

_UNKNOWN_NEVER = (
    _SOMEBODY
    | PARTICLES_OF_PLACE
    | AUXILIARIES
    | CUES
    | PREPOSITIONS
    | SUBORDINATORS
    | DETERMINERS
    | PRONOUNS
    | ROLES
    | {"there", "here"}
)


def row_end(words: Sequence[Word], first: int, end: int) -> int:
    """Give the index behind the noun that a row of nouns ends in; ``end`` where none stands there.

    ``first`` and ``end`` are those of the group so far, which ends in an office or a name."""
    told = is_told(words, first)
    if end >= len(words) or not (told or words[first].lower in DETERMINERS):
        return end
    at, one = end, words[first].lower in _ONE
    while at < len(words) and at - end < BETWEEN[words[end - 1].text.islower()] and (
        is_plain(words[at]) or (one and _is_many(words[at]))
    ):  # fmt: skip
        at += 1
    if at > end and at < len(words) and _is_listed(words[at]):
        return at + 1
    if told and end < at < len(words) and words[at].is_word and words[at].text[0].isupper():
        return at  # said Weir supporter Anna Brusk
    doer = one and at > end and _DOER.match(words[at - 1].text)
    if at > end and (is_speaker(words[at - 1].lower) or _is_of_thing(words, end, at)):
        return at
    than = at < len(words) and words[at].lower == "than"
    return at if doer and not than and words[at - 1].lower not in _NEVER_DOERS else end


def is_told(words: Sequence[Word], at: int) -> bool:
    """True right behind the *said* of *"…," said*, where whoever speaks stands."""
    return at > 1 and words[at - 1].lower in NEVER_NOUNS and words[at - 2].quote is not None


def begins_row(words: Sequence[Word], at: int) -> bool:
    """True for the *water* of *"…," said water lawyer Anna Brusk*: a noun in front of an office."""
    return is_told(words, at) and is_plain(words[at]) and words[at].lower not in ADJECTIVES


def is_plain(word: Word) -> bool:
    """Tell a word that may be a noun in a row: of no list of verbs, and of no verb's form."""
    lower = word.lower
    if not word.is_word or not word.text.islower() or is_small(lower) or lower in _NO_NOUN:
        return False
    return lower in _NOUNS_IN_S or not lower.endswith(("ed", "ing", "ly", "s"))


def _is_of_thing(words: Sequence[Word], end: int, at: int) -> bool:
    """True for the *military* of *a military solution would*: it tells of a thing."""
    tells = words[end - 1].lower in ADJECTIVES and words[end - 1].text.islower()
    return tells and at < len(words) and words[at].lower in _FINITE


def _is_many(word: Word) -> bool:
    """True for the *options* of *one Euromark options trader*: a noun of no list in the plural."""
    bare = replace(word, text=word.text.removesuffix("s"), lower=word.lower.removesuffix("s"))
    return word.lower.endswith("s") and len(bare.text) > 2 and is_plain(bare)


def _is_listed(word: Word) -> bool:
    """True for an office, a document or a crowd, which ends a row."""
    return word.lower in ROLES and word.text.islower()


def is_loose(word: Word) -> bool:
    """Tell a word of no list, which may stand between a determiner and the noun."""
    return word.is_word and word.text[0].isalnum() and word.lower not in _UNKNOWN_NEVER


def roles_of(head: Sequence[Word], named: int, *, owned: bool) -> tuple[str, ...]:
    """Give the offices and titles in a group of which the last ``named`` words are a name, without
    what they are for; where it has no name, the noun of *Brusk's brief*, of *a tug skipper*."""
    offices = tuple(_offices(head[: len(head) - named]))
    bare = not named and bool(head) and (is_plain(head[-1]) or (owned and not offices))
    return (*offices, head[-1].lower) if bare else offices


def _offices(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        if word.lower in ("of", "for"):
            return
        if is_office(word):
            yield word.lower
