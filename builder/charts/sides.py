"""Whose act an event is, and the symbol and colour that the theme gives that side.

Takes an analysis and events; gives sides in the order of `briefing.yml`, number 0 for none.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.analysis.whole import Analysis
from builder.model.shared import Event

_SYMBOLS = (
    ("hourglass", "hourglass"), ("circle", "circle"), ("square", "square"),
    ("triangle-up", "triangle"), ("diamond", "diamond"), ("cross", "cross"), ("x", "saltire"),
    ("triangle-down", "triangle on its tip"), ("star", "star"), ("pentagon", "pentagon"),
    ("hexagon", "hexagon"),
)  # fmt: skip
"""Plotly's name and ours; the first seven as the theme draws them beside a side's name."""
_COLOURS = 6
_DOERS = ("initiator", "alleged_perpetrator")


def side_of(analysis: Analysis, event: Event) -> int:
    """The number of the side whose actor did it; 0 where that actor has none.

    Where nobody is said to have begun it, the side of whoever is alleged to have.
    """
    sides = [side.id for side in analysis.briefing.settings.sides]
    doers = [p.actor for role in _DOERS for p in event.participants if p.role == role]
    actor = analysis.briefing.actors.get(doers[0]) if doers else None
    return 1 + sides.index(actor.side) if actor and actor.side in sides else 0


def in_order(sides: Iterable[int]) -> list[int]:
    """Sides as they are shown: in the order of `briefing.yml`, none last."""
    return sorted(sides, key=lambda number: (number == 0, number))


def side_name(analysis: Analysis, number: int) -> str:
    """The side's name."""
    return analysis.briefing.settings.sides[number - 1].name if number else "No side"


def symbol(number: int) -> str:
    """Plotly's symbol for a side. Sides beyond those that have a symbol share the one for none."""
    return _SYMBOLS[number if number < len(_SYMBOLS) else 0][0]


def symbol_name(number: int) -> str:
    """The symbol in words."""
    return _SYMBOLS[number if number < len(_SYMBOLS) else 0][1]


def colour(number: int) -> str:
    """The side's colour, as a role of the theme; grey beyond the six that it has."""
    return f"var(--side-{number if number <= _COLOURS else 0})"
