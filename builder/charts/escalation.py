"""The escalation ladder: acts on named rungs, by day, a symbol per side.

Takes an analysis; gives `escalation`. A mark is what a coder says of an act. No line joins acts
through time, and nothing is added or averaged: rungs are names in an order, not amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, Href, hover, marker
from builder.charts.columns import MARK, Columns, Packing, Place, columns, reach, tips
from builder.charts.counted import MOST_MARKS, cells, histogram, table, tallest
from builder.charts.held import Cell, Drawing, Table
from builder.charts.rows import Row, Stack, layout, stack
from builder.charts.sides import colour, in_order, side_name, side_of, symbol, symbol_name
from builder.model.shared import Coding
from builder.wording import count_text, date_text, join_words, plural, sentence

_HEAD = ("Date", "Act", "Side", "Rung", "Alleged")


_UP, _PLAIN, _DOWN = range(3)
"""Zones of a rung, from the top: acts that a coder puts higher too, others, and lower too. So the
line between two marks for one act crosses few other marks."""


@dataclass(frozen=True)
class _Mark:
    """One act on one rung, by the coders who put it there."""

    entry: Entry
    side: int
    rung: int
    zone: int
    codings: tuple[Coding, ...]
    place: Place

    @property
    def alleged(self) -> bool:
        return any(coding.alleged for coding in self.codings)


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The ladder, where any act is coded."""
    known = {rung.rung for rung in analysis.briefing.vocab.ladder.rungs}
    coded = [
        e for e in analysis.entries
        if e.event.withdrawn is None and any(c.rung in known for c in e.event.codings)
    ]  # fmt: skip
    if not coded:
        return []
    packing = Packing(columns(entry.span for entry in coded))
    if len(coded) > MOST_MARKS:
        return [_counted(analysis, packing.on, coded)]
    marks = [mark for entry in coded for mark in _placed(analysis, entry, packing)]
    return [_chart(analysis, packing, marks, href)]


def _counted(analysis: Analysis, axis: Columns, coded: Sequence[Entry]) -> Chart:
    """The ladder of so many acts that bars count them; the list below it has every one."""
    ladder = sorted(analysis.briefing.vocab.ladder.rungs, key=lambda r: -r.rung)
    lane = {rung.rung: number for number, rung in enumerate(ladder)}
    put = [(lane[rung], e) for e in coded for rung in {c.rung for c in e.event.codings} & {*lane}]
    counts, names = cells(put, axis), [f"{rung.rung} {rung.name}" for rung in ladder]
    top = ladder[min(number for number, _ in put)]
    return Chart(
        "escalation",
        f"The highest rung is {top.rung}, {top.name[0].lower()}{top.name[1:]};"
        f" {plural(len(coded), 'act')} coded",
        f"Acts on each rung; one that two coders put on two rungs counts on both. {axis.note} "
        f"{tallest(counts, 'acts')}",
        histogram(names, ["var(--accent)"] * len(names), counts, axis, "act"),
        table(("Beginning", "Rung", "Acts"), names, counts, axis), "wide",
    )  # fmt: skip


def _placed(analysis: Analysis, entry: Entry, packing: Packing) -> list[_Mark]:
    """The marks of one act: one for each rung that a coder gives it, above each other."""
    known = [rung.rung for rung in analysis.briefing.vocab.ladder.rungs]
    rungs = sorted({c.rung for c in entry.event.codings if c.rung in known})
    zones = [_UP] * (len(rungs) - 1) + [_DOWN if len(rungs) > 1 else _PLAIN]
    lanes = [_lane(rung, zone) for rung, zone in zip(rungs, zones, strict=True)]
    place = packing.place(entry.span, lanes)
    side = side_of(analysis, entry.event)
    return [
        _Mark(
            entry, side, rung, zone, tuple(c for c in entry.event.codings if c.rung == rung), place
        )
        for rung, zone in zip(rungs, zones, strict=True)
    ]


def _lane(rung: int, zone: int) -> int:
    return 3 * rung + zone


def _rows(packing: Packing, rung: int) -> int:
    """How many rows of marks a rung has."""
    return sum(packing.rows(_lane(rung, zone)) for zone in (_UP, _PLAIN, _DOWN))


def _below(packing: Packing, mark: _Mark) -> float:
    """How far below the middle of its rung a mark stands, in pixels.

    The lowest zone fills from below, so that lines to the next rung do not cross in it.
    """
    above = sum(packing.rows(_lane(mark.rung, zone)) for zone in range(mark.zone))
    own = packing.rows(_lane(mark.rung, mark.zone))
    row = own - 1 - mark.place.row if mark.zone == _DOWN else mark.place.row
    return (above + row - (_rows(packing, mark.rung) - 1) / 2) * MARK


def _chart(analysis: Analysis, packing: Packing, marks: Sequence[_Mark], href: Href) -> Chart:
    ladder = sorted(analysis.briefing.vocab.ladder.rungs, key=lambda r: -r.rung)
    order = [rung.rung for rung in ladder]
    placed = stack([
        Row(f"{rung.rung} {rung.name}", marks=max(_rows(packing, rung.rung) * MARK, 4) + 5)
        for rung in ladder
    ], beside=30)  # fmt: skip
    down = [(order.index(m.rung), _below(packing, m)) for m in marks]
    arrows = tips(placed, [(m.place, at) for m, at in zip(marks, down, strict=True)])
    traces = [_brackets(marks, placed, down), _marks(marks, placed, down, href), arrows]
    around = layout(placed, packing.on.axis(), top=48, lanes=True)
    return Chart(
        "escalation", _finding(analysis, marks), _subtitle(analysis, packing.on, marks),
        Drawing([trace for trace in traces if trace["x"]], around),
        _table(analysis, marks, href), "wide",
    )  # fmt: skip


def _marks(
    marks: Sequence[_Mark], placed: Stack, down: Sequence[tuple[int, float]], href: Href
) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers", "x": [m.place.x for m in marks],
        **placed.down(down), "customdata": [href(m.entry.event.id) for m in marks],
        "marker": marker(
            [symbol(m.side) for m in marks], [colour(m.side) for m in marks],
            [m.alleged for m in marks],
        ),
        "error_x": reach([m.place for m in marks]),
        "hoverinfo": "text", "cliponaxis": False,
        "hovertext": [hover(m.entry.event.title, date_text(m.entry.event.when)) for m in marks],
    }  # fmt: skip


def _brackets(
    marks: Sequence[_Mark], placed: Stack, down: Sequence[tuple[int, float]]
) -> dict[str, Any]:
    """Thin lines between two coders’ marks for one act."""
    pairs = [
        (low, high) for low, high in pairwise(range(len(marks)))
        if marks[low].entry is marks[high].entry
    ]  # fmt: skip
    points = [at for low, high in pairs for at in (low, high, None)]
    return {
        "type": "scatter", "mode": "lines", "line": {"color": "var(--edge)", "width": 1},
        "x": [None if at is None else marks[at].place.x for at in points],
        **placed.down([None if at is None else down[at] for at in points]), "hoverinfo": "skip",
    }  # fmt: skip


def _finding(analysis: Analysis, marks: Sequence[_Mark]) -> str:
    """The highest rung that anybody codes, when, and how far two coders agree."""
    top = max(m.rung for m in marks)
    highest = [m for m in marks if m.rung == top]
    name = next(r.name for r in analysis.briefing.vocab.ladder.rungs if r.rung == top)
    days = list(dict.fromkeys(date_text(m.entry.event.when) for m in highest))
    when = join_words(days) if len(days) <= 2 else f"on {count_text(len(days))} dates"
    twice = {m.entry.event.id: m.entry.event for m in marks if len(m.entry.event.codings) > 1}
    differ = sum(len({c.rung for c in event.codings}) > 1 for event in twice.values())
    coders = (
        f"; coders differ on {count_text(differ)} of {plural(len(twice), 'act')}" if twice else ""
    )
    alleged = ", alleged" if all(m.alleged for m in highest) else ""
    return f"The highest rung is {top}, {name[0].lower()}{name[1:]}{alleged} ({when}){coders}"


def _subtitle(analysis: Analysis, axis: Columns, marks: Sequence[_Mark]) -> str:
    used = in_order({m.side for m in marks})
    key = "; ".join(f"{symbol_name(n)}: {side_name(analysis, n)}" for n in used)
    once = {m.entry.event.id for m in marks if len(m.entry.event.codings) == 1}
    coders = f" {sentence(plural(len(once), 'act'))} coded by one person only." if once else ""
    return (
        f"Acts by rung, marked by the side that acts. {sentence(key)}. Hollow: alleged. "
        f"{axis.note} A thin upright line joins two coders’ marks for one act; a level one spans "
        f"the days on which the acts on it may have been.{coders}"
    )


def _table(analysis: Analysis, marks: Sequence[_Mark], href: Href) -> Table:
    names = {rung.rung: rung.name for rung in analysis.briefing.vocab.ladder.rungs}
    return Table(_HEAD, tuple(
        (
            Cell(date_text(m.entry.event.when)), Cell(m.entry.event.title, href(m.entry.event.id)),
            Cell(side_name(analysis, m.side)), Cell(f"{m.rung} {names[m.rung]}"),
            Cell("alleged" if m.alleged else ""),
        )
        for m in marks
    ))  # fmt: skip
