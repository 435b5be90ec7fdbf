"""A judgement is one sentence that holds `{likelihood}` once.

On the page the slot becomes the term with its range in brackets, in the same sentence: in an
experiment twice as many readers took the terms as meant when the range stood beside them (Wintle
and others 2019). Write the slot where the term belongs: *It is {likelihood} that …*.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.prose import sentences
from builder.rules.base import Finding, Rule
from builder.rules.likelihood import SLOT


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each statement without the slot, with two, or of several sentences."""
    for edition in briefing.editions.values():
        for index, judgement in enumerate(edition.judgements):
            if fault := _fault(judgement.statement):
                yield Finding(edition.id, ("judgements", index, "statement"), *fault)


def _fault(statement: str) -> tuple[str, str] | None:
    slots, parts = statement.count(SLOT), len(list(sentences(statement)))
    if slots != 1:
        return f"{SLOT} stands {slots} times", "write it once, where the term belongs"
    if parts != 1:
        return f"a statement of {parts} sentences", "say it in one; the rest goes into so_what"
    return None


RULE = Rule("likelihood-slot", "error", "Wintle and others 2019, PLOS ONE 14(4) e0213522", check)
