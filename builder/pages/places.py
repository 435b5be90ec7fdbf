"""Places: one card each, with how precisely it is known and what happened there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.charts.base import Chart, named
from builder.model.shared import Place
from builder.pages.addresses import leaf_path
from builder.pages.atlas import NAMED, Group, groups, sheets
from builder.pages.base import Crumb, Later, Page
from builder.wording import plural


@dataclass(frozen=True)
class PlaceView:
    """A place with its position in words, and the events and answers that name it."""

    place: Place
    position: str
    events: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class GroupView:
    """The places of a group that stand on one page."""

    root: str
    name: str
    views: tuple[PlaceView, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The page of the maps with a card for each place, or with an index of those behind it."""
    briefing, runs = analysis.briefing, sheets(analysis.briefing)
    standing = [p for p in briefing.places.values() if p.withdrawn is None]
    page = Page(
        "places.html", "places", "Map and places",
        f"{plural(len(standing), 'place')}, each with how precisely it is known. Positions are "
        "ours and come from general reference."
        if standing else "No place is named in this briefing.",
        {
            "groups": _views(analysis, runs[0]),
            "charts": named(charts, "map", "map-far"),
            "index": groups(briefing) if len(runs) > 1 else (), "most": NAMED,
        },
    )  # fmt: skip
    yield page
    for number, run in enumerate(runs[1:], 2):
        yield _later(page, number, run[0].name, Later(_values, analysis, run))


def _later(page: Page, number: int, begins: str, context: Later) -> Page:
    title = f"{page.title}, page {number}: {begins}"
    crumbs = (Crumb(page.title, page.path),)
    return Page(
        leaf_path(page.path, number), page.template, title, page.description, context, crumbs
    )


def _values(analysis: Analysis, run: Sequence[Group]) -> dict[str, Any]:
    return {"groups": _views(analysis, run), "charts": (), "index": (), "most": NAMED}


def _views(analysis: Analysis, found: Sequence[Group]) -> tuple[GroupView, ...]:
    return tuple(
        GroupView(group.root, group.name, tuple(_view(analysis, p) for p in group.places))
        for group in found
    )


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
