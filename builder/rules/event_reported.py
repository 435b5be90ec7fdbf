"""Every event is reported by an article.

About the crisis the briefing says nothing that no article says. Add a report of the event to the
article that tells of it; if none does, remove the event, or mark it withdrawn if it was published.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, refused


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each event without a report."""
    lost = refused(briefing, "article")
    reported = {r.event for a in briefing.articles.values() for r in a.reports if not r.withdrawn}
    for event in briefing.events.values():
        if event.id not in reported and event.withdrawn is None:
            yield Finding(event.id, (), "no article reports this event",
                          "add it to the reports of an article, or withdraw it",
                          leans=lost)  # fmt: skip


RULE = Rule("event-reported", "error", "ICD 206: every statement is sourced", check)
