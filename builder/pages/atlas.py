"""Which place stands on which page: all on one, or cut into pages that a phone can load.

Takes a briefing; gives its places in groups, and the number of the page of each. Where they are
too many, the first page has an index in which each keeps the anchor under which it was published.
Knows nothing of an analysis: addresses are worked out from this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.analysis.compare import around
from builder.asking.once import once
from builder.model.briefing import Briefing
from builder.model.shared import Place

SHORT = 8_500
"""Places that weigh no more, in bytes as they are sent, stand on the page of the maps."""

MOST = 8_500
"""What the places of one further page weigh at most."""

FEW = 400
"""Of so many places the index names each; of more, the first and the last on each page."""

NAMED = 40
"""Events, and questions, that a place names."""

_BARE, _LINK = 110, 12
"""A place without its events and answers; one of these."""


@dataclass(frozen=True)
class Group:
    """The places of one country, itself first; elsewhere those within one that lies in no other."""

    root: str
    name: str
    places: tuple[Place, ...]


@once
def groups(briefing: Briefing) -> tuple[Group, ...]:
    """Those with most places first; then those that stand alone, together; the withdrawn last."""
    return (*_standing(briefing.places), *_withdrawn(briefing.places))


def _standing(places: Mapping[str, Place]) -> Iterator[Group]:
    found: dict[str, list[Place]] = {}
    standing = (place for place in places.values() if place.withdrawn is None)
    for place in sorted(standing, key=lambda p: p.name.casefold()):
        found.setdefault(_root(place, places), []).append(place)
    for root, members in found.items():
        members.sort(key=lambda place: place.id != root)
    several = {root: members for root, members in found.items() if len(members) > 1}
    for root in sorted(several, key=lambda key: (-len(several[key]), places[key].name)):
        yield Group(root, places[root].name, tuple(several[root]))
    alone = tuple(members[0] for members in found.values() if len(members) == 1)
    if alone:
        yield Group("others", "Other places" if several else "Places", alone)


def _withdrawn(places: Mapping[str, Place]) -> Iterator[Group]:
    """Places that were withdrawn: their addresses stay."""
    if gone := tuple(place for place in places.values() if place.withdrawn):
        yield Group("withdrawn", "Withdrawn", gone)


def _root(place: Place, places: Mapping[str, Place]) -> str:
    line = (place.id, *around(place.id, places))
    return next((key for key in line if places[key].precision == "country"), line[-1])


@once
def sheets(briefing: Briefing) -> tuple[tuple[Group, ...], ...]:
    """The groups of each page, that of the maps first: all of them, or none. A group goes on."""
    named = Counter(_named(briefing))
    found = [(group, place) for group in groups(briefing) for place in group.places]
    weights = [_BARE + _LINK * min(named[place.id], NAMED) for _, place in found]
    if sum(weights) <= SHORT:
        return (groups(briefing),)
    return (), *map(_joined, _cut(found, weights))


def sheet_of(briefing: Briefing, place: str) -> int:
    """The number of the page on which a place stands; 1 is that of the maps."""
    return _numbers(briefing).get(place, 1)


@once
def _numbers(briefing: Briefing) -> Mapping[str, int]:
    return {
        place.id: number
        for number, found in enumerate(sheets(briefing), 1)
        for group in found
        for place in group.places
    }


def _named(briefing: Briefing) -> Iterator[str]:
    """The place of each event, and of each claim that answers with one."""
    for event in briefing.events.values():
        yield from event.where
    for article in briefing.articles.values():
        answers = (claim.answer or "" for claim in article.claims)
        yield from (answer for answer in answers if answer in briefing.places)


def _cut(
    found: Iterable[tuple[Group, Place]], weights: Sequence[int]
) -> Iterator[list[tuple[Group, Place]]]:
    run: list[tuple[Group, Place]] = []
    room = MOST
    for one, weight in zip(found, weights, strict=True):
        if run and weight > room:
            yield run
            run, room = [], MOST
        run.append(one)
        room -= weight
    yield run


def _joined(run: Sequence[tuple[Group, Place]]) -> tuple[Group, ...]:
    held: dict[str, list[Place]] = {}
    names = {group.root: group.name for group, _ in run}
    for group, place in run:
        held.setdefault(group.root, []).append(place)
    return tuple(Group(root, names[root], tuple(some)) for root, some in held.items())
