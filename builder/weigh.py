"""What it costs to serve a built site to very many readers, worked out from its own bytes.

Takes the files of a site, and prices; gives a page of Markdown. Pure: who calls it reads the files.

A response is counted with its body, compressed as a web server does it (gzip, level 6), and with
`HEADERS` for what HTTP itself sends. A file that two pages need is counted once a visit.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from posixpath import dirname, join, normpath

from builder.assets import plain
from builder.wording import number_text

HEADERS = 600
"""Bytes of the headers of a response, the policy among them; less over HTTP/2."""

READERS = 1_000_000
PEAK = 10
"""The busiest hour against the mean of the day: news is read all at once."""

DAY = 86_400
TEXTS = (".html", ".css", ".js", ".json", ".csv", ".geojson", ".bib", ".xml", ".txt", ".svg", ".db")
DRAWING = ("vendor/plotly/plotly.css", "vendor/plotly/plotly-basic.min.js", "assets/draw.js")

_NOTES = (
    "Counted from the files of the built site by `briefing cost`: each compressed as a server does",
    f"it (gzip, level 6), with {HEADERS} bytes of headers, each file once a visit, and nothing",
    "cached before. Whoever comes back has style, scripts and figures already, for their names",
    "change with their bytes, and is sent the pages that changed. A price is that of one gigabyte",
    "that leaves the host, in any money. Nothing else is to be paid for: no program runs when a",
    "page is read.",
)

_LOADED = re.compile(r'<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]*)"[^>]*>')
_KEPT = re.compile(r'rel="(?:stylesheet|icon)"|^<script')
_FIGURE = re.compile(r'\sdata-src="([^"]*)"')


@dataclass(frozen=True)
class Visit:
    """What one reader does: the pages that they open, of which the figures are seen or not."""

    words: str
    pages: tuple[str, ...]
    figures: bool


@dataclass(frozen=True)
class Site:
    """A built site: the bytes of each file by its path."""

    files: Mapping[str, bytes]

    @cached_property
    def sent(self) -> Mapping[str, int]:
        """The bytes that each file costs when it is sent."""
        return {path: HEADERS + _packed(path, data) for path, data in self.files.items()}

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The pages, the lightest first."""
        found = (path for path in self.files if path.endswith(".html"))
        return tuple(sorted(found, key=lambda path: (self.sent[path], path)))

    def needed(self, visit: Visit) -> frozenset[str]:
        """The files that a visit has sent, each once."""
        return frozenset(path for page in visit.pages for path in self._with(page, visit.figures))

    def _with(self, page: str, figures: bool) -> Iterator[str]:
        text = self.files[page].decode()
        yield page
        for found in _LOADED.finditer(text):
            path = normpath(join(dirname(page), unescape(found[1])))
            if _KEPT.search(found[0]) and path in self.files:
                yield path
        drawn = [unescape(src) for src in _FIGURE.findall(text)]
        if figures and drawn:
            yield from drawn
            yield from (path for path in self.files if plain(path) in DRAWING)


def _packed(path: str, data: bytes) -> int:
    return len(zlib.compress(data, 6)) + 12 if path.endswith(TEXTS) else len(data)


def visits(site: Site) -> tuple[Visit, ...]:
    """Three readers: one who is in a hurry, a usual one, one who reads all that has a section."""
    middle = site.pages[len(site.pages) // 2]
    sections = tuple(p for p in site.pages if p.count("/") == p.endswith("/index.html"))
    bound = tuple(page for page in sections if page not in ("print.html", "find.html"))
    heavy = site.pages[-1] if site.pages[-1] != "print.html" else site.pages[-2]
    return (
        Visit("opens the first page and reads it", ("index.html",), figures=False),
        Visit(
            "reads the first page with its figures, a page of the middle weight and the heaviest",
            ("index.html", middle, heavy), figures=True,
        ),
        Visit("opens every section and sees every figure", bound, figures=True),
    )  # fmt: skip


def report(site: Site, prices: Sequence[float]) -> str:
    """The page. `prices` are those of a gigabyte that leaves the host, in any money."""
    rows = [_row(site, visit, prices) for visit in visits(site)]
    heads = ["A reader who", "requests", "KB", "GB a day", "Mbit/s, mean", f"Mbit/s, {PEAK} times",
             "requests/s, mean", *(f"a day at {price:g} a GB" for price in prices)]  # fmt: skip
    whole = sum(site.sent.values())
    return "\n".join([
        f"# What {number_text(READERS)} readers a day cost", "",
        f"{number_text(len(site.pages))} pages, {number_text(len(site.files))} files, "
        f"{_mega(sum(map(len, site.files.values())))} MB on disk, {_mega(whole)} MB as sent.", "",
        *_table(heads, rows), "",
        *_NOTES, "",
    ])  # fmt: skip


def _row(site: Site, visit: Visit, prices: Iterable[float]) -> list[str]:
    needed = site.needed(visit)
    size = sum(site.sent[path] for path in needed)
    total = size * READERS
    rate = total * 8 / DAY / 1e6
    return [
        visit.words, str(len(needed)), _number(size / 1000), _number(total / 1e9), _number(rate),
        _number(rate * PEAK), _number(len(needed) * READERS / DAY),
        *(_number(total / 1e9 * price) for price in prices),
    ]  # fmt: skip


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _number(value: float) -> str:
    return number_text(round(value) if value >= 10 else round(value, 1))


def _mega(size: int) -> str:
    return _number(size / 1e6)
