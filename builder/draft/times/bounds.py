"""Whether a day up to which something goes lies ahead: *by Friday*, *until Friday*.

Takes the words in front of the day and which way their verbs look; gives a ``Way``.
"""

from collections.abc import Sequence

from builder.draft.english.verbs import CUES
from builder.draft.phrases.clauses import Word
from builder.draft.times.looks import looks
from builder.draft.times.purposes import Way, lower
from builder.draft.times.verbforms import BE, HOLDING, WAITING

BOUNDS = ("by", "until", "till", "through")
"""Up to a day: it lies ahead unless what is told is past, and then the words do not decide."""

_GIVING = frozenset(("gave", "give", "gives", "given", "giving"))

_WANTS = frozenset(("want", "wants", "wanted", "demand", "demands", "demanded"))

GIVEN = 6
"""Words among which somebody is given until a day."""


def bounded(before: Sequence[Word], told: Way) -> Way:
    """Tell that *by Friday* lies behind what is past; whether *until Friday* does is not told."""
    preposition = lower(before, len(before) - 1)
    given = preposition != "by" and among(before[-GIVEN:], _GIVING)
    unto = preposition == "to" and lower(before, len(before) - 2) == "up"
    if preposition == "before" and told == "back" and among(before[-12:], _WANTS):
        return "ahead"  # wants them driven out before Friday
    if preposition not in BOUNDS and not unto:
        return ""
    if len(before) == 1:
        return told
    if given or lower(before, len(before) - 2) in ("has", "have", "had"):
        return "ahead"  # they had until Friday, they gave Ostria until Friday
    verbs = [at for at in range(len(before)) if looks(before, at)]
    if among(before, {"unless"}) or _is_waited_for(before, verbs, preposition):
        return "ahead"
    if told == "open" and among(before, {"had"}) and preposition == "by":
        return "open"  # had been told to expect it by Friday
    if told != "back" or not verbs:
        return "ahead"
    return "back" if preposition == "by" else _lasts(before, verbs)


def _is_waited_for(before: Sequence[Word], verbs: Sequence[int], preposition: str) -> bool:
    """Tell *demanded an answer by Friday*, *adjourned until Friday*."""
    waiting = WAITING if preposition == "by" else HOLDING
    waiting -= {"closed", "shut"} if among(before, {"was", "were"}) else set()
    reach = 1 if lower(before, max(verbs, default=-1)) in ("was", "were", "did") else 2
    near = {before[at].lower for at in verbs[-reach:]}
    return bool(near & waiting - (WAITING if among(before, {"had"}) else frozenset()))


def _lasts(before: Sequence[Word], verbs: Sequence[int]) -> Way:
    """Whether what is told in the past lasts *until Friday*, which lies ahead then."""
    if among(before, {"has", "have", "is", "are"}):
        return "ahead"
    last = lower(before, verbs[-1])
    return "open" if last in CUES | BE or among(before, {"was", "were"}) else "back"


def among(words: Sequence[Word], wanted: frozenset[str] | set[str]) -> bool:
    """Tell whether one of some words is wanted."""
    return any(word.lower in wanted for word in words)
