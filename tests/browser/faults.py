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
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that take axe most of its time: they look at hundreds of texts, many of them alike.
What they find hangs on the scheme, and not on the width."""

ONE_OF_EACH = """() => {
  const numbers = new Map(), grounds = new Map(), longest = new Map(), judged = new Set();
  const number = (...parts) => {
    const key = parts.join("|");
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key);
  };
  const ground = element => {
    if (!element) return 0;
    if (!grounds.has(element)) {
      const style = getComputedStyle(element), behind = ground(element.parentElement);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position,
        style.zIndex, style.filter, style.mixBlendMode, style.clipPath];
      const plain = own.join() === "rgba(0, 0, 0, 0),none,1,static,auto,none,normal,none";
      grounds.set(element, plain ? behind : number(behind, ...own));
    }
    return grounds.get(element);
  };
  const look = element => {
    const style = getComputedStyle(element);
    return number(ground(element), element.localName, element.className, style.color,
      style.fontSize, style.fontWeight, style.textDecoration, style.textShadow,
      element.matches(":disabled, :disabled *, [aria-disabled] *, [inert] *"));
  };
  const block = element => getComputedStyle(element).display.startsWith("inline")
    ? block(element.parentElement) : element;
  const isNew = link => {
    const key = number(look(link), look(link.parentElement), look(block(link.parentElement)));
    return axe.commons.dom.isInTextBlock(link) && judged.size < judged.add(key).size;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const length = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .reduce((sum, node) => sum + node.data.trim().length, 0);
    if (!length || !element.checkVisibility({ visibilityProperty: true })) continue;
    const key = look(element);
    if (length > (longest.get(key)?.length ?? 0)) longest.set(key, { element, length });
  }
  longest.forEach(one => one.element.setAttribute("data-look", ""));
  axe.configure({ rules: [
    { id: "color-contrast", selector: "[data-look]" },
    { id: "link-in-text-block", matches: isNew },
  ] });
}"""
"""Has the rules of colours look at one text of each look, the longest, and at one link in running
text: what stands on the same ground in the same colours and sizes is judged alike."""

# Links in running text and links that fill a cell are exempt from the size of targets (WCAG 2.5.8).
TARGETS = (
    "button, summary, select, .permalink, .anchor, .skip, .search-open, .sections a, .crumbs a, "
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


FITTED = """width => innerWidth === width
  && [...document.querySelectorAll(".chart-area[role=img]")].every(area => !area.clientWidth
    || Number(area.querySelector(".main-svg").getAttribute("width")) === area.clientWidth)"""
"""Whether the window is so wide, and each figure that is drawn as wide as its column."""


def at(page: Page, width: int) -> None:
    """Give the window another width, and wait until its figures are drawn anew."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.wait_for_function(FITTED, arg=width)


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


def crowded_text(page: Page) -> Iterator[str]:
    """Words of charts that lie over one another, or stand aslant for want of room."""
    found = page.evaluate(
        """() => [...document.querySelectorAll(".chart-area[role=img]")].flatMap(area => {
          const name = area.closest(".chart").dataset.chart;
          const texts = [...area.querySelectorAll("text")]
            .filter(e => e.textContent.trim() && e.getClientRects().length);
          const aslant = texts.filter(e => /rotate\\((?!0[,)])/.test(e.getAttribute("transform")));
          const lines = texts.flatMap(e => {
            const parts = [...e.querySelectorAll("tspan.line")];
            return (parts.length ? parts : [e]).filter(part => part.textContent.trim())
              .map(part => ({ of: e, text: part.textContent, box: part.getBoundingClientRect() }));
          });
          const over = lines.flatMap((a, n) => lines.slice(n + 1).filter(b => a.of !== b.of
            && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
            && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4)
            .map(b => `${a.text} lies over ${b.text} in ${name}`));
          return [...aslant.map(e => `stands aslant in ${name}: ${e.textContent}`), ...over];
        })"""
    )
    yield from found


def small_targets(page: Page) -> Iterator[str]:
    """Controls that a thumb misses."""
    found = page.evaluate(
        """([wanted, least]) => [...document.querySelectorAll(wanted)]
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.width && Math.min(box.width, box.height) < least - 0.01)
        .map(([e, box]) => `${box.width} x ${box.height} px: ${e.outerHTML.slice(0, 160)}`)""",
        [TARGETS, SMALLEST_TARGET],
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


def inaccessible(page: Page, *, colours: str = "whole") -> Iterator[str]:
    """What axe-core finds, its best practices included; the colours of the whole page, of one text
    of each look ("looks"), or of none ("")."""
    page.evaluate(f"() => {{ {AXE_SCRIPT} }}")
    if colours == "looks":
        page.evaluate(ONE_OF_EACH)
    options = {**AXE, "rules": {rule: {"enabled": bool(colours)} for rule in COLOURS}}
    violations = page.evaluate("o => axe.run(o).then(found => found.violations)", options)
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:200]}"


def strayed(visit: Visit, home: str) -> Iterator[str]:
    """Complaints in the console, failed requests, requests to elsewhere, too many of them; of the
    page that is open, not of the one before, which may have asked until it was left."""
    yield from visit.complaints
    begun = [number for number, url in enumerate(visit.requests) if url == visit.page.url]
    requests = visit.requests[begun[-1] :]
    yield from (url for url in requests if not url.startswith((home, "data:")))
    own = [url for url in requests if not ON_DEMAND.search(url)]
    if len(own) > MOST_REQUESTS:
        yield f"{len(own)} requests: {own}"
