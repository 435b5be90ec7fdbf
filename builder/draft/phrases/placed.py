"""Which names stand for places, by where they stand.

Takes sentences with their phrases and whom these mean; gives keys.
"""

from collections.abc import Callable, Sequence

from builder.draft.english.given import GIVEN
from builder.draft.english.lexicon import STATES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase

_LOCATIVE = listed("in at near off from to outside inside around across into through of")

INVESTED = listed("shares stake stakes investor investors investment stock invested investing")
"""In front of *in* these tell of a firm."""

_TOWNS = listed("capital city town village suburb hamlet resort borough port")
"""Beside these stands the name of one: *the capital, Orle,*."""

_TOLD_OF = {"who", "whose", "a", "an", "the"}
"""Behind a name and a comma these tell of somebody."""


def only_placed(
    told: Sequence[tuple[Sentence, Sequence[Phrase]]], key_of: Callable[[Phrase], str]
) -> set[str]:
    """Give the keys of names that only ever stand behind *in*, *at*, *near*: those of places."""
    elsewhere: set[str] = set()
    placed: set[str] = set()
    for sentence, found in told:
        town = None
        for phrase in (phrase for phrase in found if phrase.kind == "name"):
            located = _is_located(sentence.words, phrase) or _is_in_state(sentence.words, phrase)
            located = located or (town is not None and _is_wider(sentence.words, town, phrase))
            located = located or _is_town(sentence.words, phrase)
            (placed if located else elsewhere).add(key_of(phrase))
            town = phrase if located else None
    return placed - elsewhere


def _is_located(words: Sequence[Word], phrase: Phrase) -> bool:
    before = [word.lower for word in words[max(0, phrase.first - 2) : phrase.first]]
    return before[-1:] != [] and before[-1] in _LOCATIVE and INVESTED.isdisjoint(before)


def _is_town(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for the Orle of *the capital, Orle, was shut*."""
    before = [word.lower for word in words[max(0, phrase.first - 2) : phrase.first]]
    behind = [word.text for word in words[phrase.last : phrase.last + 1]]
    beside = len(before) == 2 and before[0] in _TOWNS and before[1] == ","
    return beside and behind in ([","], ["."], []) and not phrase.roles


def is_of_seat(words: Sequence[Word], begun: int, comma: int, name: Phrase) -> bool:
    """True for the Orle of *a spokesman in Vesland's capital, Orle, said*: it is the town's name.
    ``begun`` is where the words behind the office begin, which end at the comma."""
    between = [word.lower for word in words[begun:comma]]
    if name.kind != "name" or not between or between[-1] not in _TOWNS:
        return False
    person = bool(name.roles) or name.name.split()[0].lower() in GIVEN
    whole = " " in name.name and between[0] == "of"  # the mayor of the city, Arvo Brusk,
    return not (person or whole)


def _is_in_state(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for the Orle of *Orle, Calif., Mayor Anna Brusk*."""
    row = [word.text for word in words[phrase.last : phrase.last + 2]]
    return len(row) == 2 and row[0] == "," and row[1].removesuffix(".") in STATES


def _is_wider(words: Sequence[Word], town: Phrase, phrase: Phrase) -> bool:
    """True for the Orle of *came from Ponce, Orle, to look*; not for *In Ponce, Brusk said*."""
    beside = [word.text for word in words[town.last : phrase.first]] == [","] and town.first > 1
    row = [word.lower for word in words[phrase.last : phrase.last + 2]]
    closes = row[:1] in ([","], ["."], []) and _TOLD_OF.isdisjoint(row)
    person = phrase.name.split()[0].lower() in GIVEN or phrase.roles
    return beside and closes and not person
