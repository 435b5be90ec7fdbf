"""Figures and tables as they are held: in one piece, from the making of a chart to its files.

Takes plain data; gives it again to whoever asks, each time anew. Of ten thousand events the same as
cells and mappings would be forty megabytes.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from builder.kept.cache import digest

if TYPE_CHECKING:
    import plotly.graph_objects as go

MOST_SHOWN = 100
"""Rows of a table that a page shows; the file beside the chart holds every row."""


@dataclass(frozen=True)
class Cell:
    """One cell of a table: plain text, and the address it leads to, from the site's root."""

    text: str
    href: str | None = None


class Table:
    """A chart's facts. `numeric` names the columns, from 0, that hold figures.

    They are held as one piece, a tenth of what so many cells take, and taken apart for who asks.
    """

    __slots__ = ("packed",)

    def __init__(
        self, head: tuple[str, ...], rows: Iterable[Sequence[Cell]], numeric: tuple[int, ...] = ()
    ) -> None:
        cells = tuple(tuple((cell.text, cell.href) for cell in row) for row in rows)
        self.packed = _packed((head, cells, numeric))

    @classmethod
    def of(cls, packed: bytes) -> Table:
        """The table that was packed so."""
        found = cls((), ())
        found.packed = packed
        return found

    @property
    def as_plain(self) -> bytes:
        """What two tables are compared by."""
        return self.packed

    @property
    def head(self) -> tuple[str, ...]:
        """The names of the columns."""
        found: tuple[str, ...] = marshal.loads(self.packed)[0]
        return found

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """All of its rows."""
        return tuple(tuple(Cell(*cell) for cell in row) for row in marshal.loads(self.packed)[1])

    @property
    def numeric(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        found: tuple[int, ...] = marshal.loads(self.packed)[2]
        return found

    @property
    def shown(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows that a page shows."""
        return self.rows[:MOST_SHOWN]

    @property
    def more(self) -> int:
        """How many rows it leaves to the file."""
        return max(0, len(marshal.loads(self.packed)[1]) - MOST_SHOWN)


class Drawing:
    """What a figure is made of, as plain data: its traces, and its layout without a template. Held
    as a table is."""

    __slots__ = ("packed",)

    def __init__(self, traces: Sequence[dict[str, Any]], layout: dict[str, Any]) -> None:
        self.packed = _packed(traces), _packed(layout)

    @classmethod
    def of(cls, packed: tuple[bytes, bytes]) -> Drawing:
        """The drawing that was packed so."""
        found = cls((), {})
        found.packed = packed
        return found

    @property
    def layout(self) -> dict[str, Any]:
        """All but the traces."""
        found: dict[str, Any] = marshal.loads(self.packed[1])
        return found

    @property
    def spec(self) -> dict[str, Any]:
        """What Plotly draws."""
        return {"data": marshal.loads(self.packed[0]), "layout": self.layout}

    @property
    def figure(self) -> go.Figure:
        """The same as a figure of `plotly.graph_objects`, checked by Plotly's own validators."""
        from plotly.graph_objects import Figure

        spec = self.spec
        return Figure(data=list(spec["data"]), layout={"template": None, **spec["layout"]})

    @property
    def digest(self) -> bytes:
        """The same for two drawings only if they give the same figure."""
        return digest(*self.packed)

    @property
    def as_plain(self) -> bytes:
        """What two drawings are compared by."""
        return self.digest


def _packed(value: Any) -> bytes:
    """Plain data in bytes: the same for two values only if they are the same."""
    return marshal.dumps(value, 0)  # without marks of what occurs twice
