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


_MARK = Box(-7, -7, 7, 7)


class Way(NamedTuple):
    """A way to set a name: the pixels that it takes around its point, and the annotation."""

    name: Named
    around: Box
    note: dict[str, Any]


class Screen:
    """A screen that a map is drawn on, and what stands on it already."""

    def __init__(self, flat: Plane, width: float, height: float) -> None:
        self._scale = min(width / flat.width, height / flat.height)
        self._edge = Box(-width / 2, -height / 2, width / 2, height / 2)
        self._taken: list[Box] = []

    def take(self, name: Named, around: Box) -> None:
        """Put something there."""
        self._taken.append(self._box(name, around))

    def has_room(self, way: Way) -> bool:
        """Whether a name may be set so: inside, over nothing, no wider than its country."""
        box, edge = self._box(way.name, way.around), self._edge
        inside = edge.left < box.left and box.right < edge.right
        inside = inside and edge.bottom < box.bottom and box.top < edge.top
        fits = not way.name.room or way.name.room * self._scale > box.right - box.left
        return inside and fits and not any(box.meets(other) for other in self._taken)

    def _box(self, name: Named, around: Box) -> Box:
        x, y = name.x * self._scale, name.y * self._scale
        return Box(x + around.left, y + around.bottom, x + around.right, y + around.top)


def fitted(
    places: Sequence[Named], countries: Iterable[Named], flat: Plane,
    sizes: Sequence[tuple[float, float]],
) -> list[dict[str, Any]]:  # fmt: skip
    """The names of places beside their marks, then those of countries where there is room.

    A name is set where it has room on the slimmest screen, on which names lie closest together,
    and on the widest, on which they lie closest to the edges; `sizes` are these two, in pixels.
    """
    screens = [Screen(flat, *size) for size in sizes]
    for place in places:
        _take(screens, place, _MARK)
    shown = {place.text for place in places}
    ways = [*map(_beside, places), *(_within(one) for one in countries if one.text not in shown)]
    return [note for way in ways for note in _first(screens, way)]


def _first(screens: Sequence[Screen], ways: Iterable[Way]) -> Iterator[dict[str, Any]]:
    """The annotation of the first of some ways for which all screens have room, if there is one."""
    for way in ways:
        if all(screen.has_room(way) for screen in screens):
            _take(screens, way.name, way.around)
            yield way.note
            return


def _take(screens: Iterable[Screen], name: Named, around: Box) -> None:
    for screen in screens:
        screen.take(name, around)


def _within(country: Named) -> Iterator[Way]:
    """A country's name, in its middle."""
    half = len(country.text) * _LETTER / 2
    note = _note(country.text, country, ("center", "middle", 0, 0), "muted")
    yield Way(country, Box(-half, -_LINE / 2, half, _LINE / 2), note)


def _beside(place: Named) -> Iterator[Way]:
    """A place's name on each side of its mark, with the room that it takes there."""
    text = place.text if len(place.text) <= _LONGEST else place.text[: _LONGEST - 1] + "…"
    half = len(text) * _LETTER / 2
    for side in _SIDES:
        x, y = side[2] * (half + _BESIDE), side[3] * (_LINE / 2 + _BESIDE)
        around = Box(x - half, y - _LINE / 2, x + half, y + _LINE / 2)
        yield Way(place, around, _note(text, place, side, "ink"))


def _note(text: str, at: Named, side: tuple[str, str, int, int], role: str) -> dict[str, Any]:
    xanchor, yanchor, across, along = side
    return {
        "text": label(text), "x": round(at.x, 1), "y": round(at.y, 1), "showarrow": False,
        "xanchor": xanchor, "yanchor": yanchor, "xshift": across * _BESIDE,
        "yshift": along * _BESIDE, "borderpad": 0, "font": {"color": f"var(--{role})"},
    }  # fmt: skip
