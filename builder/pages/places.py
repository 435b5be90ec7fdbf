"""Places: one card each, with how precisely it is known and what happened there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.shared import Place
from builder.pages.base import Page
from builder.wording import plural


@dataclass(frozen=True)
class PlaceView:
    """A place with its position in words and the events that it is named for."""

    place: Place
    position: str
    events: tuple[str, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The one page."""
    places = analysis.briefing.places
    views = [_view(analysis, places[key]) for key in sorted(places, key=lambda k: places[k].name)]
    yield Page(
        "places.html", "places", "Places",
        f"{plural(len(views), 'place')}, each with how precisely it is known. Positions are ours "
        "and come from general reference.",
        {"views": views},
    )  # fmt: skip


def _view(analysis: Analysis, place: Place) -> PlaceView:
    here = (e.event.id for e in analysis.entries if place.id in e.event.where)
    return PlaceView(place, _position(place), tuple(here))


def _position(place: Place) -> str:
    if place.at is None:
        return ""
    north = f"{abs(place.at.lat):.2f}° {'N' if place.at.lat >= 0 else 'S'}"
    east = f"{abs(place.at.lon):.2f}° {'E' if place.at.lon >= 0 else 'W'}"
    return f"{north}, {east}"
