"""On paper: nothing folded, nothing cut off; the print edition as a PDF holds every section."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from builder.paper import PAGE, printed
from tests.browser.faults import too_wide
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

A4 = 658
"""The width of a page between its margins, in CSS pixels."""

UNSEEN = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, table, blockquote)")]
  .filter(e => !e.checkVisibility() && !e.closest(".chart-data") && !e.querySelector(".permalink"))
  .map(e => e.outerHTML.slice(0, 160))"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    found = chromium.new_page(viewport={"width": A4, "height": 900})
    found.emulate_media(media="print")
    yield found
    found.close()


def test_every_kind_of_page_fits_on_paper(page: Page, harbour: Site) -> None:
    found = []
    for path in set(harbour.pages.values()) - {PAGE}:  # which has rules, and a test, of its own
        page.goto(f"{harbour.served_at}/{path}")
        faults = [*too_wide(page), *page.evaluate(UNSEEN)]
        found += [f"{path}: {fault}" for fault in faults]
    assert found == []


def test_the_print_edition_holds_every_section(page: Page, harbour: Site, tmp_path: Path) -> None:
    target = tmp_path / "briefing.pdf"
    said: list[str] = []
    assert printed(harbour.built.root, target, said.append) > 10
    text = _plain("".join(sheet.extract_text() for sheet in PdfReader(target).pages))
    page.goto(f"{harbour.served_at}/print.html")
    headings = page.locator("main :is(h1, h2, h3)").all_inner_texts()
    assert len(headings) > 50
    assert [one for one in headings if _plain(one) not in text] == []


def _plain(text: str) -> str:
    """Letters and digits only: a PDF has ligatures, and knows neither spaces nor ends of lines."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))
