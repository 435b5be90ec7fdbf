"""The search as a reader uses it, from the keyboard, on a served site and on one on disk."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import Site, Window
from tests.chromium import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=[False, True], ids=["served", "from-disk"])
def visit(
    request: pytest.FixtureRequest, chromium: Browser, harbour: Site
) -> Iterator[tuple[Visit, str]]:
    """A tab, and where the site stands."""
    window = Window("light", 1280, request.param)
    with window.visit(chromium) as found:
        yield found, harbour.home(request.param)


@pytest.fixture
def page(visit: tuple[Visit, str]) -> Page:
    """The first page of the site, with nothing asked for yet."""
    visited, home = visit
    visited.requests.clear()
    visited.complaints.clear()
    visited.page.goto(f"{home}/index.html")
    return visited.page


def finds(page: Page) -> Locator:
    return page.locator(".search-results a")


def look_for(page: Page, words: str) -> None:
    page.keyboard.press("/")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(".search-status")).to_have_text(re.compile("find|found"))


def test_nothing_is_fetched_before_the_box_is_opened(page: Page, visit: tuple[Visit, str]) -> None:
    page.wait_for_load_state("networkidle")
    assert [url for url in visit[0].requests if "search" in url] == []
    look_for(page, "Dorn")
    assert visit[0].complaints == []
    assert [url for url in visit[0].requests if "search" in url] != []


def test_finds_are_grouped_by_kind_with_the_words_marked(page: Page) -> None:
    look_for(page, "dorn")
    expect(page.locator(".search-results h2").first).to_have_text(re.compile(r"^Actors \d+$"))
    expect(finds(page).first).to_have_text("Ilka Dorn")
    expect(finds(page).first.locator("mark")).to_have_text("Dorn")
    kinds = page.locator(".search-results h2").all_text_contents()
    assert {kind.split()[0] for kind in kinds} >= {"Actors", "Events", "Quotations"}


def test_the_keys_lead_through_the_finds_and_out(page: Page) -> None:
    look_for(page, "Dorn")
    page.keyboard.press("ArrowDown")
    expect(finds(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(finds(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(finds(page).last).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_label("Search", exact=True)).to_have_value("Dorn")


def test_an_arrow_leads_to_what_was_typed_last_however_soon_it_is_pressed(page: Page) -> None:
    look_for(page, "tollen")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("Dorn")
    page.keyboard.press("ArrowDown")
    expect(finds(page).first).to_have_text("Ilka Dorn")
    expect(finds(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()


def test_enter_opens_the_best_find(page: Page) -> None:
    look_for(page, "Ilka Dorn")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/actors/ilka-dorn\.html(#|$)"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/index\.html$"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ÍLKÁ dörn", "Ilka Dorn"),
        ("habour union", "Harbour Union"),
        ("liga costeira", "Coastal League"),
        ("dern", "Ilka Dorn"),
    ],
)
def test_spellings_and_accents_are_folded(page: Page, words: str, found: str) -> None:
    look_for(page, words)
    results = page.locator(".search-results")
    expect(results.get_by_role("link", name=found, exact=True)).to_be_visible()


def test_what_is_not_there_is_not_found(page: Page) -> None:
    look_for(page, "zeppelin")
    expect(page.locator(".search-status")).to_have_text("Nothing found.")
    expect(finds(page)).to_have_count(0)


def test_markup_that_is_typed_stays_text(page: Page) -> None:
    look_for(page, "<b>Dorn</b>")
    expect(page.locator(".search-results b")).to_have_count(0)
    expect(page.locator(".search-results mark").first).to_have_text("Dorn")


def test_a_slash_in_a_field_is_a_slash(page: Page) -> None:
    look_for(page, "a/b")
    expect(page.get_by_label("Search", exact=True)).to_have_value("a/b")


def test_without_script_the_door_leads_to_a_list_of_everything(
    chromium: Browser, harbour: Site
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{harbour.served_at}/index.html")
    page.get_by_role("link", name="Search").click()
    expect(page).to_have_url(re.compile(r"/find\.html$"))
    expect(page.get_by_role("link", name="Ilka Dorn", exact=True)).to_be_visible()
    page.close()
