"""Every chart of the made-up briefing, from disk, under the site's security policy."""

import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder.charts.base import Chart
from tests.briefing import Case
from tests.charts.drawing import charts, traces
from tests.chromium import POLICY, Visit
from tests.project import ROOT

pytestmark = pytest.mark.browser

TEMPLATES = ROOT / "templates"
FIGURE = """<figure class="chart" data-chart="{name}" data-src="{src}" data-eager id="{name}"
aria-labelledby="t-{name}"><h2 id="t-{name}">{title}</h2>
<div class="chart-area">
<svg class="chart-space chart-space-wide" width="{widths[0]}" height="{heights[0]}"
viewBox="0 0 {widths[0]} {heights[0]}"></svg>
<svg class="chart-space chart-space-narrow" width="{widths[1]}" height="{heights[1]}"
viewBox="0 0 {widths[1]} {heights[1]}"></svg></div>
<details class="chart-data" open><summary>Table</summary></details></figure>"""
PAGE = """<!doctype html><html lang="en" class="js"><head><meta charset="utf-8">
<title>Charts</title><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="stylesheet" href="assets/base.css"><link rel="stylesheet" href="assets/charts.css">
<script defer src="assets/frame.js"></script><script defer src="assets/charts.js"></script></head>
<body><a class="search-open" href="find.html">Search</a>
<button type="button" class="scheme-button">Dark</button><main>{figures}</main></body></html>"""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chart]:
    case = Case(tmp_path_factory.mktemp("case"))
    case.write(
        "content/places/antipolis.yml",
        "name: Antipolis\nprecision: city\nat: {lat: -20, lon: 120, basis: made up}\n",
    )
    return charts(case)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, drawn: dict[str, Chart]) -> Path:
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(TEMPLATES / "assets", root / "assets")
    shutil.copytree(TEMPLATES / "vendor", root / "vendor")
    (root / "assets/charts").mkdir()
    for chart in drawn.values():
        (root / chart.src).write_text(chart.script, encoding="utf-8")
    figures = "".join(
        FIGURE.format(
            name=c.name, src=c.src, title=escape(c.title), heights=c.heights, widths=c.widths
        )
        for c in drawn.values()
    )
    # A document opened from disk is told its policy in a meta element, as the site's pages are.
    page = root / "index.html"
    page.write_text(PAGE.format(policy=POLICY, figures=figures), encoding="utf-8")
    return page


@pytest.fixture(scope="module", params=[360, 1200])
def visited(
    request: pytest.FixtureRequest,
    chromium: Browser,
    site: Path,
    drawn: dict[str, Chart],
) -> Iterator[Visit]:
    page = chromium.new_page(viewport={"width": request.param, "height": 900})
    visit = Visit(page)
    page.goto(site.as_uri())
    expect(page.locator(".chart-area[role=img]")).to_have_count(len(drawn))
    yield visit
    page.close()


def points(page: Page, name: str) -> Locator:
    return page.locator(f"#{name} .points .point, #{name} .points .textpoint path")


def test_every_chart_draws_the_marks_that_its_figure_holds(
    visited: Visit, drawn: dict[str, Chart]
) -> None:
    for name, chart in drawn.items():
        held = sum(
            len(trace["x"]) for trace in traces(chart) if trace.get("mode", "markers") != "lines"
        )
        expect(points(visited.page, name)).to_have_count(held)


def test_nothing_is_refused_or_complained_of(visited: Visit) -> None:
    assert visited.complaints == []


def test_no_text_is_too_small_or_leaves_its_chart(visited: Visit, drawn: dict[str, Chart]) -> None:
    for name in drawn:
        area = visited.page.locator(f"#{name} .chart-area")
        found = area.locator("text").evaluate_all(
            """found => found.filter(e => e.textContent && e.getClientRects().length).map(e => {
              const own = e.getBoundingClientRect();
              const all = e.closest(".chart-area").getBoundingClientRect();
              return [parseFloat(getComputedStyle(e).fontSize),
                      Math.min(own.left - all.left, all.right - own.right,
                               own.top - all.top, all.bottom - own.bottom)];
            })"""
        )
        assert found, name
        assert min(size for size, _ in found) >= 12, name
        assert min(room for _, room in found) >= -1, name


def test_a_map_of_half_the_earth_is_set_no_higher_than_it_reaches(
    visited: Visit, drawn: dict[str, Chart]
) -> None:
    width, height = visited.page.locator("#map-far .chart-area").evaluate(
        "area => [area.clientWidth, area.clientHeight]"
    )
    form = 0 if width >= 680 else 1
    full, most = drawn["map-far"].widths[form], drawn["map-far"].heights[form]
    assert abs(height - most * min(1, width / full)) <= 1
    near = visited.page.locator("#map .chart-area").evaluate("area => area.clientHeight")
    assert near == drawn["map"].heights[form]
