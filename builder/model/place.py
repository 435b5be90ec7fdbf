"""Places, with how precisely each is known."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.actor import Name
from builder.model.base import Many, Part, PlaceRef, Record, Text


class Coordinates(Part):
    """A point on WGS 84, in degrees."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    """Degrees north.

    Good: 39.5
    Bad: 395.0 (at most 90)
    """
    lon: Annotated[float, Field(ge=-180, le=180)]
    """Degrees east.

    Good: -28.1
    """
    basis: Text
    """Where the point comes from.

    Good: the middle of the harbour on the public map
    """


class Place(Record):
    """Somewhere, with how precisely it is known."""

    name: Text
    """The preferred form of the name.

    Good: Port Sava
    """
    names: Many[Name] = ()
    """Every other form that occurs, exactly as printed."""
    at: Coordinates | None = None
    """Its point on the map; without one it is listed and not drawn."""
    precision: Literal["point", "building", "district", "city", "region", "country"]
    """What the name covers; the map draws it as a radius.

    Good: city
    """
    within: PlaceRef | None = None
    """The place that it lies in.

    Why: two articles that name a city and its country do not contradict each other.
    """
