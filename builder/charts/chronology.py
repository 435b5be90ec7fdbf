"""Chronology strips: events on a time axis, a lane per side.

Takes an analysis; gives `chronology` for the events of the crisis and `background` for those
before it, on axes of their own. Where marks would stand too high, bars count them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, Href, hover, marker
from builder.charts.columns import MARK, Columns, Packing, Place, columns, reach, tips
from builder.charts.counted import MOST_MARKS, cells, histogram, table, tallest
from builder.charts.held import Cell, Drawing, Table
from builder.charts.rows import Row, Stack, layout, stack
from builder.charts.sides import colour, in_order, side_name, side_of
from builder.wording import count_text, date_text, plural, sentence

_HIGHEST = 20
"""Marks above each other in one lane; where there would be more, bars count them."""
_BESIDE = 20
_HEAD = ("Date", "Event", "Side", "Act", "Status")
_HOW = (
    "Square: deed; circle: words; hollow: contested, or claimed by an interested party only. "
    "A thick line lasts that long; a thin one spans the days on which what stands on it may have "
    "been, with an arrowhead where one end is open."
)


@dataclass(frozen=True)
class _Mark:
    """One event in its lane."""

    entry: Entry
    lane: int
    side: int
    place: Place


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The strip of the crisis and the strip of the background, as far as they have events."""
    found = [entry for entry in analysis.entries if entry.event.withdrawn is None]
    crisis = [entry for entry in found if entry.event.scope == "crisis"]
    before = [entry for entry in found if entry.event.scope == "background"]
    return [
        _chart(analysis, name, entries, href)
        for name, entries in (("chronology", crisis), ("background", before))
        if entries
    ]


def _chart(analysis: Analysis, name: str, entries: Sequence[Entry], href: Href) -> Chart:
    axis = columns(entry.span for entry in entries)
    lanes = in_order({side_of(analysis, entry.event) for entry in entries})
    marks = _marks(analysis, entries, axis, lanes) if len(entries) <= MOST_MARKS else []
    if not marks or max(mark.place.row for mark in marks) >= _HIGHEST:
        return _counted(analysis, name, entries, axis, lanes, href)
    return Chart(
        name, _finding(name, entries), f"A lane for the side that acts. {axis.note} {_HOW}",
        _strip(analysis, marks, axis, lanes, href), _table(analysis, entries, href), "wide",
    )  # fmt: skip


def _counted(
    analysis: Analysis, name: str, entries: Sequence[Entry], axis: Columns, lanes: Sequence[int],
    href: Href,
) -> Chart:  # fmt: skip
    """The chart of so many events that bars count them; the list below it has every one."""
    lane = {side: number for number, side in enumerate(lanes)}
    counts = cells(((lane[side_of(analysis, e.event)], e) for e in entries), axis)
    names = [side_name(analysis, side) for side in lanes]
    return Chart(
        name, _finding(name, entries),
        f"A lane for the side that acts. {axis.note} {tallest(counts, 'events')}",
        histogram(names, [colour(side) for side in lanes], counts, axis, "event"),
        _table(analysis, entries, href) if len(entries) <= MOST_MARKS
        else table(("Beginning", "Side", "Events"), names, counts, axis), "wide",
    )  # fmt: skip


def _finding(name: str, entries: Sequence[Entry]) -> str:
    """The day with most events; else how many there are, from when to when."""
    days = sorted({d for e in entries for d in (e.span.first, e.span.last) if d})
    if name == "background":
        years = "–".join(dict.fromkeys(str(day.year) for day in (days[0], days[-1])))
        return sentence(f"{plural(len(entries), 'background event')}, {years}")
    known = Counter(e.event.when.edtf for e in entries if e.span.precise)
    day, most = min(known.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    many = plural(len(entries), "event")
    if most < 2:
        when = date_text(f"{days[0]}/{days[-1]}")
        return sentence(f"{many}, {when}")
    return sentence(f"{count_text(most)} of {many} fall on {date_text(day)}")


def _marks(
    analysis: Analysis, entries: Sequence[Entry], axis: Columns, lanes: Sequence[int]
) -> list[_Mark]:
    packing = Packing(axis)
    found = []
    for entry in entries:
        side = side_of(analysis, entry.event)
        lane = lanes.index(side)
        found.append(_Mark(entry, lane, side, packing.place(entry.span, [lane])))
    return found


def _strip(
    analysis: Analysis, marks: Sequence[_Mark], axis: Columns, lanes: Sequence[int], href: Href
) -> Drawing:
    heights = [1 + max(m.place.row for m in marks if m.lane == lane) for lane in range(len(lanes))]
    placed = stack([
        Row(side_name(analysis, side), marks=height * MARK + 8)
        for side, height in zip(lanes, heights, strict=True)
    ], beside=_BESIDE)  # fmt: skip
    lasting = [m for m in marks if m.entry.span.kind == "interval"]
    others = [m for m in marks if m.entry.span.kind != "interval"]
    traces = [
        _trace(analysis, chosen, placed, heights, href, thickness)
        for chosen, thickness in ((lasting, 5), (others, 1.5))
    ]
    traces.append(tips(placed, [(m.place, _down(m, heights)) for m in marks]))
    return Drawing(
        [trace for trace in traces if trace["x"]], layout(placed, axis.axis(), top=48, lanes=True)
    )


def _trace(
    analysis: Analysis, marks: Sequence[_Mark], placed: Stack, heights: Sequence[int], href: Href,
    thickness: float,
) -> dict[str, Any]:  # fmt: skip
    return {
        "type": "scatter", "mode": "markers", "x": [m.place.x for m in marks],
        **placed.down([_down(m, heights) for m in marks]),
        "customdata": [href(m.entry.event.id) for m in marks],
        "marker": marker(
            ["square" if m.entry.event.act == "deed" else "circle" for m in marks],
            [colour(m.side) for m in marks], [_doubtful(analysis, m.entry) for m in marks],
        ) | {"size": 8},
        "error_x": reach([m.place for m in marks]) | {"thickness": thickness},
        "hoverinfo": "text", "cliponaxis": False,
        "hovertext": [hover(m.entry.event.title, date_text(m.entry.event.when)) for m in marks],
    }  # fmt: skip


def _down(mark: _Mark, heights: Sequence[int]) -> tuple[int, float]:
    """The mark's lane, and how far below the lane's middle it stands."""
    return mark.lane, (mark.place.row - (heights[mark.lane] - 1) / 2) * MARK


def _doubtful(analysis: Analysis, entry: Entry) -> bool:
    return analysis.statuses[entry.event.id].name in ("contested", "claimed")


def _table(analysis: Analysis, entries: Sequence[Entry], href: Href) -> Table:
    rows = []
    for entry in entries:
        event, status = entry.event, analysis.statuses[entry.event.id]
        rows.append((
            Cell(date_text(event.when)), Cell(event.title, href(event.id)),
            Cell(side_name(analysis, side_of(analysis, event))), Cell(event.act),
            Cell(status.name),
        ))  # fmt: skip
    return Table(_HEAD, tuple(rows))
