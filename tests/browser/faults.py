"""What may be wrong with a page as it stands in a window. Each check gives the faults, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.sites import HEIGHT
from tests.chromium import Visit

MOST_REQUESTS = 10
MOST_SHIFT = 0.02
SMALLEST_TEXT = 12
SMALLEST_TARGET = 24

# Style sheets are there already: axe would fetch them again, which the policy refuses.
AXE = {"resultTypes": ["violations"], "preload": False, "iframes": False, "selectors": False}
COLOURS = "color-contrast"
"""The rule that takes axe four fifths of its time. What it finds hangs on the scheme alone."""

# Links in running text and links that fill a cell are exempt from the size of targets (WCAG 2.5.8).
TARGETS = (
    "button, summary, select, .permalink, .skip, .search-open, .sections a, .crumbs a, "
    ".contents a, .footer-tools a"
)

# What a page asks for when a chart comes near comes on top of its own.
ON_DEMAND = re.compile(r"/vendor/|/assets/charts/|/assets/draw\.|^data:")


def scrolled_through(page: Page) -> None:
    """Bring every figure near, as a reader does, until it is drawn."""
    figures = page.locator(".chart[data-chart]:not(.chart-failed)")
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator(".chart-area[role=img]")).to_be_visible()


def at(page: Page, width: int) -> None:
    """Give the window another width, and its figures time to be drawn anew."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate("() => new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f)))")


def too_wide(page: Page) -> Iterator[str]:
    """What makes the page scroll sideways: the innermost elements that stick out."""
    found = page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.querySelectorAll("body *")].filter(e =>
            e.getBoundingClientRect().right > width + 1 && !e.closest(".table-wrap, pre, svg"));
          return out.filter(e => !out.some(other => other !== e && e.contains(other)))
            .map(e => e.outerHTML.slice(0, 200)).concat("wider than the window");
        }"""
    )
    yield from found


def clipped(page: Page) -> Iterator[str]:
    """Text that is cut off at the edge of a box which does not scroll."""
    found = page.evaluate(
        """() => [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
          const style = getComputedStyle(e);
          if (!/hidden|clip/.test(style.overflowX) || style.clipPath !== "none") return false;
          return !e.closest("svg") && e.scrollWidth > e.clientWidth + 1 && e.clientWidth;
        }).map(e => "cut off: " + e.outerHTML.slice(0, 200))"""
    )
    yield from found


def small_text(page: Page) -> Iterator[str]:
    """Words of charts that are too small, or leave the chart."""
    found = page.evaluate(
        """least => [...document.querySelectorAll(".chart-area text")]
          .filter(e => e.textContent && e.getClientRects().length)
          .map(e => {
            const own = e.getBoundingClientRect();
            const all = e.closest(".chart-area").getBoundingClientRect();
            const room = Math.min(own.left - all.left, all.right - own.right,
                                  own.top - all.top, all.bottom - own.bottom);
            const size = parseFloat(getComputedStyle(e).fontSize);
            const name = e.closest(".chart").dataset.chart;
            if (size < least) return `${size} px in ${name}: ${e.textContent}`;
            return room < -1 ? `leaves ${name} by ${-room} px: ${e.textContent}` : "";
          }).filter(Boolean)""",
        SMALLEST_TEXT,
    )
    yield from found


def small_targets(page: Page) -> Iterator[str]:
    """Controls that a thumb misses."""
    found = page.locator(TARGETS).evaluate_all(
        """(found, least) => found.map(e => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.width && Math.min(box.width, box.height) < least - 0.01)
        .map(([e, box]) => `${box.width} x ${box.height} px: ${e.outerHTML.slice(0, 160)}`)""",
        SMALLEST_TARGET,
    )
    yield from found


def moved(page: Page) -> Iterator[str]:
    """Whether what stood on the page has jumped since it was opened (cumulative layout shift)."""
    shift = page.evaluate(
        """() => new Promise(done => {
          new PerformanceObserver(list => done(list.getEntries()
            .filter(entry => !entry.hadRecentInput)
            .reduce((sum, entry) => sum + entry.value, 0)
          )).observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(0), 50);
        })"""
    )
    if shift > MOST_SHIFT:
        yield f"layout shift of {shift:.3f}"


def inaccessible(page: Page, *, colours: bool = True) -> Iterator[str]:
    """What axe-core finds, its best practices included, with or without what it says of colours."""
    page.evaluate(f"() => {{ {AXE_SCRIPT} }}")
    options = {**AXE, "rules": {COLOURS: {"enabled": colours}}}
    violations = page.evaluate("o => axe.run(o).then(found => found.violations)", options)
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:200]}"


def strayed(visit: Visit, home: str) -> Iterator[str]:
    """Complaints in the console, failed requests, requests to elsewhere, too many of them."""
    yield from visit.complaints
    yield from (url for url in visit.requests if not url.startswith((home, "data:")))
    own = [url for url in visit.requests if not ON_DEMAND.search(url)]
    if len(own) > MOST_REQUESTS:
        yield f"{len(own)} requests: {own}"
