"""An event does not begin after the publication of an article that reports it.

An article cannot tell of what had not happened yet; one of the two dates is wrong. The times are
compared in UTC, each with its own zone, so a late evening there may be an afternoon here. If the
article only announces the event, record a claim and not a report.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.dates import safe_window, told


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each report of an event whose earliest time is past the publication."""
    for article in briefing.articles.values():
        published = safe_window(article.published, briefing).end
        for index, report in enumerate(article.reports):
            event = briefing.events.get(report.event)
            begun = safe_window(event.when, briefing).start if event else None
            if event and begun and published and begun >= published and not report.withdrawn:
                message = (
                    f"the event {event.id!r} is dated {told(event.when)}, after this article was "
                    f"published ({told(article.published)})"
                )
                yield Finding(article.id, ("reports", index, "event"), message,
                              "correct one of the dates, or its zone")  # fmt: skip


RULE = Rule(
    "event-after-report", "error", "Dates are checked against each other", check, local=True
)
