"""Bars that count, for where marks would be too many to be told apart.

Takes how many events begin in each column of each lane; gives a drawing of bars to one scale, and
the same counts as a table. Single events stand in the list beside the chart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from builder.analysis.order import Entry
from builder.charts.columns import Columns
from builder.charts.held import Cell, Drawing, Table
from builder.charts.rows import Row, layout, stack
from builder.wording import number_text, plural

MOST_MARKS = 400
"""With more events than this, nobody looks for a place for each."""
_BAR = 44
_BESIDE = 20

Cells = Counter[tuple[int, int]]
"""How many, by lane and column."""


def cells(found: Iterable[tuple[int, Entry]], axis: Columns) -> Cells:
    """How many events begin in each column of each lane; each comes with the lanes it stands in."""
    return Counter(
        (lane, axis.of(day))
        for lane, entry in found
        if (day := entry.span.first or entry.span.last)
    )


def tallest(counts: Cells, what: str) -> str:
    """A sentence that gives the scale."""
    return f"The tallest bar is {number_text(max(counts.values()))} {what}."


def histogram(
    names: Sequence[str], colours: Sequence[str], counts: Cells, axis: Columns, what: str
) -> Drawing:
    """A bar for each column of each lane, all to one scale; `what` one of the counted is called."""
    found = sorted(counts)
    placed = stack([Row(name, marks=_BAR) for name in names], _BESIDE)
    foot = placed.down([(lane, _BAR / 2) for lane, _ in found])
    most = max(counts.values())
    bars = {
        "type": "bar", "x": [at + 0.5 for _, at in found], "width": 0.8,
        "y": [-round(_BAR * counts[cell] / most, 1) for cell in found],
        "base": foot["y"], "meta": {"narrow": {"base": foot["meta"]["narrow"]["y"]}},
        "marker": {"color": [colours[lane] for lane, _ in found]},
        "hoverinfo": "text", "hovertext": [plural(counts[cell], what) for cell in found],
    }  # fmt: skip
    return Drawing([bars], layout(placed, axis.axis(), top=48, lanes=True))


def table(head: tuple[str, str, str], names: Sequence[str], counts: Cells, axis: Columns) -> Table:
    """A row for each bar: its column, its lane, its count."""
    rows = (
        (
            Cell(axis.unit.label(axis.starts[at]).replace("<br>", " ")),
            Cell(names[lane]),
            Cell(number_text(counts[lane, at])),
        )
        for at, lane in sorted((at, lane) for lane, at in counts)
    )
    return Table(head, tuple(rows), numeric=(2,))
