"""The names of columns of time, none of which touches another on a narrow screen.

Takes names of one line or two ("31<br>Dec"); gives what an axis holds of them, for a wide screen
and for a narrow one. Plotly would tilt those that have no room, and leave some of them out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from builder.charts.letters import measure

_WIDTH = 300
_CHARACTER, _APART = 7.0, 4
"""Pixels of a chart on a phone, of an average character, and between two names."""

_EMPTY = "<br>\N{NO-BREAK SPACE}"


def named(names: Sequence[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The names on an axis, and by dotted path what differs where it is narrow."""
    found = _once(names)
    close = _staggered(found)
    level = {"ticktext": found, "tickangle": 0}
    return level, {} if close == found else {"xaxis.ticktext": close}


def _once(names: Sequence[str]) -> list[str]:
    """A second line, a month or a year, only where it is another than before."""
    parts = [name.partition("<br>") for name in names]
    again = [False, *(bool(b[2]) and a[2] == b[2] for a, b in pairwise(parts))]
    pairs = zip(names, parts, again, strict=True)
    return [f"{part[0]}{_EMPTY}" if repeats else name for name, part, repeats in pairs]


def _staggered(names: list[str]) -> list[str]:
    """Names of one line in two lines by turns, where one has no room for all of them."""
    need = max(map(measure, names)) * _CHARACTER + _APART
    if need * len(names) <= _WIDTH or any("<br>" in name for name in names):
        return names
    return [name if number % 2 else f"{name}{_EMPTY}" for number, name in enumerate(names)]
