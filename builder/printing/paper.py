"""The print edition on paper: a PDF through Chromium, with page numbers in its table of contents.

Takes the published site; writes one file. Chromium numbers the pages but cannot say in the contents
on which page a chapter begins, so the page is printed twice: once to learn where each anchor fell,
with room for the numbers, once with the numbers filled in. Links to pages that are not bound in
lead to the site's address or, where none is known, nowhere.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from pathlib import Path

from pypdf import PdfReader

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip
PAGE = "print.html"

_ENTRY = re.compile(r'(<a href="#([^"]*)"[^>]*>)((?:(?!</a>).)*)(</a>)')
_CONTENTS = re.compile(r'<nav class="toc".*?</nav>', re.DOTALL)
_HOME = re.compile(r'<link rel="canonical" href="([^"]*)print\.html">')
_OUTWARD = re.compile(r'\shref="(?![a-z][a-z0-9+.-]*:|#)([^"]*)"')
_LINKED = ("assets", "vendor")
_ROOM = "000"
"""Stands where a number will: without it the contents may need a page less, and every number is
one too small."""


class PrintError(Exception):
    """The print edition cannot be printed; the message says why."""


def printed(site: Path, target: Path, say: Callable[[str], None]) -> int:
    """Print the site's print edition to `target`; gives the number of its pages.

    Raises `PrintError` without a browser or a site, or when the browser fails.
    """
    if not (site / PAGE).is_file():
        raise PrintError(f"{site / PAGE} does not exist: build the site first")
    browser = _browser()
    html = _led_outward((site / PAGE).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        for name in _LINKED:
            (work / name).symlink_to((site / name).resolve())
        say("Setting the pages")
        first = _print(browser, work, _numbered(html, lambda _: _ROOM), tagged=False)
        say("Printing, with page numbers in the contents")
        places = _places(first)
        second = _print(browser, work, _numbered(html, lambda to: places.get(to, "")), tagged=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(second, target)
        return len(PdfReader(target).pages)


def _browser() -> str:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise PrintError("there is no Chromium on this machine: install the package chromium")
    return found


def _print(browser: str, work: Path, html: str, *, tagged: bool) -> Path:
    """Print a text as a page of the site. Without tags it is faster, and the pages break alike.

    Shared memory lies among temporary files: in a container there is often too little of its own.
    """
    page, target = work / PAGE, work / ("tagged.pdf" if tagged else "plain.pdf")
    page.write_text(html, encoding="utf-8")
    command = [
        browser, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--window-size=1200,900",
        "--disable-dev-shm-usage", "--virtual-time-budget=60000",
        f"--user-data-dir={work / 'profile'}", f"--print-to-pdf={target}", *_options(tagged),
        page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not target.is_file():
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        raise PrintError(f"Chromium did not print: {last}")
    return target


def _options(tagged: bool) -> Iterator[str]:
    yield "--generate-pdf-document-outline" if tagged else "--disable-pdf-tagging"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield "--no-sandbox"  # which Chromium asks for when it is run by root


def _places(pdf: Path) -> Mapping[str, str]:
    """The number of the page on which each anchor fell."""
    reader = PdfReader(pdf)
    numbers = {page.indirect_reference: str(n) for n, page in enumerate(reader.pages, 1)}
    named = reader.named_destinations.items()
    return {name.lstrip("/"): numbers[found.page] for name, found in named if found.page in numbers}


def _numbered(html: str, page_of: Callable[[str], str]) -> str:
    """The text with the number of its page behind each entry of the contents."""

    def entry(found: re.Match[str]) -> str:
        number = page_of(unescape(found[2]))
        return f'{found[1]}<span>{found[3]}</span> <span class="page">{number}</span>{found[4]}'

    return _CONTENTS.sub(lambda contents: _ENTRY.sub(entry, contents[0]), html, count=1)


def _led_outward(html: str) -> str:
    """The text with its links to other pages made whole, or gone where no address is known."""
    home = _HOME.search(html)
    head, body_tag, body = html.partition("<body")
    whole = rf' href="{home[1]}\1"' if home else ""
    return head + body_tag + _OUTWARD.sub(whole, body)
