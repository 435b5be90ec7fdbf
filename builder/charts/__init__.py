"""Charts: figures of `plotly.graph_objects` with their tables, from the analysis.

One module a chart, or a family of charts; `base` says what a chart is, `rows`, `columns`, `strip`
and `matrix` are how several of them are drawn. Takes an analysis and a function that gives a
record's address; gives values. Knows no page and no theme but its roles, and touches no disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.analysis.whole import Analysis
from builder.cache import Shelf
from builder.charts import (
    chronology,
    coverage,
    escalation,
    maps,
    network,
    positions,
    ranges,
    statements,
    topics,
)
from builder.charts.base import Chart, Href

_FAMILIES = (
    chronology, escalation, ranges, topics, coverage, statements, positions, maps, network,
)  # fmt: skip


def all_charts(analysis: Analysis, href: Href, known: Shelf | None = None) -> tuple[Chart, ...]:
    """Every chart that has something to show. `known` keeps the scripts of what was drawn before.

    Names: `chronology`, `background`, `escalation`, `question-QUESTION`, `topic-TOPIC`,
    `coverage`, `statements`, `positions`, `map`, `map-far`,
    `network`.
    """
    found = (chart for family in _FAMILIES for chart in family.charts(analysis, href))
    return tuple(replace(chart, known=known or Shelf(None)) for chart in found)


def by_name(charts: Iterable[Chart]) -> Mapping[str, Chart]:
    """Charts by their names, in their order."""
    return {chart.name: chart for chart in charts}
