"""Figures are drawn when they come near, in the theme's colours, and lead to their records."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.faults import FITTED
from tests.chromium import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


def points(page: Page) -> Locator:
    """The points of the one chart, once it is drawn and knows what to do when they are pressed."""
    expect(page.locator(".chart-area[role=img]")).to_have_count(1)
    return page.locator(".chart .scatterlayer .point")


def fill(point: Locator) -> str:
    return str(point.evaluate("e => getComputedStyle(e).fill"))


def role(page: Page, name: str) -> str:
    """A colour of the style sheet, as the browser writes it."""
    return str(
        page.evaluate(
            """name => { const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; }""",
            name,
        )
    )


def test_nothing_of_plotly_is_loaded_until_a_chart_is_near(visit: Open) -> None:
    visited = visit("events/far")
    visited.page.wait_for_load_state("networkidle")
    assert [url for url in visited.requests if "plotly" in url] == []
    visited.page.locator(".chart").scroll_into_view_if_needed()
    expect(points(visited.page)).to_have_count(2)
    assert len([url for url in visited.requests if "plotly-basic.min." in url]) == 1


def test_a_chart_follows_the_scheme(visit: Open) -> None:
    page = visit("charts", color_scheme="light").page
    expect(points(page)).to_have_count(2)
    light = fill(points(page).first)
    assert light == role(page, "conflict")
    page.locator(".scheme-button").click()
    expect(points(page).first).not_to_have_css("fill", light)
    assert fill(points(page).first) == role(page, "conflict")


def test_no_text_is_smaller_than_can_be_read(visit: Open) -> None:
    page = visit("charts", width=360).page
    expect(points(page)).to_have_count(2)
    sizes = page.locator(".chart-plot text").evaluate_all(
        "found => found.map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert len(sizes) > 2
    assert min(sizes) >= 12


def test_a_narrow_chart_may_differ(visit: Open) -> None:
    title = ".chart .xtitle"
    expect(visit("charts", width=1280).page.locator(title)).to_have_text("People hurt")
    expect(visit("charts", width=360).page.locator(title)).to_have_text("Hurt")


def test_a_chart_fits_its_column_when_the_window_changes(visit: Open) -> None:
    page = visit("charts", width=1280).page
    expect(points(page)).to_have_count(2)
    page.set_viewport_size({"width": 400, "height": 900})
    page.wait_for_function(FITTED, arg=400)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_a_point_leads_to_its_record_from_any_depth(visit: Open) -> None:
    page = visit("events/far", reduced_motion="reduce").page  # or it is still on its way there
    page.locator(".chart").scroll_into_view_if_needed()
    expect(points(page)).to_have_count(2)
    box = points(page).first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"/some/where/disagreements\.html#courier--hurt$"))


def test_drawing_moves_nothing(visit: Open) -> None:
    page = visit("charts").page
    expect(points(page)).to_have_count(2)
    shift = page.evaluate(
        """() => new Promise(done => new PerformanceObserver(list => done(
            list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
        )).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))"""
    )
    assert shift <= 0.02


def test_the_drawing_has_a_name_and_its_table_opens(visit: Open) -> None:
    page = visit("charts").page
    expect(page.locator(".chart-area[role=img]")).to_have_accessible_name(
        re.compile("The highest count of injured")
    )
    page.locator(".chart-data summary").click()
    expect(page.locator(".chart table")).to_be_visible()


def test_a_figure_that_does_not_come_leaves_its_table(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.route("**/assets/charts/hurt.js", lambda route: route.fulfill(status=404))
    page.goto(f"{address}/charts.html")
    expect(page.locator(".chart table")).to_be_visible()
    expect(page.locator(".chart-area")).to_be_hidden()
    page.close()
