"""Figures by topic, and force posture."""

from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

SETTINGS = "content/briefing.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_chart_for_each_topic_that_asks_for_one(case: Case) -> None:
    assert [n for n in charts(case) if n.startswith("topic-")] == [
        "topic-deaths", "topic-forces", "topic-trade",
    ]  # fmt: skip
    case.replace(SETTINGS, "{id: trade, name: Trade, chart: ranges}", "{id: trade, name: Trade}")
    assert "topic-trade" not in charts(case)


def test_a_row_for_each_figure_and_no_sum(case: Case) -> None:
    chart = charts(case)["topic-forces"]
    assert len(marks(chart)) == len(chart.table.rows) == 10
    figures = {x for trace in traces(chart) for x in trace["x"]}
    assert figures == {3, 200, 300, 310, 700, 1000}


def test_each_status_has_a_mark_of_its_own(case: Case) -> None:
    (dots,) = traces(charts(case)["topic-forces"])
    fills = [c == "var(--paper)" for c in dots["marker"]["color"]]
    found = dict(
        zip(dots["customdata"], zip(dots["marker"]["symbol"], fills, strict=True), strict=True)
    )
    assert found["records/navy-release--first-landed.html"] == ("square", False)
    assert found["records/gull-harbour-office--marines-ordered.html"] == ("diamond", False)
    assert found["records/tern-marines--marines-standby.html"] == ("diamond", True)
    assert found["records/navy-release--all-by-friday.html"] == ("square", True)
    assert found["records/tern-marines--fighters-on-island.html"] == ("circle", False)
    assert found["records/navy-release--boats-sunk.html"] == ("x", False)


def test_the_status_stands_in_words_too(case: Case) -> None:
    rows = [text.replace("<br>", " ") for text in texts(charts(case)["topic-forces"])]
    assert any("deployed, as of 4\N{NO-BREAK SPACE}March 2031: “first 310" in row for row in rows)
    assert column(charts(case)["topic-forces"], "Status").count("ordered") == 3


def test_posture_says_how_many_figures_have_which_status(case: Case) -> None:
    chart = charts(case)["topic-forces"]
    assert chart.title == (
        "Forces, ten figures: one already there, one deployed, three ordered, two made ready, "
        "one expected and two without a stated status"
    )
    assert "full diamond: ordered; hollow diamond: made ready" in chart.subtitle


def test_ranges_say_on_how_many_questions_figures_conflict(case: Case) -> None:
    assert charts(case)["topic-deaths"].title == "Deaths: on one question the figures conflict"
    case.replace(NAVY, "    value: 31\n", "    value: 25\n")
    assert charts(case)["topic-deaths"].title == (
        "Deaths: figures on one question, no two of them in conflict"
    )
    case.replace(SETTINGS, "name: Forces, chart: posture", "name: Forces, chart: ranges")
    case.replace(NAVY, "    value: 3\n", "    value: 4\n")
    assert (
        charts(case)["topic-forces"].title
        == "Forces: on one of three questions the figures conflict"
    )


def test_groups_name_their_question_and_part(case: Case) -> None:
    headings = [t for t in texts(charts(case)["topic-forces"]) if "How many" in t]
    assert headings == [
        "How many marines does Velta send? The first to go",
        "How many marines does Velta send? More on standby",
        "How many marines does Velta send? All together",
        "How many boats did the jets strike?",
        "How many fighters does the League have on Gannet Island?",
    ]


def test_a_topic_without_figures_has_no_chart(case: Case) -> None:
    case.replace(
        SETTINGS, "{id: blame, name: Who is behind it}", "{id: blame, name: B, chart: ranges}"
    )
    assert "topic-blame" not in charts(case)


def test_what_is_too_much_for_a_chart_is_left_to_the_table(case: Case) -> None:
    for number in range(60):
        case.write(
            f"content/questions/q{number}.yml",
            f"text: How many of sort {number}?\nkind: number\ntopic: deaths\nunit: people\n",
        )
    claims = "".join(
        f"  - {{id: n{n}, question: q{n}, words: ['{n}'], value: {n}, asserted_by: narrator}}\n"
        for n in range(60)
    )
    case.replace(NAVY, "claims:\n", "claims:\n" + claims)
    chart = charts(case)["topic-deaths"]
    assert len(marks(chart)) <= 40
    assert len(chart.table.rows) == 64
    assert f" {len(marks(chart))} rows for 64 answers; the table has them all." in chart.subtitle
