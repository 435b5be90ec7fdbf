"""Figures: every counted thing by topic, as ranges over sources, never as a sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.base import Page
from builder.pages.sheets import spread
from builder.pages.spread import PartSpread, spreads
from builder.wording import asked, plural

MOST_ROWS = 90
"""Questions on one page, each with the range of its figures; of a chart's table two rows count as
one."""


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
    page = Page(
        "figures.html", "figures", "Figures",
        f"{plural(claims, 'figure')} as the articles print them, by what they count. "
        "Totals that overlap are never added up."
        if claims else "No article of this briefing gives a figure.",
    )  # fmt: skip
    rows = [(topic, question) for topic in topics for question in topic.questions]
    yield from spread(
        page, rows, MOST_ROWS, lambda row: f"{row[0].name}: {asked(row[1].verdict.question)}",
        lambda some: {"topics": tuple(_parts(some))}, weigh=_weight,
    )  # fmt: skip


def _weight(row: tuple[TopicView, FigureView]) -> int:
    topic, question = row
    charts = topic.charts if question is topic.questions[0] else ()
    return 1 + sum(len(chart.table.shown) // 2 for chart in charts)


def _parts(rows: Sequence[tuple[TopicView, FigureView]]) -> Iterator[TopicView]:
    """The topics of one page; the chart of a topic stands where its questions begin."""
    for topic in dict.fromkeys(topic.id for topic, _ in rows):
        found = [(view, question) for view, question in rows if view.id == topic]
        whole = found[0][0]
        begins = whole.questions[0] is found[0][1]
        questions = tuple(question for _, question in found)
        yield replace(whole, charts=whole.charts if begins else (), questions=questions)


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
