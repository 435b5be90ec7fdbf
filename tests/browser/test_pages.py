"""Every kind of page of whole sites, as readers open them: phone and desk, light and dark.

What they look like in every window is kept under build/screenshots/, for people to see.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from tests.browser.faults import (
    at,
    clipped,
    crowded_text,
    inaccessible,
    moved,
    scrolled_through,
    small_targets,
    small_text,
    strayed,
    too_wide,
)
from tests.browser.sites import Site, Window
from tests.chromium import Visit
from tests.project import ROOT

pytestmark = pytest.mark.browser

SITES = ("harbour", "own", "full", "empty", "mirrored", "catalogue")
SCHEMES = ("light", "dark")
WIDTHS = (360, 768, 1600)
EVERY = [
    Window(scheme, width, from_disk=(number + turn) % 2 == 1)
    for turn, scheme in enumerate(SCHEMES)
    for number, width in enumerate(WIDTHS)
]
TURNS = (640, 1024, 1280)
"""The narrowest windows of each form of the pages: where a form has least room."""

REFLOWED = 320
"""A window of 1280 pixels, enlarged four times (WCAG 1.4.10)."""

ENLARGED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% }");
  document.adoptedStyleSheets = [sheet];
}"""
"""Text at twice its size, on a phone (WCAG 1.4.4)."""

AXE = {"harbour": "looks", "own": "looks", "catalogue": "looks", "full": "", "empty": ""}
"""Sites at which axe looks, and at how much of their colours. One from right to left has the same
elements in the same colours as another."""

LOST = "404.html"
"""Shown at any address, so its links begin at the root of the host."""

LARGE = ("print", "fields", "fields.")
"""Kinds of page that take axe, and drawing anew, long; one site is enough but in the slow tests."""

PICTURES = ROOT / "build/screenshots"
TALLEST = 2_400
"""Pixels of a page that a picture shows."""


def planned(name: str, kind: str) -> Window:
    """How a kind of page of a site is opened.

    Of two sites that follow one another one is light and one dark, of four two are opened from
    disk, of three each is as wide as a phone, a tablet or a desk.
    """
    turn, site = zlib.crc32(kind.encode()), SITES.index(name)
    from_disk = bool((turn + site // 2) % 2)
    return Window(SCHEMES[(turn + site) % 2], WIDTHS[(turn // 2 + site) % 3], from_disk)


def opened(visit: Visit, home: str, path: str, colours: str | None) -> Iterator[str]:
    """What is wrong with a page as it opens; axe looks at so much of its colours, or not at all."""
    visit.requests.clear()
    visit.complaints.clear()
    visit.page.goto(f"{home}/{path}")
    scrolled_through(visit.page)
    yield from moved(visit.page)
    yield from unfit(visit.page)
    yield from strayed(visit, home)
    if colours is not None:
        yield from inaccessible(visit.page, colours=colours)


def resized(page: Page, width: int) -> Iterator[str]:
    """What is wrong with a page in windows of other widths than that in which it was opened."""
    for other in (*WIDTHS[:0:-1], REFLOWED, WIDTHS[0]):
        checks = (too_wide, clipped) if other == REFLOWED else (unfit,)
        if other != width:
            at(page, other)
            yield from (f"at {other} px: {fault}" for check in checks for fault in check(page))
    at(page, WIDTHS[0])
    page.evaluate(ENLARGED)
    yield from (f"at twice the size: {fault}" for fault in too_wide(page))


def turned(page: Page) -> Iterator[str]:
    """What scrolls sideways in the narrowest window of each form."""
    for width in TURNS:
        at(page, width)
        yield from (f"at {width} px: {fault}" for fault in too_wide(page))


def unfit(page: Page) -> Iterator[str]:
    """What of a page does not fit into a window."""
    for check in (too_wide, clipped, small_text, crowded_text, small_targets):
        yield from check(page)


def picture(page: Page, target: Path) -> None:
    """Keep what the page looks like."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    part = FloatRect(x=0, y=0, width=width, height=min(height, TALLEST))
    page.screenshot(path=target, full_page=True, clip=part)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", SITES)
def test_every_kind_of_page_is_in_order(
    chromium: Browser, name: str, scheme: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    found: list[str] = []
    with Window(scheme, WIDTHS[0]).visit(chromium) as visit:
        for kind, path in site.pages.items():
            window = planned(name, kind)
            if window.scheme != scheme:
                continue
            thorough = kind not in LARGE or name == SITES[0]
            home = site.home(window.from_disk and path != LOST)
            at(visit.page, window.width)
            faults = [*opened(visit, home, path, AXE.get(name) if thorough else None)]
            faults += turned(visit.page)
            if thorough:
                faults += resized(visit.page, window.width)
            found += (f"{path}, {window}: {fault}" for fault in faults)
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.slow
@pytest.mark.parametrize("window", EVERY, ids=str)
@pytest.mark.parametrize("name", SITES)
def test_every_kind_of_page_is_in_order_in_every_window(
    chromium: Browser, name: str, window: Window, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    found: list[str] = []
    with window.visit(chromium) as visit:
        for kind, path in site.pages.items():
            home = site.home(window.from_disk and path != LOST)
            found += (f"{path}: {fault}" for fault in opened(visit, home, path, "whole"))
            picture(visit.page, PICTURES / name / str(window) / f"{kind}.png")
    if found:
        pytest.fail("\n".join(found), pytrace=False)
