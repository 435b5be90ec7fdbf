"""Pages printed by themselves: sheets are filled, and what belongs together stands on one."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.browser.sites import Site

pytestmark = pytest.mark.browser

PAPERS = ("A4", pytest.param("Letter", marks=pytest.mark.slow))
A4 = 658
"""The width of a sheet between its margins, in CSS pixels; 970 is its height."""
MARGIN = 0.08
"""Part of a sheet at its foot in which stands nothing but its number."""
LEAST = 0.5
"""Part of a sheet that is filled, on every one but the last."""

KINDS = ("home", "edition", "changes", "event", "question", "actor", "quotations", "questions",
         "method", "source", "sources", "places", "escalation", "coverage", "names")  # fmt: skip

PUSHED = """down => {
  const sheet = new CSSStyleSheet();
  const first = ":is(.bottom-line, .page-head)";
  sheet.replaceSync(`@media print { ${first} { margin-block-end: ${down}px !important } }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""Has all that stands below the first of a page stand so much lower."""

LAST_TWO = (
    """tables => tables.map(table => [...table.rows].slice(-2).map(row => row.textContent))"""
)

JUDGED = """() => [...document.querySelectorAll(".judgement")].map(one =>
  [".judgement-statement", ".information li a"].map(part => one.querySelector(part).textContent))"""
NAMED = (
    "() => [...document.querySelectorAll('.basis h4, .alternatives h4')].map(e => e.textContent)"
)
HEADS = """() => [...document.querySelectorAll("main :is(h2, h3, h4, thead tr, .group)")]
  .filter(e => e.checkVisibility()).map(e => e.textContent)"""


@dataclass(frozen=True)
class Sheet:
    """A printed sheet: its lines from the top, letters and digits only, and how far down they go,
    as a part of its height. A small letter set high is a line of its own."""

    lines: tuple[str, ...]
    filled: float

    def has(self, text: str) -> bool:
        """Whether a text begins on it."""
        return _plain(text)[:20] in "".join(self.lines)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    found = chromium.new_page()
    yield found
    found.close()


def sheets(page: Page, paper: str) -> list[Sheet]:
    """What a reader's browser makes of the page on paper that is not the page's to choose."""
    pdf = page.pdf(format=paper, prefer_css_page_size=True)
    return [*map(_read, PdfReader(io.BytesIO(pdf)).pages)]


def _read(sheet: PageObject) -> Sheet:
    height, found = float(sheet.mediabox.height), dict[int, str]()

    def seen(text: str, user: list[float], at: list[float], *_: object) -> None:
        down = round(user[1] * at[4] + user[3] * at[5] + user[5])
        if down > height * MARGIN:
            found[down] = found.get(down, "") + _plain(text)

    sheet.extract_text(visitor_text=seen)
    lines = [(down, text) for down, text in sorted(found.items(), reverse=True) if text]
    return Sheet(tuple(text for _, text in lines), 1 - lines[-1][0] / height if lines else 0)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("paper", PAPERS)
def test_no_sheet_but_the_last_is_half_empty_or_ends_with_a_heading(
    page: Page, own: Site, paper: str
) -> None:
    found = []
    for kind in KINDS:
        page.goto(f"{own.served_at}/{own.pages[kind]}")
        heads = set(map(_plain, page.evaluate(HEADS)))
        *full, last = sheets(page, paper)
        found += [f"{kind} {n}: {s.filled}" for n, s in enumerate(full, 1) if s.filled < LEAST]
        found += [f"{kind}: {s.lines[-1]}" for s in (*full, last) if s.lines[-1] in heads]
    assert found == []


@pytest.mark.parametrize("down", range(0, 1000, 250))
def test_the_last_row_of_a_table_never_stands_alone(page: Page, own: Site, down: int) -> None:
    page.goto(f"{own.served_at}/{own.pages['method']}")
    page.evaluate(PUSHED, down)
    ends = page.locator(".snug").evaluate_all(LAST_TWO)
    printed = sheets(page, "A4")
    assert len(ends) > 3
    assert [pair for pair in ends if not any(all(map(sheet.has, pair)) for sheet in printed)] == []


@pytest.mark.parametrize("down", range(0, 1000, 250))
def test_a_judgement_stands_with_the_first_of_what_it_rests_on(
    page: Page, own: Site, down: int
) -> None:
    page.goto(f"{own.served_at}/{own.pages['home']}")
    page.evaluate(PUSHED, down)
    printed, judged = sheets(page, "A4"), page.evaluate(JUDGED)
    assert len(judged) > 2
    assert [
        statement
        for statement, first in judged
        if not any(sheet.has(statement) and sheet.has(first) for sheet in printed)
    ] == []
    named = set(map(_plain, page.evaluate(NAMED)))
    assert [sheet.lines[-1] for sheet in printed if sheet.lines[-1] in named] == []


def test_the_table_of_an_undrawn_chart_takes_little_paper_and_loses_nothing(
    page: Page, own: Site
) -> None:
    page.goto(f"{own.served_at}/{own.pages['home']}")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4, "height": 970})
    table = page.locator(".chart .table-wrap")
    cells = table.locator(":is(th, td):not(:empty)")
    assert table.locator("tbody tr").count() > 50
    assert cells.evaluate_all("cells => cells.every(cell => cell.checkVisibility())")
    box = table.bounding_box()
    page.emulate_media()
    assert box
    assert box["height"] < 1.6 * 970
