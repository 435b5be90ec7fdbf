"""What grows with a briefing goes on over pages, nothing of it lost and nothing told twice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from builder.analysis.whole import Analysis
from builder.charts import Drawn, all_charts
from builder.pages import actor, actors, atlas, chronology, figures, network, places, positions
from builder.pages.addresses import address, permanent
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
    listed = _questions(figures.pages(analysis, {}))
    wanted = {v.question.id for v in analysis.verdicts if v.question.kind == "number"}

    assert len(listed) > 1
    assert sorted(one for page in listed for one in page) == sorted(wanted)
    assert all(len(page) <= 2 for page in listed)


@pytest.mark.usefixtures("few")
def test_the_chart_of_a_topic_stands_once(analysis: Analysis) -> None:
    charts = all_charts(analysis, lambda record: record)
    drawn = [
        chart.name
        for page in figures.pages(analysis, Drawn(lambda: charts))
        for topic in page.context["topics"]
        for chart in topic.charts
    ]

    assert sorted(drawn) == sorted(c.name for c in charts if c.name.startswith("topic-"))


def test_every_linked_actor_stands_on_one_page(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = network.pages(analysis, {})
    monkeypatch.setattr(network, "MOST_ROWS", 2)
    pages = [*network.pages(analysis, {})]

    assert len(pages) > 1
    assert _actors(pages) == _actors([whole])


def _actors(pages: list[Page]) -> list[str]:
    return [row.actor for page in pages for group in page.context["groups"] for row in group.rows]


def test_every_proposition_stands_once_in_each_table(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = positions.pages(analysis, {})
    monkeypatch.setattr(positions, "MOST_ROWS", 1)
    pages = [*positions.pages(analysis, {})]

    assert len(pages) > 1
    for table in ("actors", "outlets"):
        rows = [row for page in pages for row in page.context[table].rows]
        assert rows == [*whole.context[table].rows]


def test_what_is_told_of_an_actor_stands_once(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = next(p for p in actors.pages(analysis) if p.path == "actors/ilka-dorn.html")
    monkeypatch.setattr(actor, "MOST_PARTS", 2)
    pages = [p for p in actors.pages(analysis) if p.path.startswith("actors/ilka-dorn.")]

    assert len(pages) > 1
    for name in ("links", "events", "said", "said_about", "accused_in", "claims"):
        rows = [row for page in pages for row in getattr(page.context["view"], name)]
        assert rows == [*getattr(whole.context["view"], name)]


def test_places_go_on_behind_an_index_that_keeps_every_address(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = places.pages(analysis, {})
    wanted = [view.place.id for group in whole.context["groups"] for view in group.views]
    monkeypatch.setattr(atlas, "SHORT", 200)
    monkeypatch.setattr(atlas, "MOST", 400)
    analysis = replace(analysis, briefing=replace(analysis.briefing))  # nothing is known of it yet
    first, *later = places.pages(analysis, {})

    assert len(later) > 1
    assert [place.id for group in first.context["index"] for place in group.places] == wanted
    assert [line for group in first.context["index"] for line in group.lines] == []
    assert first.context["groups"] == ()
    stands = {
        view.place.id: f"{page.path}#{view.place.id}"
        for page in later
        for group in page.context["groups"]
        for view in group.views
    }
    assert [*stands] == wanted
    assert {key: address(analysis.briefing, key) for key in wanted} == stands
    assert permanent(analysis.briefing, wanted[-1]) == f"places.html#{wanted[-1]}"

    monkeypatch.setattr(places, "FEW", len(wanted) - 1)
    short, *_ = places.pages(analysis, {})
    lines = [line for group in short.context["index"] for line in group.lines]
    assert {f"{line.path}#{anchor}" for line in lines for anchor in line.anchors} == {
        *stands.values()
    }
    assert [anchor for line in lines for anchor in line.anchors] == wanted
    names = {key: place.name for key, place in analysis.briefing.places.items()}
    one, several = (
        next(x for x in lines if (len(x.anchors) > 1) is many) for many in (False, True)
    )
    assert one.text == names[one.anchors[0]]
    assert several.text == f"{names[several.anchors[0]]} to {names[several.anchors[-1]]}"
    assert [place for group in short.context["index"] for place in group.places] == []


def test_a_long_table_below_the_last_events_leaves_room_for_fewer_of_them(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    charts = Drawn(lambda: all_charts(analysis, lambda record: record))
    monkeypatch.setattr(chronology, "MOST_ROWS", 10)
    (_,) = chronology.pages(analysis, charts)
    table = charts["background"].table
    assert table.rows
    monkeypatch.setattr(chronology, "SHORT_TABLE", len(table.shown) - 8)
    *_, last = chronology.pages(analysis, charts)
    turn = last.context["turn"]

    assert (turn.first, turn.last) == (turn.total, turn.total)
