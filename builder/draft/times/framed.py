"""Whether the frame that a day stands in tells which way it lies, whatever the verbs say.

Takes the words on either side of the day; gives a ``Way``. *Has declared Friday a holiday* and the
headline *Strike on Friday to halt trains* look forward; *hours before the vote on Friday* and *a
payment due on Friday had been returned* may do either.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.lexicon import PREPOSITIONS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.purposes import FINITE, HEADLINE, Way, infinitive, is_finite, lower
from builder.draft.times.verbforms import MISHAPS, is_past


def framed(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """Tell which way the frame of a day looks; nothing where there is none."""
    if _is_chosen(before) or _is_headline(before, after) or _has_until(before):
        return "ahead"
    if _who_does(before) and not lower(after, 0).isalpha():
        return "ahead"
    return "open" if _is_run_up(before) or _was_due(before, after) else ""


def _is_chosen(before: Sequence[Word]) -> bool:
    last, second = lower(before, len(before) - 1), lower(before, len(before) - 2)
    return (last in _CHOOSING or (second, last) == ("set", "aside")) and second != "had"


def _is_headline(before: Sequence[Word], after: Sequence[Word]) -> bool:
    if lower(after, 0) != "to" or not 1 < len(before) <= HEADLINE:
        return False
    if lower(before, 0) in PREPOSITIONS or any(is_finite(word.lower) for word in before):
        return False
    return infinitive((*before, *after), len(before), "to") == "ahead"


def _who_does(before: Sequence[Word]) -> bool:
    """Tell *her rival, who races in Brava on* Friday: what is to come, as a calendar has it."""
    who = max((n for n, word in enumerate(before) if word.lower == "who"), default=len(before))
    verb = lower(before, who + 1)
    apart = any(not word.text[0].isalpha() for word in before[who:])
    does = verb.endswith("s") and not is_past(verb) and verb not in FINITE | CUES | _KEEPING
    return does and not apart and not any(is_finite(word.lower) for word in before[who + 2 :])


_KEEPING = listed("does wants needs knows owns lives hopes believes thinks feels remembers recalls")
"""What is so on no one day."""


def foreseen(before: Sequence[Word], after: Sequence[Word], at: int) -> Way:
    """Which way the past of *jobs would be the theme when it took the chair in July* looks: it is
    still to come where somebody says so; else it may be over."""
    begun = max((n for n in range(at) if before[n].lower in _WHENEVER), default=0)
    would = max((n for n in range(begun) if before[n].lower == "would"), default=-1)
    apart = any(word.text == "," for word in before[begun:at])
    if would < 0 or apart or lower(before, would + 1) == "have":
        return ""
    if any(word.lower in MISHAPS for word in before[at:]):
        return ""  # until it accepted the blame for an attack in March
    told = {word.lower for word in (*before[:begun], *after)}
    return "ahead" if told & CUES else "open"


def _has_until(before: Sequence[Word]) -> bool:
    """Tell *has until close of business on Friday*."""
    words = [word.lower for word in before[-7:]]
    return any(pair in _UNTIL for pair in pairwise(words))


def _is_run_up(before: Sequence[Word]) -> bool:
    return lower(before, 1) == "before" and lower(before, 0) in _SHORT


def _was_due(before: Sequence[Word], after: Sequence[Word]) -> bool:
    return lower(before, len(before) - 2) in _DUE and lower(after, 0) == "had"


_WHENEVER = ("when", "once", "after", "before", "until")

_UNTIL = (("has", "until"), ("have", "until"), ("has", "till"), ("have", "till"))

_CHOOSING = listed("declared declares designated proclaimed proclaims chosen picked")

_SHORT = listed("minutes hours days weeks shortly just")

_DUE = listed("due scheduled planned expected")
