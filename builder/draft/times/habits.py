"""What is so on any such day: *they raise the price on Tuesday and cut it on Thursday*.

Takes a sentence. A sentence with two days of the week that tells in a plain present what somebody
does on each, and has no verb that looks back or forward, tells of neither day.
"""

from collections.abc import Sequence

from builder.draft.english.almanac import WEEKDAYS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.looks import looks
from builder.draft.times.verbforms import BE, CALENDAR, MODALS, is_past

REASON = "it tells what is done on any such day"

_WE = listed("we they you i")
_HE = listed("he she it")
_OBJECTS = listed("us me them him you it the a an our their my")
_NO_DEED = BE | MODALS | listed("have has do does who all both either too")


def is_habit(words: Sequence[Word]) -> bool:
    """Tell whether a sentence says what somebody does on one day of the week and on another."""
    days = {word.lower for word in words if word.lower in WEEKDAYS}
    row = [word.lower for word in words]
    if len(days) < 2 or any(looks(words, n) for n in range(len(words)) if not _is_so(row, n)):
        return False
    return any(map(_does, row, row[1:], row[2:]))


def _is_so(row: Sequence[str], at: int) -> bool:
    """True for the *close* of *they close the well*, which need not be what a calendar says."""
    return at > 0 and row[at - 1] in _WE and row[at] in CALENDAR


def _does(who: str, verb: str, behind: str) -> bool:
    """True for *they raise*, *he lies on Monday*, *and sell us water*; not for *they raised*, *you
    Monday*, *we know that*, nor for what a calendar says."""
    if not verb.isalpha() or is_past(verb) or verb in _NO_DEED | CALENDAR | {*WEEKDAYS}:
        return False
    if verb in CUES and behind != "on":
        return False
    sold = who == "and" and behind in _OBJECTS
    return who in _WE or (who in _HE and verb.endswith("s")) or sold
