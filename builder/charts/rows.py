"""Charts that read downwards: one labelled row after another, in pixels.

Takes labels and the height that each row's marks need; gives the vertical place of every row, and
the layout around them, twice: for a wide screen, where labels stand to the left of the marks, and
for a narrow one, where they stand above them (the theme then applies what `meta.narrow` holds).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from builder.charts.base import wrapped
from builder.charts.letters import BOLD
from builder.charts.ticks import named

_LINE = 17
_GAP = 9
_ABOVE = 44
"""Characters that fit above the marks at 360 px."""
_SHARE = 0.0097
"""The part of the narrowest wide chart that a character of a label takes."""


@dataclass(frozen=True)
class Row:
    """One row: a name, what goes under it, and the pixels that its marks take.

    A row without marks is a heading over those that follow.
    """

    head: str = ""
    text: str = ""
    marks: int = 20


@dataclass(frozen=True)
class Placed:
    """Rows in place, in pixels from the top: the middles of their marks, and what stands around."""

    centres: tuple[float, ...]
    tops: tuple[float, ...]
    rules: tuple[float, ...]
    texts: tuple[dict[str, Any], ...]
    height: float


@dataclass(frozen=True)
class Stack:
    """The same rows in place for a wide and for a narrow screen.

    `beside` is how many characters of a label fit beside the marks.
    """

    wide: Placed
    narrow: Placed
    beside: int

    def down(self, at: Sequence[tuple[int, float] | None]) -> dict[str, Any]:
        """What a trace needs to put points into rows: (row with marks, pixels below its middle).

        `None` breaks a line.
        """
        wide, narrow = (
            [None if point is None else round(p.centres[point[0]] + point[1], 1) for point in at]
            for p in (self.wide, self.narrow)
        )
        return {"y": wide, "meta": {"narrow": {"y": narrow}}}


def stack(rows: Sequence[Row], beside: int = 44) -> Stack:
    """Put rows under each other, in both forms."""
    return Stack(_beside(rows, beside), _above(rows), beside)


def _beside(rows: Sequence[Row], width: int) -> Placed:
    """Labels to the left, level with the marks; headings across."""
    top = 0.0
    centres, tops, rules, texts = [], [], [], []
    for row in rows:
        head, text = _lines(row, width if row.marks else 2 * _ABOVE)
        label = (len(head) + len(text)) * _LINE
        height = max(label, row.marks)
        if row.marks:
            tops.append(top - _GAP / 2)
            centres.append(top + height / 2)
            texts += _label(head, text, top + (height - label) / 2)
        else:
            rules.append(top)
            texts += _label(head, text, top + _GAP / 2)
        top += height + _GAP
    return Placed(tuple(centres), tuple(tops), tuple(rules), tuple(texts), top)


def _above(rows: Sequence[Row]) -> Placed:
    """Labels and headings across, marks below their label."""
    top = 0.0
    centres, tops, rules, texts = [], [], [], []
    for row in rows:
        head, text = _lines(row, _ABOVE)
        height = (len(head) + len(text)) * _LINE + row.marks
        if row.marks:
            tops.append(top - _GAP / 2)
            centres.append(top + height - row.marks / 2)
            texts += _label(head, text, top)
        else:
            rules.append(top)
            texts += _label(head, text, top + _GAP / 2)
        top += height + _GAP
    return Placed(tuple(centres), tuple(tops), tuple(rules), tuple(texts), top)


def _lines(row: Row, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return wrapped(row.head, width / BOLD), wrapped(row.text, width)


def _label(head: Sequence[str], text: Sequence[str], top: float) -> list[dict[str, Any]]:
    """A row's words from `top` down. The name is a text of its own, since Plotly would set a tag
    for it as an inline style, which the site's security policy refuses."""
    name = _text(head, top) | {"font": {"weight": 600}}
    return [note for note in (name, _text(text, top + len(head) * _LINE)) if note["text"]]


def _text(lines: Sequence[str], top: float) -> dict[str, Any]:
    return {
        "text": "<br>".join(lines), "x": 0, "xref": "paper", "xanchor": "left", "y": top,
        "yanchor": "top", "align": "left", "showarrow": False, "bgcolor": "var(--paper)",
        "borderpad": 0,
    }  # fmt: skip


def layout(
    found: Stack, xaxis: dict[str, Any], top: int = 30, lanes: bool = False
) -> dict[str, Any]:
    """The layout of a chart of rows; `top` is the room for the axis above them, in pixels.

    A thin line runs through each row or, with `lanes`, between rows. Each form has a height of
    its own, in `meta`; that of the figure is the greater.
    """
    wide, narrow = (_around(placed, lanes) for placed in (found.wide, found.narrow))
    heights = [round(placed.height) + top + 4 for placed in (found.wide, found.narrow)]
    names, close = named(xaxis["ticktext"]) if lanes else ({}, {})
    return {
        "height": max(heights),
        "margin": {"l": 8, "r": 16, "t": top, "b": 4},
        "xaxis": {
            "side": "top", "domain": [round(found.beside * _SHARE, 3), 1], "automargin": False,
            "zeroline": False, **xaxis, **names,
        },
        "yaxis": {
            "range": wide["yaxis.range"], "tickvals": wide["yaxis.tickvals"], "ticks": "",
            "showticklabels": False, "zeroline": False, "automargin": False, "showline": False,
        },
        **({"shapes": wide["shapes"]} if wide["shapes"] else {}),
        "annotations": wide["annotations"],
        "meta": {"narrow": {**narrow, **close, "xaxis.domain": [0, 1]}, "heights": heights},
    }  # fmt: skip


def _around(placed: Placed, lanes: bool) -> dict[str, Any]:
    """What differs between the two forms, by dotted path."""
    return {
        "yaxis.range": [placed.height, -_GAP / 2],
        "yaxis.tickvals": list(placed.tops if lanes else placed.centres),
        "shapes": [_rule(y) for y in placed.rules],
        "annotations": list(placed.texts),
    }


def _rule(y: float) -> dict[str, Any]:
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y,
        "line": {"color": "var(--edge)", "width": 1},
    }  # fmt: skip
