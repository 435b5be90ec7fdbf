"""Range strips: one row per answer, a dot for a number as printed, a bar for how it is read.

Takes marks with their labels, grouped under headings; gives a figure. A logarithmic axis when the
spread exceeds twentyfold. Never adds, never averages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder.charts.base import MOST_ROWS, marker
from builder.charts.held import Drawing
from builder.charts.rows import Row, Stack, layout, stack
from builder.wording import plural, sentence

HOW = "A dot is a number as printed, a bar the interval that the words are read as"
"""How to read a strip, for its subtitle."""

_TWENTYFOLD = 20


@dataclass(frozen=True)
class Mark:
    """One answer: whose, in which words, and the closed interval that it is read as."""

    head: str
    text: str
    low: float
    high: float
    point: float | None
    href: str
    symbol: str = "circle"
    hollow: bool = False

    @property
    def known(self) -> tuple[float, ...]:
        """The finite figures among its ends and its point."""
        ends = (self.low, self.high, self.low if self.point is None else self.point)
        return tuple(n for n in ends if math.isfinite(n))


@dataclass(frozen=True)
class Group:
    """Marks that answer the same thing, under a heading (or none)."""

    heading: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class _Axis:
    """Where the figures' axis begins and ends."""

    start: float
    end: float
    log: bool

    def clip(self, number: float) -> float:
        return min(max(number, self.start), self.end)


def draw(groups: Sequence[Group]) -> Drawing:
    """The figure of the groups, in their order."""
    marks = [mark for group in groups for mark in group.marks]
    placed = stack([row for group in groups for row in _rows(group)])
    axis = _axis(marks)
    traces = [_dots(marks, placed, axis), _bars(marks, placed, axis), _arrows(marks, placed, axis)]
    return Drawing([t for t in traces if t["y"]], layout(placed, _xaxis(axis)))


def folded(groups: Sequence[Group]) -> list[Group]:
    """The groups as they are drawn: all of them, as long as there are at most `MOST_ROWS` rows.

    Above that, answers of a group that are alike in figure and mark become one row; a group that
    is still longer loses its middle to the table, since the extremes bound the disagreement.
    """
    if sum(len(group.marks) for group in groups) <= MOST_ROWS:
        return list(groups)
    return [replace(group, marks=_extremes(_alike(group.marks))) for group in groups]


def _alike(marks: Sequence[Mark]) -> list[Mark]:
    found: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        found.setdefault((mark.low, mark.high, mark.point, mark.symbol, mark.hollow), []).append(
            mark
        )
    return [
        replace(first, head=f"{first.head} and {len(rest)} more") if rest else first
        for first, *rest in found.values()
    ]


def _extremes(marks: list[Mark]) -> tuple[Mark, ...]:
    half = MOST_ROWS // 2
    return tuple(marks if len(marks) <= MOST_ROWS else [*marks[:half], *marks[-half:]])


def left_out(full: Sequence[Group], drawn: Sequence[Group]) -> str:
    """A sentence on what folding leaves to the table; nothing when that is nothing."""
    answers, rows = (sum(len(group.marks) for group in groups) for groups in (full, drawn))
    if rows == answers:
        return ""
    return f" {sentence(plural(rows, 'row'))} for {answers} answers; the table has them all."


def by_size(mark: Mark) -> tuple[float, float, str]:
    """Sort key: the printed number, else the interval's lower end."""
    return (mark.low if mark.point is None else mark.point, mark.high, mark.href)


def _rows(group: Group) -> list[Row]:
    heading = [Row(head=group.heading, marks=0)] if group.heading else []
    return [*heading, *(Row(mark.head, mark.text) for mark in group.marks)]


def _axis(marks: Sequence[Mark]) -> _Axis:
    known = [n for mark in marks for n in mark.known]
    low, high = min(known), max(known)
    floor = min((n for n in known if n > 0), default=0)
    on_zero = any(mark.point == 0 for mark in marks)
    if low >= 0 and not on_zero and floor and high / floor > _TWENTYFOLD:
        return _Axis(floor / 1.6, high * 1.6, log=True)
    room = 0.08 * (high - min(low, 0)) or 1
    return _Axis(low - room if low < 0 else 0, high + room, log=False)


def _xaxis(axis: _Axis) -> dict[str, Any]:
    if not axis.log:
        return {"range": [axis.start, axis.end], "nticks": 5, "tickformat": ",~f"}
    ends = [round(math.log10(n), 4) for n in (axis.start, axis.end)]
    dense = ends[1] - ends[0] < 1.5
    return {
        "type": "log", "range": ends, "tickformat": ",~f",
        "tickvals": [
            step * 10**power
            for power in range(math.floor(ends[0]), math.ceil(ends[1]) + 1)
            for step in ((1, 2, 5) if dense else (1,))
            if axis.start <= step * 10**power <= axis.end
        ],
    }  # fmt: skip


def _dots(marks: Sequence[Mark], placed: Stack, axis: _Axis) -> dict[str, Any]:
    """Printed numbers, each with the interval that it is read as."""
    chosen = [(row, m, m.point) for row, m in enumerate(marks) if m.point is not None]
    return _trace(
        chosen, placed, [m.symbol for _, m, _ in chosen],
        [(p, axis.clip(m.low), axis.clip(m.high)) for _, m, p in chosen],
    )  # fmt: skip


def _bars(marks: Sequence[Mark], placed: Stack, axis: _Axis) -> dict[str, Any]:
    """Words without a number: a bar from end to end, without a point."""
    chosen = [(row, m, axis.clip(m.low)) for row, m in enumerate(marks) if m.point is None]
    spans = [(low, low, axis.clip(m.high)) for _, m, low in chosen]
    return _trace(chosen, placed, ["line-ns"] * len(chosen), spans)


def _arrows(marks: Sequence[Mark], placed: Stack, axis: _Axis) -> dict[str, Any]:
    """Heads of arrows where an interval has no upper end."""
    rows = [row for row, m in enumerate(marks) if math.isinf(m.high)]
    return {
        "type": "scatter", "mode": "markers", "x": [axis.end for _ in rows],
        **placed.down([(row, 0) for row in rows]),
        "marker": {"symbol": "triangle-right", "size": 13, "color": "var(--accent)"},
        "cliponaxis": False, "hoverinfo": "skip",
    }  # fmt: skip


def _trace(
    chosen: Sequence[tuple[int, Mark, float]], placed: Stack, symbols: Sequence[str],
    spans: Sequence[tuple[float, float, float]],
) -> dict[str, Any]:  # fmt: skip
    colours = ["var(--accent)"] * len(chosen)
    return {
        "type": "scatter", "mode": "markers", "x": [x for _, _, x in chosen],
        **placed.down([(row, 0) for row, _, _ in chosen]),
        "customdata": [m.href for _, m, _ in chosen],
        "marker": marker(symbols, colours, [m.hollow for _, m, _ in chosen]),
        "error_x": {
            "type": "data", "symmetric": False, "color": "var(--accent)", "thickness": 4,
            "width": 0, "array": [round(high - at, 6) for at, _, high in spans],
            "arrayminus": [round(at - low, 6) for at, low, _ in spans],
        },
        "hoverinfo": "x", "cliponaxis": False,
    }  # fmt: skip
