"""Every link inside the site leads to a page, a file or an anchor that exists.

Takes the links of the rendered pages, which it finds in their texts, and the paths of everything
else that is published; gives the links that lead nowhere, the labels that name no element, and the
anchors that stand twice, each once. MkDocs's own strict mode sees no link inside a block of HTML,
and most of ours stand there. Works on text that our templates wrote, in which an attribute is
always in double quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

_ATTRIBUTE = re.compile(
    r'="(?:(?<=\shref=")([^"]*")|(?<=\sid=")([^"]*")'
    r'|(?<=\saria-labelledby=")([^"]*")|(?:(?<=\sdata-src=")|(?<=\sdata-rows="))([^"]*"))'
)
"""The value of one of five attributes, with the mark that ends it, so that an empty one counts.
What a search can leap to stands first: pages are megabytes."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")
_SEAM = "\0"
"""Stands in no anchor, for no text that is read may hold it."""


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
    found = [*zip(*_ATTRIBUTE.findall(text), strict=True)] or [()] * 4
    hrefs, ids, labels, scripts = ([*filter(None, each)] for each in found)
    several = Counter(ids) if len(set(ids)) < len(ids) else {}
    repeated = [name for name, times in several.items() if times > 1]
    return Links(*map(_once, (hrefs, ids, repeated, labels, scripts)))


def _once(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, as text."""
    return tuple(unescape(value[:-1]) for value in dict.fromkeys(values))


class Proof:
    """Takes the links of one page after another; tells at the end which of them lead nowhere.

    Of a page it keeps what others may ask it for, and what no page of its folder led to just before
    it. What several pages lead to is named with the first of them.
    """

    def __init__(self) -> None:
        self._anchors: dict[str, str] = {}
        self._hrefs: dict[str, str] = {}
        self._folder, self._met = "", set[str]()
        self._scripts: dict[str, Broken] = {}
        self._inside: list[Broken] = []

    def add(self, page: str, links: Links) -> None:
        """Note a page, by its address, and what it leads to."""
        self._anchors[page] = _SEAM.join(links.anchors)
        self._inside += _inside(page, links)
        if new := [*self._new(posixpath.dirname(page), links.hrefs)]:
            self._hrefs[page] = _SEAM.join(new)
        for script in links.scripts:
            self._scripts.setdefault(script, Broken(page, script))

    def _new(self, folder: str, hrefs: Iterable[str]) -> Iterator[str]:
        """Links to other pages that the folder has not led to yet; pages come folder by folder."""
        if folder != self._folder:
            self._folder, self._met = folder, set()
        for href in hrefs:
            if href not in self._met and not href.startswith("#") and not _ELSEWHERE.match(href):
                self._met.add(href)
                yield href

    def faults(self, files: Collection[str]) -> Iterator[Broken]:
        """All that is wrong; `files` are the addresses that are no pages."""
        yield from self._inside
        told = set[tuple[str, str]]()
        for page, hrefs in self._hrefs.items():
            for href in hrefs.split(_SEAM):
                target = _target(page, href)
                if not self._leads(*target, files) and target not in told:
                    told.add(target)
                    yield Broken(page, href)
        yield from (link for script, link in self._scripts.items() if script not in files)

    def _leads(self, target: str, fragment: str, files: Collection[str]) -> bool:
        anchors = self._anchors.get(target)
        if anchors is None:
            return target in files and not fragment
        return not fragment or f"{_SEAM}{fragment}{_SEAM}" in f"{_SEAM}{anchors}{_SEAM}"


def _target(page: str, href: str) -> tuple[str, str]:
    """The address and the anchor that a link on a page leads to."""
    path, _, fragment = href.partition("#")
    folder = posixpath.dirname(page)
    return posixpath.normpath(posixpath.join(folder, path)) if path else page, fragment


def _inside(page: str, links: Links) -> Iterator[Broken]:
    """What is wrong with a page whatever the others are: anchors that stand more than once, so
    that a link to them is ambiguous, and links and labels that name none on it."""
    yield from (Broken(page, f"#{one}") for one in sorted(links.repeated))
    named = [*(h[1:] for h in links.hrefs if h[:1] == "#" and len(h) > 1), *links.labels]
    if missing := set(named) - set(links.anchors):
        yield from (Broken(page, f"#{one}") for one in dict.fromkeys(named) if one in missing)
