"""The frame of the theme in a real browser: scheme, keyboard, head, paper; what a page weighs."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.assets import published
from builder.content.stock import asset_files
from tests.chromium import Visit
from tests.theme.gallery import PAGES, ROOT

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


@pytest.mark.parametrize("slug", PAGES)
def test_a_page_is_light(gallery: Path, visit: Open, slug: str) -> None:
    visited = visit(slug)
    own = [url for url in visited.requests if not re.search("/vendor/|/charts/|draw[.]", url)]
    files = [gallery / re.sub(r".*?/some/where/|\?.*", "", url) for url in own]
    size = sum(len(gzip.compress(path.read_bytes())) for path in files)
    assert len(own) <= 10
    assert size <= (60_000 if slug == "home" else 20_000)


def test_without_script_everything_is_there(visit: Open) -> None:
    page = visit("charts", java_script_enabled=False, width=360).page
    expect(page.locator(".chart table")).to_be_visible()
    expect(page.locator(".chart-area, .scheme-button")).to_have_count(2)
    for hidden in page.locator(".chart-area, .scheme-button").all():
        expect(hidden).to_be_hidden()
    page.locator(".sections-narrow summary").click()
    expect(page.locator(".sections-narrow a").first).to_be_visible()


def test_without_script_filters_show_everything(visit: Open) -> None:
    page = visit("chronology", java_script_enabled=False).page
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator("[data-item]:visible")).to_have_count(3)


def test_the_current_section_is_marked(visit: Open) -> None:
    page = visit("chronology").page
    expect(page.locator(".sections-wide [aria-current=page]")).to_have_text("Chronology")
    page = visit("events/far").page
    expect(page.locator(".sections-wide [aria-current=true]")).to_have_text("Chronology")


def test_titles_are_text(visit: Open) -> None:
    assert visit("records").page.title() == "Page <records> & more · The closure of <Port Sava>"
    expect(visit("home").page.locator(".masthead-title")).to_have_text("The closure of <Port Sava>")


def test_the_head_says_what_the_page_is(visit: Open) -> None:
    head = visit("events/far").page.locator("head")
    canonical = head.locator("link[rel=canonical]")
    expect(canonical).to_have_attribute("href", "https://example.org/some/where/events/far.html")
    expect(head.locator("meta[name=description]")).to_have_attribute("content", "Port Sava")


def test_a_page_that_is_not_there_leads_home(visit: Open) -> None:
    page = visit("404").page
    expect(page.locator("h1")).to_have_text("There is no such page")
    assert page.locator("main p a").evaluate("e => e.pathname") == "/some/where/index.html"


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_reader_chooses_the_scheme(visit: Open) -> None:
    page = visit("home", color_scheme="light").page
    light, button = paper(page), page.locator(".scheme-button")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    dark = paper(page)
    assert dark != light
    page.reload()
    assert paper(page) == dark
    button.click()
    assert paper(page) == light
    assert page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="dark")
    assert paper(page) == dark


def test_the_keyboard_reaches_the_content_first(visit: Open) -> None:
    page = visit("home").page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_paper_shows_what_is_closed_and_no_controls(visit: Open) -> None:
    page = visit("charts", color_scheme="dark").page
    expect(page.locator(".main-svg").first).to_be_visible()
    expect(page.locator(".chart table")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".chart table")).to_be_visible()
    expect(page.locator(".chart-area")).to_be_hidden()
    for control in (".sections-wide", ".sections-narrow", ".scheme-button", ".skip"):
        expect(page.locator(control).first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


RULES = """async text => {
  const sheet = await new CSSStyleSheet().replace(text);
  const told = [...sheet.cssRules].map(rule => rule.cssText).join("\\n");
  return told.replace(/, /g, ",").replace(/: /g, ":");
}"""


def test_style_sheets_are_read_as_they_were_written(chromium: Browser) -> None:
    page = chromium.new_page()
    files = {path: data for path, data in asset_files(ROOT).items() if path.endswith(".css")}
    for path, data in files.items():
        alone = published({path: data})
        sent = alone.files[alone.names[path]].decode()
        assert page.evaluate(RULES, sent) == page.evaluate(RULES, data.decode()), path
    page.close()
