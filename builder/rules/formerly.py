"""An id that a record had before is free, so that it can become a redirect.

A rename leaves `formerly:`, and old links keep working. An id that another record has, or had,
leads to two places. Remove it here, or give the other record another id.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each former id that is taken, or claimed twice."""
    claimed: dict[str, str] = {}
    for _, record in briefing.records():
        for index, old in enumerate(record.formerly):
            owner = claimed.setdefault(old, record.id)
            if old in briefing.known:
                message = f"{old!r} is the id of an existing {briefing.known[old]}"
            elif owner != record.id:
                message = f"{old!r} was the id of {owner!r} already"
            else:
                continue
            yield Finding(record.id, ("formerly", index), message, "an old id leads to one record")


RULE = Rule("formerly", "error", "Content model: an id is for ever", check)
