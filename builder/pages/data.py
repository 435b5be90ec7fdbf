"""Data: what can be downloaded, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.exports.fields import LISTS
from builder.pages.base import Page


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    edition = analysis.edition
    yield Page(
        "data.html", "data", "Data",
        f"Edition {edition.number} as data: one JSON file with its schema, and a table behind "
        "every chart.",
        {"lists": LISTS, "charts": charts},
    )  # fmt: skip
