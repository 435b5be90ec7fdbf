"""Who says what, and what they call them: matrices of stances and of names.

Takes a briefing and the verdicts; gives rows whose empty cells mean silence, never consent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from builder.analysis.compare import Answer
from builder.analysis.verdicts import Verdict
from builder.model.article import Article, Label
from builder.model.briefing import Briefing
from builder.model.shared import Actor, Question


@dataclass(frozen=True)
class Proposition:
    """A question of stance with the answers of each actor, and of each outlet's own voice."""

    question: Question
    by_actor: Mapping[str, tuple[Answer, ...]]
    by_narrator: Mapping[str, tuple[Answer, ...]]

    @property
    def response(self) -> tuple[Answer, ...]:
        """What the accused is recorded as saying to it; empty when the articles have nothing."""
        return self.by_actor.get(self.question.accuses or "", ())


@dataclass(frozen=True)
class Called:
    """What each article calls one actor in its own voice."""

    actor: Actor
    by_article: Mapping[str, tuple[Label, ...]]


def propositions(found: tuple[Verdict, ...]) -> tuple[Proposition, ...]:
    """Every question of stance, in the order of the verdicts."""
    return tuple(_proposition(v) for v in found if v.question.kind == "stance")


def _proposition(verdict: Verdict) -> Proposition:
    actors: dict[str, list[Answer]] = defaultdict(list)
    narrators: dict[str, list[Answer]] = defaultdict(list)
    for answer in verdict.answers:
        if answer.claim.asserted_by == "narrator":
            narrators[answer.article.id].append(answer)
        else:
            actors[answer.claim.asserted_by].append(answer)
    return Proposition(verdict.question, _frozen(actors), _frozen(narrators))


def _frozen(groups: Mapping[str, list[Answer]]) -> dict[str, tuple[Answer, ...]]:
    return {key: tuple(groups[key]) for key in sorted(groups)}


def called(briefing: Briefing) -> tuple[Called, ...]:
    """Every actor that some article gives a name of its own to, most named first."""
    found: dict[str, dict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    for article in briefing.articles.values():
        for label in _own_voice(article):
            found[label.actor][article.id].append(label)
    rows = [
        Called(briefing.actors[key], {a: tuple(labels) for a, labels in sorted(cells.items())})
        for key, cells in found.items()
        if key in briefing.actors
    ]
    return tuple(sorted(rows, key=lambda row: (-_count(row), row.actor.id)))


def _own_voice(article: Article) -> tuple[Label, ...]:
    return tuple(label for label in article.labels if label.asserted_by == "narrator")


def _count(row: Called) -> int:
    return sum(len(labels) for labels in row.by_article.values())
