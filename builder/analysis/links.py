"""Backlinks: for each record, which other records lead to it, and by which field.

Takes a briefing; gives one index, built in one pass over every reference, from which actor,
place and event pages are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from builder.model.article import Article, Report
from builder.model.base import Loc, Part, Record, named
from builder.model.briefing import Briefing
from builder.model.quote import Quote


class Link(NamedTuple):
    """One reference, seen from its target: the kind and id it comes from, and the field."""

    kind: str
    source: str
    field: str


def backlinks(briefing: Briefing) -> Mapping[str, tuple[Link, ...]]:
    """Links by target id, sorted; a part of an article counts as itself (`article/part`).

    What was withdrawn leads nowhere any more.
    """
    found = defaultdict[str, set[Link]](set)
    for kind, record in briefing.records():
        for thing, source, held in _sources(kind, record):
            for field, target in named(thing, *held):
                found[target].add(Link(*source, field))
    return {target: tuple(sorted(links)) for target, links in found.items()}


_PARTS = {"quotes": "quote", "claims": "claim", "relations": "relation", "labels": "label"}
"""What of an article counts as itself."""

Source = tuple[str, str]


def _sources(kind: str, record: Record) -> Iterator[tuple[Part, Source, tuple[str, ...]]]:
    """What of a record holds: the whole of it, without the fields whose parts come by themselves,
    and each of these; of all with the kind and id of that from which its references come."""
    if record.withdrawn is not None:
        return
    apart = (*_PARTS, "reports") if isinstance(record, Article) else ()
    yield record, (kind, record.id), apart
    for name in apart:
        for part in getattr(record, name):
            if part.withdrawn is None:
                told = name in _PARTS
                yield (
                    part,
                    (_PARTS[name], f"{record.id}/{part.id}") if told else (kind, record.id),
                    (),
                )


def stands(record: Record, loc: Loc) -> bool:
    """True for a place in a record that holds, and in a part of it that does."""
    if record.withdrawn is None and loc[0] in (*_PARTS, "reports"):
        return getattr(record, str(loc[0]))[loc[1]].withdrawn is None
    return record.withdrawn is None


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
