"""Which names stand for places, by where they stand.

Takes sentences with their phrases and whom these mean; gives keys.
"""

from collections.abc import Callable, Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase

_LOCATIVE = listed("in at near off from to outside inside around across into through of")

INVESTED = listed("shares stake stakes investor investors investment stock invested investing")
"""In front of *in* these tell of a firm."""


def only_placed(
    told: Sequence[tuple[Sentence, Sequence[Phrase]]], key_of: Callable[[Phrase], str]
) -> set[str]:
    """Give the keys of names that only ever stand behind *in*, *at*, *near*: those of places."""
    elsewhere: set[str] = set()
    placed: set[str] = set()
    for sentence, found in told:
        for phrase in found:
            if phrase.kind == "name":
                before = [w.lower for w in sentence.words[max(0, phrase.first - 2) : phrase.first]]
                located = before[-1:] != [] and before[-1] in _LOCATIVE
                located = located and INVESTED.isdisjoint(before)
                (placed if located else elsewhere).add(key_of(phrase))
    return placed - elsewhere
