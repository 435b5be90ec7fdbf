"""Nothing follows, contains or lies within itself, not by a detour either.

An event that follows its own consequence, or a place that lies within a place inside it, cannot
be put in order. One of the links is the wrong way round: remove it or turn it. Nor is anybody
linked to himself, or told apart from himself: name the other one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

Edges = Mapping[str, tuple[tuple[Loc, str], ...]]


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each ring of links, at its first record."""
    events, places = briefing.events.values(), briefing.places.values()
    follows = {e.id: tuple((("follows", n), f) for n, f in enumerate(e.follows)) for e in events}
    part_of = {e.id: ((("part_of",), e.part_of),) for e in events if e.part_of}
    within = {p.id: ((("within",), p.within),) for p in places if p.within}
    yield from _rings("follows itself", follows)
    yield from _rings("is part of itself", part_of)
    yield from _rings("lies within itself", within)
    yield from _alone(briefing)


def _alone(briefing: Briefing) -> Iterator[Finding]:
    """What needs another one, and names the same."""
    hint = "name the other one"
    for actor in briefing.actors.values():
        for place, other in enumerate(actor.not_same_as):
            if other == actor.id:
                message = f"{other} is told apart from itself"
                yield Finding(actor.id, ("not_same_as", place), message, hint)
    for article in briefing.articles.values():
        for place, relation in enumerate(article.relations):
            if relation.subject == relation.object:
                message = f"{relation.id} links {relation.object} to itself"
                yield Finding(article.id, ("relations", place, "to"), message, hint)


def _rings(verb: str, edges: Edges) -> Iterator[Finding]:
    told: set[str] = set()
    for start in sorted(edges) if _is_circular(edges) else ():
        ring = _way_back(start, edges)
        if ring and told.isdisjoint(ring):
            told.update(ring)
            loc = next(loc for loc, target in edges[start] if target == ring[1])
            message = f"{start} {verb}: {' → '.join(ring)}"
            yield Finding(start, loc, message, "remove or turn one of these links")


def _is_circular(edges: Edges) -> bool:
    try:
        TopologicalSorter({key: [t for _, t in links] for key, links in edges.items()}).prepare()
    except CycleError:
        return True
    return False


def _way_back(start: str, edges: Edges) -> tuple[str, ...]:
    """The shortest way from a record back to itself, or nothing."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for _, target in edges.get(way[-1], ()):
            if target == start:
                return (*way, start)
            if target not in seen:
                seen.add(target)
                ways.append((*way, target))
    return ()


RULE = Rule(
    "cycle",
    "error",
    "Content model: order and containment are partial orders",
    check,
    structural=True,
)
