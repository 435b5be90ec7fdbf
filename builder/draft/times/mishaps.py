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
    if way := _in_front_of(after, lower(before, len(before) - 1)):
        return way
    near = before[-6:]
    for n in range(len(near) - 1, 0, -1):
        if _is_mishap(near, n):
            first = next((m for m in range(n - 1, max(-1, n - 4), -1) if near[m].lower in _THE), n)
            treated = lower(near, first - 1) in _TREATED or lower(near, first - 2) in _MAY
            return "" if first == n or treated else "back"
        if looks(near, n) or near[n].text == ",":
            return ""
    return ""


def _in_front_of(after: Sequence[Word], last: str) -> Way:
    """*After Friday blast*, *the 2 August coup*, *the Friday deadline passed*."""
    if last in _FOLLOWING and lower(after, 0) in MISHAPS:
        return "back"
    if last not in DETERMINERS or not after or looks(after, 0):
        return ""
    if among(after[:2], MISHAPS):
        return "back"
    if lower(after, 0) == "deadline":
        return "back" if among(after[1:3], _GONE) else "ahead"
    return ""


def _is_mishap(words: Sequence[Word], at: int) -> bool:
    """Tell *the collapse of the wall* from *could collapse by Friday*."""
    told = at + 1 == len(words) or words[at + 1].lower in PREPOSITIONS - _UP_TO
    return told and words[at].lower in MISHAPS and lower(words, at - 1) not in MODALS | {"to"}


_FOLLOWING = listed("after over following in from despite amid")

_UP_TO = {"by", "until", "till", "before"}

_MAY = MODALS | {"to"}
"""In front of a verb these tell of a plan: *to plug the leak*."""

_GONE = listed("passed expired came went lapsed had")

_THE = listed("the this that these those 's his her their its over into after")

_TREATED = listed("discuss debate address mark commemorate consider remember condemn")
"""What a plan may do to an attack."""
