"""The chronology page: events by day, each with its time, status, rungs, sides and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.order import Day, Entry
from builder.analysis.status import Status
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.edtf import parse_edtf, window
from builder.model.base import When
from builder.model.shared import Event
from builder.pages.base import Control, Option, Page, SideView, name_of, side_views, source_name
from builder.wording import date_text, plural


@dataclass(frozen=True)
class Row:
    """An event as a line of a list. `filters` are its `data-` attributes."""

    event: Event
    status: Status
    time: str
    utc: str
    rungs: tuple[int, ...]
    alleged: bool
    sides: tuple[SideView, ...]
    filters: dict[str, str]


@dataclass(frozen=True)
class DayView:
    """A date and the rows under it."""

    anchor: str
    title: str
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    count = len(analysis.entries)
    days = [day_view(analysis, day) for day in analysis.days]
    yield Page(
        "chronology.html", "chronology", "Chronology",
        f"{plural(count, 'event')} in the order in which they happened, or are said to have. "
        f"Times are local ({analysis.briefing.settings.tz}).",
        {
            "days": days,
            "controls": controls(analysis),
            "charts": [c for c in charts if c.name in ("chronology", "background")],
        },
    )  # fmt: skip


def day_view(analysis: Analysis, day: Day) -> DayView:
    """One date of the chronology."""
    anchor = f"d-{day.when}".translate({ord(c): "-" for c in "[]~?%/.,"})
    rows = tuple(row_of(analysis, entry) for entry in day.entries)
    return DayView(anchor, date_text(day.when), rows)


def row_of(analysis: Analysis, entry: Entry) -> Row:
    """An event as a line of a list."""
    event = entry.event
    status = analysis.statuses[event.id]
    return Row(
        event, status, time_text(event.when), utc_text(event.when, analysis.briefing.settings.tz),
        tuple(sorted({c.rung for c in event.codings})),
        any(c.alleged for c in event.codings),
        side_views(analysis, (p.actor for p in event.participants if p.role == "initiator")),
        {
            "actor": " ".join(sorted({p.actor for p in event.participants})),
            "source": " ".join(status.articles),
            "scope": event.scope, "act": event.act, "status": status.name.replace(" ", "-"),
        },
    )  # fmt: skip


def controls(analysis: Analysis) -> tuple[Control, ...]:
    """The filters over a list of events."""
    actors = {p.actor for e in analysis.briefing.events.values() for p in e.participants}
    return (
        Control("actor", "Actor", "Everyone", _named(analysis, actors)),
        Control("source", "Source", "All", tuple(
            Option(a.id, source_name(analysis, a.id)) for a in analysis.articles)),
        Control("act", "Kind", "Deeds and speech", (
            Option("deed", "Deeds"), Option("speech", "Speech acts"))),
        Control("scope", "Scope", "All", (
            Option("crisis", "The crisis"), Option("background", "Background"))),
        Control("status", "Status", "Any", tuple(
            Option(s.replace(" ", "-"), s.capitalize())
            for s in ("corroborated", "single lineage", "contested", "claimed"))),
    )  # fmt: skip


def time_text(when: When) -> str:
    """The hour as far as it is known."""
    return when.clock or (when.part_of_day or "")


def utc_text(when: When, tz: str) -> str:
    """The hour in UTC, where a clock time is known."""
    if when.clock is None:
        return ""
    start = window(parse_edtf(when.edtf), when.tz or tz, when.clock, None).start
    return f"{start:%H:%M} UTC" if start else ""


def _named(analysis: Analysis, records: set[str]) -> tuple[Option, ...]:
    options = (Option(record, name_of(analysis, record)) for record in records)
    return tuple(sorted(options, key=lambda o: (o.text.casefold(), o.value)))
