"""`data/briefing.json` and its schema.

Takes an `Analysis`; gives JSON text: lists by id, every field of `fields.LISTS` in every row, null
where there is nothing. Byte-identical for equal input.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder.analysis.whole import Analysis
from builder.exports.fields import LISTS, schema
from builder.model.article import Article, Claim, Quote, Report
from builder.model.base import When
from builder.model.shared import Actor, Event, Place, Utterance

Row = Mapping[str, Any]


def files(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The export and its schema, as (path from the site's root, text)."""
    yield "data/briefing.json", text(data(analysis))
    yield "data/briefing.schema.json", text(schema())


def text(value: Any) -> str:
    """JSON for people and for diffs: two spaces, real letters, a last newline."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def data(analysis: Analysis) -> dict[str, Any]:
    """The whole briefing as plain data."""
    edition = analysis.edition
    rows = {name: [_full(name, row) for row in _ROWS[name](analysis)] for name in LISTS}
    return {
        "format": 1, "title": analysis.briefing.settings.title, "edition": edition.number,
        "as_of": edition.as_of, "cutoff": edition.cutoff, **rows,
    }  # fmt: skip


def _full(name: str, row: Row) -> dict[str, Any]:
    """The row with its fields in the documented order; a field that it lacks is null."""
    return {field.name: row.get(field.name) for field in LISTS[name]}


def _articles(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield {**dict(article), "published": article.published.edtf,
               "lineage": analysis.lineages.of[article.id]}  # fmt: skip


def _quotes(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_quote(analysis, article, quote) for quote in article.quotes)


def _quote(analysis: Analysis, article: Article, quote: Quote) -> Row:
    said = analysis.briefing.utterances.get(quote.utterance or "")
    return {
        **_part(article, quote), "utterance": quote.utterance, "kind": quote.kind,
        "segments": list(quote.segments),
        "speaker": quote.speaker or (said.speaker if said else None),
        "medium": quote.medium or (said.medium if said else None),
        "said": _edtf(quote.said or (said.said if said else None)),
    }  # fmt: skip


def _part(article: Article, part: Any) -> dict[str, Any]:
    return {
        **dict(part), "id": f"{article.id}/{part.id}", "article": article.id,
        "words": list(getattr(part, "words", ())), "in": part.standing,
    }  # fmt: skip


def _ignored(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from ({**dict(item), "article": article.id} for item in article.ignored)


def _claims(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_claim(analysis, article, claim) for claim in article.claims)


def _claim(analysis: Analysis, article: Article, claim: Claim) -> Row:
    unit = analysis.briefing.questions[claim.question].unit
    return {**_part(article, claim), "unit": unit, "when": _edtf(claim.when)}


def _reports(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_report(article, report) for report in article.reports)


def _report(article: Article, report: Report) -> Row:
    return {
        **dict(report), "article": article.id, "words": list(report.words),
        "claims": [f"{article.id}/{claim}" for claim in report.claims], "in": report.standing,
    }  # fmt: skip


def _relations(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        for relation in article.relations:
            yield {**_part(article, relation), "from": relation.subject, "to": relation.object}


def _labels(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_part(article, label) for label in article.labels)


def _questions(analysis: Analysis) -> Iterator[Row]:
    for key, verdict in sorted(analysis.verdict_of.items()):
        yield {**dict(analysis.briefing.questions[key]), "verdict": verdict.name,
               "lineages": verdict.lineages}  # fmt: skip


def _actors(analysis: Analysis) -> Iterator[Row]:
    for actor in _sorted(analysis.briefing.actors):
        yield {**dict(actor), "names": _names(actor)}


def _places(analysis: Analysis) -> Iterator[Row]:
    for place in _sorted(analysis.briefing.places):
        at = {"lat": place.at.lat, "lon": place.at.lon} if place.at else {}
        yield {**dict(place), **at, "names": _names(place), "kind": place.precision}


def _names(named: Actor | Place) -> list[str]:
    return list(dict.fromkeys((named.name, *(n.form for n in named.names))))


def _events(analysis: Analysis) -> Iterator[Row]:
    for event in _sorted(analysis.briefing.events):
        status = analysis.statuses[event.id]
        yield {
            **dict(event), "date": event.when.edtf, "places": list(event.where),
            "articles": list(status.articles), "rung": _rung(event), "status": status.name,
            "credibility": status.credibility,
        }  # fmt: skip


def _rung(event: Event) -> int | None:
    """The rung on which all coders agree; a difference is never resolved here."""
    rungs = {coding.rung for coding in event.codings}
    return rungs.pop() if len(rungs) == 1 else None


def _utterances(analysis: Analysis) -> Iterator[Row]:
    for utterance in _sorted(analysis.briefing.utterances):
        found = analysis.renderings.get(utterance.id, ())
        yield {**_said(utterance), "renderings": [f"{a}/{q.id}" for a, q in found]}


def _said(utterance: Utterance) -> dict[str, Any]:
    return {**dict(utterance), "said": utterance.said.edtf}


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None


def _sorted(records: Mapping[str, Any]) -> Iterable[Any]:
    return (records[key] for key in sorted(records))


_ROWS = {
    "articles": _articles, "quotes": _quotes, "ignored": _ignored, "claims": _claims,
    "reports": _reports, "relations": _relations, "labels": _labels, "questions": _questions,
    "actors": _actors, "places": _places, "events": _events, "utterances": _utterances,
}  # fmt: skip
