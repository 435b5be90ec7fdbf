"""Whether the words right beside a day tell of what has happened, whatever verb stands near.

Takes the words on either side of the day; gives a ``Way``. *The ministry on Friday issued a
warning*, *after landing here on Friday*, *claiming on Friday that*, *Friday's trial, which was*.
"""

from collections.abc import Sequence

from builder.draft.english.verbs import CUES
from builder.draft.phrases.clauses import Word
from builder.draft.times.bounds import among
from builder.draft.times.looks import THIRD, looks
from builder.draft.times.purposes import Way, is_adjective, is_finite, lower
from builder.draft.times.verbforms import BE, FORWARD, MODALS, is_past

NEAR = 8
"""Words behind *Friday's* among which a clause tells of it."""

_CLAUSE_ENDS = (",", ";", ":", "but", "and", "that", "which", "who")


def happened(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """Tell that a day is over, or by *after* with a verb in *-ing* that it may be."""
    if _is_said(before) or _is_told_of(after) or _tells(before, after):
        return "back"
    return _after_doing(before, after)


def _is_said(before: Sequence[Word]) -> bool:
    """Tell *claiming on Friday that* and *the move follows Friday's raid*."""
    at = len(before) - 1
    if lower(before, at) in ("follows", "followed"):
        return True
    if any(lower(before, n) == "from" and "." in before[n + 1].text for n in range(at - 4, at)):
        return True  # rose to 1.41 marks from 1.38 late on Friday
    word = lower(before, at - (lower(before, at) in ("on", "in")))
    return word.endswith("ing") and word in CUES


def _is_told_of(after: Sequence[Word]) -> bool:
    """Tell *Friday's trial, which was held up*."""
    if lower(after, 0) != "'s":
        return False
    openers = (n for n in range(2, NEAR) if lower(after, n) in ("which", "where", "when"))
    return any(lower(after, n - 1) == "," and is_past(lower(after, n + 1)) for n in openers)


def _after_doing(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """*After reaching a deal on Friday they left*; *they will leave after …* may be to come."""
    at = max((n for n, word in enumerate(before) if word.lower in ("after", "since")), default=-1)
    doing = lower(before, at + 1)
    if at < 0 or not doing.endswith("ing"):
        return ""
    if any(_ends(before[n].lower) or looks(before, n) for n in range(at + 1, len(before))):
        return ""  # after voting ends
    return "open" if among(before[:at], MODALS) or among(after, MODALS) else "back"


def is_passive(before: Sequence[Word]) -> bool:
    """Tell *a resolution passed by the council*, where *passed* is no verb of the sentence."""
    last = max((n for n, word in enumerate(before) if is_past(word.lower)), default=-1)
    finite = any(word.lower in MODALS | BE for word in before[last - 1 :])
    return last > 0 and lower(before, last + 1) == "by" and not finite


def _ends(word: str) -> bool:
    return word in _CLAUSE_ENDS or word == "to" or word in THIRD or is_finite(word)


def _tells(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell *the ministry on Friday issued a warning*: a past tense right behind the day, and no
    verb in its clause in front that it could hang on."""
    behind = int(lower(after, 0).endswith("ly"))
    if not is_past(lower(after, behind)) or is_adjective((*before, *after), len(before) + behind):
        return False
    begun = max((n for n, word in enumerate(before) if word.text in _CLAUSE_ENDS), default=-1) + 1
    return not any(is_finite(w.lower) or w.lower in FORWARD for w in before[begun:])
