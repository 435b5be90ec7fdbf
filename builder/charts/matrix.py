"""Matrices: squares that count, a row per thing and a column per other thing.

Takes rows, column names and counts; gives a figure. The area of a square and the number in it say
the same. (Squares of a scatter, because the bundle that pages load has no heat map.)
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from builder.charts.base import label
from builder.charts.held import Drawing
from builder.charts.letters import lines, measure
from builder.charts.rows import Row, layout, stack

MOST_COLUMNS = 6
_WIDTH = 300
_CHARACTER = 6.6
_LINES = 6
_LARGEST = 26.0
_SMALLEST = 17.0
"""Pixels; the smallest holds two digits at 12 px."""


def draw(
    rows: Sequence[Row], names: Sequence[str], counts: Mapping[tuple[int, int], int],
    links: Sequence[str],
) -> Drawing:  # fmt: skip
    """The matrix of `counts`, by row and column; `links` has an address per row."""
    cells = sorted(counts)
    placed = stack([Row(row.head, row.text, marks=round(_LARGEST) + 4) for row in rows])
    labels = [_label(name, int(_WIDTH / len(names) / _CHARACTER)) for name in names]
    squares = {
        "type": "scatter", "mode": "markers+text", "x": [column + 0.5 for _, column in cells],
        **placed.down([(row, 0) for row, _ in cells]),
        "text": [str(counts[cell]) for cell in cells], "textposition": "middle center",
        "textfont": {"size": 12, "color": "var(--ink)"},
        "customdata": [links[row] for row, _ in cells],
        "marker": {
            "symbol": "square", "size": [_side(counts, cell) for cell in cells],
            "color": "var(--surface)", "line": {"color": "var(--accent)", "width": 1},
            "opacity": 1,
        },
        "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip
    axis = {
        "range": [0, len(names)], "tickvals": [n + 0.5 for n in range(len(names))],
        "ticktext": ["<br>".join(parts) for parts in labels], "tickangle": 0, "showgrid": False,
        "ticks": "", "tickfont": {"size": 12},
    }  # fmt: skip
    return Drawing([squares], layout(placed, axis, top=14 + 17 * max(map(len, labels))))


def _label(name: str, width: int) -> tuple[str, ...]:
    """A column's name in short lines, long words parted; what is too long stands in the table."""
    words = (f"{word[: width - 1]}- {word[width - 1 :]}" if len(word) > width + 1 else word
             for word in name.split())  # fmt: skip
    found = lines(" ".join(words), width + 1)
    if len(found) > _LINES:
        found = (*found[: _LINES - 1], _ended(found[_LINES - 1], width + 1))
    return tuple(map(label, found))


def _ended(line: str, room: float) -> str:
    """A line that a mark ends, which says that more would follow."""
    while measure(f"{line}…") > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _side(counts: Mapping[tuple[int, int], int], cell: tuple[int, int]) -> float:
    """The side of a square whose area, above the smallest, grows with its count."""
    most = max(counts.values())
    room = _LARGEST**2 - _SMALLEST**2
    share = (counts[cell] - 1) / (most - 1) if most > 1 else 0
    return round(math.sqrt(_SMALLEST**2 + room * share), 1)
