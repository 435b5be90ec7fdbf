"""The index of actors, by side, and behind it the pages of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.shared import Actor
from builder.pages.actor import ActorView, own_pages, view_of
from builder.pages.base import Page, SideView
from builder.pages.sheets import spread
from builder.wording import plural

MOST_ROWS = 250
"""Actors on one page of the index."""


@dataclass(frozen=True)
class IndexRow:
    """An actor in the index."""

    actor: Actor
    count: str


@dataclass(frozen=True)
class Group:
    """Actors of one side; those of no side come last."""

    side: SideView
    basis: str
    rows: tuple[IndexRow, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each actor."""
    actors = analysis.briefing.actors
    views = {key: view_of(analysis, actor) for key, actor in sorted(actors.items())}
    standing = {key: view for key, view in views.items() if view.actor.withdrawn is None}
    page = Page(
        "actors/index.html", "actors", "Actors",
        f"{plural(len(standing), 'actor')} by side, with every form of their names in print. "
        "Sides are neutral groupings of ours.",
    )  # fmt: skip
    sides = {side.id: n for n, side in enumerate(analysis.briefing.settings.sides)}
    ordered = sorted(
        standing.values(),
        key=lambda view: (
            sides.get(view.actor.side or "", len(sides)),
            view.actor.kind,
            view.actor.name.casefold(),
        ),
    )
    yield from spread(
        page, ordered, MOST_ROWS, lambda view: view.actor.name,
        lambda found: {"groups": tuple(_groups(analysis, found))},
    )  # fmt: skip
    for view in views.values():
        yield from own_pages(view)


def _groups(analysis: Analysis, views: Sequence[ActorView]) -> Iterator[Group]:
    sides = {side.id: side for side in analysis.briefing.settings.sides}
    for side in sides.values():
        rows = [view for view in views if view.actor.side == side.id]
        if rows:
            yield Group(rows[0].sides[0], side.basis, _rows(rows))
    rest = [view for view in views if view.actor.side not in sides]
    if rest:
        yield Group(SideView(0, "No side"), "They stand outside the crisis, or are not known well "
                    "enough.", _rows(rest))  # fmt: skip


def _rows(views: Sequence[ActorView]) -> tuple[IndexRow, ...]:
    return tuple(IndexRow(view.actor, _count(view)) for view in views)


def _count(view: ActorView) -> str:
    counts = [plural(len(view.events), "event")] if view.events else []
    counts += [plural(len(view.said), "statement")] if view.said else []
    return ", ".join(counts)
