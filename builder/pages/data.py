"""Data: what can be downloaded, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.exports.cells import RULE
from builder.exports.fields import HEAD, LISTS, SAYS
from builder.exports.tables import TABLES
from builder.pages.base import Page

MOST_CHARTS = 60
"""Charts whose tables are listed; the others stand on the pages that show them."""


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page."""
    edition, drawn = analysis.edition, tuple(charts.values())
    yield Page(
        "data.html", "data", "Data",
        f"Edition {edition.number} as data, for spreadsheets, databases, maps and lists of "
        "references, with every field described.",
        {
            "head": HEAD, "lists": LISTS, "says": SAYS, "tables": TABLES,
            "charts": drawn[:MOST_CHARTS], "more": len(drawn[MOST_CHARTS:]), "rule": RULE,
            "record": _record(analysis),
        },
    )  # fmt: skip


def _record(analysis: Analysis) -> str | None:
    """A record with a file beside its page, as an example."""
    return next((entry.event.id for entry in analysis.entries), None)
