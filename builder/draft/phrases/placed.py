"""Which names stand for places, by where they stand.

Takes sentences with their phrases and whom these mean; gives keys.
"""

from collections.abc import Callable, Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase

_LOCATIVE = listed("in at near off from to outside inside around across into through of")


def only_placed(
    told: Sequence[tuple[Sentence, Sequence[Phrase]]], key_of: Callable[[Phrase], str]
) -> set[str]:
    """Give the keys of names that only ever stand behind *in*, *at*, *near*: those of places."""
    elsewhere: set[str] = set()
    placed: set[str] = set()
    for sentence, found in told:
        for phrase in found:
            if phrase.kind == "name":
                before = sentence.words[phrase.first - 1].lower if phrase.first else ""
                (placed if before in _LOCATIVE else elsewhere).add(key_of(phrase))
    return placed - elsewhere
