"""All charts together: what holds for each of them."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.generate import generate
from builder.charts import all_charts
from builder.charts.base import Chart, csv_text, script
from tests.briefing import Case
from tests.charts.drawing import analysis, charts, href, marks, texts

HOSTILE = '<b onclick="x">var:ink</b>&amp;</script>=1+1'


def test_names_are_the_stems_of_files_and_no_two_are_alike(case: Case) -> None:
    names = [chart.name for chart in all_charts(analysis(case), href)]
    assert names[:3] == ["chronology", "background", "escalation"]
    assert names[-5:] == ["coverage", "statements", "positions", "map", "network"]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_equal_content_gives_equal_bytes(case: Case) -> None:
    first, second = charts(case), charts(case)
    assert [script(c) for c in first.values()] == [script(c) for c in second.values()]
    assert [csv_text(c) for c in first.values()] == [csv_text(c) for c in second.values()]


def test_no_figure_brings_a_template_a_width_a_font_or_a_colour_of_its_own(case: Case) -> None:
    for chart in charts(case).values():
        spec = json.loads(script(chart).split(",", 1)[1].removesuffix(");\n"))
        layout = spec["layout"]
        assert not {"template", "width", "title", "font"} & set(layout), chart.name
        assert all(re.fullmatch(r"var:[a-z0-9-]+(@0?\.\d+)?", c) for c in colours(spec)), chart.name


def colours(value: Any, key: str = "") -> list[str]:
    if isinstance(value, dict):
        return [c for name, part in value.items() for c in colours(part, name)]
    if isinstance(value, list):
        return [c for part in value for c in colours(part, key)]
    return [value] if key.endswith("color") and isinstance(value, str) else []


def held_to_plotly(chart: Chart) -> None:
    """Plotly's validators take the figure, and make nothing else of it."""
    layout = chart.figure.to_plotly_json()["layout"]
    layout.pop("template", None)
    found = {**chart.figure.to_plotly_json(), "layout": layout}
    assert json.loads(json.dumps(found)) == json.loads(json.dumps(chart.drawing.spec)), chart.name


def test_plotly_takes_every_figure_as_it_is(case: Case) -> None:
    for chart in charts(case).values():
        held_to_plotly(chart)


@pytest.mark.parametrize("events", [100, 300])
def test_plotly_takes_the_figures_of_a_briefing_of_any_size(tmp_path: Path, events: int) -> None:
    generate(events, tmp_path / "made-up")
    for chart in charts(Case(tmp_path / "made-up", None)).values():
        held_to_plotly(chart)


def test_no_text_is_set_below_twelve_pixels(case: Case) -> None:
    for chart in charts(case).values():
        sizes = re.findall(r'font":\{[^}]*"size":(\d+)', script(chart))
        assert all(int(size) >= 12 for size in sizes), chart.name


def test_only_the_basic_bundle_is_needed(case: Case) -> None:
    kinds = {trace.type for chart in charts(case).values() for trace in chart.figure.data}
    assert kinds <= {"scatter", "bar", "pie"}


def test_every_mark_leads_somewhere_that_the_table_leads_to(case: Case) -> None:
    for chart in charts(case).values():
        linked = {cell.href for row in chart.table.rows for cell in row}
        assert set(marks(chart)) <= linked, chart.name


def test_every_row_is_as_wide_as_its_head(case: Case) -> None:
    for chart in charts(case).values():
        assert {len(row) for row in chart.table.rows} == {len(chart.table.head)}, chart.name
        assert max(chart.table.numeric, default=0) < len(chart.table.head)


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("content/actors/sava-gull.yml", "name: "),
        ("content/questions/strike-deaths.yml", "text: "),
        ("content/briefing.yml", "  - {id: velta-side, name: "),
    ],
)
def test_markup_in_the_content_is_printed_as_it_stands(case: Case, path: str, old: str) -> None:
    line = next(li for li in case.read(path).split("\n") if li.startswith(old))
    tail = line[line.index(", basis") :] if ", basis" in line else ""
    case.replace(path, line, f"{old}'{HOSTILE}'{tail}")
    drawn = charts(case)
    shown = [text for chart in drawn.values() for text in texts(chart) if "onclick" in text]
    assert shown
    for chart in drawn.values():
        held_to_plotly(chart)
    for text in shown:
        tags = set(re.findall(r"<[^>]*>", text))
        assert tags <= {"<br>"}
        assert HOSTILE.split()[0] in html.unescape(text.replace("<br>", " "))
    assert all("<" not in script(chart) for chart in drawn.values())


def test_a_briefing_without_content_to_draw_has_no_charts(case: Case) -> None:
    found = analysis(case)
    empty = replace(found.briefing, articles={}, events={}, questions={}, utterances={})
    assert all_charts(replace(found, briefing=empty), href) == ()
