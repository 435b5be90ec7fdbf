"""The bottom line has at most sixty words.

It is read in a minute, and by many nothing else is. References do not count, words shown in their
place do. Leave out what the judgements say.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.prose import sentences
from builder.rules.base import Finding, Rule

LONGEST = 60


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each bottom line that is longer."""
    for edition in briefing.editions.values():
        count = sum(len(_words(s.words)) for s in sentences(edition.bottom_line))
        if count > LONGEST:
            yield Finding(edition.id, ("bottom_line",), f"a bottom line of {count} words, of at "
                          f"most {LONGEST}", "leave out what the judgements say")  # fmt: skip


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


RULE = Rule("bottom-line-length", "error", "ICD 203: bottom line first", check)
