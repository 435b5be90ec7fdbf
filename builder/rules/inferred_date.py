"""A date that no article states has its evidence.

A reader must be able to tell a printed date from one that we worked out, and to follow the
working. Write in `evidence` which words lead to the date; for a time that is not known, why.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.walk import whens


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each time that is inferred or unknown, and does not say from what or why."""
    for record, loc, when in whens(briefing):
        if when.basis != "stated" and when.evidence is None:
            message = f"a date that is {when.basis}, without evidence"
            hint = "add evidence: the words that it follows from, or the reason"
            yield Finding(record, (*loc, "basis"), message, hint)


RULE = Rule(
    "inferred-date", "error", "ICD 203: information apart from assumption", check, local=True
)
