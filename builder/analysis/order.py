"""The chronology: events in order, grouped by the day that is known of them.

Takes a briefing; gives entries sorted by earliest day, hour and id. An event whose day is not
known stands in a group of its own, never on a guessed day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from builder.analysis.compare import when_window
from builder.edtf import Span, Window, parse_edtf
from builder.model.briefing import Briefing
from builder.model.shared import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with the days and the UTC window that it may lie in."""

    event: Event
    span: Span
    window: Window


@dataclass(frozen=True, slots=True)
class Day:
    """Entries that share one date as written (`when` is its EDTF)."""

    when: str
    span: Span
    entries: tuple[Entry, ...]


def entries(briefing: Briefing) -> tuple[Entry, ...]:
    """Every event that was not withdrawn, earliest first."""
    found = [
        Entry(e, parse_edtf(e.when.edtf), when_window(e.when, briefing))
        for e in briefing.events.values()
        if e.withdrawn is None
    ]
    return tuple(sorted(found, key=_key))


def days(found: tuple[Entry, ...]) -> tuple[Day, ...]:
    """The same entries, grouped by date as written."""
    groups: dict[str, list[Entry]] = {}
    for entry in found:
        groups.setdefault(entry.event.when.edtf, []).append(entry)
    return tuple(Day(when, group[0].span, tuple(group)) for when, group in groups.items())


def _key(entry: Entry) -> tuple[date, date, str, str]:
    first = entry.span.first or entry.span.last or date.max
    start = entry.window.start.isoformat() if entry.window.start else ""
    return first, entry.span.last or date.max, start, entry.event.id
