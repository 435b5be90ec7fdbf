"""Verbs of no list that bring in what somebody holds: *charged that*, *introduced him as "…"*.

Takes the words of a sentence and the index of one; tells whether what stands around it makes it a
verb of speaking. Looks at a bounded number of words behind it.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import BEING, DETERMINERS
from builder.draft.english.verbs import SAYING
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.compounds import is_plain

_SUBJECTS = ("he", "she", "it", "they", "we", "i", "there")

_BRINGING = listed("ensured required resulted caused happened needed crowded showed proved")
"""Pasts behind which a clause tells what came of it, not what somebody holds."""

_SEEING = listed("""
    introduced introduces heralded heralds cast casts framed frames billed bills pitched pitches
    painted paints presented presents viewed views saw sees interpreted treated trumpeted pegged
""")
"""Verbs by which somebody judges where *as* stands behind what is judged."""

_SEEN = 10
"""Words from such a verb to the words in marks."""

_ONE = ("the", "a", "an", "this")

_CLAIMING = ("claims", "calls", "demands")
"""Verbs that are nouns too, and that a thing may do."""


def brings_in(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word brings in what somebody holds or says."""
    return at > 0 and (_holds_that(words, at) or _sees_as(words, at) or _claims(words, at))


def _holds_that(words: Sequence[Word], at: int) -> bool:
    """True for *Brusk charged that it was "…"*: a past of no list with a clause behind it."""
    verb, row = words[at].lower, words[at + 1 : at + 3]
    if not verb.endswith("ed") or len(row) < 2 or row[0].lower != "that" or verb in _BRINGING:
        return False
    clause = row[1].text[0].isupper() or row[1].lower in DETERMINERS or row[1].lower in _SUBJECTS
    return clause and words[at - 1].lower not in BEING


def _sees_as(words: Sequence[Word], at: int) -> bool:
    """True for *Brusk introduced him as "…"* and *cast it as a "…"*."""
    if words[at].lower not in _SEEING or words[at - 1].lower in BEING:
        return False
    if any(word.lower in SAYING for word in words[:at]):
        return False
    row = words[at + 1 : at + _SEEN]
    told = next((n for n, word in enumerate(row) if word.lower == "as"), 0)
    return told > 0 and any(word.quote is not None for word in row[told + 1 : told + 3])


def _claims(words: Sequence[Word], at: int) -> bool:
    """True for *the ad claims "…"*: no noun between a thing and the words in marks."""
    quoted = any(word.quote is not None for word in words[at + 1 : at + 2])
    one = at > 1 and words[at - 2].lower in _ONE and is_plain(words[at - 1])
    return quoted and one and words[at].lower in _CLAIMING
