"""Outlines of countries for locator maps, from Natural Earth, which is in the public domain.

Takes a frame in degrees; gives rings of points inside it. Two scales travel with the program, as
its templates do: 1:50 million for a region, 1:110 million for much of the world. They are TopoJSON:
a border that two countries share stands once, as an arc of small steps on a grid; a country that
lies across the date line is whole, as on a globe.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any

Point = tuple[float, float]
Ring = tuple[Point, ...]

EARTH = 6371.0
"""The earth's mean radius in kilometres."""

_FINE_UP_TO = 60.0
"""Degrees of longitude in a frame above which the coarser scale is fine enough."""

_FEWEST = 4
"""A ring of fewer points encloses nothing; it needs its first point again at its end."""


@dataclass(frozen=True)
class Frame:
    """A rectangle of longitudes and latitudes. It may reach beyond 180 degrees, either way."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Frame) -> bool:
        """Whether the two overlap."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


@dataclass(frozen=True)
class Shape:
    """The part of a country that lies in a frame, under its name in Natural Earth."""

    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class _Ring:
    """A ring, and the frame that it lies in."""

    points: Ring
    frame: Frame


@dataclass(frozen=True)
class _Country:
    name: str
    rings: tuple[_Ring, ...]


def shapes(frame: Frame, grain: float) -> Iterator[Shape]:
    """The countries in a frame, clipped to it; `grain` is the size below which nothing is drawn."""
    scale = "50m" if frame.east - frame.west <= _FINE_UP_TO else "110m"
    for country in _countries(scale):
        found = tuple(
            ring
            for turn in (-360.0, 0.0, 360.0)
            for whole in country.rings
            if len(ring := tuple(_drawn(whole, frame, turn, grain))) >= _FEWEST
        )
        if found:
            yield Shape(country.name, found)


def put_away() -> None:
    """Hold the outlines no longer: they are ten megabytes, for a few maps."""
    _countries.cache_clear()


def _drawn(ring: _Ring, frame: Frame, turn: float, grain: float) -> Iterator[Point]:
    """What a frame shows of a ring that is turned by so many degrees."""
    seen = Frame(frame.west - turn, frame.south, frame.east - turn, frame.north)
    if seen.meets(ring.frame):
        clipped = _clipped(ring, seen)
        yield from ((x + turn, y) for x, y in _coarser(clipped, grain))


def area_around(lon: float, lat: float) -> float | None:
    """The area in square kilometres of the country that a point lies in, if it lies in one."""
    for country in _countries("110m"):
        around = sum(_encloses(r, lon + turn, lat) for r in country.rings for turn in (0, 360))
        if around % 2:
            return sum(_area(ring) for ring in country.rings)
    return None


def _encloses(ring: _Ring, lon: float, lat: float) -> bool:
    """Whether a line from a point to the east crosses the ring an odd number of times."""
    inside = False
    for (x, y), (u, v) in pairwise((*ring.points, ring.points[0])):
        if (y > lat) != (v > lat) and lon < x + (lat - y) / (v - y) * (u - x):
            inside = not inside
    return inside


def _area(ring: _Ring) -> float:
    """The area on a sphere (Chamberlain and Duquette 2007, a trapezium under each side)."""
    total = 0.0
    for (x, y), (u, v) in pairwise((*ring.points, ring.points[0])):
        total += math.radians(u - x) * (2 + math.sin(math.radians(y)) + math.sin(math.radians(v)))
    return abs(total) * EARTH**2 / 2


@lru_cache(maxsize=2)
def _countries(scale: str) -> tuple[_Country, ...]:
    name = f"world/countries-{scale}.json"
    data = json.loads(files("builder.charts").joinpath(name).read_bytes())
    arcs = [_arc(steps, **data["transform"]) for steps in data["arcs"]]
    shapes = data["objects"]["countries"]["geometries"]
    return tuple(_Country(s["properties"]["name"], tuple(_rings(s, arcs))) for s in shapes)


def _arc(steps: list[list[int]], scale: Point, translate: Point) -> Ring:
    """An arc's points; each step is counted from the point before it (TopoJSON, 2.1.4)."""
    across = [translate[0] + x * scale[0] for x in accumulate(step[0] for step in steps)]
    along = [translate[1] + y * scale[1] for y in accumulate(step[1] for step in steps)]
    return tuple(zip(across, along, strict=True))


def _rings(shape: dict[str, Any], arcs: list[Ring]) -> Iterator[_Ring]:
    """The rings of a polygon or of several."""
    found = shape.get("arcs", ())
    for polygon in [found] if shape["type"] == "Polygon" else found:
        yield from (_ring(numbers, arcs) for numbers in polygon)


def _ring(numbers: list[int], arcs: list[Ring]) -> _Ring:
    """Arcs end to end; one whose number is negative runs backwards."""
    points = [p for n in numbers for p in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    xs, ys = _unbroken([x for x, _ in points]), [y for _, y in points]
    if abs(xs[-1] - xs[0]) > 180:  # around a pole, which it encloses
        xs, ys = [*xs, xs[-1], xs[0]], [*ys, -90.0, -90.0]
    frame = Frame(min(xs), min(ys), max(xs), max(ys))
    return _Ring(tuple(zip(xs, ys, strict=True)), frame)


def _unbroken(xs: list[float]) -> list[float]:
    """Longitudes that run on where they jump at the date line."""
    if max(xs) - min(xs) <= 180:
        return xs
    turns = accumulate((round((x - y) / 360) for x, y in pairwise(xs)), initial=0)
    return [x + 360 * turn for x, turn in zip(xs, turns, strict=True)]


def _coarser(points: Iterable[Point], grain: float) -> Iterator[Point]:
    """The points on a grid of that size, none twice running."""
    last = None
    for x, y in points:
        point = (round(x / grain) * grain, round(y / grain) * grain)
        if point != last:
            yield point
        last = point


def _clipped(ring: _Ring, frame: Frame) -> Sequence[Point]:
    """The part of a ring inside a frame (Sutherland and Hodgman 1974): one side after the other,
    of those that it reaches beyond."""
    points: Sequence[Point] = ring.points
    for reaches, axis, bound, sign in (
        (ring.frame.west < frame.west, 0, frame.west, 1),
        (ring.frame.east > frame.east, 0, frame.east, -1),
        (ring.frame.south < frame.south, 1, frame.south, 1),
        (ring.frame.north > frame.north, 1, frame.north, -1),
    ):
        if reaches and points:
            points = [*_beyond(points, axis, bound, sign)]
    return points


def _beyond(points: Sequence[Point], axis: int, bound: float, sign: int) -> Iterator[Point]:
    before = points[-1]
    was = (before[axis] - bound) * sign >= 0
    for point in points:
        is_ = (point[axis] - bound) * sign >= 0
        if was != is_:
            yield _crossing(before, point, axis, bound)
        if is_:
            yield point
        before, was = point, is_


def _crossing(one: Point, other: Point, axis: int, bound: float) -> Point:
    """Where the line between two points crosses a side of the frame."""
    share = (bound - one[axis]) / (other[axis] - one[axis])
    rest = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (bound, rest) if axis == 0 else (rest, bound)
