"""The title of an event starts with whoever acts.

A title says who did what to whom, in this order; one that starts with the thing done hides the
doer. It starts with the name, or another recorded form of the name, of a participant who is not
merely a target or a bystander; a leading *the* does not count. Reword the title, or add the form
to the actor's names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.model.shared import Event
from builder.rules.base import Finding, Rule

ACTING = ("initiator", "alleged_perpetrator", "host", "mediator")
_ARTICLE = re.compile(r"^(?:the|an?) ")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each title that starts with something else."""
    for event in briefing.events.values():
        actors = [p.actor for p in event.participants if p.role in ACTING]
        if set(actors) <= briefing.actors.keys() and not _starts_with_one(briefing, event, actors):
            names = " or ".join(briefing.actors[actor].name for actor in actors)
            yield Finding(event.id, ("title",), "the title does not start with whoever acts",
                          f"start it with {names or 'a participant who acts'}")  # fmt: skip


def _starts_with_one(briefing: Briefing, event: Event, actors: list[str]) -> bool:
    records = [briefing.actors[actor] for actor in actors]
    forms = [form for a in records for form in (a.name, *(name.form for name in a.names))]
    return any(_starts_with(event.title, form) for form in forms)


def _starts_with(title: str, form: str) -> bool:
    title, form = (_ARTICLE.sub("", text.casefold(), count=1) for text in (title, form))
    return title.startswith(form) and not title[len(form) : len(form) + 1].isalnum()


RULE = Rule("agent-first", "error", "No act without an agent", check, local=True)
