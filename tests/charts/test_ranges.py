"""A strip per question of number."""

import pytest

from builder.charts.base import MOST_ROWS
from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

GULL = "content/articles/gull-harbour-office.yml"
WIRE = "content/articles/tern-marines.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_question_with_one_figure_has_no_chart(case: Case) -> None:
    assert "question-league-fighters" not in charts(case)
    assert "question-gas-when" not in charts(case)


def test_a_row_for_each_answer_that_leads_to_it(case: Case) -> None:
    chart = charts(case)["question-strike-deaths"]
    assert sorted(marks(chart)) == [
        "records/gull-harbour-office--league-dead.html",
        "records/navy-release--navy-count.html",
        "records/plain-copy--fighters-killed.html",
        "records/tern-marines--fighters-killed.html",
    ]
    assert len(chart.table.rows) == 4


def test_the_table_says_what_is_drawn(case: Case) -> None:
    chart = charts(case)["question-strike-deaths"]
    assert chart.table.head == ("Source", "Words", "Reads", "Low", "High", "Asserted by")
    assert column(chart, "Source") == [
        "Sava Gull", "Veltan Navy", "Tern Wire (republished)", "Tern Wire",
    ]  # fmt: skip
    assert column(chart, "Reads") == ["25", "31", "“two dozen”", "“two dozen”"]
    assert column(chart, "Low") == ["25", "31", "22", "22"]
    assert column(chart, "High") == ["25", "31", "26", "26"]
    assert column(chart, "Asserted by")[0] == "Coastal League"
    dots, bars = traces(chart)
    assert dots["x"] == [25, 31]
    assert bars["x"] == [22, 22]
    assert bars["error_x"]["array"] == [4, 4]


def test_words_without_a_number_have_a_bar_and_no_dot(case: Case) -> None:
    (bars,) = traces(charts(case)["question-crowd-size"])
    assert bars["marker"]["symbol"] == ["line-ns"] * 3


def test_an_axis_is_logarithmic_beyond_twentyfold(case: Case) -> None:
    drawn = charts(case)
    assert drawn["question-crowd-size"].figure.layout.xaxis.type == "log"
    assert drawn["question-strike-deaths"].figure.layout.xaxis.range[0] == 0


def test_an_interval_without_an_upper_end_has_an_arrow(case: Case) -> None:
    case.replace(NAVY, "    value: 31\n", "    value: 31\n    approx: at_least\n")
    chart = charts(case)["question-strike-deaths"]
    arrow = traces(chart)[-1]
    assert arrow["marker"]["symbol"] == "triangle-right"
    assert arrow["x"] == [chart.figure.layout.xaxis.range[1]]
    assert column(chart, "High")[1] == "no bound"


def test_zero_stands_on_a_plain_axis(case: Case) -> None:
    case.replace(NAVY, "    value: 31\n", "    value: 0\n")
    chart = charts(case)["question-strike-deaths"]
    assert chart.figure.layout.xaxis.type is None
    assert 0 in traces(chart)[0]["x"]


def test_parts_and_periods_stand_apart(case: Case) -> None:
    drawn = charts(case)
    headings = [t for t in texts(drawn["question-marines-sent"]) if t.startswith("The first")]
    assert headings == ["The first to go"]
    assert "More on standby" in texts(drawn["question-marines-sent"])
    assert "January–March 2031" in texts(drawn["question-ships-turned-away"])


def test_a_row_says_who_asserts_and_where_it_stands(case: Case) -> None:
    case.replace(
        GULL,
        '    value: 25\n    asserted_by: coastal-league\n',
        '    value: 25\n    asserted_by: coastal-league\n    in: caption\n',
    )  # fmt: skip
    assert any(
        "Coastal League, in a caption:" in text.replace("<br>", " ")
        for text in texts(charts(case)["question-strike-deaths"])
    )


@pytest.mark.parametrize(
    ("value", "title"),
    [
        (
            "31",
            "All four articles answer, and their figures conflict: “two dozen” against 31 people",
        ),
        (
            "25",
            "All four articles answer, and their figures fit together: “two dozen” and 25 people",
        ),
    ],
)
def test_the_title_is_the_finding(case: Case, value: str, title: str) -> None:
    case.replace(NAVY, "    value: 31\n", f"    value: {value}\n")
    assert charts(case)["question-strike-deaths"].title == title


def test_answers_that_agree(case: Case) -> None:
    assert charts(case)["question-boats-struck"].title == (
        "Two of four articles answer, and they agree: 3 boats"
    )


def test_a_title_never_sets_one_part_against_another(case: Case) -> None:
    assert charts(case)["question-marines-sent"].title == (
        "All four articles answer, and their figures fit together (the first to go): "
        "about 300 and 310 marines"
    )


def test_one_article_may_contradict_itself(case: Case) -> None:
    claim = (
        "  - {{id: {0}, question: league-fighters, words: [men], value: {1}, "
        "asserted_by: narrator}}\n"
    )
    case.replace(
        WIRE, "claims:\n", "claims:\n" + claim.format("few", 20) + claim.format("many", 900)
    )
    assert charts(case)["question-league-fighters"].title == (
        "One of four articles answers, and contradicts itself: 20 against 900 fighters"
    )


def test_many_answers_are_folded_and_the_table_keeps_them_all(case: Case) -> None:
    claims = "".join(
        f"  - {{id: n{n}, question: boats-struck, words: ['{n}'], value: {n}, "
        "asserted_by: narrator}\n"
        for n in range(10, 60)
    )
    case.replace(WIRE, "claims:\n", "claims:\n" + claims)
    chart = charts(case)["question-boats-struck"]
    assert len(chart.table.rows) == 52
    assert len(marks(chart)) == MOST_ROWS
    assert chart.subtitle.endswith(" 20 rows for 52 answers; the table has them all.")
    points = [x for trace in traces(chart) for x in trace["x"]]
    assert min(points) == 3
    assert max(points) == 59


def test_answers_alike_are_one_row_when_there_are_many(case: Case) -> None:
    claims = "".join(
        f"  - {{id: n{n}, question: boats-struck, words: ['7'], value: 7, asserted_by: narrator}}\n"
        for n in range(20)
    )
    case.replace(WIRE, "claims:\n", "claims:\n" + claims)
    chart = charts(case)["question-boats-struck"]
    assert "Tern Wire and 19 more" in texts(chart)
    assert len(marks(chart)) == 2


def test_a_withdrawn_answer_is_not_drawn(case: Case) -> None:
    case.replace(
        NAVY,
        "    value: 31\n",
        '    value: 31\n    withdrawn: {on: "2031-03-05", why: a slip}\n',
    )
    assert len(marks(charts(case)["question-strike-deaths"])) == 3
