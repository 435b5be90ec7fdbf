"""A time axis of equal columns, and marks put into them so that none hides another.

Takes spans of days; gives columns (days where ten will do, else months, years, decades or
centuries) and places. A mark stands somewhere within its column, which says nothing of the hour;
one that lasts, or whose day is not known, takes every column that it may mean. Sized for a chart
300 pixels wide, the narrowest there is, so that what fits there fits everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, pairwise
from typing import Any, Literal

from builder.charts.rows import Stack
from builder.edtf import Span
from builder.wording import date_text

MARK = 13
"""Pixels that a mark takes in each direction."""
_WIDTH = 300
_MOST = 10
_FAR = 40
"""Days or months over which empty ones may be left out; beyond that their names mislead."""


@dataclass(frozen=True)
class _Unit:
    """A size of column: what it is called, the first day of one, the day after it, its label."""

    name: str
    first: Callable[[date], date]
    after: Callable[[date], date]
    label: Callable[[date], str]


def _month(day: date) -> str:
    return date_text(day.isoformat()).split()[1][:3]


def _years(number: int) -> tuple[Callable[[date], date], Callable[[date], date]]:
    """First day and the day after, for stretches of so many years."""

    def first(day: date) -> date:
        return date(max(day.year // number * number, 1), 1, 1)

    def after(day: date) -> date:
        return date(min(day.year // number * number + number, 9999), 1, 1)

    return first, after


_UNITS = (
    _Unit("day", lambda d: d, lambda d: d + timedelta(1), lambda d: f"{d.day}<br>{_month(d)}"),
    _Unit(
        "month", lambda d: d.replace(day=1), lambda d: (d.replace(day=28) + timedelta(4)).replace(
            day=1), lambda d: f"{_month(d)}<br>{d.year}",
    ),
    _Unit("year", *_years(1), lambda d: str(d.year)),
    _Unit("decade", *_years(10), lambda d: f"{d.year}s"),
    _Unit("century", *_years(100), lambda d: f"{d.year}s"),
    _Unit("millennium", *_years(1000), lambda d: f"{d.year}s"),
)  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """The columns of an axis, by their first days. Places on the axis count columns."""

    unit: _Unit
    starts: tuple[date, ...]

    @property
    def note(self) -> str:
        """A sentence on the columns: what one is, and whether empty ones are left out."""
        whole = all(self.unit.after(a) == b for a, b in pairwise(self.starts))
        left_out = "" if whole else ", and those without an event are left out"
        return f"A column is a {self.unit.name}{left_out}."

    def of(self, day: date) -> int:
        """The number of the last column that begins on or before the day."""
        return max(bisect_right(self.starts, day) - 1, 0)

    def axis(self) -> dict[str, Any]:
        """The figure's axis."""
        size = len(self.starts)
        return {
            "range": [0, size], "showgrid": False, "ticks": "",
            "tickvals": [n + 0.5 for n in range(size)],
            "ticktext": [self.unit.label(start) for start in self.starts],
            "minor": {
                "tickvals": list(range(size + 1)), "showgrid": True, "ticks": "",
                "gridcolor": "var(--rule)",
            },
        }  # fmt: skip


def columns(spans: Iterable[Span]) -> Columns:
    """The finest columns of which ten are enough, empty ones left out only where they must be."""
    days = sorted({day for span in spans for day in (span.first, span.last) if day})
    for unit in _UNITS:
        used = list(dict.fromkeys(unit.first(day) for day in days))
        whole = _whole(unit, used[0], used[-1])
        if len(whole) <= _MOST:
            return Columns(unit, tuple(whole))
        if len(used) <= _MOST and (len(whole) <= _FAR or unit.name not in ("day", "month")):
            return Columns(unit, tuple(used))
    raise AssertionError("a calendar of four-digit years has at most ten millennia")


def _whole(unit: _Unit, first: date, last: date) -> list[date]:
    """Every column from first to last, as far as anybody asks."""
    found = [first]
    while found[-1] < last and len(found) <= _FAR:
        found.append(unit.after(found[-1]))
    return found


@dataclass(frozen=True)
class Place:
    """Where a mark stands: its middle, how far its line goes to each side, and its row.

    `open` is the side on which the line has no end.
    """

    x: float
    before: float
    after: float
    row: int
    open: Literal["before", "after"] | None = None

    @property
    def tip(self) -> float:
        """Where the line ends that has no end."""
        return self.x + self.after if self.open == "after" else self.x - self.before


@dataclass(frozen=True)
class _Stretch:
    """What a mark takes of a row: its own width, and the line that it stands on.

    Marks of one span of several columns share its line; `on` is empty for one on no such line.
    """

    low: float
    high: float
    line: tuple[float, float]
    on: str = ""

    def clear_of(self, other: _Stretch) -> bool:
        """True when both can stand in one row."""
        if self.on and (self.on, self.line) == (other.on, other.line):
            return self.high <= other.low + 1e-9 or self.low >= other.high - 1e-9
        return self.line[1] <= other.line[0] + 1e-9 or self.line[0] >= other.line[1] - 1e-9


@dataclass
class Packing:
    """Gives each mark a row and a place within its columns that nobody has taken."""

    on: Columns
    _taken: dict[tuple[int, int], list[_Stretch]] = field(default_factory=lambda: defaultdict(list))

    @property
    def _mark(self) -> float:
        """The width of a mark, in columns; a whole number of them fill a column."""
        return 1 / min(_WIDTH // (MARK * len(self.on.starts)), 5)

    def place(self, span: Span, lanes: Sequence[int]) -> Place:
        """The lowest free place: the same in all its lanes."""
        for row in count():
            for at in self._candidates(span):
                if all(self._free(lane, row, at) for lane in lanes):
                    for lane in lanes:
                        self._taken[lane, row].append(at)
                    return self._within(span, at, row)
        raise AssertionError("rows do not end")

    def rows(self, lane: int) -> int:
        """How many rows of a lane hold marks."""
        return 1 + max((row for used, row in self._taken if used == lane), default=-1)

    def _candidates(self, span: Span) -> list[_Stretch]:
        """Stretches of the axis that a mark may take; with an open end, room for an arrow.

        The middle comes first.
        """
        first, last = (self.on.of(day) if day else None for day in (span.first, span.last))
        if first is not None and last is not None and first != last:
            line = (float(first), float(last + 1))
            return [_Stretch(low, high, line, span.kind) for low, high in self._slots(*line, 1)]
        column = first if first is not None else last or 0
        slots = self._slots(column, column + 1, 1 if first == last else 2)
        return [_Stretch(low, high, (low, high)) for low, high in slots]

    def _slots(self, start: float, end: float, marks: int) -> list[tuple[float, float]]:
        """Stretches as wide as so many marks, the one in the middle first."""
        room = self._mark * marks
        steps = round((end - start - room) / self._mark) + 1
        found = ((start + n * self._mark, start + n * self._mark + room) for n in range(steps))
        middle = (start + end) / 2
        return sorted(found, key=lambda slot: abs(sum(slot) / 2 - middle))

    def _within(self, span: Span, at: _Stretch, row: int) -> Place:
        half = self._mark / 2
        arrow = 1.4 * self._mark - half / 2
        if span.first is None:
            return Place(_short(at.high - half), _short(arrow), 0, row, "before")
        if span.last is None:
            return Place(_short(at.low + half), 0, _short(arrow), row, "after")
        x, air = (at.low + at.high) / 2, half / 4
        if not at.on:
            return Place(_short(x), 0, 0, row)
        start, end = at.line
        return Place(_short(x), _short(x - start - air), _short(end - x - air), row)

    def _free(self, lane: int, row: int, at: _Stretch) -> bool:
        return all(at.clear_of(other) for other in self._taken.get((lane, row), ()))


def reach(places: Sequence[Place]) -> dict[str, Any]:
    """The lines that show how far a lasting or uncertain date goes, as Plotly's error bars."""
    return {
        "type": "data", "symmetric": False, "color": "var(--edge)", "thickness": 1.5, "width": 0,
        "array": [p.after for p in places], "arrayminus": [p.before for p in places],
    }  # fmt: skip


def tips(placed: Stack, places: Sequence[tuple[Place, tuple[int, float]]]) -> dict[str, Any]:
    """Arrowheads where a date has no first or no last day; each place with its spot in the rows."""
    ends = [(place, at) for place, at in places if place.open]
    return {
        "type": "scatter", "mode": "markers", "x": [place.tip for place, _ in ends],
        **placed.down([at for _, at in ends]),
        "marker": {
            "symbol": [
                "triangle-left" if place.open == "before" else "triangle-right" for place, _ in ends
            ],
            "size": 7, "color": "var(--edge)",
        },
        "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip


def _short(number: float) -> float:
    return round(number, 3)
