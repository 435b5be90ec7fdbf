"""Which verbs of speaking bring in nothing where no marks stand: *said a lot*, *pledged votes*.

Takes the words of a sentence, the place of the verb and whoever it is a verb of; says whether what
it tells is words of theirs. Knows nothing of the rest of the article.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVE
from builder.draft.english.verbs import PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase

_NO_TELLING = listed("""
    speak speaks spoke spoken speaking pleaded pleads talked sang sings continued continues continue
    continuing allowed allows accepted accepts pressed presses pressing sanctioned considers
    considered considering regarded fired put attacks attacked attacking registered registers
    registering classified classifies advising went goes going
""")
"""Verbs that bring in words in marks, and without marks mostly tell what somebody does."""

_CLAUSAL = listed("""
    maintained maintains maintaining felt feels feeling laughed laughs smiled smiles smiling grinned
    cheered cheers cheering sighed shrugged nodded thinking adding
""")
"""Verbs that tell something only with a clause behind them: *felt that it was*, not *felt good*."""

_NOUNS_TOO = listed("""
    states rules emails reports remarks comments attacks claims questions challenges fears replies
    sanctions ruling tweets demands details messages posts hopes estimates calls
""")
"""Verbs that are nouns far more often: they follow their subject, and somebody's words follow."""

_CLAUSES = listed("that how what why whether if he she it they there this these those")

_OBJECTS = _CLAUSES | DETERMINERS | {":", "him", "them", "for", "on"}

_RULING = listed("ruled rules read reads agreed")

_NEVER_TOLD = listed("by can could is was were are will would has had")
"""Behind the verb of *demands, told by all*, *nothing he says can be used*."""

_ELSE = frozenset(
    (
        ("called", "off"), ("calls", "off"), ("warning", "shots"), ("warning", "signs"),
        ("thanks", "to"), ("adding", "to"), ("compared", "to"), ("compared", "with"),
        ("comparing", "to"), ("reported", "from"), ("reports", "from"), ("said", "so"),
        ("says", "so"), ("say", "so"), ("said", "nothing"), ("said", "little"), ("said", "no"),
        ("said", "yes"), ("believe", "me"), ("think", "so"), ("begged", "the"), ("begs", "the"),
        ("thanks", "in"), ("thanks", "largely"),
    )
)  # fmt: skip
"""Verbs with the word behind them that tell no words: *thanks to rain*, *compared with May*."""

NEAR = 10
"""Words behind a verb in which the verb of a clause without *that* stands."""


def tells_nothing(words: Sequence[Word], at: int, subject: Phrase) -> bool:
    """Tell whether a verb only says that somebody spoke, or what else they did."""
    verb = words[at].lower
    after = [word.lower for word in words[at + 1 : at + 3]] + ["", ""]
    return (
        verb in _NO_TELLING
        or subject.name in ("i", "we", "you")
        or (verb in _RULING and after[0] in PREPOSITIONS)
        or (after[0] == "it" and after[1] in ("", ",", "."))
        or after[:2] == ["a", "lot"]
        or (verb, after[0]) in _ELSE
        or after[0] in _NEVER_TOLD
        or _is_noun(words, at, subject)
        or _is_adjective(words, at)
        or (verb in _CLAUSAL and not _brings_in_clause(words, at))
    )


def _is_noun(words: Sequence[Word], at: int, subject: Phrase) -> bool:
    """True for the *states* of *the states that vote in May* and the *emails* of *its emails*."""
    if words[at].lower not in _NOUNS_TOO:
        return False
    beside = subject.last == at or words[at - 1].lower in RELATIVE | AUXILIARIES
    after = words[at + 1].lower if at + 1 < len(words) else "."
    wishes = words[at].lower == "hopes" and after == "to"
    return not beside or (after not in _OBJECTS and not wishes)


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """True for *22 pledged delegates* and *alleged plots*: a noun behind, no doer in front."""
    verb, before = words[at].lower, words[at - 1].lower if at else "."
    if not verb.endswith("ed") or at + 1 == len(words):
        return False
    counted = before in DETERMINERS or before in PREPOSITIONS or before[0].isdigit()
    plural = words[at + 1].text.islower() and words[at + 1].lower.endswith("s")
    small = words[at + 1].lower in ("this", "its", "his", "as", "was", "is", "across", "towards")
    return counted and plural and not small


def _brings_in_clause(words: Sequence[Word], at: int) -> bool:
    """True for *felt that it rained*, *felt it rained*, *felt the dam would hold*."""
    behind = [word.lower for word in words[at + 1 : at + 1 + NEAR]]
    finite = any(word in PLAIN_VERBS or word in _FINITE for word in behind[1:])
    return behind[:1] != [] and (behind[0] in _CLAUSES or (behind[0] in DETERMINERS and finite))


_FINITE = listed("is was are were has have had will would can could may might must should")
