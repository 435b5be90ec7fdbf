"""The briefing as far as one edition's articles carry it.

Takes a briefing and an edition; gives a briefing without all that only other articles support, so
that an early edition can be compiled later. Pure. What no article ever supported stays: it is not
theirs to take along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from builder.asking.once import once
from builder.editions.trim import trimmed, unlinked
from builder.model.article import Article, Report
from builder.model.base import Record, named
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.model.lean import changed
from builder.model.shared import Actor, Event, Question
from builder.prose import sentences
from builder.wording import quoted

T = TypeVar("T")

_MENTIONS = {
    "event": ("follows", "part_of"), "question": ("event", "readings"), "actor": ("not_same_as",),
}  # fmt: skip
"""By kind the fields that name a record without needing it: they lose what is gone."""


def restrict(briefing: Briefing, edition: Edition) -> Briefing:
    """What the articles of an edition, and of those before it, say of the crisis.

    An article that a later edition no longer lists is withdrawn, and keeps its page.
    """
    rests = {a for e in (edition, *_before(briefing, edition)) for a in e.articles}
    if briefing.articles.keys() <= rests:
        return briefing
    kept = _kept(briefing, rests & briefing.articles.keys())
    return briefing if kept == _needs(briefing).keys() else _only(briefing, kept)


def _before(briefing: Briefing, edition: Edition) -> Iterator[Edition]:
    return (e for e in briefing.editions.values() if e.number < edition.number)


def _records(briefing: Briefing) -> Iterator[tuple[str, Record]]:
    return ((kind, record) for kind, record in briefing.records() if kind != "edition")


# --- what remains ---------------------------------------------------------------------------


def _kept(briefing: Briefing, articles: set[str]) -> set[str]:
    """The ids that some articles lead to, and those that no article leads to.

    Of the latter an event goes whose summary rests on what is gone: nothing else tells of it.
    """
    needs = _needs(briefing)
    loose = needs.keys() - _reached(needs, briefing.articles)
    kept = _reached(needs, articles | loose)
    hollow = {key for key in loose if _is_hollow(briefing.events.get(key), kept)}
    return _reached(needs, articles | (loose - hollow)) if hollow else kept


@once
def _needs(briefing: Briefing) -> Mapping[str, Iterable[str]]:
    """What each record cannot do without, for all editions; an article needs all that it speaks
    of."""
    return {
        record.id: {target for _, target in named(record, *_MENTIONS.get(kind, ()))}
        | ({*_places(briefing, record)} if isinstance(record, Article) else set())
        for kind, record in _records(briefing)
    }


def _places(briefing: Briefing, article: Article) -> Iterator[str]:
    return (c.answer for c in article.claims if c.answer and c.answer in briefing.places)


def _reached(needs: Mapping[str, Iterable[str]], start: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        step = waiting.pop()
        if step in needs and step not in found:
            found.add(step)
            waiting += needs[step]
    return found


def _is_hollow(event: Event | None, kept: set[str]) -> bool:
    return event is not None and not trimmed(event.summary, lambda id_: _owner(id_) not in kept)


def _owner(id_: str) -> str:
    return id_.partition("/")[0]


# --- what becomes of it ---------------------------------------------------------------------


def _only(briefing: Briefing, kept: set[str]) -> Briefing:
    articles = _some(briefing.articles, kept)
    editions = {k: e for k, e in briefing.editions.items() if articles.keys() >= {*e.articles}}
    there = kept | editions.keys()
    cut = _Cut(articles, there)
    return replace(
        briefing, editions=editions, locks=_some(briefing.locks, there),
        known=_some(briefing.known, there),
        articles={key: cut.article(a) for key, a in articles.items()},
        utterances=_some(briefing.utterances, there), places=_some(briefing.places, there),
        actors={k: cut.actor(a) for k, a in _some(briefing.actors, there).items()},
        events={k: cut.event(e) for k, e in _some(briefing.events, there).items()},
        questions={k: cut.question(q) for k, q in _some(briefing.questions, there).items()},
        pages={k: replace(p, text=trimmed(p.text, cut.gone)) for k, p in briefing.pages.items()},
    )  # fmt: skip


def _some(group: Mapping[str, T], keys: set[str]) -> dict[str, T]:
    return {key: value for key, value in group.items() if key in keys}


class _Cut:
    """Records without their mentions of what is gone."""

    def __init__(self, articles: Mapping[str, Article], kept: set[str]) -> None:
        self._articles, self._kept = articles, kept

    def gone(self, id_: str) -> bool:
        """True for a record that is left out, and for a part of one."""
        return _owner(id_) not in self._kept

    def article(self, article: Article) -> Article:
        return changed(article, {"reports": tuple(map(self._report, article.reports))})

    def _report(self, report: Report) -> Report:
        says = unlinked(report.says, self.gone)
        return report if says == report.says else changed(report, {"says": says})

    def actor(self, actor: Actor) -> Actor:
        return changed(actor, {"not_same_as": self._those(actor.not_same_as)})

    def question(self, question: Question) -> Question:
        readings = tuple(r for r in question.readings if not any(map(self.gone, r.sum)))
        event = self._that(question.event)
        return changed(question, {"event": event, "readings": readings})

    def event(self, event: Event) -> Event:
        return changed(event, {
            "follows": self._those(event.follows), "part_of": self._that(event.part_of),
            "summary": self._summary(event),
        })  # fmt: skip

    def _summary(self, event: Event) -> str:
        """What is left of our summary; what the articles say, where its beginning is lost."""
        rest = trimmed(event.summary, self.gone)
        first = next(sentences(event.summary), None)
        if first is None or not any(map(self.gone, first.references)):
            return rest
        told = (*self._accounts(event.id),) or (*self._links(event.id),)
        return " ".join(told) or rest

    def _accounts(self, event: str) -> Iterator[str]:
        for key, article in self._articles.items():
            for report in article.reports:
                if report.event == event:
                    yield f"{report.says.rstrip().removesuffix('.')} [[{key}]]."

    def _links(self, event: str) -> Iterator[str]:
        for key, article in self._articles.items():
            for relation in article.relations:
                if event in (relation.subject, relation.object):
                    yield f"{quoted(relation.words)} [[{key}/{relation.id}]]."

    def _those(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id_ for id_ in ids if not self.gone(id_))

    def _that(self, id_: str | None) -> str | None:
        return None if id_ and self.gone(id_) else id_
