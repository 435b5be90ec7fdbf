"""Words with the form of a noun for somebody that are a verb or a particle where they stand.

Takes the words of a sentence and the index of one; answers yes or no. Looks at its neighbours.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.people import CROWDS
from builder.draft.english.verbs import BARE
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.compounds import PARTICLES_OF_PLACE

_DOING = ("he", "she", "it", "who", "which", "that")

_TOLD = DETERMINERS | {"that", "he", "she", "it", "they", "there", "how"}
"""What stands behind a verb of speaking, and not behind a paper."""

_LEADING = listed("heads guards partners fathers mothers nurses pilots captains masters doctors")
"""Nouns that are verbs behind a pronoun."""


def is_adverbial(words: Sequence[Word], index: int) -> bool:
    """True for the *front* of *the board out front*, the *heads* of *the body he heads* and the
    *states* of *the letter states that*."""
    bare = words[index].text.islower() and words[index].lower not in DETERMINERS
    before = words[index - 1].lower if index else ""
    heads = before in _DOING and words[index].lower in _LEADING
    states = before in DOCUMENTS and words[index].lower == "states"
    return bare and (before in PARTICLES_OF_PLACE or heads or states)


def tells(words: Sequence[Word], at: int) -> bool:
    """True for the verbs of *The Tessaly Ledger reports*, *the letter states*, *Brusk suspects
    that* and *observers note that*, which are nouns elsewhere."""
    word, before = words[at].lower, words[at - 1]
    if word in ("reports", "states"):
        named = before.text[0].isupper()
        return named if word == "reports" else before.lower in DOCUMENTS
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if word == "suspects":
        return before.text[0].isupper() and after in _TOLD
    many = before.text.islower() and before.lower in CROWDS
    return many and word in BARE and after in _TOLD


def shows(words: Sequence[Word], begun: int, at: int) -> bool:
    """True for the *shows* of *a scoring sheet shows that it*: no noun of several behind *a*."""
    one = words[begun].lower in ("a", "an", "this")
    after = words[at + 1].lower if at + 1 < len(words) else ""
    many = words[at].lower.endswith("s") and not words[at].lower.endswith("ss")
    return one and many and after in DETERMINERS
