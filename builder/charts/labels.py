"""Which names fit on a map, and on which side of their mark they stand.

Takes names with positions in a plane and the size of a screen; gives annotations. A name that would
cover another is left out: the table holds them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from builder.charts.base import label
from builder.charts.spots import Plane

_LETTER, _LINE = 6.9, 17.0
"""Pixels that a letter takes across and a line takes along, at the size of 13."""

_BESIDE = 10.0
_LONGEST = 34

_SIDES = (("left", "middle", 1, 0), ("right", "middle", -1, 0), ("center", "bottom", 0, 1),
          ("center", "top", 0, -1))  # fmt: skip
"""The anchor of a text, across and along, and the way that it is moved from its mark."""


class Named(NamedTuple):
    """A name at a point of the plane; `room` is the width that it must fit in, 0 for any."""

    text: str
    x: float
    y: float
    room: float


class Box(NamedTuple):
    """A rectangle in pixels from the middle of the screen, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


def fitted(
    places: Sequence[Named], countries: Iterable[Named], flat: Plane, width: float, height: float
) -> list[dict[str, Any]]:
    """The names of places beside their marks, then those of countries where there is room."""
    scale = min(width / flat.width, height / flat.height)
    screen = Box(-width / 2, -height / 2, width / 2, height / 2)
    taken = [_around(place, scale) for place in places]
    found = []
    for place in places:
        for box, note in _beside(place, scale):
            if _is_free(box, screen, [b for b in taken if b != _around(place, scale)]):
                taken.append(box)
                found.append(note)
                break
    shown = {place.text for place in places}
    for country in countries:
        box = _centred(country, scale)
        fits = country.room * scale > box.right - box.left and country.text not in shown
        if fits and _is_free(box, screen, taken):
            taken.append(box)
            found.append(_note(country.text, country, ("center", "middle", 0, 0), "muted"))
    return found


def _is_free(box: Box, screen: Box, taken: Iterable[Box]) -> bool:
    inside = screen.left < box.left and box.right < screen.right
    inside = inside and screen.bottom < box.bottom and box.top < screen.top
    return inside and not any(box.meets(other) for other in taken)


def _around(place: Named, scale: float) -> Box:
    """The mark itself."""
    x, y = place.x * scale, place.y * scale
    return Box(x - 7, y - 7, x + 7, y + 7)


def _centred(name: Named, scale: float) -> Box:
    half = len(name.text) * _LETTER / 2
    x, y = name.x * scale, name.y * scale
    return Box(x - half, y - _LINE / 2, x + half, y + _LINE / 2)


def _beside(place: Named, scale: float) -> Iterator[tuple[Box, dict[str, Any]]]:
    """The place's name on each side of its mark, with the room that it takes there."""
    text = place.text if len(place.text) <= _LONGEST else place.text[: _LONGEST - 1] + "…"
    middle = _centred(place._replace(text=text), scale)
    half = (middle.right - middle.left) / 2 + _BESIDE
    for side in _SIDES:
        across, along = side[2] * half, side[3] * (_LINE / 2 + _BESIDE)
        box = Box(middle.left + across, middle.bottom + along, middle.right + across,
                  middle.top + along)  # fmt: skip
        yield box, _note(text, place, side, "ink")


def _note(text: str, at: Named, side: tuple[str, str, int, int], role: str) -> dict[str, Any]:
    xanchor, yanchor, across, along = side
    return {
        "text": label(text), "x": round(at.x, 1), "y": round(at.y, 1), "showarrow": False,
        "xanchor": xanchor, "yanchor": yanchor, "xshift": across * _BESIDE,
        "yshift": along * _BESIDE, "borderpad": 0, "font": {"color": f"var(--{role})"},
    }  # fmt: skip
