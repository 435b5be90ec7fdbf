"""On paper: nothing folded, nothing cut off; the print edition as a PDF holds every section."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from builder.printing.paper import PAGE, printed
from tests.browser.faults import too_wide
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

A4 = 658
"""The width of a page between its margins, in CSS pixels."""

UNSEEN = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, table, blockquote)")]
  .filter(e => !e.checkVisibility() && !e.closest(".chart-data, .part:has(.passages)")
    && !e.matches("h2:has(+ :is(.doors, .contents:not(.leaves)))"))
  .map(e => e.outerHTML.slice(0, 160))"""

CUT_NUMBERS = """() => [...document.querySelectorAll("main ol:not([class]) > li")]
  .filter(item => {
    const number = item.appendChild(document.createElement("span"));
    number.textContent = "99.\u00a0";
    const wide = number.getBoundingClientRect().width;
    number.remove();
    return getComputedStyle(item).listStyleType === "decimal"
      && wide > parseFloat(getComputedStyle(item.parentElement).paddingInlineStart);
  })
  .map(item => item.textContent.trim().slice(0, 60))"""
"""Items beside which a number of two digits would reach over the edge of the sheet."""

ENTRIES = "links => links.map(link => [link.textContent, link.hash.slice(1)])"


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
        faults = [*too_wide(page), *page.evaluate(UNSEEN), *page.evaluate(CUT_NUMBERS)]
        found += [f"{path}: {fault}" for fault in faults]
    assert found == []


def test_what_stands_below_a_paragraph_is_parted_from_it(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/method.html")
    gaps = page.locator(".content > div:not([class]) > p + *").evaluate_all(
        """found => found.map(e => e.getBoundingClientRect().top
            - e.previousElementSibling.getBoundingClientRect().bottom)"""
    )
    assert len(gaps) > 3
    assert min(gaps) > 5


def test_a_list_that_goes_on_says_on_paper_which_part_it_is(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/chronology.html")
    part = page.locator(".leaves")
    assert re.fullmatch(r"1 to \d+ of \d+ events, on page 1 of \d\.", part.inner_text().strip())
    assert not any(link.is_visible() for link in part.locator("a").all())


def test_why_a_judgement_changed_stands_once_on_paper(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/index.html")
    changes = page.locator("#changes + div .change-why").all_inner_texts()
    judgements = page.locator(".judgements").inner_text()
    assert len(changes) > 3
    assert [change for change in changes if change in judgements] == []


@pytest.mark.parametrize("kind", ["chronology", "question", "positions"])
def test_a_table_of_a_chart_is_printed_only_where_no_rows_follow_that_say_it(
    page: Page, harbour: Site, kind: str
) -> None:
    paths = (path for path in sorted({*harbour.pages.values()}) if path != PAGE)
    for path in paths:
        page.goto(f"{harbour.served_at}/{path}")
        table = page.locator(f".kind-{kind} .chart .table-wrap").first
        if table.count():
            assert table.is_visible() is (kind == "positions")
            return
    pytest.fail(f"no page of kind {kind} has a chart")


@dataclass(frozen=True)
class Printed:
    """A print edition: its headings, the entries of its contents with the sheets to which they lead
    in the PDF, and what the sheets say."""

    headings: list[str]
    begins: dict[str, int]
    sheets: list[str]


@pytest.fixture(scope="module", params=["harbour", pytest.param("own", marks=pytest.mark.slow)])
def edition(
    request: pytest.FixtureRequest, chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    site: Site = request.getfixturevalue(request.param)
    target = tmp_path_factory.mktemp("paper") / "briefing.pdf"
    said: list[str] = []
    count = printed(site.built.root, target, said.append)
    reader = PdfReader(target)
    assert len(reader.pages) == count
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{site.served_at}/{PAGE}")
    headings = page.locator("main :is(h1, h2, h3)").all_inner_texts()
    entries = page.locator(".toc a").evaluate_all(ENTRIES)
    page.close()
    numbers = {sheet.indirect_reference: n for n, sheet in enumerate(reader.pages, 1)}
    begins = {name: numbers[reader.named_destinations[f"/{to}"].page] for name, to in entries}
    texts = (_plain(sheet.extract_text()) for sheet in reader.pages)
    sheets = [text.removeprefix(f"{n}{count}") for n, text in enumerate(texts, 1)]
    return Printed(headings, begins, sheets)


def test_the_print_edition_holds_every_section(edition: Printed) -> None:
    text = "".join(edition.sheets)
    assert len(edition.headings) > 50
    assert [one for one in edition.headings if _plain(one) not in text] == []


def test_the_contents_say_on_which_sheet_each_entry_begins(edition: Printed) -> None:
    contents = " ".join(edition.sheets[: min(edition.begins.values()) - 1])
    assert len(edition.begins) > 20
    assert [
        (entry, sheet)
        for entry, sheet in edition.begins.items()
        if not re.search(rf"{_plain(entry)}{sheet}(?!\d)", contents)
    ] == []


def _plain(text: str) -> str:
    """Letters and digits only: a PDF has ligatures, and knows neither spaces nor ends of lines."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))
