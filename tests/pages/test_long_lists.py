"""Figures and links of a large briefing go on over pages, none of them lost and none told twice."""

from collections.abc import Iterator

import pytest

from builder.analysis.whole import Analysis
from builder.charts import all_charts
from builder.pages import figures, network
from builder.pages.base import Page


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MOST_ROWS", 2)
    monkeypatch.setattr(network, "MOST_ROWS", 2)


def _questions(pages: Iterator[Page]) -> list[list[str]]:
    return [
        [view.verdict.question.id for topic in page.context["topics"] for view in topic.questions]
        for page in pages
    ]


@pytest.mark.usefixtures("few")
def test_every_figure_stands_on_one_page(analysis: Analysis) -> None:
    listed = _questions(figures.pages(analysis, ()))
    wanted = {v.question.id for v in analysis.verdicts if v.question.kind == "number"}

    assert len(listed) > 1
    assert sorted(one for page in listed for one in page) == sorted(wanted)
    assert all(len(page) <= 2 for page in listed)


@pytest.mark.usefixtures("few")
def test_the_chart_of_a_topic_stands_once(analysis: Analysis) -> None:
    charts = all_charts(analysis, lambda record: record)
    drawn = [
        chart.name
        for page in figures.pages(analysis, charts)
        for topic in page.context["topics"]
        for chart in topic.charts
    ]

    assert sorted(drawn) == sorted(c.name for c in charts if c.name.startswith("topic-"))


def test_every_linked_actor_stands_on_one_page(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = network.pages(analysis, ())
    monkeypatch.setattr(network, "MOST_ROWS", 2)
    pages = [*network.pages(analysis, ())]

    assert len(pages) > 1
    assert _actors(pages) == _actors([whole])


def _actors(pages: list[Page]) -> list[str]:
    return [row.actor for page in pages for group in page.context["groups"] for row in group.rows]
