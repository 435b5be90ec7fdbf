"""What they call them: the names that each outlet uses, in its own voice, for one actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.positions import Called
from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.model.article import Label
from builder.pages.addresses import leaf_path
from builder.pages.base import Crumb, Page, name_of, spoken
from builder.pages.sheets import spread
from builder.wording import plural

PATH = "names.html"

MOST_ROWS = 60
"""Actors on one page."""


@dataclass(frozen=True)
class Use:
    """A name that an outlet uses, and how often it is captured."""

    words: str
    count: int
    label: str
    standing: str


@dataclass(frozen=True)
class CalledView:
    """What the outlets call one actor."""

    actor: str
    rows: tuple[tuple[str, tuple[Use, ...]], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The list of actors, each with its names; none where no outlet has one of its own."""
    found = tuple(_called_by_actor(analysis).values())
    page = Page(
        PATH, "names", "What they call them",
        f"{plural(len(found), 'actor')}, and the names that each outlet uses for them in its own "
        "voice.",
        crumbs=(Crumb("Who says what", "positions.html"),),
    )  # fmt: skip
    if found:
        yield from spread(
            page, found, MOST_ROWS, lambda view: name_of(analysis, view.actor),
            _values,
        )  # fmt: skip


def _values(some: Sequence[CalledView]) -> dict[str, Any]:
    return {"called": tuple(some)}


def doors(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Each of these actors with the page that has its names."""
    for number, actor in enumerate(_called_by_actor(analysis)):
        yield actor, leaf_path(PATH, number // MOST_ROWS + 1)


def called_of(analysis: Analysis, actor: str) -> CalledView | None:
    """What the outlets call one actor, or None where they have no name of their own for it."""
    return _called_by_actor(analysis).get(actor)


@once
def _called_by_actor(analysis: Analysis) -> Mapping[str, CalledView]:
    return {row.actor.id: _called(row) for row in analysis.called}


def _called(row: Called) -> CalledView:
    return CalledView(
        row.actor.id, tuple((key, _uses(key, labels)) for key, labels in row.by_article.items())
    )


def _uses(article: str, labels: tuple[Label, ...]) -> tuple[Use, ...]:
    """Each name once, most used first."""
    first: dict[str, Label] = {}
    for label in labels:
        first.setdefault(spoken(label.words), label)
    counts = Counter(spoken(label.words) for label in labels)
    return tuple(
        Use(words, count, f"{article}/{first[words].id}", first[words].standing)
        for words, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
