"""The briefing itself: bottom line, judgements, numbers, disagreements, gaps.

A judgement's `{likelihood}` becomes the term with its range, in the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.model.edition import Judgement
from builder.model.settings import Term
from builder.pages.base import Page, clusters
from builder.pages.questions import AnswerView, answer_view
from builder.wording import date_text, number_text, plural

SHARPEST = 3


@dataclass(frozen=True)
class JudgementView:
    """A key judgement; its statement in three pieces, the likelihood in the middle."""

    judgement: Judgement
    number: int
    before: str
    likelihood: str
    after: str
    term: Term


@dataclass(frozen=True)
class NumberView:
    """A figure at a glance: what it ranges over, in how many answers."""

    verdict: Verdict
    spread: str
    sources: str


@dataclass(frozen=True)
class DisputeView:
    """A disagreement in one line: the question and its answers in their own words."""

    verdict: Verdict
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class Door:
    """A way on: a page and what stands there."""

    title: str
    path: str
    says: str


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The home page."""
    settings, edition = analysis.briefing.settings, analysis.edition
    yield Page(
        "index.html", "home", settings.title, settings.question,
        {
            "edition": edition, "settings": settings, "facts": _facts(analysis),
            "judgements": tuple(_judgement(analysis, n, j) for n, j in
                                enumerate(edition.judgements, 1)),
            "numbers": _numbers(analysis), "disputes": _disputes(analysis),
            "doors": _doors(analysis), "charts": [c for c in charts if c.name == "chronology"],
        },
    )  # fmt: skip


def _facts(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    edition = analysis.edition
    counted = len(analysis.articles)
    return (
        ("As of", date_text(edition.as_of)),
        ("Data cut-off", date_text(edition.cutoff)),
        ("Rests on", f"{plural(counted, 'article')}, {plural(len(clusters(analysis)), 'lineage')}"),
        ("Handling", analysis.briefing.settings.handling),
    )


def _judgement(analysis: Analysis, number: int, judgement: Judgement) -> JudgementView:
    before, _, after = judgement.statement.partition("{likelihood}")
    term = _term(analysis, judgement.likelihood)
    words = f"{judgement.likelihood} ({number_text(term.low)}–{number_text(term.high)} %)"
    return JudgementView(judgement, number, before, words, after, term)


def _term(analysis: Analysis, words: str) -> Term:
    wanted = analysis.briefing.settings.likelihood_scale
    scales = analysis.briefing.vocab.likelihood.scales
    return next(t for s in scales if s.id == wanted for t in s.terms if words in t.terms)


def _numbers(analysis: Analysis) -> tuple[NumberView, ...]:
    """Figures of the crisis that more than one lineage gives, most answers first."""
    charted = {t.id for t in analysis.briefing.settings.topics if t.chart}
    found = [
        v for v in analysis.verdicts
        if v.question.kind == "number" and v.question.topic in charted and v.lineages > 1
    ]  # fmt: skip
    found.sort(key=lambda v: (-v.lineages, -len(v.answers), v.question.id))
    return tuple(_number(analysis, verdict) for verdict in found[:6])


def _number(analysis: Analysis, verdict: Verdict) -> NumberView:
    first = [answer_view(analysis, verdict, a) for a in verdict.answers]
    ordered = sorted({view.read_as for view in first}, key=lambda text: (len(text), text))
    spread = ordered[0] if len(ordered) == 1 else f"{ordered[0]} … {ordered[-1]}"
    counts = f"{plural(len(verdict.answers), 'answer')}, {plural(verdict.lineages, 'lineage')}"
    return NumberView(verdict, spread, counts)


def _disputes(analysis: Analysis) -> tuple[DisputeView, ...]:
    sharp = [v for v in analysis.verdicts if v.name == "conflict"][:SHARPEST]
    return tuple(
        DisputeView(v, tuple(answer_view(analysis, v, a) for a in v.answers)) for v in sharp
    )


def _doors(analysis: Analysis) -> tuple[Door, ...]:
    conflicts = sum(v.name == "conflict" for v in analysis.verdicts)
    return (
        Door("Chronology", "chronology.html",
             f"{plural(len(analysis.entries), 'event')}, day by day"),
        Door("Where the sources disagree", "disagreements.html",
             f"{plural(len(analysis.verdicts), 'question')}, {conflicts} in conflict"),
        Door("Quotations", "quotations.html",
             f"{plural(len(analysis.renderings), 'utterance')}, each print beside the others"),
        Door("Escalation", "escalation.html", "The acts on a ladder of named rungs"),
    )  # fmt: skip
