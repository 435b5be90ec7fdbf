"""Events by sources."""

from builder.charts.base import MOST_ROWS
from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, traces

ARTICLES = "content/articles"


def test_a_bar_for_each_article_the_widest_first(case: Case) -> None:
    chart = charts(case)["coverage"]
    assert column(chart, "Source")[0] == "Sava Gull"
    crisis, background = traces(chart)
    assert crisis["x"] == [int(n) for n in column(chart, "Crisis events")]
    assert background["x"] == [int(n) for n in column(chart, "Background events")]
    assert crisis["customdata"][0] == "records/gull-harbour-office.html"
    assert len(marks(chart)) == 2 * len(chart.table.rows) == 8


def test_background_differs_by_pattern_not_by_colour(case: Case) -> None:
    crisis, background = traces(charts(case)["coverage"])
    assert crisis["marker"]["color"] == background["marker"]["color"]
    assert background["marker"]["pattern"]["shape"] == "/"


def test_the_title_counts_what_all_and_what_one_reports(case: Case) -> None:
    assert charts(case)["coverage"].title == (
        "One of nine events stands in all four articles, three in one only"
    )


def test_an_article_without_an_event_keeps_its_row(case: Case) -> None:
    path = f"{ARTICLES}/navy-release.yml"
    text = case.read(path)
    start = text.index("reports:")
    rest = text[start:].split("\n\n", 1)
    case.write(path, text[:start] + (rest[1] if len(rest) > 1 else ""))
    assert ("Veltan Navy", "0") in zip(
        column(charts(case)["coverage"], "Source"),
        column(charts(case)["coverage"], "Crisis events"),
        strict=True,
    )


def test_many_articles_are_cut_and_the_table_keeps_them_all(case: Case) -> None:
    text = case.read(f"{ARTICLES}/plain-copy.yml")
    for number in range(30):
        case.write(f"{ARTICLES}/copy-{number}.yml", text)
    chart = charts(case)["coverage"]
    assert len(traces(chart)[0]["x"]) == MOST_ROWS
    assert len(chart.table.rows) == 34
    assert chart.subtitle.endswith(" 14 more articles in the table.")
