"""Which names are of states, by what stands beside them.

Takes sentences with their phrases; gives names. Looks at each phrase once.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase

_BESIDE = ("neighbour", "neighbor", "ally", "rival")
"""What one state is to another, behind *its*."""

_OWN = listed("""
    capital border borders coast coastline coastguard constitution currency embassy ambassador
    territory airspace independence population shores frontier parliament navy
""")
"""What a state has and nobody else."""

_GOVERNING = (
    ["the", "government", "of"], ["the", "republic", "of"], ["the", "parliament", "of"],
)  # fmt: skip


def is_beside(phrase: Phrase) -> bool:
    """True for the neighbour of *Vesland and its neighbour, Tessaly,*: a state has no other."""
    return phrase.head in _BESIDE and phrase.text.lower() == f"its {phrase.head}"


def states(told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> Iterator[str]:
    """Give the names of states: *Vesland and its neighbour, Tessaly,*, *Tessaly's coast*."""
    for sentence, found in told:
        for one, other in pairwise(found):
            between = [word.lower for word in sentence.words[one.last : other.first]]
            if is_beside(one) and between == [","] and other.kind == "name":
                yield other.name
            elif is_beside(other) and between == ["and"] and one.kind == "name":
                yield one.name
        owners = (phrase.owner for phrase in found if phrase.head in _OWN and phrase.owner)
        yield from (owner for owner in owners if " " not in owner)
        yield from _governed(sentence.words, found)


def _governed(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[str]:
    """Give the Vesland of *the government of Vesland*."""
    for phrase in found:
        before = [word.lower for word in words[max(0, phrase.first - 3) : phrase.first]]
        if phrase.kind == "name" and before in _GOVERNING and " " not in phrase.name:
            yield phrase.name
