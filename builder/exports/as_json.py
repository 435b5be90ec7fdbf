"""`data/briefing.json` and its schemas.

Takes an `Analysis`; gives plain data, from which every other export is made, and JSON text: lists
by id, every field of `fields.LISTS` in every row, null where there is nothing; what was withdrawn
stands among the tombstones only. Byte-identical for equal input.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from builder.analysis.tombstones import tombstones
from builder.analysis.whole import Analysis
from builder.exports.fields import FORMAT, LISTS
from builder.exports.schema import record_schema, schema
from builder.model.article import Article, Claim, Located, Quote, Report
from builder.model.base import Record, When
from builder.model.edition import Edition, Judgement
from builder.model.lean import held
from builder.model.shared import Actor, Event, Place, Utterance

Row = Mapping[str, Any]
Export = Mapping[str, Any]
Lines = Mapping[str, list[str]]

encode = json.JSONEncoder(ensure_ascii=False).encode
"""A value on one line, in real letters."""

S = TypeVar("S", bound=Record | Located)


def files(export: Export, lines: Lines) -> Iterator[tuple[str, str]]:
    """The export and the schemas, as (path from the site's root, text)."""
    yield "data/briefing.json", _joined(export, lines)
    yield "data/briefing.schema.json", schema_text(schema())
    yield "data/record.schema.json", schema_text(record_schema())


def text(export: Export) -> str:
    """An export as JSON, a row on a line, so that a reader of differences sees records."""
    return _joined(export, encoded(export))


def encoded(export: Export) -> Lines:
    """Every row as it is written, by list."""
    return {name: [*map(encode, rows)] for name, rows in export.items() if isinstance(rows, list)}


def _joined(export: Export, lines: Lines) -> str:
    fields = (
        f'"{name}": {_list(lines[name]) if name in lines else encode(value)}'
        for name, value in export.items()
    )
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _list(lines: list[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def schema_text(value: Any) -> str:
    """A schema as people read it: two spaces, real letters, a last newline."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def data(analysis: Analysis) -> dict[str, Any]:
    """The whole briefing as plain data."""
    edition = analysis.edition
    rows = {name: _full(name, _ROWS[name](analysis)) for name in LISTS}
    return {
        "format": FORMAT, "title": analysis.briefing.settings.title, "edition": edition.number,
        "as_of": edition.as_of, "cutoff": edition.cutoff,
        "bottom_line": edition.bottom_line, "source_summary": edition.source_summary,
        "gaps": [gap.text for gap in edition.gaps], **rows,
    }  # fmt: skip


def _full(name: str, rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Rows with their fields in the documented order; a field that one lacks is null.

    Values are as JSON would give them back: it knows lists only.
    """
    names = [field.name for field in LISTS[name]]
    return [
        {n: list(v) if (v := row.get(n)).__class__ is tuple else v for n in names} for row in rows
    ]


def _articles(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield {**held(article), "published": article.published.edtf,
               "lineage": analysis.lineages.of[article.id]}  # fmt: skip


def _quotes(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_quote(analysis, article, quote) for quote in _standing(article.quotes))


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
        **held(part), "id": f"{article.id}/{part.id}", "article": article.id,
        "words": list(getattr(part, "words", ())), "in": part.standing,
    }  # fmt: skip


def _ignored(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from ({**held(item), "article": article.id} for item in article.ignored)


def _claims(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_claim(analysis, article, claim) for claim in _standing(article.claims))


def _claim(analysis: Analysis, article: Article, claim: Claim) -> Row:
    unit = analysis.briefing.questions[claim.question].unit
    times = {"when": _edtf(claim.when), "as_of": _edtf(claim.as_of)}
    return {**_part(article, claim), "unit": unit, **times}


def _reports(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_report(article, report) for report in _standing(article.reports))


def _report(article: Article, report: Report) -> Row:
    return {
        **held(report), "article": article.id, "words": list(report.words),
        "claims": [f"{article.id}/{claim}" for claim in report.claims], "in": report.standing,
    }  # fmt: skip


def _relations(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        for relation in _standing(article.relations):
            yield {**_part(article, relation), "from": relation.subject, "to": relation.object}


def _labels(analysis: Analysis) -> Iterator[Row]:
    for article in _sorted(analysis.briefing.articles):
        yield from (_part(article, label) for label in _standing(article.labels))


def _questions(analysis: Analysis) -> Iterator[Row]:
    for key, verdict in sorted(analysis.verdict_of.items()):
        yield {**held(analysis.briefing.questions[key]), "verdict": verdict.name,
               "lineages": verdict.lineages}  # fmt: skip


def _actors(analysis: Analysis) -> Iterator[Row]:
    for actor in _sorted(analysis.briefing.actors):
        yield {**held(actor), "names": _names(actor)}


def _places(analysis: Analysis) -> Iterator[Row]:
    for place in _sorted(analysis.briefing.places):
        at = {"lat": place.at.lat, "lon": place.at.lon} if place.at else {}
        yield {**held(place), **at, "names": _names(place), "kind": place.precision}


def _names(named: Actor | Place) -> list[str]:
    return list(dict.fromkeys((named.name, *(n.form for n in named.names))))


def _events(analysis: Analysis) -> Iterator[Row]:
    for event in _sorted(analysis.briefing.events):
        status = analysis.statuses[event.id]
        yield {
            **held(event), "date": event.when.edtf, "places": list(event.where),
            "participants": [f"{p.actor}/{p.role}" for p in event.participants],
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
    return {**held(utterance), "said": utterance.said.edtf}


def judgements(edition: Edition) -> list[dict[str, Any]]:
    """The rows of an edition's key judgements, which need no analysis."""
    return _full("judgements", map(_judgement, edition.judgements))


def _judgement(judgement: Judgement) -> Row:
    return {
        **held(judgement), "confidence": judgement.confidence.level,
        "basis": judgement.confidence.basis,
        "assumptions": [one.text for one in judgement.assumptions],
        "alternatives": [one.text for one in judgement.alternatives],
        "change": judgement.change.kind, "why": judgement.change.why,
    }  # fmt: skip


def _tombstones(analysis: Analysis) -> Iterator[Row]:
    return (vars(stone) for stone in tombstones(analysis.briefing))


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None


def _sorted(records: Mapping[str, Any]) -> Iterator[Any]:
    return _standing(records[key] for key in sorted(records))


def _standing(found: Iterable[S]) -> Iterator[S]:
    """Those that nobody withdrew."""
    return (one for one in found if one.withdrawn is None)


_ROWS: Mapping[str, Callable[[Analysis], Iterable[Row]]] = {
    "articles": _articles, "quotes": _quotes, "ignored": _ignored, "claims": _claims,
    "reports": _reports, "relations": _relations, "labels": _labels, "questions": _questions,
    "actors": _actors, "places": _places, "events": _events, "utterances": _utterances,
    "judgements": lambda analysis: judgements(analysis.edition), "tombstones": _tombstones,
}  # fmt: skip
