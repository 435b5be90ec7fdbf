"""What stands around an event: what it followed and belongs to, and what is said to answer it.

Takes an analysis and an event; gives values for its page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.article import Head, Relation
from builder.model.shared import Event
from builder.pages.base import part_of
from builder.wording import date_text


@dataclass(frozen=True)
class Around:
    """An event beside this one: how it stands to it, and when it was."""

    how: str
    event: str
    when: str


@dataclass(frozen=True)
class Response:
    """An event that is said to respond to another, and the passages that say so."""

    subject: str
    object: str
    told: tuple[tuple[Head, Relation], ...]


def around(analysis: Analysis, event: Event) -> Iterator[Around]:
    """What it follows and is part of, then what follows it and belongs to it."""
    found = (
        ("follows", event.follows), ("part of", (event.part_of,) if event.part_of else ()),
        ("holds", _linking(analysis, event, "part_of")),
        ("followed by", _linking(analysis, event, "follows")),
    )  # fmt: skip
    for how, events in found:
        for key in sorted(set(events) & analysis.place.keys(), key=analysis.place.__getitem__):
            yield Around(how, key, date_text(analysis.briefing.events[key].when))


def _linking(analysis: Analysis, event: Event, field: str) -> tuple[str, ...]:
    """The events that lead here by one of their fields."""
    links = analysis.links.get(event.id, ())
    return tuple(k.source for k in links if (k.kind, k.field) == ("event", field))


def responses(analysis: Analysis, event: Event) -> tuple[Response, ...]:
    """Who says that this event answered something, or that something answered it."""
    pairs: dict[tuple[str, str], list[tuple[Head, Relation]]] = {}
    for article, relation in _said_to_respond(analysis, event):
        pairs.setdefault((relation.subject, relation.object), []).append((article, relation))
    return tuple(Response(*ends, tuple(told)) for ends, told in pairs.items())


def _said_to_respond(analysis: Analysis, event: Event) -> Iterator[tuple[Head, Relation]]:
    kinds = {r.id for r in analysis.briefing.vocab.relations.relations if r.response}
    links = analysis.links.get(event.id, ())
    told = dict.fromkeys(link.source for link in links if link.kind == "relation")
    for key in told:
        part = part_of(analysis, key)
        if isinstance(part, Relation) and part.rel in kinds:
            yield analysis.heads[key.partition("/")[0]], part
