"""Whom each article quotes."""

from builder.charts.base import MOST_ROWS
from builder.charts.statements import MOST_ARTICLES
from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

ARTICLES = "content/articles"


def test_a_square_for_each_speaker_that_an_article_quotes(case: Case) -> None:
    chart = charts(case)["statements"]
    counts = [int(c.text) for row in chart.table.rows for c in row[1:] if c.text]
    (squares,) = traces(chart)
    assert sorted(map(int, squares["text"])) == sorted(counts)
    assert len(squares["x"]) == len(counts)
    assert set(marks(chart)) == {row[0].href for row in chart.table.rows}
    assert len(texts(chart)) == len(chart.table.rows)


def test_two_prints_of_one_utterance_in_one_article_are_one_statement(case: Case) -> None:
    chart = charts(case)["statements"]
    rows = {row[0].text: [c.text for c in row[1:]] for row in chart.table.rows}
    navy = chart.table.head.index("Veltan Navy") - 1
    speaker = case.briefing().actors["mira-tollen"].name
    assert rows[speaker][navy] == "1"


def test_the_title_names_whoever_is_quoted_most(case: Case) -> None:
    assert charts(case)["statements"].title == (
        "Two speakers are quoted most, with three statements each"
    )
    case.replace(
        f"{ARTICLES}/gull-harbour-office.yml",
        "quotes:\n",
        'quotes:\n  - {id: more, utterance: dorn-pirates, kind: full, segments: ["They"]}\n',
    )
    assert charts(case)["statements"].title == (
        "Ilka Dorn is quoted most: four statements in two of four articles"
    )


def test_many_speakers_and_articles_are_folded(case: Case) -> None:
    text = case.read(f"{ARTICLES}/plain-copy.yml")
    for number in range(30):
        case.write(
            f"content/actors/speaker-{number}.yml", f"kind: person\nname: Speaker {number}\n"
        )
        case.write(
            f"content/utterances/said-{number}.yml",
            f'speaker: speaker-{number}\nmedium: speech\nsaid: {{edtf: "2031-03-03"}}\n',
        )
        quote = f"  - {{id: q, utterance: said-{number}, kind: full, segments: [Words]}}\n"
        case.write(
            f"{ARTICLES}/copy-{number}.yml",
            text.replace("quotes:\n", "quotes:\n" + quote) if "quotes:\n" in text
            else text + "quotes:\n" + quote,
        )  # fmt: skip
    chart = charts(case)["statements"]
    assert len(texts(chart)) == MOST_ROWS
    assert len(chart.table.rows) > 30
    assert chart.figure.layout.xaxis.ticktext[-1].replace("<br>", " ") == "29 others"


def test_with_many_articles_the_table_has_a_row_for_each_that_quotes_a_speaker(case: Case) -> None:
    text = case.read(f"{ARTICLES}/plain-copy.yml")
    for number in range(MOST_ARTICLES):
        case.write(f"{ARTICLES}/copy-{number}.yml", text)
    chart = charts(case)["statements"]
    assert chart.table.head == ("Speaker", "Source", "Statements")
    pairs = [*zip(column(chart, "Speaker"), column(chart, "Source"), strict=True)]
    assert len(pairs) == len(set(pairs))
    drawn = set(texts(chart))
    counts = zip(column(chart, "Speaker"), map(int, column(chart, "Statements")), strict=True)
    total = sum(count for speaker, count in counts if speaker in drawn)
    assert sum(map(int, traces(chart)[0]["text"])) == total


def test_without_quotations_there_is_no_chart(case: Case) -> None:
    for name in ("gull-harbour-office", "tern-marines", "plain-copy", "navy-release"):
        text = case.read(f"{ARTICLES}/{name}.yml")
        if "quotes:\n" in text:
            start = text.index("quotes:\n")
            case.write(f"{ARTICLES}/{name}.yml", text[:start] + text[text.index("claims:\n") :])
    assert "statements" not in charts(case)
