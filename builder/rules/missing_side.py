"""Whoever is accused of an event is asked what they say to it.

A page that tells of an accusation shows the answer of the accused beside it, or that the sources
hold none: an expert looks for just this. The answer is computed from a question of kind `stance`
about the event that `accuses` the actor. Add that question, even where only the accusation answers
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each alleged perpetrator whom no question about the event accuses."""
    asked = {(q.event, q.accuses) for q in briefing.questions.values() if q.accuses}
    for event in briefing.events.values():
        for index, one in enumerate(event.participants):
            if one.role == "alleged_perpetrator" and (event.id, one.actor) not in asked:
                yield Finding(
                    event.id, ("participants", index, "actor"),
                    f"{one.actor!r} is accused, and no question asks for the answer",
                    f"add a question of kind stance with event: {event.id} and"
                    f" accuses: {one.actor}",
                )  # fmt: skip


RULE = Rule("missing-side", "warning", "Fairness: the accused are heard", check)
