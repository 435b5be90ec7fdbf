"""The page of a question: every answer in its own words, and how the answers compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.analysis.intervals import Interval
from builder.analysis.readings import derived
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.answers import (
    PartView,
    Voice,
    interval_text,
    lineage_note,
    parts_of,
    response_note,
    voice,
)
from builder.pages.base import Cluster, Crumb, Later, Page, clusters
from builder.pages.pairs import PairGroup, pair_groups
from builder.wording import asked, number_text

CRUMB = Crumb("Where the sources disagree", "disagreements.html")


@dataclass(frozen=True)
class DerivedView:
    """A figure of ours: what it supposes, what it comes to, and how the articles' figures stand to
    it."""

    text: str
    total: str
    fits: tuple[Voice, ...]
    differs: tuple[Voice, ...]


@dataclass(frozen=True)
class QuestionView:
    """Everything on a question's page. `clusters` are the lineages that answer."""

    verdict: Verdict
    note: str
    reasons: str
    parts: tuple[PartView, ...]
    pairs: tuple[PairGroup, ...]
    derived: tuple[DerivedView, ...]
    chart: Chart | None
    response: str
    clusters: tuple[Cluster, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """A page for each question, in the order of the verdicts."""
    for verdict in analysis.verdicts:
        text = asked(verdict.question)
        yield Page(
            f"questions/{verdict.question.id}.html", "question", text,
            f"{text} What each article answers, in its words, and how the answers compare.",
            Later(_shown, analysis, verdict.question.id, charts), (CRUMB,),
        )  # fmt: skip


def _shown(analysis: Analysis, question: str, drawn: Mapping[str, Chart]) -> dict[str, Any]:
    return {"view": view_of(analysis, analysis.verdict_of[question], drawn)}


def view_of(analysis: Analysis, verdict: Verdict, drawn: Mapping[str, Chart]) -> QuestionView:
    """A question with every answer."""
    question, lineages = verdict.question, {answer.lineage for answer in verdict.answers}
    return QuestionView(
        verdict, lineage_note(verdict), "; ".join(verdict.reasons),
        parts_of(analysis, verdict), pair_groups(analysis, verdict),
        tuple(_derived(analysis, verdict)),
        drawn.get(f"question-{question.id}"), response_note(analysis, verdict),
        tuple(cluster for name, cluster in clusters(analysis).items() if name in lineages),
    )  # fmt: skip


def _derived(analysis: Analysis, verdict: Verdict) -> Iterator[DerivedView]:
    for found in derived(analysis.briefing, verdict, analysis.answer_of):
        fits, differs = (
            tuple(voice(analysis, verdict, answer) for answer in answers)
            for answers in (found.fits, found.differs)
        )
        yield DerivedView(
            found.reading.text, _total(found.total, verdict.question.unit), fits, differs
        )


def _total(sum_: Interval, unit: str | None) -> str:
    """The sum of the figures named, and what it is read as where one of them is vague."""
    read_as = interval_text(sum_)
    point = number_text(sum_.point) if sum_.point is not None else read_as
    figure = f"{point} {unit or ''}".rstrip()
    return figure if point == read_as else f"{figure}, read as {read_as}"
