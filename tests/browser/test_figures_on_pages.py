"""A chart on its page: it draws what its table lists, and the table is what can be downloaded."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.browser.faults import scrolled_through
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

SHARED = {"map", "positions"}
"""Charts in which a row may share its mark or have none: a place of no known position, a
proposition of one voice."""

BOUND = "print"
"""Has no tables of charts beside the lists that they are drawn from."""

FIGURES = """() => [...document.querySelectorAll(".chart[data-chart]")].map(figure => {
  const path = link => new URL(link, location.href).href.split("/some/where/")[1];
  const cells = row => [...row.cells].map(cell => cell.textContent);
  const rows = [...figure.querySelectorAll("tr")];
  const marks = briefing.specs.get(figure.dataset.chart).data
    .flatMap(trace => trace.customdata || []).map(one => Array.isArray(one) ? one[0] : one);
  return {
    name: figure.dataset.chart,
    file: path(figure.querySelector(".chart-foot a[download]").getAttribute("href")),
    cells: rows.map(cells),
    links: rows.slice(1).map(row => [...row.querySelectorAll("a")]
      .map(link => path(link.getAttribute("href")))),
    marks: marks.filter(Boolean),
    drawn: figure.querySelectorAll(".points .point, .points .textpoint path").length,
  };
})"""


@dataclass(frozen=True)
class Drawn:
    """A figure as the page shows it: its table with the links of each row, and its marks."""

    name: str
    file: str
    cells: list[list[str]]
    links: list[list[str]]
    marks: list[str]
    drawn: int


@pytest.fixture(scope="module")
def figures(chromium: Browser, harbour: Site) -> Iterator[list[Drawn]]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    found = []
    for kind, path in harbour.pages.items():
        if kind != BOUND and "data-chart" in harbour.built[path]:
            page.goto(f"{harbour.served_at}/{path}")
            scrolled_through(page)
            found += [Drawn(**one) for one in page.evaluate(FIGURES)]
    yield found
    page.close()


def test_every_mark_is_drawn(figures: list[Drawn]) -> None:
    assert len({one.name for one in figures}) >= 12
    assert [(one.name, one.drawn) for one in figures] == [
        (one.name, len(one.marks)) for one in figures
    ]


def test_every_mark_has_its_row_and_every_row_its_mark(figures: list[Drawn]) -> None:
    assert [one.name for one in figures if not one.cells] == []
    for one in figures:
        listed = {link for row in one.links for link in row}
        assert set(one.marks) <= listed, one.name
        unmarked = [row for row in one.links if not set(row) & set(one.marks)]
        assert unmarked == [] or one.name in SHARED, one.name


def test_the_table_is_what_can_be_downloaded(figures: list[Drawn], harbour: Site) -> None:
    for one in figures:
        rows = csv.reader(harbour.built[one.file].splitlines())
        shown = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in one.cells]
        assert [[cell.removeprefix("'") for cell in row] for row in rows] == shown, one.name
