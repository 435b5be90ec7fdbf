"""An edition has three to five key judgements.

Fewer leave the reader without an answer; of more, none is key. Merge what belongs together, or
leave the least important one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

FEWEST, MOST = 3, 5


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each edition with fewer or more."""
    for edition in briefing.editions.values():
        count = len(edition.judgements)
        if not FEWEST <= count <= MOST:
            yield Finding(edition.id, ("judgements",), f"{count} judgements, of {FEWEST} to {MOST}",
                          "merge some, or add what the reader needs to know")  # fmt: skip


RULE = Rule("judgement-count", "error", "Key judgements are few", check)
