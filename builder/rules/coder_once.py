"""A coder codes an event once.

Two codings of an event show whether two people agree. Two by one coder would show an agreement
that nobody tested. Keep the one that holds, or name the other coder.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each second coding by one coder."""
    for event in briefing.events.values():
        seen: set[str] = set()
        for index, coding in enumerate(event.codings):
            if coding.coder in seen:
                yield Finding(event.id, ("codings", index, "coder"),
                              f"{coding.coder!r} has coded this event already",
                              "remove one of the two codings")  # fmt: skip
            seen.add(coding.coder)


RULE = Rule("coder-once", "error", "Two coders do not see each other's rungs", check, local=True)
