"""Whether an expression of time belongs to what nobody plans: *the attack on Friday*.

Takes the words on either side of the expression; gives a ``Way``.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.bounds import among
from builder.draft.times.looks import looks
from builder.draft.times.purposes import Way, lower
from builder.draft.times.verbforms import MISHAPS, MODALS


def of_mishap(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """Tell that *the attack in Tessaly on Friday* and *Friday's attack* look back: no plan.
    But *is due to discuss the attack on Friday* tells of a plan."""
    if lower(after, 0) == "'s":
        return "back" if among(after[1:4], MISHAPS | {"air"}) else ""
    if lower(before, len(before) - 1) in DETERMINERS and after and not looks(after, 0):
        if among(after[:2], MISHAPS):
            return "back"  # the 2 August coup
        if lower(after, 0) == "deadline":
            return "back" if among(after[1:3], _GONE) else "ahead"
    near = before[-6:]
    for n in range(len(near) - 1, 0, -1):
        if _is_mishap(near, n):
            first = next((m for m in range(n - 1, max(-1, n - 4), -1) if near[m].lower in _THE), n)
            verb = lower(near, first - 1)
            return "" if first == n or verb in _TREATED else "back"
        if looks(near, n) or near[n].text == ",":
            return ""
    return ""


def _is_mishap(words: Sequence[Word], at: int) -> bool:
    """Tell *the collapse of the wall* from *could collapse by Friday*."""
    told = at + 1 == len(words) or words[at + 1].lower in PREPOSITIONS
    return told and words[at].lower in MISHAPS and lower(words, at - 1) not in MODALS | {"to"}


_GONE = listed("passed expired came went lapsed had")

_THE = listed("the this that these those 's his her their its over into after")

_TREATED = listed("discuss debate address mark commemorate consider remember condemn")
"""What a plan may do to an attack."""
