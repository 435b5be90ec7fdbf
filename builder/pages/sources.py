"""Source pages and their index: what each article is, says, calls people, and alone reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.model.article import Article, Claim, Label, Relation, Report
from builder.model.quote import Quote
from builder.pages.base import (
    QUOTE_KINDS,
    Cluster,
    Crumb,
    Page,
    clusters,
    lineage_count,
    source_name,
)
from builder.pages.captures import capture_of
from builder.pages.proofs import Proof, fragment, proof_of
from builder.pages.sheets import spread
from builder.wording import date_text, join_words, plural

CRUMB = Crumb("Sources", "sources/index.html")

MOST_ROWS = 60
"""Articles on one page of the index."""

ACCESS = {
    "on_scene": "on the scene", "interview": "interview", "official_record": "official record",
    "secondary": "second hand", "aggregation": "put together from others",
}  # fmt: skip


@dataclass(frozen=True)
class SourceView:
    """An article with what is computed of it."""

    article: Article
    outlet: str
    published: str
    access: str
    lineage: str
    reliability: str
    holds: str


@dataclass(frozen=True)
class QuoteView:
    """A quotation of the article, who is quoted, and where it is proved."""

    quote: Quote
    who: str | None
    kind: str
    proof: Proof | None
    fragment: str


@dataclass(frozen=True)
class ClaimView:
    """A claim and where it is proved."""

    claim: Claim
    proof: Proof | None


@dataclass(frozen=True)
class AnswersView:
    """What the article answers to one question."""

    question: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class ReportView:
    """An account of an event and where its words are proved."""

    report: Report
    proof: Proof | None


@dataclass(frozen=True)
class RelationView:
    """A link that the article states, how it reads, and where it is proved."""

    relation: Relation
    reads: str
    proof: Proof | None


@dataclass(frozen=True)
class CalledView:
    """The names that the article uses for one actor."""

    actor: str
    labels: tuple[tuple[Label, Proof | None], ...]


@dataclass(frozen=True)
class Holdings:
    """Everything that an article's file holds, and what it alone says."""

    alone: tuple[str, ...]
    alone_asked: tuple[str, ...]
    quotes: tuple[QuoteView, ...]
    answers: tuple[AnswersView, ...]
    reports: tuple[ReportView, ...]
    relations: tuple[RelationView, ...]
    called: tuple[CalledView, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each article."""
    page = Page(
        "sources/index.html", "sources", "Sources",
        f"{plural(len(analysis.articles), 'article')} from "
        f"{plural(lineage_count(analysis), 'lineage')}, with what to know about each before "
        "believing it.",
    )  # fmt: skip
    yield from spread(
        page, analysis.articles, MOST_ROWS, lambda a: date_text(a.published),
        lambda found: _values(analysis, found),
    )  # fmt: skip
    for article in analysis.briefing.articles.values():
        view = view_of(analysis, article)
        yield Page(
            f"sources/{article.id}.html", "source", article.title,
            f"What {view.outlet} says, in its words: quotations, claims, accounts and names.",
            {
                "view": view, "capture": capture_of(analysis, article),
                "held": holdings_of(analysis, article),
            },
            (CRUMB,),
        )  # fmt: skip


def _values(analysis: Analysis, found: Sequence[Article]) -> dict[str, Any]:
    names = dict.fromkeys(analysis.lineages.of[article.id] for article in found)
    return {
        "views": [view_of(analysis, article) for article in found],
        "clusters": tuple(clusters(analysis)[name] for name in names),
        "summary": analysis.edition.source_summary,
    }


def view_of(analysis: Analysis, article: Article) -> SourceView:
    """What the index shows of a source, and the head of its page."""
    cluster = clusters(analysis).get(analysis.lineages.of[article.id])
    return SourceView(
        article, source_name(analysis, article.id), date_text(article.published),
        ACCESS[article.access], _lineage(analysis, article, cluster),
        _reliability(analysis, article), _holds(article),
    )  # fmt: skip


def _lineage(analysis: Analysis, article: Article, cluster: Cluster | None) -> str:
    """The letter of its lineage, and with whom it counts as one; a withdrawn one counts not."""
    if cluster is None:
        return "does not count"
    others = [source_name(analysis, key) for key in cluster.articles if key != article.id]
    company = f"with {join_words(others)}" if others else "on its own"
    doubt = "; not compared with every other yet" if cluster.unknown else ""
    return f"{cluster.letter}, {company}{doubt}"


def _reliability(analysis: Analysis, article: Article) -> str:
    outlet = analysis.briefing.actors.get(article.outlet or article.republishes or "")
    if outlet is None or outlet.reliability is None:
        return "F, cannot be judged"
    return f"{outlet.reliability.grade}, {outlet.reliability.basis}"


def _holds(article: Article) -> str:
    counts = (
        (len(article.quotes), "quotation"), (len(article.claims), "claim"),
        (len({r.event for r in article.reports}), "event"),
    )  # fmt: skip
    return ", ".join(plural(count, what) for count, what in counts)


def holdings_of(analysis: Analysis, article: Article) -> Holdings:
    """What the article's page lists."""
    return Holdings(
        _alone(analysis, article), _alone_asked(analysis, article),
        tuple(_quote(analysis, article, quote) for quote in article.quotes),
        tuple(_answers(analysis, article)),
        tuple(ReportView(report, proof_of(analysis, report)) for report in article.reports),
        tuple(_relations(analysis, article)), tuple(_called(analysis, article)),
    )  # fmt: skip


def _alone(analysis: Analysis, article: Article) -> tuple[str, ...]:
    """Events that only this article reports, in order."""
    told = {report.event for report in article.reports}
    alone = (key for key in told if analysis.statuses[key].articles == (article.id,))
    return tuple(sorted(alone, key=analysis.place.__getitem__))


def _alone_asked(analysis: Analysis, article: Article) -> tuple[str, ...]:
    """Questions that only this article answers, in the order of the verdicts."""
    asked = {claim.question for claim in article.claims if claim.question in analysis.rank}
    alone = (key for key in asked if _answering(analysis, key) == {article.id})
    return tuple(sorted(alone, key=analysis.rank.__getitem__))


def _answering(analysis: Analysis, question: str) -> set[str]:
    return {answer.article.id for answer in analysis.verdict_of[question].answers}


def _quote(analysis: Analysis, article: Article, quote: Quote) -> QuoteView:
    said = analysis.briefing.utterances.get(quote.utterance or "")
    proof = proof_of(analysis, quote)
    who = quote.speaker or (said.speaker if said else None)
    return QuoteView(quote, who, QUOTE_KINDS[quote.kind], proof, fragment(article, quote, proof))


def _answers(analysis: Analysis, article: Article) -> Iterator[AnswersView]:
    """The article's claims by question, in the order of its text."""
    found: dict[str, list[ClaimView]] = {}
    for claim in article.claims:
        found.setdefault(claim.question, []).append(ClaimView(claim, proof_of(analysis, claim)))
    for question, claims in found.items():
        yield AnswersView(question, tuple(claims))


def _relations(analysis: Analysis, article: Article) -> Iterator[RelationView]:
    reads = {kind.id: kind.text for kind in analysis.briefing.vocab.relations.relations}
    for relation in article.relations:
        yield RelationView(relation, reads[relation.rel], proof_of(analysis, relation))


def _called(analysis: Analysis, article: Article) -> Iterator[CalledView]:
    found: dict[str, list[tuple[Label, Proof | None]]] = {}
    for label in article.labels:
        found.setdefault(label.actor, []).append((label, proof_of(analysis, label)))
    for actor, labels in found.items():
        yield CalledView(actor, tuple(labels))
