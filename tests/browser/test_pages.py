"""Every kind of page of whole sites, as readers open them: phone and desk, light and dark.

What they look like is kept under build/screenshots/, for people to see.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from tests.browser.faults import (
    clipped,
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

# Between them: each scheme, each layout of the frame, each form of the charts, both ways to open.
# What axe looks at, the third has in common with the first two.
TELLING = [
    (Window("light", 1600), "all"),
    (Window("dark", 360, from_disk=True), "most"),
    (Window("light", 768), ""),
]
ALL = [
    Window(scheme, width, from_disk)
    for scheme in ("light", "dark")
    for width in (360, 768, 1600)
    for from_disk in (False, True)
]

LOST = "404.html"
"""Shown at any address, so its links begin at the root of the host."""

LARGE = ("print.html", "fields.html")
"""Pages that take axe long; one window is enough but in the slow tests."""

PICTURES = ROOT / "build/screenshots"
TALLEST = 2_400
"""Pixels of a page that a picture shows."""


def faults(visit: Visit, home: str, path: str, *, axe: bool) -> Iterator[str]:
    """Everything that is wrong with a page in a window."""
    visit.requests.clear()
    visit.complaints.clear()
    visit.page.goto(f"{home}/{path}")
    scrolled_through(visit.page)
    for check in (moved, too_wide, clipped, small_text, small_targets):
        yield from (f"{path}: {fault}" for fault in check(visit.page))
    yield from (f"{path}: {fault}" for fault in strayed(visit, home))
    if axe:
        yield from (f"{path}: {fault}" for fault in inaccessible(visit.page))


def picture(page: Page, target: Path) -> None:
    """Keep what the page looks like."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    part = FloatRect(x=0, y=0, width=width, height=min(height, TALLEST))
    page.screenshot(path=target, full_page=True, clip=part)


def tour(chromium: Browser, name: str, site: Site, window: Window, *, axe: str = "") -> None:
    """Look at every kind of page, and tell of all faults at once; axe sees all, most, or none."""
    found: list[str] = []
    with window.visit(chromium) as visit:
        for path in site.pages.values():
            if window.from_disk and path == LOST:
                continue
            seen = axe == "all" or (axe == "most" and path not in LARGE)
            found += faults(visit, site.home(window.from_disk), path, axe=seen)
            picture(visit.page, PICTURES / name / str(window) / f"{path.replace('/', '-')}.png")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize(("window", "axe"), TELLING, ids=str)
@pytest.mark.parametrize("name", ["harbour", "catalogue"])
def test_every_kind_of_page_is_in_order(
    chromium: Browser, name: str, window: Window, axe: str, request: pytest.FixtureRequest
) -> None:
    tour(chromium, name, request.getfixturevalue(name), window, axe=axe)


@pytest.mark.parametrize(
    ("name", "window"),
    [
        ("own", Window("dark", 360, from_disk=True)),
        ("full", Window("light", 360)),
        ("empty", Window("dark", 768)),
        ("mirrored", Window("light", 360)),
    ],
)
def test_no_briefing_breaks_a_page(
    chromium: Browser, name: str, window: Window, request: pytest.FixtureRequest
) -> None:
    tour(chromium, name, request.getfixturevalue(name), window)


@pytest.mark.slow
@pytest.mark.parametrize("window", ALL, ids=str)
@pytest.mark.parametrize("name", ["harbour", "own", "full", "empty", "mirrored"])
def test_every_kind_of_page_is_in_order_in_every_window(
    chromium: Browser, name: str, window: Window, request: pytest.FixtureRequest
) -> None:
    tour(chromium, name, request.getfixturevalue(name), window, axe="all")
