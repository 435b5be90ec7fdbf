"""What every chart is: a figure, the same facts as a table, and the two files they are served as.

Takes figures as Plotly writes them in JSON, without template, width, font or title, which are the
theme's and the page's. Colours are roles of the theme, written `var(--side-1)` or, with opacity,
`var(--side-1@0.3)`, which Plotly's validators let through; the script that a page loads names
them `var:side-1`, which the theme resolves in light and in dark. Writes nothing to disk.

Every form of figure is held to Plotly's validators by the tests, not again in each build: what
content fills in are texts and numbers, and the validators cost a hundred times the rest (ADR 0033).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.assets import hashed
from builder.charts.held import Drawing, Table
from builder.charts.letters import isolated, lines
from builder.exports import cells
from builder.kept.cache import Shelf, digest
from builder.script import literal
from builder.typeset import held
from builder.wording import short_sources

if TYPE_CHECKING:
    import plotly.graph_objects as go

Href = Callable[[str], str]
"""From a record's id to its address, counted from the site's root."""

Shape = Literal["wide", "column"]
"""How much of the page a chart takes: both columns of the grid, or the text column."""

MOST_ROWS = 20
"""A category axis with more rows than this is folded; the table still holds every row."""

_ROLE = re.compile(r"var\(--([a-z0-9@.-]+)\)")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?")


@dataclass(frozen=True)
class Chart:
    """One chart: `name` is the stem of its CSV and names its script, `title` is its finding.

    `subtitle` says what is drawn and how to read the marks; `known` keeps the scripts of drawings.
    """

    name: str
    title: str
    subtitle: str
    drawing: Drawing
    table: Table
    shape: Shape
    known: Shelf = field(default_factory=lambda: Shelf(None), compare=False)

    @property
    def figure(self) -> go.Figure:
        """The figure of `plotly.graph_objects`."""
        return self.drawing.figure

    @property
    def script(self) -> str:
        """The script that a page loads; only the shelf holds it, for all of them are much."""
        key = digest(self.name, self.drawing.digest)
        kept: str | None = self.known.get(key)
        if kept is None:
            kept = script(self)
            self.known.put(key, kept)
        return kept

    @property
    def src(self) -> str:
        """Where the script stands, from the site's root; its name changes with what it draws."""
        return hashed(f"assets/charts/{self.name}.js", self.script.encode())

    @property
    def heights(self) -> tuple[int, int]:
        """The space that it needs on a wide and on a narrow screen, in pixels."""
        wide, narrow = self.drawing.layout["meta"]["heights"]
        return wide, narrow

    @property
    def widths(self) -> tuple[int, int]:
        """From what width on it needs all of that; on less it is lower, in proportion."""
        wide, narrow = self.drawing.layout["meta"].get("widths", (1, 1))
        return wide, narrow


def named(charts: Mapping[str, Chart], *names: str) -> tuple[Chart, ...]:
    """Those of some charts that were drawn."""
    return tuple(chart for name in names if (chart := charts.get(name)))


def marker(
    symbols: Sequence[str], colours: Sequence[str], hollow: Sequence[bool]
) -> dict[str, Any]:
    """Markers of a scatter; a hollow one is filled with paper, so that no line shows through."""
    fills = ["var(--paper)" if empty else c for c, empty in zip(colours, hollow, strict=True)]
    return {
        "symbol": list(symbols), "size": 10, "color": fills,
        "line": {"width": 2, "color": list(colours)}, "opacity": 1,
    }  # fmt: skip


@once
def sources(analysis: Analysis) -> Mapping[str, str]:
    """The short name of every article, by id."""
    return short_sources(analysis.articles, analysis.briefing.actors)


def label(text: str) -> str:
    """Text that Plotly prints as it stands: no tag, no entity, no formula between dollars, no
    colour role.

    Words that run from right to left are set apart, so that they turn round nothing that follows.
    """
    escaped = html.escape(isolated(text), quote=False).replace("$", "&#36;")
    return escaped.replace(":", "&#58;", 1) if escaped.startswith("var:") else escaped


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """Lines as wide as `width` average characters at most, each escaped for Plotly."""
    return tuple(label(line) for line in lines(held(text), width))


def hover(*parts: str) -> str:
    """A hover text; the table says the same."""
    return "<br>".join(line for part in parts for line in wrapped(part, 44))


def script(chart: Chart) -> str:
    """The script that hands the figure to the theme; its keys are sorted."""
    spec = _with_roles(chart.drawing.spec)
    return f"briefing.figure({literal(chart.name)},{literal(spec)});\n"


def _with_roles(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _with_roles(part, name) for name, part in sorted(value.items())}
    if isinstance(value, list | tuple):
        return [_with_roles(part, key) for part in value]
    if isinstance(value, str) and key.endswith("color"):
        return _ROLE.sub(r"var:\1", value)
    return value


def csv_path(chart: Chart) -> str:
    """Where the table stands, from the site's root."""
    return f"data/charts/{chart.name}.csv"


def csv_files(charts: Iterable[Chart]) -> Iterator[tuple[str, bytes]]:
    """The tables as they are served."""
    return ((csv_path(chart), csv_text(chart).encode()) for chart in charts)


def csv_text(chart: Chart) -> str:
    """The table as CSV, its cells as `exports.cells` writes them; a signed number is left alone."""
    head = [cells.inert(text) for text in chart.table.head]
    return cells.csv_text([head, *([_cell(cell.text) for cell in r] for r in chart.table.rows)])


def _cell(text: str) -> str:
    return text if not text or _NUMBER.fullmatch(text) else cells.inert(text)
