"""Escalation: the ladder by day, the reason for each rung, and the ladder's decision rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.pages.base import Page, SideView, side_views
from builder.pages.chronology import entries_of, entry_id
from builder.pages.events import Rated, rated
from builder.pages.sheets import spread
from builder.wording import date_text, plural

MOST_ROWS = 22
"""Acts on one page, each with the reasons for its rung."""


@dataclass(frozen=True)
class CodedEvent:
    """A coded event with its rungs and reasons."""

    entry: Entry
    when: str
    sides: tuple[SideView, ...]
    codings: tuple[Rated, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page."""
    coded = tuple(e for e in analysis.entries if e.event.codings)
    page = Page(
        "escalation.html", "escalation", "Escalation",
        f"{plural(len(coded), 'act')} of the crisis on a ladder of named rungs, each with the "
        "reason for its rung. Rungs are labels: they are not added, averaged or joined by a line."
        if coded else "No act of the crisis has a rung yet. Below is the ladder itself.",
        {
            "ladder": analysis.briefing.vocab.ladder,
            "agreement": _agreement(coded),
        },
    )  # fmt: skip
    yield from spread(
        page, coded, MOST_ROWS, lambda one: date_text(one.event.when), _values, analysis, charts,
        key=entry_id,
    )  # fmt: skip


def _values(
    analysis: Analysis, charts: Mapping[str, Chart], events: Sequence[str]
) -> dict[str, Any]:
    coded = tuple(_coded(analysis, entry) for entry in entries_of(analysis, events))
    return {"coded": coded, "charts": named(charts, "escalation")}


def _coded(analysis: Analysis, entry: Entry) -> CodedEvent:
    initiators = (p.actor for p in entry.event.participants if p.role == "initiator")
    return CodedEvent(
        entry, date_text(entry.event.when), side_views(analysis, initiators),
        rated(analysis, entry.event),
    )  # fmt: skip


def _agreement(coded: Sequence[Entry]) -> str:
    """Raw agreement between coders: how many of the acts coded twice have one rung."""
    twice = [c for c in coded if len({r.coder for r in c.event.codings}) > 1]
    same = sum(len({r.rung for r in c.event.codings}) == 1 for c in twice)
    if not twice:
        return "Each act was coded by one person."
    return (
        f"{plural(len(twice), 'act')} of {len(coded)} coded by two people who did not see each "
        f"other’s rungs; the same rung on {same} of {len(twice)}."
    )
