"""Charts: figures, as Plotly's JSON, with their tables, from the analysis.

One module a chart, or a family of charts; `base` says what a chart is, `rows`, `columns`, `strip`
and `matrix` are how several of them are drawn. Takes an analysis and a function that gives a
record's address; gives values. Knows no page and no theme but its roles, and touches no disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from types import ModuleType

from builder.analysis.whole import Analysis
from builder.charts import (
    chronology,
    coverage,
    escalation,
    maps,
    network,
    outlines,
    positions,
    ranges,
    statements,
    topics,
)
from builder.charts.base import Chart, Href, Shape
from builder.charts.held import Drawing, Table
from builder.kept.cache import Shelf

_FAMILIES = (
    chronology, escalation, ranges, topics, coverage, statements, positions, maps, network,
)  # fmt: skip


Plain = tuple[str, str, str, tuple[bytes, bytes], bytes, Shape]
"""A chart without what its classes add."""

Work = Callable[[], list[Plain]]


def all_charts(
    analysis: Analysis, href: Href, known: Shelf | None = None,
    lasting: Callable[[str, Work], Work] = lambda _, work: work,
) -> tuple[Chart, ...]:  # fmt: skip
    """Every chart that has something to show. `known` keeps the scripts of what was drawn before,
    `lasting` (`builder/asking/watch.py`) the charts of a family, by its name.

    Names: `chronology`, `background`, `escalation`, `question-QUESTION`, `topic-TOPIC`,
    `coverage`, `statements`, `positions`, `map`, `map-far`,
    `network`.
    """
    known = known or Shelf(None)
    made = (lasting(each.__name__, partial(_drawn, each, analysis, href))() for each in _FAMILIES)
    found = tuple(_chart(plain, known) for family in made for plain in family)
    outlines.put_away()
    return found


def _drawn(family: ModuleType, analysis: Analysis, href: Href) -> list[Plain]:
    return [_plain(chart) for chart in family.charts(analysis, href)]


def _plain(chart: Chart) -> Plain:
    drawing, table = chart.drawing.packed, chart.table.packed
    return chart.name, chart.title, chart.subtitle, drawing, table, chart.shape


def _chart(plain: Plain, known: Shelf) -> Chart:
    name, title, subtitle, drawing, table, shape = plain
    return Chart(name, title, subtitle, Drawing.of(drawing), Table.of(table), shape, known)


class Drawn(Mapping[str, Chart]):
    """Charts by their names, in their order, that are drawn once somebody asks for one."""

    def __init__(self, draw: Callable[[], Iterable[Chart]]) -> None:
        self._draw = draw

    @cached_property
    def _all(self) -> Mapping[str, Chart]:
        return {chart.name: chart for chart in self._draw()}

    def __getitem__(self, name: str) -> Chart:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
