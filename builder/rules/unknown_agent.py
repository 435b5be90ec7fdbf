"""Every event has somebody who acts, even if nobody knows who.

An act without an agent hides who is answerable. Name the initiator; where the articles only allege
one, the alleged perpetrator; where they are silent, an actor of kind `unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

AGENTS = ("initiator", "alleged_perpetrator")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each event in which nobody acts."""
    for event in briefing.events.values():
        if not any(participant.role in AGENTS for participant in event.participants):
            hint = "add an initiator; an actor of kind unknown where nobody knows"
            yield Finding(event.id, ("participants",), "nobody acts in this event", hint)


RULE = Rule("unknown-agent", "error", "No act without an agent", check, local=True)
