"""What is so on any such day: *they raise the price on Tuesday and cut it on Thursday*.

Takes a sentence. A sentence with two days of the week that tells in a plain present what somebody
does on each, and has no verb that looks back or forward, tells of neither day.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.almanac import WEEKDAYS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.looks import looks
from builder.draft.times.verbforms import BE, MODALS, is_past

REASON = "it tells what is done on any such day"

_WE = listed("we they you i")
_HE = listed("he she it")
_NO_DEED = BE | MODALS | listed("have has do does who all both either too")


def is_habit(words: Sequence[Word]) -> bool:
    """Tell whether a sentence says what somebody does on one day of the week and on another."""
    days = {word.lower for word in words if word.lower in WEEKDAYS}
    if len(days) < 2 or any(looks(words, n) for n in range(len(words))):
        return False
    return any(_does(one.lower, two.lower) for one, two in pairwise(words))


def _does(who: str, verb: str) -> bool:
    """True for *they raise* and *he lies*; not for *they raised*, *you Monday*, *we know*."""
    if not verb.isalpha() or is_past(verb) or verb in _NO_DEED | CUES | {*WEEKDAYS}:
        return False
    return who in _WE or (who in _HE and verb.endswith("s"))
