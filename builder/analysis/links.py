"""Backlinks: for each record, which other records lead to it, and by which field.

Takes a briefing; gives one index, built in one pass over every reference, from which actor,
place and event pages are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.model.article import Article, Report
from builder.model.base import Loc, Record, references
from builder.model.briefing import Briefing
from builder.model.quote import Quote


@dataclass(frozen=True, order=True)
class Link:
    """One reference, seen from its target: the kind and id it comes from, and the field."""

    kind: str
    source: str
    field: str


def backlinks(briefing: Briefing) -> Mapping[str, tuple[Link, ...]]:
    """Links by target id, sorted; a part of an article counts as itself (`article/part`).

    What was withdrawn leads nowhere any more.
    """
    found: dict[str, set[Link]] = defaultdict(set)
    for kind, record in briefing.records():
        for reference in references(record):
            if stands(record, reference.loc):
                source = _source(briefing, kind, record.id, reference.loc)
                found[reference.target].add(Link(*source, _field(reference.loc)))
    return {target: tuple(sorted(links)) for target, links in found.items()}


def stands(record: Record, loc: Loc) -> bool:
    """True for a place in a record that holds, and in a part of it that does."""
    if record.withdrawn is None and loc[0] in (*_PARTS, "reports"):
        return getattr(record, str(loc[0]))[loc[1]].withdrawn is None
    return record.withdrawn is None


_PARTS = {"quotes": "quote", "claims": "claim", "relations": "relation", "labels": "label"}


def _source(briefing: Briefing, kind: str, record: str, loc: Loc) -> tuple[str, str]:
    if kind == "article" and loc[0] in _PARTS:
        part = getattr(briefing.articles[record], str(loc[0]))[loc[1]]
        return _PARTS[str(loc[0])], f"{record}/{part.id}"
    return kind, record


def _field(loc: Loc) -> str:
    return next(str(step) for step in reversed(loc) if isinstance(step, str))


def renderings(briefing: Briefing) -> Mapping[str, tuple[tuple[str, Quote], ...]]:
    """For each utterance, every article's quote of it, by article id and place in the article;
    withdrawn ones left out."""
    found: dict[str, list[tuple[str, Quote]]] = defaultdict(list)
    for article, quote in _quotes(briefing):
        if quote.utterance is not None:
            found[quote.utterance].append((article, quote))
    return {key: tuple(quotes) for key, quotes in found.items()}


def _quotes(briefing: Briefing) -> Iterator[tuple[str, Quote]]:
    for key in sorted(briefing.articles):
        yield from ((key, q) for q in briefing.articles[key].quotes if q.withdrawn is None)


def accounts(briefing: Briefing) -> Mapping[str, tuple[tuple[Article, Report], ...]]:
    """For each event, every account of it, by article id; withdrawn ones left out."""
    found: dict[str, list[tuple[Article, Report]]] = defaultdict(list)
    for key in sorted(briefing.articles):
        article = briefing.articles[key]
        for report in article.reports:
            if report.withdrawn is None:
                found[report.event].append((article, report))
    return {event: tuple(told) for event, told in found.items()}
