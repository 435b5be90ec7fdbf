"""Figures: every counted thing by topic, as ranges over sources, never as a sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.base import Page
from builder.pages.spread import PartSpread, spreads
from builder.wording import plural


@dataclass(frozen=True)
class FigureView:
    """A question of number with the range of each of its parts."""

    verdict: Verdict
    parts: tuple[PartSpread, ...]


@dataclass(frozen=True)
class TopicView:
    """A topic with its chart, where it has one, and its questions of number."""

    id: str
    name: str
    charts: tuple[Chart, ...]
    questions: tuple[FigureView, ...]


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    topics = tuple(view for view in _topics(analysis, charts) if view.questions)
    claims = sum(len(q.verdict.answers) for topic in topics for q in topic.questions)
    yield Page(
        "figures.html", "figures", "Figures",
        f"{plural(claims, 'figure')} as the articles print them, by what they count. "
        "Totals that overlap are never added up.",
        {"topics": topics},
    )  # fmt: skip


def _topics(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[TopicView]:
    """Every topic; those that are drawn first."""
    for topic in sorted(analysis.briefing.settings.topics, key=lambda t: t.chart is None):
        questions = tuple(
            FigureView(verdict, tuple(spreads(analysis, verdict)))
            for verdict in analysis.verdicts
            if verdict.question.topic == topic.id and verdict.question.kind == "number"
        )
        own = tuple(c for c in charts if c.name == f"topic-{topic.id}")
        yield TopicView(topic.id, topic.name, own, questions)
