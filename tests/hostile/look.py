"""Looks at pages of a site in a real Chromium, and notes whatever a payload made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, Page

from tests.chromium import Visit, served

_FINDS = """() => {
  const all = Array.from(document.querySelectorAll("*"));
  const told = element => element.outerHTML.slice(0, 200);
  const has = (element, test) => element.getAttributeNames().some(test);
  const isForeign = address => new URL(address, location.href).origin !== location.origin;
  const loads = ["src", "srcset", "poster", "data", "action", "background", "ping"];
  const rel = "noopener noreferrer nofollow";
  const links = all.filter(e => e.localName === "a" && e.hasAttribute("href"));
  const isData = script => script.type === "application/ld+json";
  const isBroken = script => { try { JSON.parse(script.text); } catch { return true; } };
  const scripts = Array.from(document.scripts);
  const finds = {
    made: all.filter(e => has(e, name => name.startsWith("pwn"))),
    handlers: all.filter(e => has(e, name => name.startsWith("on"))),
    frames: all.filter(e => /^(iframe|object|embed|base|frame|template)$/.test(e.localName)),
    loading: all.filter(e => loads.some(n => e.hasAttribute(n) && isForeign(e.getAttribute(n)))),
    schemes: links.filter(e => !/^(https?|mailto):/.test(e.href)),
    leading: links.filter(e => isForeign(e.href) && e.rel !== rel),
    scripts: scripts.filter(e => !isData(e) && (!e.src || isForeign(e.src))),
    data: scripts.filter(e => isData(e) && isBroken(e)),
    styles: all.filter(e => e.localName === "style" && e.textContent.trim()),
    charts: all.filter(e => e.matches(".chart-failed")),
  };
  return Object.fromEntries(Object.entries(finds).map(([name, found]) => [name, found.map(told)]));
}"""

_ALL_NEAR = """window.IntersectionObserver = class {
  constructor(call) { this.call = call; }
  observe(target) { this.call([{ target, isIntersecting: true }]); }
  unobserve() {}
  disconnect() {}
};"""
"""Every chart is drawn at once, as if it had been scrolled to."""

_DRAWN = """() => Array.from(document.querySelectorAll(".chart[data-chart]"))
  .every(one => one.matches(".chart-failed") || one.querySelector(".main-svg"))"""


@dataclass
class Seen:
    """What a look at pages found wrong, by page, and the text that each page holds."""

    faults: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def look(chromium: Browser, site: Path, paths: Iterable[str]) -> Seen:
    """Open pages of a site, draw their charts, and judge what stands there."""
    seen = Seen()
    context = chromium.new_context()
    context.add_init_script(_ALL_NEAR)
    with served(site) as address:
        tab = Tab(context.new_page())
        for path in paths:
            if faults := tab.faults(address, path):
                seen.faults[path] = faults
            seen.texts[path] = folded(tab.page.evaluate("document.documentElement.textContent"))
        context.close()
    return seen


def pages(site: Path) -> list[str]:
    """The paths of all pages of a site but those that lead on to another at once."""
    paths = sorted(site.rglob("*.html"))
    return [p.relative_to(site).as_posix() for p in paths if not _leads_on(p)]


def _leads_on(path: Path) -> bool:
    return '<meta http-equiv="refresh"' in path.read_text(encoding="utf-8")


def folded(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


class Tab:
    """A tab that goes from page to page."""

    def __init__(self, page: Page) -> None:
        self.page, self._visit, self._dialogs = page, Visit(page), list[str]()
        page.on("dialog", self._note)

    def _note(self, dialog: Dialog) -> None:
        self._dialogs.append(dialog.message)
        dialog.dismiss()

    def faults(self, address: str, path: str) -> dict[str, Any]:
        """Open a page, and tell what a payload made of it."""
        for told in (self._dialogs, self._visit.complaints, self._visit.requests):
            told.clear()
        self.page.goto(f"{address}/{path}")
        self.page.locator("html:not(.asked)").wait_for()
        self.page.wait_for_function(_DRAWN)
        found = self.page.evaluate(_FINDS) | {
            "dialogs": [*self._dialogs],
            "complaints": [*self._visit.complaints],
            "requests": [url for url in self._visit.requests if not url.startswith(address)],
        }
        return {name: what for name, what in found.items() if what}
