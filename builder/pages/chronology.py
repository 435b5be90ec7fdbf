"""The chronology page: events by day, each with its time, status, rungs, sides and sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from builder.analysis.order import Day, Entry
from builder.analysis.order import days as by_day
from builder.analysis.status import Status
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.edtf import parse_edtf, window
from builder.model.base import When
from builder.model.shared import Event
from builder.pages.base import Page, SideView, clipped, name_of, side_views, source_name
from builder.pages.filters import Control, Filters, Option
from builder.pages.sheets import spread
from builder.wording import count_text, date_text, day_text, plural

_SIGNS = {
    "..": "-to-", "/": "-until-", ",": "-or-", "[": "one-of-", "~": "-about", "?": "-perhaps",
    "%": "-perhaps-about",
}  # fmt: skip
"""How the signs of an EDTF date read in an anchor."""

MOST_ROWS = 44
"""Events on one page."""

SHORT_TABLE = 60
"""Rows of a chart's table for which a page of events has room."""


@dataclass(frozen=True)
class Row:
    """An event as a line of a list. `words` are what filters look at."""

    event: Event
    status: Status
    time: str
    utc: str
    rungs: tuple[int, ...]
    alleged: bool
    sides: tuple[SideView, ...]
    words: dict[str, str]


@dataclass(frozen=True)
class DayView:
    """A date and the rows under it."""

    anchor: str
    title: str
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page: the crisis day by day, then the background in one list."""
    background = _entries(analysis, "background")
    crisis = [entry for day in by_day(_entries(analysis, "crisis")) for entry in day.entries]
    counts = [f"{plural(len(crisis), 'event')} of the crisis"]
    counts += [f"{count_text(len(background))} of its background"] if background else []
    page = Page(
        "chronology.html", "chronology", "Chronology",
        f"{' and '.join(counts)}, each when it happened, or is said to have. "
        f"Times are local ({analysis.briefing.settings.tz}); no hour means that no article gives "
        "one.",
    )  # fmt: skip
    rows = (*crisis, *background)
    yield from spread(
        page, rows, MOST_ROWS, _begins, _values, analysis, charts, key=entry_id,
        group=lambda e: (e.event.scope, e.event.scope == "crisis" and e.event.when.edtf),
        filters=filters(analysis, rows, controls), weigh=partial(_weight, rows[-1:], charts),
    )  # fmt: skip


def _weight(last: Sequence[Entry], charts: Mapping[str, Chart], entry: Entry) -> int:
    """The last event shares its page with the chart of the background, whose table may be long."""
    if entry not in last or "background" not in charts:
        return 1
    return 1 + max(0, len(charts["background"].table.shown) - SHORT_TABLE) // 2


def _begins(entry: Entry) -> str:
    began = f"{date_text(entry.event.when)}: {clipped(entry.event.title, 40)}"
    return began if entry.event.scope == "crisis" else f"background, {began}"


def entry_id(entry: Entry) -> str:
    """The event of an entry, by which pages are told of it."""
    return entry.event.id


def entries_of(analysis: Analysis, events: Sequence[str]) -> tuple[Entry, ...]:
    """The entries of some events."""
    return tuple(analysis.entries[analysis.place[event]] for event in events)


def _values(
    analysis: Analysis, charts: Mapping[str, Chart], events: Sequence[str]
) -> dict[str, Any]:
    found = entries_of(analysis, events)
    crisis = tuple(entry for entry in found if entry.event.scope == "crisis")
    rest = (entry for entry in found if entry.event.scope == "background")
    return {
        "days": tuple(_day(analysis, day) for day in by_day(crisis)),
        "background": tuple(_dated(analysis, entry) for entry in rest),
        "charts": named(charts, "chronology", "background"),
    }


def _entries(analysis: Analysis, scope: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in analysis.entries if entry.event.scope == scope)


def _day(analysis: Analysis, day: Day) -> DayView:
    known = day.span.precise and day.span.first
    title = day_text(day.span.first) if known and day.span.first else date_text(day.when)
    rows = tuple(row_of(analysis, entry) for entry in day.entries)
    return DayView(day_anchor(day.when), title[:1].upper() + title[1:], rows)


def day_anchor(when: str) -> str:
    """The anchor of a date: `[..2019-12-31]` is `d-one-of-to-2019-12-31`; no two alike."""
    for sign, words in _SIGNS.items():
        when = when.replace(sign, words)
    return re.sub(r"-{2,}", "-", f"d-{when.rstrip(']')}")


def row_of(analysis: Analysis, entry: Entry) -> Row:
    """An event as a line of a list, with its hour as far as it is known."""
    when = entry.event.when
    zone = analysis.briefing.settings.tz
    return _row(analysis, entry, time_text(when), utc_text(when, zone))


def _dated(analysis: Analysis, entry: Entry) -> Row:
    """The same with its date in place of the hour."""
    return _row(analysis, entry, date_text(entry.event.when), "")


def _row(analysis: Analysis, entry: Entry, time: str, utc: str) -> Row:
    event, status = entry.event, analysis.statuses[entry.event.id]
    return Row(
        event, status, time, utc, tuple(sorted({c.rung for c in event.codings})),
        any(c.alleged for c in event.codings),
        side_views(analysis, (p.actor for p in event.participants if p.role == "initiator")),
        _words(analysis, entry),
    )  # fmt: skip


def _words(analysis: Analysis, entry: Entry) -> dict[str, str]:
    event, status = entry.event, analysis.statuses[entry.event.id]
    return {
        "actor": " ".join(sorted({p.actor for p in event.participants})),
        "source": " ".join(status.articles), "type": event.type,
        "scope": event.scope, "act": event.act, "status": status.name.replace(" ", "-"),
    }  # fmt: skip


def filters(
    analysis: Analysis, entries: Sequence[Entry],
    choices: Callable[[Analysis, Sequence[Entry]], tuple[Control, ...]],
) -> Filters[Entry]:  # fmt: skip
    """The filters over a whole list of events, with the controls that are given."""
    return Filters(entries, partial(_words, analysis), partial(choices, analysis))


def controls(analysis: Analysis, found: Sequence[Entry]) -> tuple[Control, ...]:
    """The filters over a list of events, with the choices that there are among them."""
    actors = {p.actor for entry in found for p in entry.event.participants}
    told = {key for entry in found for key in analysis.statuses[entry.event.id].articles}
    return (
        Control("actor", "Actor", "Everyone", _named(analysis, actors)),
        Control("source", "Source", "All", sources(analysis, told)),
        Control("act", "Kind", "Both", (
            Option("deed", "Deeds"), Option("speech", "Speech acts"))),
        Control("scope", "Scope", "All", (
            Option("crisis", "The crisis"), Option("background", "Background"))),
        Control("status", "Status", "Any", tuple(
            Option(s.replace(" ", "-"), s.capitalize())
            for s in ("corroborated", "single lineage", "contested", "claimed"))),
    )  # fmt: skip


def sources(analysis: Analysis, articles: Iterable[str]) -> tuple[Option, ...]:
    """Some articles to choose from, in the order of all; withdrawn ones are left out."""
    turn = analysis.turn
    found = sorted((turn[key], key) for key in articles if key in turn)
    return tuple(Option(key, source_name(analysis, key)) for _, key in found)


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
