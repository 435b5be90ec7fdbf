"""The index of actors, by side, and behind it the pages of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.model.shared import Actor
from builder.pages.actor import linking, own_pages, parts_in
from builder.pages.base import Page, SideView, side_views
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
    actors = [actor for _, actor in sorted(analysis.briefing.actors.items())]
    standing = [actor for actor in actors if actor.withdrawn is None]
    page = Page(
        "actors/index.html", "actors", "Actors",
        f"{plural(len(standing), 'actor')} by side, with every form of their names in print. "
        "Sides are neutral groupings of ours.",
    )  # fmt: skip
    sides = {side.id: n for n, side in enumerate(analysis.briefing.settings.sides)}
    ordered = sorted(
        standing,
        key=lambda a: (sides.get(a.side or "", len(sides)), a.kind, a.name.casefold()),
    )
    yield from spread(
        page, ordered, MOST_ROWS, lambda actor: actor.name, _values, analysis,
        key=lambda actor: actor.id,
    )  # fmt: skip
    for actor in actors:
        yield from own_pages(analysis, actor)


def _values(analysis: Analysis, actors: Sequence[str]) -> dict[str, Any]:
    found = [analysis.briefing.actors[actor] for actor in actors]
    return {"groups": tuple(_groups(analysis, found))}


def _groups(analysis: Analysis, actors: Sequence[Actor]) -> Iterator[Group]:
    sides = {side.id: side for side in analysis.briefing.settings.sides}
    for side in sides.values():
        found = [actor for actor in actors if actor.side == side.id]
        if found:
            view = side_views(analysis, [found[0].id])[0]
            yield Group(view, side.basis, _rows(analysis, found))
    rest = [actor for actor in actors if actor.side not in sides]
    if rest:
        yield Group(SideView(0, "No side"), "They stand outside the crisis, or are not known well "
                    "enough.", _rows(analysis, rest))  # fmt: skip


def _rows(analysis: Analysis, actors: Sequence[Actor]) -> tuple[IndexRow, ...]:
    return tuple(IndexRow(actor, _count(analysis, actor)) for actor in actors)


def _count(analysis: Analysis, actor: Actor) -> str:
    events = parts_in(analysis, actor)
    said = linking(analysis, actor, "utterance", "speaker")
    counts = [plural(len(events), "event")] if events else []
    counts += [plural(len(said), "statement")] if said else []
    return ", ".join(counts)
