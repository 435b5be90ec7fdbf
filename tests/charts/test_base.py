"""What every chart is: colours by role, a safe script, a CSV that stays data."""

import csv
import io
import json
from contextlib import nullcontext
from dataclasses import replace

import pytest

from builder.charts.base import Chart, csv_text, label, marker, script, wrapped
from builder.charts.held import MOST_SHOWN, Cell, Drawing, Table


def chart(text: str = "Sava Gull", **layout: object) -> Chart:
    dots = {
        "type": "scatter", "x": [1], "y": [2], "text": [text], "customdata": ["a.html"],
        "marker": {"color": ["var(--side-1)"], "line": {"color": "var(--ink@0.3)"}},
    }  # fmt: skip
    return Chart(
        "one", "A finding", "How to read it", Drawing([dots], {"height": 300, **layout}),
        Table(("Source", "Number"), ((Cell(text, "a.html"), Cell("1,200")),), (1,)), "column",
    )  # fmt: skip


def spec(given: Chart) -> dict[str, object]:
    text = script(given)
    head = f'briefing.figure("{given.name}",'
    assert text.startswith(head)
    assert text.endswith(");\n")
    found: dict[str, object] = json.loads(text[len(head) : -len(");\n")])
    return found


def test_a_script_hands_the_figure_over_with_colours_by_role() -> None:
    assert script(chart()) == (
        'briefing.figure("one",{"data":[{"customdata":["a.html"],"marker":{"color":["var:side-1"],'
        '"line":{"color":"var:ink@0.3"}},"text":["Sava Gull"],"type":"scatter","x":[1],"y":[2]}],'
        '"layout":{"height":300}});\n'
    )


def test_a_text_that_looks_like_a_role_is_no_colour() -> None:
    assert '"var(--ink)"' in script(chart("var(--ink)"))
    assert label("var:ink") == "var&#58;ink"
    assert label("so var:ink") == "so var:ink"


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "\u2028", "\u2029"])
def test_a_script_stays_inside_its_element(text: str) -> None:
    assert not set(script(chart(text))) & set("<\u2028\u2029")
    data = spec(chart(text))["data"]
    assert isinstance(data, list)
    assert data[0]["text"] == [text]


@pytest.mark.parametrize(("colour", "known"), [("var(--side-1)", True), ("side one", False)])
def test_plotly_checks_a_figure_and_lets_roles_through(colour: str, known: bool) -> None:
    dots = {"type": "scatter", "marker": marker(["circle"], [colour], [False])}
    with nullcontext() if known else pytest.raises(ValueError, match="'color' property"):
        assert Drawing([dots], {}).figure.data


def test_a_hollow_mark_is_filled_with_paper() -> None:
    found = marker(["circle", "square"], ["var(--side-1)", "var(--side-2)"], [True, False])
    assert found["color"] == ["var(--paper)", "var(--side-2)"]
    assert found["line"]["color"] == ["var(--side-1)", "var(--side-2)"]


def test_the_height_is_the_space_to_keep() -> None:
    assert chart(meta={"heights": [200, 300]}).heights == (200, 300)


def test_a_csv_says_what_the_table_says() -> None:
    assert csv_text(chart('Gull, "the" paper')) == (
        '"Source","Number"\r\n"Gull, ""the"" paper","1,200"\r\n'
    )


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@sum", "\tx", "\rx", "\nx"])
def test_a_formula_stays_text(text: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(chart(text)), newline="")))
    assert rows[1][0] == "'" + text


@pytest.mark.parametrize("text", ["-5", "+5", "-1,200.5"])
def test_a_signed_number_stays_a_number(text: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(chart(text)), newline="")))
    assert rows[1][0] == text


def test_text_is_cut_into_lines_before_it_is_escaped() -> None:
    assert wrapped("a & b <b>c</b>", 9) == ("a &amp; b", "&lt;b&gt;c&lt;/b&gt;")
    assert wrapped("unbreakable", 5) == ("unbr", "eaka", "ble")


def test_dollars_begin_no_formula() -> None:
    assert label("$5 to $6") == "&#36;5 to &#36;6"


def test_a_page_shows_the_first_rows_of_a_long_table_and_the_file_holds_all() -> None:
    rows = tuple((Cell(f"Source {number}"), Cell("1")) for number in range(MOST_SHOWN + 3))
    table = Table(("Source", "Number"), rows, (1,))

    assert (table.shown, table.more) == (rows[:MOST_SHOWN], 3)
    assert csv_text(replace(chart(), table=table)).count("\r\n") == MOST_SHOWN + 4
    assert Table(("Source", "Number"), rows[:MOST_SHOWN]).more == 0


def test_a_line_of_a_chart_ends_behind_no_day_without_its_month() -> None:
    held = "31\N{NO-BREAK SPACE}December"
    assert wrapped("Gathered outside on 31 December", 25) == ("Gathered outside on", held)
