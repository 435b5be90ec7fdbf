"""A word from a closed list stands in that list.

Sides, topics and coders are declared in `briefing.yml`; relations, types and modes of events, the
rungs of the ladder and the likelihood scales in `vocab/`; the parts and answers of a question in
the question. A closed list keeps two people from coding one thing in two ways. Correct the word,
or declare it where the list stands, so that everyone can use it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from builder.model.article import Article
from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.model.shared import Event
from builder.rules.base import Finding, Rule, closed, nearest


class _Use(NamedTuple):
    """A word where it is used, what it is, and the list that it must stand in."""

    record: str
    loc: Loc
    what: str
    word: str | None
    listed: Collection[str]
    where: str


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each word that its list does not hold."""
    for use in _uses(briefing):
        if use.word is not None and use.word not in use.listed:
            listed = list(use.listed)
            choice = f"{use.where} has {', '.join(listed)}" if listed else f"{use.where} has none"
            hint = nearest(use.word, listed, choice)
            message = f"there is no {use.what} {use.word!r}"
            yield Finding(use.record, use.loc, message, hint, leans=closed(briefing, use.what))


def _uses(briefing: Briefing) -> Iterator[_Use]:
    settings = briefing.settings
    scales = [scale.id for scale in briefing.vocab.likelihood.scales]
    yield _Use("content/briefing.yml", ("likelihood_scale",), "likelihood scale",
               settings.likelihood_scale, scales, "vocab/likelihood.yml")  # fmt: skip
    sides, topics = ([x.id for x in listed] for listed in (settings.sides, settings.topics))
    for actor in briefing.actors.values():
        yield _Use(actor.id, ("side",), "side", actor.side, sides, "briefing.yml")
    for question in briefing.questions.values():
        yield _Use(question.id, ("topic",), "topic", question.topic, topics, "briefing.yml")
        for index, reading in enumerate(question.readings):
            yield _Use(question.id, ("readings", index, "part"), "part", reading.part,
                       [part.id for part in question.parts], "the question")  # fmt: skip
    for event in briefing.events.values():
        yield from _of_event(briefing, event)
    places = {key: kind for key, kind in briefing.known.items() if kind == "place"}
    for article in briefing.articles.values():
        yield from _of_article(briefing, article, places)
    for edition in briefing.editions.values():
        for index, author in enumerate(edition.authors):
            yield _Use(edition.id, ("authors", index), "coder", author, _coders(briefing),
                       "briefing.yml")  # fmt: skip


def _of_event(briefing: Briefing, event: Event) -> Iterator[_Use]:
    types = {kind.id: kind.modes for kind in briefing.vocab.event_types.types}
    yield _Use(event.id, ("type",), "type of event", event.type, types, "vocab/event-types.yml")
    if event.type in types:
        yield _Use(event.id, ("mode",), "mode", event.mode, types[event.type],
                   f"the type {event.type!r}")  # fmt: skip
    rungs = [str(rung.rung) for rung in briefing.vocab.ladder.rungs]
    for index, coding in enumerate(event.codings):
        at = ("codings", index)
        yield _Use(event.id, (*at, "coder"), "coder", coding.coder, _coders(briefing),
                   "briefing.yml")  # fmt: skip
        yield _Use(event.id, (*at, "rung"), "rung", str(coding.rung), rungs, "vocab/ladder.yml")


def _of_article(briefing: Briefing, article: Article, places: Collection[str]) -> Iterator[_Use]:
    relations = [relation.id for relation in briefing.vocab.relations.relations]
    for index, relation in enumerate(article.relations):
        yield _Use(article.id, ("relations", index, "rel"), "relation", relation.rel, relations,
                   "vocab/relations.yml")  # fmt: skip
    for index, claim in enumerate(article.claims):
        question, at = briefing.questions.get(claim.question), ("claims", index)
        if question is None:
            continue
        yield _Use(article.id, (*at, "part"), "part", claim.part,
                   [part.id for part in question.parts], f"the question {question.id}")  # fmt: skip
        if question.kind == "choice":
            yield _Use(article.id, (*at, "answer"), "answer", claim.answer,
                       [a.id for a in question.answers], f"the question {question.id}")  # fmt: skip
        if question.kind == "place":
            yield _Use(article.id, (*at, "answer"), "place", claim.answer, places, "places/")


def _coders(briefing: Briefing) -> list[str]:
    return [coder.id for coder in briefing.settings.coders]


RULE = Rule(
    "closed-list",
    "error",
    "Content model: closed lists, versioned",
    check,
    structural=True,
    local=True,
)
