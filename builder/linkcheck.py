"""Every link inside the site leads to a page, a file or an anchor that exists.

Takes the links of the rendered pages, which it finds in their texts, and the paths of everything
else that is published; gives the links that lead nowhere, the labels that name no element, and the
anchors that stand twice. MkDocs's own strict mode sees no link inside a block of HTML, and most of
ours stand there. Works on text that our templates wrote, in which an attribute is always in double
quotes.
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_ATTRIBUTE = re.compile(r'\s(href|id|aria-labelledby|data-src)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")


@dataclass(frozen=True)
class Broken:
    """A link on a page that leads nowhere."""

    page: str
    href: str


class Links(NamedTuple):
    """What a page leads to, and what leads into it, each once; `repeated` stand more than once."""

    hrefs: tuple[str, ...]
    anchors: tuple[str, ...]
    repeated: tuple[str, ...]
    labels: tuple[str, ...]
    scripts: tuple[str, ...]


def links_in(text: str) -> Links:
    """The links and anchors of a page's text, in the order in which they stand there."""
    found: dict[str, dict[str, int]] = {"href": {}, "id": {}, "aria-labelledby": {}, "data-src": {}}
    for name, value in _ATTRIBUTE.findall(text):
        times = found[name]
        times[value] = times.get(value, 0) + 1
    hrefs, ids, labels, scripts = (tuple(map(_intern, each)) for each in found.values())
    return Links(hrefs, ids, tuple(unescape(i) for i, n in found["id"].items() if n > 1), labels,
                 scripts)  # fmt: skip


def _intern(value: str) -> str:
    """One object for what many pages name alike."""
    return sys.intern(unescape(value))


def broken_links(pages: Mapping[str, Links], files: Collection[str]) -> Iterator[Broken]:
    """The broken links of each page. `pages` are those of each address, `files` other addresses."""
    anchors = {page: frozenset(links.anchors) for page, links in pages.items()}
    for page, links in pages.items():
        for href in links.hrefs:
            if not _ELSEWHERE.match(href) and not _leads(page, href, anchors, files):
                yield Broken(page, href)
        for label in links.labels:
            if label not in anchors[page]:
                yield Broken(page, f"#{label}")
        for script in links.scripts:
            if script not in files:
                yield Broken(page, script)


def _leads(
    page: str, href: str, anchors: Mapping[str, Collection[str]], files: Collection[str]
) -> bool:
    path, _, fragment = href.partition("#")
    target = _target(posixpath.dirname(page), path) if path else page
    if target not in anchors:
        return target in files and not fragment
    return not fragment or fragment in anchors[target]


@lru_cache(maxsize=65_536)
def _target(folder: str, path: str) -> str:
    """Where a relative address leads; pages of one folder share many."""
    return posixpath.normpath(posixpath.join(folder, path))


def repeated_ids(pages: Mapping[str, Links]) -> Iterator[Broken]:
    """Anchors that stand more than once on a page, so that a link to them is ambiguous."""
    for page, links in pages.items():
        yield from (Broken(page, f"#{one}") for one in sorted(links.repeated))
