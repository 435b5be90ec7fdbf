"""Charts of a made-up briefing, and what a test may ask of one.

Every article counts as a lineage of its own, so that a test decides how answers stand to each
other by what they say alone.
"""

from __future__ import annotations

from typing import Any

from builder.analysis.whole import Analysis, analyse
from builder.charts import all_charts
from builder.charts.base import Chart
from builder.evidence.lineage import Lineages
from tests.briefing import Case


def href(record: str) -> str:
    return f"records/{record.replace('/', '--')}.html"


def analysis(case: Case) -> Analysis:
    briefing = case.briefing()
    own = Lineages({article: article for article in briefing.articles})
    return analyse(briefing, briefing.editions["edition-2"], {}, own)


def charts(case: Case) -> dict[str, Chart]:
    """Every chart, by name."""
    return {chart.name: chart for chart in all_charts(analysis(case), href)}


def traces(chart: Chart) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = chart.figure.to_plotly_json()["data"]
    return found


def marks(chart: Chart) -> list[str]:
    """The address that each mark leads to."""
    return [address for trace in traces(chart) for address in trace.get("customdata", ())]


def column(chart: Chart, name: str) -> list[str]:
    at = chart.table.head.index(name)
    return [row[at].text for row in chart.table.rows]


def texts(chart: Chart) -> list[str]:
    """What stands in the figure beside its marks."""
    return [str(note.text) for note in chart.figure.layout.annotations]
