"""Rolls: lists of texts that many locks name as whom their article was compared with.

Takes texts of rolls, or the marks that a lock has to name; gives rolls, their text, and a problem
for what is none. A roll claims nothing by itself: which texts it holds follows from its name, and
who was compared with them from the locks that name it. Touches no file.
"""

import re
from collections.abc import Mapping, Set
from hashlib import sha256

from builder.evidence.lock import HEADER, MARK, NOBODY, Roll
from builder.model.briefing import Page
from builder.problem import Problem

FOLDER = "content/evidence/rolls/"

LONG = 16
"""From so many others on a lock names a roll, and those with whom its article shares `FEW`."""

FEW = 5
"""Shared shingles from which on a lock that names a roll names the other article too: a quarter of
what makes two articles one lineage. Fewer are a title, an office, a line of page furniture."""

_TEXT = re.compile(rf"{re.escape(HEADER)}\n((?:[0-9a-f]{{{MARK}}}\n)+)")
_FORM = "this is not the list that its name stands for"
_AGAIN = "restore the file from the repository, or delete it and run briefing verify"


def roll_of(marks: Set[str]) -> Roll:
    """Give the roll of some texts; equal sets have one name."""
    return Roll(sha256("\n".join(sorted(marks)).encode()).hexdigest()[:MARK], frozenset(marks))


def write_roll(roll: Roll) -> str:
    """Give a roll as text."""
    return "\n".join((HEADER, *sorted(roll.marks), ""))


def path_of(name: str) -> str:
    """Where the roll of a name stands."""
    return f"{FOLDER}{name}.lock"


def read_rolls(pages: Mapping[str, Page]) -> tuple[dict[str, Roll], list[Problem]]:
    """Read every roll of a briefing (``Briefing.rolls``); a problem for each that is not whole."""
    found = {name: _read(page.text) for name, page in pages.items()}
    rolls = {name: roll for name, roll in found.items() if roll and roll.name == name}
    wrong = (pages[name].path for name in found if name not in rolls)
    return rolls, [Problem(path, 1, 1, "lock-form", "error", _FORM, _AGAIN) for path in wrong]


def _read(text: str) -> Roll | None:
    found = _TEXT.fullmatch(text)
    roll = roll_of(set(found[1].split())) if found else None
    return roll if roll and write_roll(roll) == text else None


def chosen(told: Set[str], own: str, rolls: dict[str, Roll]) -> Roll:
    """Give the roll for an article that was compared with these texts: the longest that holds no
    other text if few are missing in it, else a new one, which is taken up into the rolls.

    Few are the square root of all. So of N articles that come one by one none names more texts
    than that, and no more rolls than that are made: N to the power of 3/2 lines, where N² would
    have to be named; and N for articles that come together, who share one roll.
    """
    if len(told) < LONG:
        return NOBODY
    whole = told | {own}
    fit = (roll for roll in rolls.values() if roll.marks <= whole)
    best = max(fit, key=lambda roll: (len(roll.marks), roll.name), default=NOBODY)
    if len(told - best.marks) ** 2 <= len(told):
        return best
    new = roll_of(whole)
    rolls[new.name] = new
    return new
