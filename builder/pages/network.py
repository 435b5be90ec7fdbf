"""Who is linked to whom: the drawing of the most linked, and a matrix of all, actors by sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.charts.ties import Tie, ties
from builder.pages.base import Page, SideView, name_of, side_views
from builder.pages.sheets import spread
from builder.wording import plural

NONE = SideView(0, "No side")

MOST_ROWS = 42
"""Actors on one page, each with its links."""


@dataclass(frozen=True)
class LinkView:
    """How an actor is linked to another, and the passages that say so, by their whole ids."""

    reads: str
    other: str
    passages: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """An actor and its links, a cell for each side."""

    actor: str
    cells: tuple[tuple[LinkView, ...], ...]


@dataclass(frozen=True)
class Group:
    """The linked actors of one side."""

    side: SideView
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page."""
    found = ties(analysis)
    sides = _sides(analysis, found)
    linked = _links(analysis, found)
    groups = [_group(analysis, linked, sides, side) for side in sides]
    page = Page(
        "network.html", "network", "Links",
        f"{plural(len(found), 'link')} between actors that the articles state. Each is somebody’s "
        "claim: the words that make it stand one click away."
        if found else "No article of this briefing states a link between actors.",
        {
            "sides": sides,
        },
    )  # fmt: skip
    rows = [(group.side, row) for group in groups for row in group.rows]
    yield from spread(
        page, rows, MOST_ROWS, lambda row: name_of(analysis, row[1].actor), _values, charts
    )


def _values(charts: Mapping[str, Chart], some: Sequence[tuple[SideView, Row]]) -> dict[str, Any]:
    sides = dict.fromkeys(side for side, _ in some)
    groups = [Group(side, tuple(row for of, row in some if of == side)) for side in sides]
    return {"groups": groups, "charts": named(charts, "network")}


def _sides(analysis: Analysis, found: Sequence[Tie]) -> list[SideView]:
    """The sides of the linked actors, those of no side last."""
    linked = [actor for tie in found for actor in tie.pair]
    alone = any(_side(analysis, actor) == NONE for actor in linked)
    return [*side_views(analysis, linked), *([NONE] if alone else [])]


def _side(analysis: Analysis, actor: str) -> SideView:
    return next(iter(side_views(analysis, [actor])), NONE)


def _group(
    analysis: Analysis, linked: Mapping[str, Sequence[LinkView]], sides: Sequence[SideView],
    side: SideView,
) -> Group:  # fmt: skip
    here = (actor for actor in linked if _side(analysis, actor) == side)
    ordered = sorted(here, key=lambda actor: (name_of(analysis, actor).casefold(), actor))
    return Group(side, tuple(_row(analysis, linked[actor], sides, actor) for actor in ordered))


def _row(
    analysis: Analysis, links: Sequence[LinkView], sides: Sequence[SideView], actor: str
) -> Row:
    return Row(actor, tuple(
        tuple(link for link in links if _side(analysis, link.other) == side) for side in sides
    ))  # fmt: skip


def _links(analysis: Analysis, found: Sequence[Tie]) -> Mapping[str, Sequence[LinkView]]:
    """Each actor's links as they read from its end, each once however many articles state it."""
    inverse = {kind.id: kind.inverse for kind in analysis.briefing.vocab.relations.relations}
    passages: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for tie in found:
        passage = f"{tie.article}/{tie.relation.id}"
        who, whom = tie.pair
        passages[who][tie.text, whom].append(passage)
        if whom != who:
            passages[whom][inverse[tie.relation.rel], who].append(passage)
    return {
        actor: [LinkView(reads, other, tuple(said)) for (reads, other), said in ends.items()]
        for actor, ends in passages.items()
    }
