"""Every outlet says what it is, and how far a state funds or controls it.

A reader weighs a report by who publishes it. Give an outlet a `descriptor` and a `state_link`
(`control: none` with its basis, where nothing links it to a state), on our authority.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each outlet of an article that lacks one of the two."""
    for outlet in sorted(_outlets(briefing) & briefing.actors.keys()):
        for field in ("descriptor", "state_link"):
            if getattr(briefing.actors[outlet], field) is None:
                yield Finding(outlet, (), f"an outlet without {field!r}",
                              f"add {field}, on our authority")  # fmt: skip


def _outlets(briefing: Briefing) -> set[str]:
    found: set[str | None] = set()
    for article in briefing.articles.values():
        found |= {article.outlet, article.republishes, *article.wire_credit}
    return {outlet for outlet in found if outlet is not None}


RULE = Rule("outlet-described", "warning", "ICD 206: source descriptors", check)
