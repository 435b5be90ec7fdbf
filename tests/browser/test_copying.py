"""What "Cite" gives, and that it reaches the clipboard."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import Site

pytestmark = pytest.mark.browser

SITE = "https://example.org/some/where"
EDITION = "The harbour of Port Sava, 1 to 4 March 2031, Edition 2, as of 4 March 2031"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def copied(page: Page, form: str) -> str:
    page.get_by_role("button", name=f"Copy: {form}", exact=True).click()
    expect(page.locator(".cite-status")).to_have_text(f"{form} copied.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_quotation_is_copied_with_who_said_it(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    page.locator("#dorn-will-pay .cite-open").click()
    expect(page.get_by_role("button", name="Copy: Quotation")).to_be_focused()
    words, attribution, address = copied(page, "Quotation").split("\n")
    assert words == "“Whoever fires on our sailors will pay for it”"
    assert attribution.startswith("Ilka Dorn, ")
    assert "Sava Gull" in attribution
    assert address == f"{SITE}/quotations/dorn-will-pay.html#dorn-will-pay"
    assert copied(page, "Permanent link") == address


def test_a_citation_comes_in_three_forms(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/events/marines-land.html")
    page.locator(".record-head .cite-open").click()
    title, address = "Veltan marines land at the East Quay", f"{SITE}/events/marines-land.html"
    assert copied(page, "Citation").startswith(f"“{title}”, {EDITION}, {address}")
    bibtex = copied(page, "BibTeX")
    assert bibtex.startswith("@misc{veltan-marines-land-at-2031,\n")
    assert f"title = {{{{{title}}}}}" in bibtex
    assert f"url = {{{address}}}" in bibtex
    (item,) = json.loads(copied(page, "CSL-JSON"))
    assert (item["title"], item["URL"], item["issued"]) == (
        title, address, {"date-parts": [[2031, 3, 4]]},
    )  # fmt: skip


def test_an_article_is_cited_as_itself(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/sources/navy-release.html")
    page.locator(".record-head .cite-open").click()
    (item,) = json.loads(copied(page, "CSL-JSON"))
    assert item["type"] == "article-newspaper"
    assert item["URL"] == "https://example.org/navy/port-sava"


def test_the_page_and_the_edition_are_cited_from_the_foot(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/figures.html")
    page.get_by_role("button", name="Cite this page").click()
    assert copied(page, "Permanent link") == f"{SITE}/figures.html"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Cite this edition").click()
    assert copied(page, "Permanent link") == f"{SITE}/editions/2.html"


def test_the_keyboard_opens_copies_and_closes(page: Page, harbour: Site) -> None:
    page.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    button = page.locator("#dorn-will-pay .cite-open")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy: Quotation")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".cite-status")).to_have_text("Quotation copied.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_where_the_clipboard_is_closed_the_text_is_copied_all_the_same(
    chromium: Browser, harbour: Site
) -> None:
    page = chromium.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    page.locator("#dorn-will-pay .cite-open").click()
    page.get_by_role("button", name="Copy: Permanent link").click()
    expect(page.locator(".cite-status")).to_have_text("Permanent link copied.")
    page.close()
