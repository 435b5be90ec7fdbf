"""Escalation: the ladder by day, the reason for each rung, and the ladder's decision rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.base import Page, SideView, side_views
from builder.pages.events import Rated, rated
from builder.pages.sheets import spread
from builder.wording import date_text, plural

MOST_ROWS = 25
"""Acts on one page, each with the reasons for its rung."""


@dataclass(frozen=True)
class CodedEvent:
    """A coded event with its rungs and reasons."""

    entry: Entry
    when: str
    sides: tuple[SideView, ...]
    codings: tuple[Rated, ...]


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    coded = tuple(_coded(analysis, e) for e in analysis.entries if e.event.codings)
    page = Page(
        "escalation.html", "escalation", "Escalation",
        f"{plural(len(coded), 'act')} of the crisis on a ladder of named rungs, each with the "
        "reason for its rung. Rungs are labels: they are not added, averaged or joined by a line."
        if coded else "No act of the crisis has a rung yet. Below is the ladder itself.",
        {
            "ladder": analysis.briefing.vocab.ladder,
            "agreement": _agreement(coded),
            "charts": [c for c in charts if c.name == "escalation"],
        },
    )  # fmt: skip
    yield from spread(
        page, coded, MOST_ROWS, lambda one: one.when, lambda found: {"coded": tuple(found)}
    )


def _coded(analysis: Analysis, entry: Entry) -> CodedEvent:
    initiators = (p.actor for p in entry.event.participants if p.role == "initiator")
    return CodedEvent(
        entry, date_text(entry.event.when), side_views(analysis, initiators),
        rated(analysis, entry.event),
    )  # fmt: skip


def _agreement(coded: Sequence[CodedEvent]) -> str:
    """Raw agreement between coders: how many of the acts coded twice have one rung."""
    twice = [c for c in coded if len({r.coding.coder for r in c.codings}) > 1]
    same = sum(len({r.coding.rung for r in c.codings}) == 1 for c in twice)
    if not twice:
        return "Each act was coded by one person."
    return (
        f"{plural(len(twice), 'act')} of {len(coded)} coded by two people who did not see each "
        f"other’s rungs; the same rung on {same} of {len(twice)}."
    )
