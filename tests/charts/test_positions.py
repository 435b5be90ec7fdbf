"""Who says what."""

from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces


def test_a_square_counts_the_voices_of_a_stance(case: Case) -> None:
    chart = charts(case)["positions"]
    (squares,) = traces(chart)
    counts = [int(cell.text) for row in chart.table.rows for cell in row[1:] if cell.text]
    assert sorted(map(int, squares["text"])) == sorted(counts)
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


def test_the_table_counts_what_is_drawn_and_leaves_silence_empty(case: Case) -> None:
    table = charts(case)["positions"].table
    assert table.head == ("Proposition", "Asserts", "Denies", "Doubts", "Declines", "Not reported")
    assert table.numeric == (1, 2, 3, 4, 5)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Orsk arms and directs the Coastal League.", "1", "2", "1", "", ""],
        ["The Coastal League fired the rocket at the depot.", "1", "", "", "1", "1"],
    ]


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
