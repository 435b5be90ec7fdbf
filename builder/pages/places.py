"""Places: one card each, with how precisely it is known and what happened there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.analysis.compare import around
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.model.shared import Place
from builder.once import once
from builder.pages.base import Page
from builder.wording import plural


@dataclass(frozen=True)
class PlaceView:
    """A place with its position in words, and the events and answers that name it."""

    place: Place
    position: str
    events: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The places of one country, itself first; elsewhere those within one that lies in no other."""

    root: str
    name: str
    views: tuple[PlaceView, ...]


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page: the maps, then a card for each place."""
    standing = [p for p in analysis.briefing.places.values() if p.withdrawn is None]
    yield Page(
        "places.html", "places", "Map and places",
        f"{plural(len(standing), 'place')}, each with how precisely it is known. Positions are "
        "ours and come from general reference."
        if standing else "No place is named in this briefing.",
        {
            "groups": (*_groups(analysis, standing), *_withdrawn(analysis)),
            "charts": [chart for chart in charts if chart.name in ("map", "map-far")],
        },
    )  # fmt: skip


def _groups(analysis: Analysis, standing: Sequence[Place]) -> Iterator[Group]:
    """Those with most places first; places that stand alone come last, together."""
    places = analysis.briefing.places
    found: dict[str, list[Place]] = {}
    for place in sorted(standing, key=lambda p: p.name.casefold()):
        found.setdefault(_root(analysis, place), []).append(place)
    for root, members in found.items():
        members.sort(key=lambda place: place.id != root)
    several = {root: members for root, members in found.items() if len(members) > 1}
    for root in sorted(several, key=lambda key: (-len(several[key]), places[key].name)):
        yield Group(root, places[root].name, tuple(_view(analysis, p) for p in several[root]))
    alone = [members[0] for members in found.values() if len(members) == 1]
    if alone:
        name = "Other places" if several else "Places"
        yield Group("others", name, tuple(_view(analysis, place) for place in alone))


def _withdrawn(analysis: Analysis) -> Iterator[Group]:
    """Places that were withdrawn, last of all: their addresses stay."""
    gone = [place for place in analysis.briefing.places.values() if place.withdrawn]
    if gone:
        yield Group("withdrawn", "Withdrawn", tuple(_view(analysis, place) for place in gone))


def _root(analysis: Analysis, place: Place) -> str:
    places = analysis.briefing.places
    line = (place.id, *around(place.id, places))
    return next((key for key in line if places[key].precision == "country"), line[-1])


def _view(analysis: Analysis, place: Place) -> PlaceView:
    links = analysis.links.get(place.id, ())
    events = {link.source for link in links if (link.kind, link.field) == ("event", "where")}
    asked = _asked(analysis).get(place.id, ())
    return PlaceView(
        place, _position(place), tuple(sorted(events, key=analysis.place.__getitem__)),
        tuple(sorted(asked, key=analysis.rank.__getitem__)),
    )  # fmt: skip


@once
def _asked(analysis: Analysis) -> Mapping[str, set[str]]:
    """The questions that some article answers with a place, by place."""
    found: dict[str, set[str]] = defaultdict(set)
    for verdict in analysis.verdicts:
        if verdict.question.kind == "place":
            for answer in verdict.answers:
                found[answer.claim.answer or ""].add(verdict.question.id)
    return found


def _position(place: Place) -> str:
    if place.at is None:
        return ""
    north = f"{abs(place.at.lat):.2f}° {'N' if place.at.lat >= 0 else 'S'}"
    east = f"{abs(place.at.lon):.2f}° {'E' if place.at.lon >= 0 else 'W'}"
    return f"{north}, {east}"
