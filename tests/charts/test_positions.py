"""Who says what."""

from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces


def test_a_square_counts_the_voices_of_a_stance(case: Case) -> None:
    chart = charts(case)["positions"]
    (squares,) = traces(chart)
    voices = {
        (row[0].text, row[1].text, row[4].text if row[1].href is None else "", row[2].text)
        for row in chart.table.rows
    }
    assert sum(map(int, squares["text"])) == len(voices)
    assert texts(chart) == [
        "Orsk arms and directs the Coastal League.",
        "The Coastal League fired the rocket at the<br>depot.",
    ]
    assert set(marks(chart)) == {
        "records/orsk-behind-league.html", "records/league-fired-rocket.html",
    }  # fmt: skip


def test_the_columns_are_all_the_stances_there_are(case: Case) -> None:
    names = charts(case)["positions"].figure.layout.xaxis.ticktext
    assert [name.replace("<br>", " ") for name in names] == [
        "Asserts", "Denies", "Doubts", "Declines", "Not reported",
    ]  # fmt: skip


def test_the_table_says_whose_stance_it_is(case: Case) -> None:
    chart = charts(case)["positions"]
    assert chart.table.head == ("Proposition", "Voice", "Stance", "Words", "Source")
    row = chart.table.rows[column(chart, "Stance").index("Doubts")]
    assert row[1].href == "records/unnamed-analysts.html"
    assert row[3].text == "Analysts doubt that it could stop the group"


def test_the_title_counts_denials(case: Case) -> None:
    assert charts(case)["positions"].title == (
        "On one of two propositions one voice denies what another asserts of the same time"
    )


def test_propositions_of_one_voice_are_left_to_the_table(case: Case) -> None:
    case.write("content/questions/alone.yml", "text: It rained.\nkind: stance\ntopic: blame\n")
    case.replace(
        "content/articles/navy-release.yml",
        "claims:\n",
        "claims:\n  - {id: rain, question: alone, words: [rain], stance: asserts, "
        "asserted_by: narrator}\n",
    )
    chart = charts(case)["positions"]
    assert "It rained." in column(chart, "Proposition")
    assert "It rained." not in texts(chart)
    assert chart.subtitle.endswith(" One more proposition in the table.")


def test_without_a_proposition_there_is_no_chart(case: Case) -> None:
    for path in ("league-fired-rocket", "orsk-behind-league"):
        case.delete(f"content/questions/{path}.yml")
    assert "positions" not in charts(case)
