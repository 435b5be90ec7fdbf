"""Who is linked to whom, on whose word, and which of them a drawing has room for.

Takes an analysis; gives the links, and actors in the order of the list beside which they are drawn:
the same from build to build, whatever is added elsewhere. Draws nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.charts.sides import in_order
from builder.model.article import Relation

MOST = 20
"""Actors drawn; above that a drawing of links cannot be read (Ghoniem and others 2005)."""


@dataclass(frozen=True)
class Tie:
    """One link between two actors, as one article states it."""

    article: str
    relation: Relation
    text: str

    @property
    def pair(self) -> tuple[str, str]:
        """Who, and to whom."""
        return self.relation.subject, self.relation.object


@once
def ties(analysis: Analysis) -> Sequence[Tie]:
    """Every link between actors that an article states, which has the id of the article."""
    kinds = {kind.id: kind.text for kind in analysis.briefing.vocab.relations.relations}
    actors = analysis.briefing.actors
    return [
        Tie(article.id, relation, kinds[relation.rel])
        for article in analysis.articles
        for relation in analysis.briefing.articles[article.id].relations
        if relation.subject in actors and relation.object in actors and not relation.withdrawn
    ]


def most_linked(found: Sequence[Tie]) -> list[str]:
    """Those linked to most others, the order of ids deciding between equals; each to one drawn."""
    linked = others(found)
    ordered = sorted(linked, key=lambda actor: (-len(linked[actor]), actor))
    chosen = [actor for actor in ordered[:MOST] if linked[actor] & set(ordered[:MOST])]
    for actor in ordered[MOST:]:
        if len(chosen) < MOST and linked[actor] & set(chosen):
            chosen.append(actor)
    return chosen


def others(found: Sequence[Tie]) -> Mapping[str, set[str]]:
    """Whom each actor is linked to, besides itself."""
    linked: dict[str, set[str]] = defaultdict(set)
    for one, two in (tie.pair for tie in found if tie.pair[0] != tie.pair[1]):
        linked[one].add(two)
        linked[two].add(one)
    return linked


def column(analysis: Analysis, actors: Sequence[str]) -> list[str]:
    """The actors by side, those of a side by name."""
    known = analysis.briefing.actors
    place = {number: at for at, number in enumerate(in_order(range(_sides(analysis))))}
    return sorted(actors, key=lambda a: (place[side(analysis, a)], known[a].name.casefold(), a))


def _sides(analysis: Analysis) -> int:
    return len(analysis.briefing.settings.sides) + 1


def side(analysis: Analysis, actor: str) -> int:
    """The number of an actor's side, which decides its colour and shape; nought for none."""
    known = [side.id for side in analysis.briefing.settings.sides]
    own = analysis.briefing.actors[actor].side
    return 1 + known.index(own) if own in known else 0
