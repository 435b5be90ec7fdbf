"""Every link inside the site leads to a page, a file or an anchor that exists.

Takes the rendered pages and the paths of everything else that is published; gives the links that
lead nowhere, the labels that name no element, and the anchors that stand twice. MkDocs's own strict
mode sees no link inside a block of HTML, and most of ours stand there. Works on text that our
templates wrote, in which an attribute is always in double quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_HREF = re.compile(r'\shref="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_LABEL = re.compile(r'\saria-labelledby="([^"]*)"')
_SCRIPT = re.compile(r'\sdata-src="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")


@dataclass(frozen=True)
class Broken:
    """A link on a page that leads nowhere."""

    page: str
    href: str


def broken_links(pages: Mapping[str, str], files: Collection[str]) -> Iterator[Broken]:
    """The broken links of each page. `pages` are texts by address, `files` other addresses."""
    anchors = {page: set(map(unescape, _ID.findall(text))) for page, text in pages.items()}
    for page, text in pages.items():
        for href in map(unescape, _HREF.findall(text)):
            if not _ELSEWHERE.match(href) and not _leads(page, href, anchors, files):
                yield Broken(page, href)
        for label in map(unescape, _LABEL.findall(text)):
            if label not in anchors[page]:
                yield Broken(page, f"#{label}")
        for script in map(unescape, _SCRIPT.findall(text)):
            if script not in files:
                yield Broken(page, script)


def _leads(
    page: str, href: str, anchors: Mapping[str, Collection[str]], files: Collection[str]
) -> bool:
    path, _, fragment = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if target not in anchors:
        return target in files and not fragment
    return not fragment or fragment in anchors[target]


def repeated_ids(pages: Mapping[str, str]) -> Iterator[Broken]:
    """Anchors that stand more than once on a page, so that a link to them is ambiguous."""
    for page, text in pages.items():
        times = Counter(map(unescape, _ID.findall(text)))
        yield from (Broken(page, f"#{one}") for one in sorted(times) if times[one] > 1)
