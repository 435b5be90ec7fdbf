"""Figures: every counted thing by topic, as ranges over sources, never as a sum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.model.settings import Topic
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


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page."""
    rows = [*_asked(analysis)]
    claims = sum(len(verdict.answers) for _, verdict in rows)
    page = Page(
        "figures.html", "figures", "Figures",
        f"{plural(claims, 'figure')} as the articles print them, by what they count. "
        "Totals that overlap are never added up."
        if claims else "No article of this briefing gives a figure.",
    )  # fmt: skip
    first = {topic.id: verdict.question.id for topic, verdict in reversed(rows)}
    yield from spread(
        page, rows, MOST_ROWS, lambda row: f"{row[0].name}: {asked(row[1].question)}",
        _values, analysis, charts, first, key=lambda row: (row[0].id, row[1].question.id),
        weigh=partial(_weight, charts, first),
    )  # fmt: skip


def _weight(
    charts: Mapping[str, Chart], first: Mapping[str, str], row: tuple[Topic, Verdict]
) -> int:
    topic, verdict = row
    drawn = named(charts, f"topic-{topic.id}") if first[topic.id] == verdict.question.id else ()
    return 1 + sum(len(chart.table.shown) // 2 for chart in drawn)


def _asked(analysis: Analysis) -> Iterator[tuple[Topic, Verdict]]:
    """Every question of number with its topic; topics that are drawn come first."""
    numbers = [verdict for verdict in analysis.verdicts if verdict.question.kind == "number"]
    for topic in sorted(analysis.briefing.settings.topics, key=lambda t: t.chart is None):
        yield from ((topic, verdict) for verdict in numbers if verdict.question.topic == topic.id)


def _values(
    analysis: Analysis, charts: Mapping[str, Chart], first: Mapping[str, str],
    rows: Sequence[tuple[str, str]],
) -> dict[str, Any]:  # fmt: skip
    """The topics of one page; the chart of a topic stands where its questions begin."""
    topics = dict.fromkeys(topic for topic, _ in rows)
    return {"topics": tuple(
        _topic(analysis, charts if (topic, first[topic]) in rows else {}, topic,
               [question for of, question in rows if of == topic])
        for topic in topics
    )}  # fmt: skip


def _topic(
    analysis: Analysis, charts: Mapping[str, Chart], topic: str, questions: Sequence[str]
) -> TopicView:
    name = next(one.name for one in analysis.briefing.settings.topics if one.id == topic)
    found = (analysis.verdict_of[question] for question in questions)
    views = tuple(FigureView(verdict, tuple(spreads(analysis, verdict))) for verdict in found)
    return TopicView(topic, name, named(charts, f"topic-{topic}"), views)
