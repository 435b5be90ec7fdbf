"""Places: one card each, with how precisely it is known and what happened there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.charts.base import Chart, named
from builder.model.shared import Place
from builder.pages.addresses import leaf_path
from builder.pages.atlas import FEW, NAMED, Group, groups, sheet_of, sheets
from builder.pages.base import Crumb, Later, Page
from builder.wording import plural

PATH = "places.html"


@dataclass(frozen=True)
class PlaceView:
    """A place with its position in words, unless a map's table on the page has it; what that rests
    on, where the page's head does not say it of all; and the events and answers that name it."""

    place: Place
    position: str
    basis: str
    events: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class GroupView:
    """The places of a group that stand on one page."""

    root: str
    name: str
    views: tuple[PlaceView, ...]


@dataclass(frozen=True)
class Line:
    """Places of a group that stand on one page behind the index, and what leads there."""

    path: str
    text: str
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class IndexView:
    """A group in the index: each of its places, or where all are too many, lines."""

    name: str
    places: tuple[Place, ...]
    lines: tuple[Line, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The page of the maps with a card for each place, or with an index of those behind it."""
    briefing, runs = analysis.briefing, sheets(analysis.briefing)
    standing = [p for p in briefing.places.values() if p.withdrawn is None]
    page = Page(
        PATH, "places", "Map and places",
        f"{plural(len(standing), 'place')}, each with how precisely it is known. "
        f"{_rests(_bases(analysis))}"
        if standing else "No place is named in this briefing.",
        {
            "groups": _views(analysis, runs[0], "map" in charts),
            "charts": named(charts, "map", "map-far"),
            "index": tuple(_index(analysis)) if len(runs) > 1 else (), "most": NAMED,
        },
    )  # fmt: skip
    yield page
    for number, run in enumerate(runs[1:], 2):
        yield _later(page, number, run[0].name, Later(_values, analysis, run))


def _rests(bases: Sequence[str]) -> str:
    """What all positions rest on; of several bases each place names its own."""
    return f"Positions are ours{f': {bases[0]}' if len(bases) == 1 else ''}."


@once
def _bases(analysis: Analysis) -> tuple[str, ...]:
    """What positions rest on, each basis once."""
    places = analysis.briefing.places.values()
    return tuple(sorted({place.at.basis for place in places if place.at}))


def _index(analysis: Analysis) -> Iterator[IndexView]:
    """Every place where it may have been published, and what leads to where it stands."""
    briefing = analysis.briefing
    few = len(briefing.places) <= FEW
    for group in groups(briefing):
        runs = groupby(group.places, lambda place: sheet_of(briefing, place.id))
        lines = () if few else tuple(_line(number, [*run]) for number, run in runs)
        yield IndexView(group.name, group.places if few else (), lines)


def _line(number: int, run: Sequence[Place]) -> Line:
    ends = dict.fromkeys((run[0].name, run[-1].name))
    return Line(leaf_path(PATH, number), " to ".join(ends), tuple(place.id for place in run))


def _later(page: Page, number: int, begins: str, context: Later) -> Page:
    title = f"{page.title}, page {number}: {begins}"
    crumbs = (Crumb(page.title, page.path),)
    return Page(
        leaf_path(page.path, number), page.template, title, page.description, context, crumbs
    )


def _values(analysis: Analysis, run: Sequence[Group]) -> dict[str, Any]:
    return {"groups": _views(analysis, run, False), "charts": (), "index": (), "most": NAMED}


def _views(analysis: Analysis, found: Sequence[Group], mapped: bool) -> tuple[GroupView, ...]:
    return tuple(
        GroupView(group.root, group.name, tuple(_view(analysis, p, mapped) for p in group.places))
        for group in found
    )


def _view(analysis: Analysis, place: Place, mapped: bool) -> PlaceView:
    links = analysis.links.get(place.id, ())
    events = {link.source for link in links if (link.kind, link.field) == ("event", "where")}
    asked = _asked(analysis).get(place.id, ())
    basis = place.at.basis if place.at and len(_bases(analysis)) > 1 else ""
    return PlaceView(
        place, _position(place) if basis or not mapped else "", basis,
        tuple(sorted(events, key=analysis.place.__getitem__)),
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
