"""What the readers of a built site are sent: the heaviest pages of each kind, and a first search.

Takes the folder of a site; gives plain values. A page counts compressed (gzip, level 6), with the
style and the scripts that it asks for; figures, and what draws them, come only when one is near.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

LIMIT = 20_000
"""Bytes of a page with all that it asks for; above it stands on the list of heavy ones."""

HEAD = "search/index.js"
PARTS = "assets/search"
ASKED = 12
"""Parts of the index that a first search asks for at most: of two words the terms, of ten finds
the entries."""

_NEEDED = re.compile(r'<(?:script[^>]*? src|link rel="stylesheet"[^>]*? href)="([^"]*)"')
_CLEAR = 3
"""A page of markup is compressed to less than this part of its bytes, so that a small one need not
be compressed to know that it is light."""


@dataclass(frozen=True)
class Heavy:
    """The heaviest page of a kind, its bytes as sent, and how many of how many are over `LIMIT`."""

    kind: str
    page: str
    bytes: int
    over: int
    pages: int


@dataclass(frozen=True)
class Sent:
    """The heaviest page of each kind, the heaviest first, and the bytes of a first search."""

    heaviest: tuple[Heavy, ...]
    search: int


def sent(site: Path) -> Sent:
    """What a site sends."""
    sizes: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        sizes[_kind(page)].append((_page(site, page), page))
    heaviest = (_heavy(kind, found) for kind, found in sizes.items())
    return Sent(tuple(sorted(heaviest, key=lambda one: -one.bytes)), _search(site))


def _kind(page: str) -> str:
    """The folder of records that a page is in, or its own name without the number of its sheet."""
    folder = dirname(page)
    is_list = not folder or page.rpartition("/")[2].startswith("index.")
    return page.partition(".")[0] if is_list else f"{folder}/*"


def _heavy(kind: str, found: list[tuple[int, str]]) -> Heavy:
    size, page = max(found)
    return Heavy(kind, page, size, sum(size > LIMIT for size, _ in found), len(found))


def _page(site: Path, page: str) -> int:
    text = (site / page).read_bytes()
    needed = (normpath(join(dirname(page), href)) for href in _NEEDED.findall(text.decode()))
    besides = sum(_file(site / path) for path in dict.fromkeys(needed))
    light = len(text) // _CLEAR
    return besides + (light if light + besides < LIMIT else len(gzip.compress(text, 6)))


@cache
def _file(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6)) if path.is_file() else 0


def _search(site: Path) -> int:
    """The head, and the largest part as often as parts are asked for: no search loads more."""
    parts = [_file(path) for path in (site / PARTS).glob("*.js")]
    return _file(site / HEAD) + ASKED * max(parts, default=0)
