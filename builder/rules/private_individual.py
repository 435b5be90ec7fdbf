"""A person who is named holds a public role.

A passer-by who is named in an article did not ask to stand in a briefing. Give the office or
position for which the person is in the news, with its time; otherwise describe the person as an
unnamed actor and leave the name out.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each person without a role."""
    for actor in briefing.actors.values():
        if actor.kind == "person" and not actor.roles:
            yield Finding(actor.id, ("name",), f"{actor.name!r} has no public role",
                          "add the role, or make it an unnamed actor")  # fmt: skip


RULE = Rule(
    "private-individual", "warning", "Do no harm: private people are not named", check, local=True
)
