"""What stands where on a map: places with their positions and events, and which share a mark.

Takes an analysis; gives values in degrees, and a plane in kilometres around their middle. The plane
is true at its middle; away from its latitude it is stretched from west to east, which a locator map
can bear.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.analysis.compare import around
from builder.analysis.whole import Analysis
from builder.charts.outlines import EARTH, area_around
from builder.model.shared import Place

RADIUS = {"point": 0.2, "building": 0.5, "district": 5.0, "city": 20.0, "region": 150.0,
          "country": 250.0}  # fmt: skip
"""Kilometres around its position in which a place of each precision is taken to lie, by us; for a
country that is on the map, the radius of a circle of its area."""

_VAGUE = ("region", "country")
_ORDER = tuple(RADIUS)
_KM = math.pi * EARTH / 180  # in a degree of latitude
_SMALLEST = 800.0
_PADDING = 1.3
_SQUAREST, _LONGEST = 1.3, 2.0
_NORTH, _SOUTH = 84.0, -57.0  # of the coasts that are drawn: beyond them lie ice and nothing
_SHARED = 45  # marks share where they lie nearer than this part of the map's width


@dataclass(frozen=True)
class Spot:
    """A place and where it is drawn: at its own position, or at that of what it lies within."""

    place: Place
    at: Place
    lat: float
    lon: float
    crisis: frozenset[str]
    background: frozenset[str]

    @property
    def precision(self) -> str:
        """How precisely its position is known: that of the place whose position it has."""
        return self.at.precision

    @cached_property
    def radius(self) -> float:
        """Kilometres around its position, in round figures where they are many."""
        area = area_around(self.lon, self.lat) if self.precision == "country" else None
        return round(math.sqrt(area / math.pi), -1) if area else RADIUS[self.precision]

    @property
    def vague(self) -> bool:
        """Whether its position is but the middle of a region or country."""
        return self.precision in _VAGUE

    @property
    def position(self) -> str:
        """Its position in words."""
        north = f"{abs(self.lat):.2f}° {'N' if self.lat >= 0 else 'S'}"
        return f"{north}, {abs(self.lon):.2f}° {'E' if self.lon >= 0 else 'W'}"

    def distance(self, other: Spot) -> float:
        """Kilometres along a great circle (haversine)."""
        one, two = math.radians(self.lat), math.radians(other.lat)
        across = math.radians(other.lon - self.lon)
        half = (
            math.sin((two - one) / 2) ** 2
            + math.cos(one) * math.cos(two) * math.sin(across / 2) ** 2
        )
        return 2 * EARTH * math.asin(math.sqrt(half))


def spots(analysis: Analysis) -> list[Spot]:
    """Every place that has a position, the busiest first, those of one count by name."""
    places = analysis.briefing.places
    here = _events(analysis)
    found = []
    for place in places.values():
        line = (place, *(places[key] for key in around(place.id, places)))
        at = next((p for p in line if p.at), None)
        if at and at.at and place.withdrawn is None:
            events = (frozenset(here[place.id, scope]) for scope in ("crisis", "background"))
            found.append(Spot(place, at, at.at.lat, at.at.lon, *events))
    return sorted(found, key=lambda s: (-len(s.crisis), s.place.name.casefold(), s.place.id))


def unplaced(analysis: Analysis) -> list[Place]:
    """Every other place, by name."""
    placed = {spot.place.id for spot in spots(analysis)}
    rest = [p for p in analysis.briefing.places.values() if p.id not in placed and not p.withdrawn]
    return sorted(rest, key=lambda place: (place.name.casefold(), place.id))


def _events(analysis: Analysis) -> Mapping[tuple[str, str], set[str]]:
    """The events at each place, those of the crisis and those of the background apart."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for event in (entry.event for entry in analysis.entries):
        for place in event.where:
            found[place, event.scope].add(event.id)
    return found


@dataclass(frozen=True)
class Plane:
    """A map's plane: its middle in degrees, and the kilometres that it shows at least."""

    lat: float
    lon: float
    width: float
    height: float

    @property
    def km_north(self) -> float:
        """Kilometres in a degree of latitude."""
        return _KM

    @property
    def km_east(self) -> float:
        """Kilometres in a degree of longitude, at the middle."""
        return _KM * math.cos(math.radians(self.lat))

    @property
    def reach(self) -> float:
        """The kilometres along that a screen shows at most: to the last coasts or its places."""
        return max(self.height, 2 * min(_NORTH - self.lat, self.lat - _SOUTH) * self.km_north)

    def put(self, lat: float, lon: float) -> tuple[float, float]:
        """A position in kilometres east and north of the middle."""
        return (lon - self.lon) * self.km_east, (lat - self.lat) * self.km_north


def plane(found: Sequence[Spot]) -> Plane:
    """The plane that shows all of some places with room around them, no slimmer than a screen."""
    lons = _together([spot.lon for spot in found])
    lats = [spot.lat for spot in found]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    flat = Plane(lat, lon, 0, 0)
    width = max((max(lons) - min(lons)) * flat.km_east * _PADDING, _SMALLEST)
    height = max((max(lats) - min(lats)) * flat.km_north * _PADDING, _SMALLEST / _LONGEST)
    return Plane(lat, lon, max(width, height * _SQUAREST), max(height, width / _LONGEST))


def _together(lons: list[float]) -> list[float]:
    """Longitudes on one side of the date line: those far from the first go once around."""
    return [lon + 360 * round((lons[0] - lon) / 360) for lon in lons]


@dataclass(frozen=True)
class Mark:
    """Places that share a mark, in kilometres from the map's middle; `lead` gives its name."""

    x: float
    y: float
    lead: Spot
    spots: tuple[Spot, ...]

    @property
    def name(self) -> str:
        """The name of the place that it stands for."""
        return self.lead.place.name

    @property
    def more(self) -> int:
        """How many more places share it."""
        return len(self.spots) - 1

    @property
    def crisis(self) -> frozenset[str]:
        """The events of the crisis at any of its places."""
        return frozenset().union(*(spot.crisis for spot in self.spots))

    @property
    def vague(self) -> bool:
        """Whether its position is but the middle of a region or country."""
        return self.lead.vague


def marks(found: Sequence[Spot], flat: Plane) -> list[Mark]:
    """The marks of a map. Middles of regions and countries share none with places."""
    groups: list[list[Spot]] = []
    for spot in found:
        near = (g for g in groups if _shares(g[0], spot, flat))
        group = next(near, None)
        if group is None:
            groups.append([spot])
        else:
            group.append(spot)
    return [_mark(group, flat) for group in groups]


def _shares(one: Spot, other: Spot, flat: Plane) -> bool:
    if one.vague != other.vague:
        return False
    return math.dist(_put(one, flat), _put(other, flat)) < flat.width / _SHARED


def _mark(group: Iterable[Spot], flat: Plane) -> Mark:
    """A mark where its widest place lies, under the name of that place."""
    spots = tuple(group)
    lead = min(spots, key=lambda s: (s.at is not s.place, -_ORDER.index(s.precision)))
    return Mark(*_put(lead, flat), lead, spots)


def _put(spot: Spot, flat: Plane) -> tuple[float, float]:
    """Where a place lies in the plane, the short way around the earth."""
    return flat.put(spot.lat, spot.lon + 360 * round((flat.lon - spot.lon) / 360))
