"""Locator maps: where the places lie, with how precisely each is known drawn as a radius.

Takes an analysis; gives `map`, the surroundings of the place with most events of the crisis, and
`map-far`, where other places lie far from it. `spots` says what stands where, `labels` which names
fit; here it is drawn, as a plane in kilometres, so that nothing is fetched for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from builder.analysis.whole import Analysis
from builder.charts.base import Chart, Href, hover
from builder.charts.held import Cell, Drawing, Table
from builder.charts.labels import Named, fitted
from builder.charts.outlines import Frame, Shape, shapes
from builder.charts.spots import RADIUS, Mark, Plane, Spot, marks, plane, spots, unplaced
from builder.wording import count_text, number_text, plural, sentence

NEAR = 1_500.0
"""Kilometres from the place with most events of the crisis that the first map reaches to."""

_HEIGHTS = (500, 400)
_WIDTHS = ((680.0, 1_152.0), (288.0, 679.0))
"""Pixels, on wide screens and on narrow ones: draw.js parts them, base.css ends them."""

_STEEPEST, _FLATTEST = 0.7, 3.0  # the widths of a map, by its height, that outlines are kept for
_FINEST = 700
_CORNERS = 48
_SAME = "Dots, rings, numbers and outlines mean what they mean on the map above."
_HEAD = ("Place", "Precision", "Radius", "Position", "Crisis events", "Background events")


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The maps, where events lie at places of known position."""
    found = spots(analysis)
    if not any(spot.crisis or spot.background for spot in found):
        return []
    middle = found[0]
    near = [spot for spot in found if middle.distance(spot) <= NEAR]
    far = [spot for spot in found if spot not in near]
    rest = [(place.name, href(place.id)) for place in unplaced(analysis)]
    maps = [Chart(
        "map", _finding(analysis, near), _says(near, len(rest)), _draw(near, href),
        Table(_HEAD, (*_rows(near, href), *_silent(rest)), (2, 4, 5)), "wide",
    )]  # fmt: skip
    if far:
        maps.append(Chart(
            "map-far", _far_finding(far, near), _SAME, _draw(found, href),
            Table(_HEAD, tuple(_rows(far, href)), (2, 4, 5)), "wide",
        ))  # fmt: skip
    return maps


def _finding(analysis: Analysis, near: Sequence[Spot]) -> str:
    """The place that holds most events of the crisis."""
    total = sum(e.event.scope == "crisis" for e in analysis.entries)
    here = _busiest(near)
    if not here.crisis:
        return "Where the places lie"
    lie = "lies" if len(here.crisis) == 1 else "lie"
    some = sentence(count_text(len(here.crisis)))
    return f"{some} of {plural(total, 'event')} of the crisis {lie} in {here.name}"


def _far_finding(far: Sequence[Spot], near: Sequence[Spot]) -> str:
    here = _busiest(near)
    most = max(spot.distance(here.lead) for spot in far)
    lies = "lies" if len(far) == 1 else "lie"
    return (
        f"{sentence(plural(len(far), 'place'))} {lies} more than {number_text(NEAR)} km from "
        f"{here.name}, up to {number_text(round(most, -2))} km"
    )


def _busiest(near: Sequence[Spot]) -> Mark:
    return max(marks(near, plane(near)), key=lambda mark: len(mark.crisis))


def _says(drawn: Sequence[Spot], silent: int) -> str:
    least, most = (number_text(RADIUS[p]) for p in ("point", "region"))
    shared = " A number after a name: so many more places share its mark."
    more = f" {sentence(plural(silent, 'place'))} of no known position: see the table."
    return (
        "Dot: a place, full where the crisis has events. Ring: how far from there it may be, from "
        f"{least} km for a point to {most} km for a region, as wide as itself for a country."
        f"{shared if any(mark.more for mark in marks(drawn, plane(drawn))) else ''}"
        f"{more if silent else ''} Outlines: Natural Earth; its borders are no statement of ours."
    )


def _draw(found: Sequence[Spot], href: Href) -> Any:
    flat = plane(found)
    drawn, land = marks(found, flat), tuple(_land(flat))
    wide, narrow = (
        fitted([_named(mark) for mark in drawn], [*_names(land, flat)], flat, screens)
        for screens in _screens(flat)
    )
    return Drawing(
        [_outlines(land, flat), _rings(found, flat), _dots(drawn, href)],
        {
            "height": max(_HEIGHTS), "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {"range": [-flat.width / 2, flat.width / 2], "visible": False},
            "yaxis": {"range": [-flat.height / 2, flat.height / 2], "visible": False,
                      "scaleanchor": "x", "scaleratio": 1},
            "annotations": wide,
            "meta": {"heights": list(_HEIGHTS), "widths": _full(flat),
                     "narrow": {"annotations": narrow}},
        },
    )  # fmt: skip


def _full(flat: Plane) -> list[int]:
    """From what width on a map has all of its height; on less it would show more than the earth."""
    return [math.ceil(height * flat.width / flat.reach) for height in _HEIGHTS]


def _screens(flat: Plane) -> Iterator[list[tuple[float, float]]]:
    """The slimmest and the widest of wide screens, then of narrow ones, each with its height."""
    for widths, height, full in zip(_WIDTHS, _HEIGHTS, _full(flat), strict=True):
        yield [(width, height * min(1, width / full)) for width in widths]


def _land(flat: Plane) -> Iterator[Shape]:
    """The outlines that a screen of any shape shows of a map."""
    across = max(flat.width, flat.height * _FLATTEST) / 2
    along = min(flat.reach, max(flat.height, flat.width / _STEEPEST)) / 2
    frame = Frame(
        flat.lon - across / flat.km_east, max(flat.lat - along / flat.km_north, -90),
        flat.lon + across / flat.km_east, min(flat.lat + along / flat.km_north, 90),
    )  # fmt: skip
    yield from shapes(frame, flat.width / flat.km_east / _FINEST)


def _names(land: Iterable[Shape], flat: Plane) -> Iterator[Named]:
    """The names of the larger countries, each in the middle of its largest part."""
    for shape in land:
        largest = max(shape.rings, key=lambda ring: abs(_area(ring)))
        xs, ys = [x for x, _ in largest], [y for _, y in largest]
        x, y = flat.put((min(ys) + max(ys)) / 2, (min(xs) + max(xs)) / 2)
        yield Named(shape.name, x, y, (max(xs) - min(xs)) * flat.km_east)


def _area(ring: Sequence[tuple[float, float]]) -> float:
    """Twice the area that a ring encloses, in square degrees."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))


def _named(mark: Mark) -> Named:
    name = f"{mark.name} +{mark.more}" if mark.more else mark.name
    return Named(name, mark.x, mark.y, 0)


def _outlines(land: Iterable[Shape], flat: Plane) -> dict[str, Any]:
    rings = [[flat.put(y, x) for x, y in ring] for shape in land for ring in shape.rings]
    return {
        "type": "scatter", "mode": "lines", **_apart(rings), "fill": "toself",
        "fillcolor": "var(--surface)", "line": {"width": 0.8, "color": "var(--edge)"},
        "hoverinfo": "skip",
    }  # fmt: skip


def _rings(found: Iterable[Spot], flat: Plane) -> dict[str, Any]:
    """The radius of each place, wide enough to be seen, once."""
    seen = {(spot.lat, spot.lon, spot.radius) for spot in found if spot.radius > flat.width / 90}
    rings = [list(_circle(flat, *ring)) for ring in sorted(seen)]
    return {
        "type": "scatter", "mode": "lines", **_apart(rings),
        "line": {"width": 1.5, "color": "var(--accent@0.6)", "dash": "dot"}, "hoverinfo": "skip",
    }  # fmt: skip


def _circle(flat: Plane, lat: float, lon: float, radius: float) -> Iterator[tuple[float, float]]:
    east = radius / (flat.km_north * math.cos(math.radians(min(abs(lat), 89))))
    north = radius / flat.km_north
    for corner in range(_CORNERS + 1):
        turn = 2 * math.pi * corner / _CORNERS
        yield flat.put(lat + north * math.sin(turn), lon + east * math.cos(turn))


def _apart(rings: Iterable[Sequence[tuple[float, float]]]) -> dict[str, Any]:
    """Rings as one line, with a gap after each."""
    points: list[tuple[float | None, float | None]] = []
    for ring in rings:
        points += [(round(x), round(y)) for x, y in ring] + [(None, None)]
    return {"x": [x for x, _ in points], "y": [y for _, y in points]}


def _dots(drawn: Sequence[Mark], href: Href) -> dict[str, Any]:
    fills = ["var(--accent)" if mark.crisis else "var(--paper)" for mark in drawn]
    return {
        "type": "scatter", "mode": "markers",
        "x": [round(mark.x, 1) for mark in drawn], "y": [round(mark.y, 1) for mark in drawn],
        "customdata": [href(mark.lead.place.id) for mark in drawn],
        "hovertext": [hover(_told(mark)) for mark in drawn], "hoverinfo": "text",
        "marker": {
            "symbol": ["diamond" if mark.vague else "circle" for mark in drawn], "size": 11,
            "color": fills, "line": {"width": 2, "color": "var(--accent)"}, "opacity": 1,
        },
    }  # fmt: skip


def _told(mark: Mark) -> str:
    names = ", ".join(spot.place.name for spot in mark.spots)
    return f"{names}: {plural(len(mark.crisis), 'event')} of the crisis"


def _rows(found: Sequence[Spot], href: Href) -> Iterator[tuple[Cell, ...]]:
    for spot in found:
        where = f"{spot.position}{'' if spot.at is spot.place else f', as {spot.at.name}'}"
        yield (
            Cell(spot.place.name, href(spot.place.id)), Cell(spot.place.precision),
            Cell(f"{number_text(spot.radius)} km"), Cell(where), Cell(str(len(spot.crisis))),
            Cell(str(len(spot.background))),
        )  # fmt: skip


def _silent(rest: Iterable[tuple[str, str]]) -> Iterator[tuple[Cell, ...]]:
    """Places that are on no map."""
    for name, address in rest:
        yield (Cell(name, address), *(Cell(text) for text in ("", "", "not known", "", "")))
