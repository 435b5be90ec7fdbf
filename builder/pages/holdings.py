"""What the pages of an article list: its passages, each with its proof, and what it alone says.

Takes an analysis, an article and the passages that one page holds; gives views for the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from builder.analysis.whole import Analysis
from builder.model.article import Article, ArticlePart, Claim, Ignored, Label, Relation, Report
from builder.model.briefing import parts, whole_id
from builder.model.quote import Quote
from builder.model.shared import Question
from builder.pages.base import QUOTE_KINDS, name_of
from builder.pages.passages import Group, sheet_of
from builder.pages.proofs import Proof, fragment, proof_of
from builder.wording import join_words, plural

P = TypeVar("P")

SECTIONS = {
    "quotes": "quotations", "claims": "claims", "reports": "accounts of events",
    "relations": "links", "labels": "names", "ignored": "what is left out",
}  # fmt: skip
"""What the sections of the page hold, in its order."""


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
    """What the article answers to one question, and whether no other article does."""

    question: str
    claims: tuple[ClaimView, ...]
    alone: bool


@dataclass(frozen=True)
class ReportView:
    """An account of an event, where its words are proved, and whether nobody else has one."""

    report: Report
    proof: Proof | None
    alone: bool


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
    """The passages of one page, by section."""

    quotes: tuple[QuoteView, ...]
    answers: tuple[AnswersView, ...]
    reports: tuple[ReportView, ...]
    relations: tuple[RelationView, ...]
    called: tuple[CalledView, ...]
    ignored: tuple[Ignored, ...]


@dataclass(frozen=True)
class Line:
    """A line of the index: the whole ids of passages of one actor, event or topic, by the number
    of the page on which they stand."""

    of: str
    runs: Mapping[int, Sequence[str]]

    @property
    def count(self) -> int:
        """How many passages they are."""
        return sum(map(len, self.runs.values()))


@dataclass(frozen=True)
class Alone:
    """What only this article has: events, and how much of it there is, in words."""

    events: tuple[str, ...]
    told: str


def holdings_of(analysis: Analysis, article: Article, run: Sequence[Group]) -> Holdings:
    """What one of the article's pages lists."""
    reads = {kind.id: kind.text for kind in analysis.briefing.vocab.relations.relations}
    return Holdings(
        tuple(_quote(analysis, article, quote) for quote in _all(run, Quote)),
        tuple(_answers(analysis, article, group) for group in run if group.section == "claims"),
        tuple(_account(analysis, article, report) for report in _all(run, Report)),
        tuple(
            RelationView(one, reads[one.rel], proof_of(analysis, article, one))
            for one in _all(run, Relation)
        ),
        tuple(_called(analysis, article, group) for group in run if group.section == "labels"),
        tuple(_all(run, Ignored)),
    )  # fmt: skip


def _all(run: Iterable[Group], kind: type[P]) -> list[P]:
    return [one for group in run for one in group.passages if isinstance(one, kind)]


def sections_of(run: Sequence[Group]) -> list[str]:
    """What a page holds, in words."""
    return [SECTIONS[section] for section, _ in groupby(group.section for group in run)]


def index_of(analysis: Analysis, article: Article) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """An article's passages, by what they are and whom or what they are of; some have no id."""
    for section, found in groupby(parts(article), lambda placed: str(placed[0][0])):
        lines: dict[str, dict[int, list[str]]] = {}
        for _, part in found:
            sheet = sheet_of(analysis.briefing, article.id, part.id)
            runs = lines.setdefault(_of(analysis, part), {})
            runs.setdefault(sheet, []).append(whole_id(article, part))
        yield SECTIONS[section], tuple(Line(of, runs) for of, runs in lines.items())


def _of(analysis: Analysis, part: ArticlePart) -> str:
    """Who is quoted, which event or topic is asked about, from whom a link goes, who is named."""
    if isinstance(part, Claim):
        question = analysis.briefing.questions[part.question]
        return name_of(analysis, question.event) if question.event else _topic(analysis, question)
    if isinstance(part, Quote):
        who = _speaker(analysis, part)
        return name_of(analysis, who) if who else "Nobody’s statement"
    return name_of(analysis, part.subject if isinstance(part, Relation) else part.actor)


def _topic(analysis: Analysis, question: Question) -> str:
    topics = analysis.briefing.settings.topics
    return next(topic.name for topic in topics if topic.id == question.topic)


def alone(analysis: Analysis, article: Article) -> Alone:
    """What only this article reports."""
    asked = {claim.question for claim in article.claims if claim.question in analysis.rank}
    only = sum(_answering(analysis, key) == {article.id} for key in asked)
    events = _alone(analysis, article)
    told = [plural(len(events), "event")] if events else []
    told += [f"answers to {plural(only, 'question')}"] if only else []
    return Alone(events, join_words(told))


def _alone(analysis: Analysis, article: Article) -> tuple[str, ...]:
    """Events that only this article reports, in order."""
    told = {report.event for report in article.reports}
    alone = (key for key in told if analysis.statuses[key].articles == (article.id,))
    return tuple(sorted(alone, key=analysis.place.__getitem__))


def _answering(analysis: Analysis, question: str) -> set[str]:
    return {answer.article.id for answer in analysis.verdict_of[question].answers}


def _account(analysis: Analysis, article: Article, report: Report) -> ReportView:
    only = analysis.statuses[report.event].articles == (article.id,)
    return ReportView(report, proof_of(analysis, article, report), only)


def _quote(analysis: Analysis, article: Article, quote: Quote) -> QuoteView:
    proof, who = proof_of(analysis, article, quote), _speaker(analysis, quote)
    return QuoteView(quote, who, QUOTE_KINDS[quote.kind], proof, fragment(article, quote, proof))


def _speaker(analysis: Analysis, quote: Quote) -> str | None:
    said = analysis.briefing.utterances.get(quote.utterance or "")
    return quote.speaker or (said.speaker if said else None)


def _answers(analysis: Analysis, article: Article, group: Group) -> AnswersView:
    claims = _all([group], Claim)
    question = claims[0].question
    only = question in analysis.rank and _answering(analysis, question) == {article.id}
    views = tuple(ClaimView(claim, proof_of(analysis, article, claim)) for claim in claims)
    return AnswersView(question, views, only)


def _called(analysis: Analysis, article: Article, group: Group) -> CalledView:
    labels = _all([group], Label)
    named = tuple((one, proof_of(analysis, article, one)) for one in labels)
    return CalledView(labels[0].actor, named)
