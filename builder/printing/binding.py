"""The print edition: the pages of the site bound into one, in the order in which to read them.

Takes pages with their texts as `render` wrote them; gives one more page. The texts are taken as
they are: anchors get the name of their page in front, links between bound pages become links within
the one, headings go down a level, and tables, of which there are hundreds, are landmarks no more.
Works on what our templates write, in which every attribute stands in double quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from markupsafe import Markup, escape

from builder.kept.cache import Shelf, digest
from builder.pages.addresses import first_leaf
from builder.pages.base import Page
from builder.printing.abridge import abridged
from builder.printing.rejoin import rejoined

CHAPTERS: tuple[str | tuple[str, ...], ...] = (
    "index.html", "changes.html", "chronology.html", "escalation.html", "events/",
    ("disagreements.html", "questions/"), "positions.html", "names.html", "figures.html",
    ("quotations.html", "quotations/"), "actors/", "network.html", "places.html", "sources/",
    "coverage.html", "method.html",
)  # fmt: skip
"""What is bound: a page, all pages of a folder, or a page and then a folder. The list of events is
the chronology again."""

_UNLISTED = ("actors-index", "disagreements", "quotations")

MOST_RECORDS = 1_000
"""A folder with more pages than this is not bound: nobody prints it."""

MOST_PAGES = 25
"""A list that goes on over more pages than this is bound as far as the first."""

_ADDRESS = re.compile(r'\s(id|href|for|aria-labelledby)="([^"]*)"')
_HEADING = re.compile(r"<(/?)h([1-6])(?=[\s>])")
_FIGURE = re.compile(r'<figure class="chart.*?</figure>', re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
_FOLDED = re.compile(r"<details(?![^>]*\sopen[\s>])(?=[\s>])")
_CHART = re.compile(r'data-chart="([^"]*)"')
_HEIGHT = re.compile(r'chart-space-wide" width="\d+" height="(\d+)"')
_NOTES = re.compile(r'<section class="part notes">.*?</section>', re.DOTALL)
_SOURCE = re.compile(r'<li><a href="(?:\.\./)*sources/([a-z0-9-]+)\.html[^"]*">[^<]*</a>')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")
_LOWEST = 6

_SHEET = 850
"""How high a figure may be on A4, under its title, in CSS pixels."""
_FITS = (76, 60, 55, 50)
"""In hundredths of its size on screen, how a figure may be printed: bound.css has these."""

Texts = Callable[[str], str]
Cite = Callable[[str], str]
Anchors = Mapping[str, frozenset[str]]
"""The anchors that stand on each bound page, by its path."""


@dataclass(frozen=True)
class Sheet:
    """One bound page: its anchor, its title, its text and the digest of that."""

    anchor: str
    title: str
    body: Markup = field(compare=False)
    mark: bytes

    @property
    def element(self) -> str:
        """What holds it: a section is known by its heading, which words that are quoted lack."""
        return "section" if _HEADING.search(self.body) else "div"


@dataclass(frozen=True)
class Chapter:
    """A page, or the pages of a folder; `lead` is the page that gives the chapter its title."""

    lead: Sheet
    sheets: tuple[Sheet, ...]

    @property
    def listed(self) -> bool:
        """Whether the contents name its sheets: not where nobody would look them through."""
        return bool(self.sheets) and self.lead.anchor not in _UNLISTED


def bound(
    pages: Sequence[Page], text: Texts, cite: Cite, known: Shelf | None = None,
    marks: Mapping[str, bytes] = MappingProxyType({}),
) -> Page:  # fmt: skip
    """The print edition. `text` gives a page as it was written, by path; `cite` an article's
    citation in full. `known` keeps what becomes of pages and of sheets; `marks` are the digests of
    texts, where somebody knows them."""
    known = known or Shelf(None)
    groups = [group for key in CHAPTERS if (group := _pages_of(key, pages))]
    kept = [_kept(group) for group in groups]
    bodies = rejoined(
        (page.path, _body(text, page, known, marks)) for group in kept for page in group
    )
    _leave_repeats_out(bodies)
    kept = [[page for page in group if page.path in bodies] for group in kept]
    anchors = {path: _ID.findall(body) for path, body in bodies.items()}
    inside = {path: frozenset(found) for path, found in anchors.items()}
    all_anchors = digest(*(text for path in anchors for text in (path, " ".join(anchors[path]))))

    def sheet(page: Page, level: int) -> Sheet:
        body = bodies.pop(page.path)  # all of them together are much to hold twice
        if level == 1:
            body = _NOTES.sub(lambda notes: _cited(notes[0], cite), body)
        key = digest("sheet", page.path, str(level), all_anchors, body)
        body = _once(known, key, lambda: _fitted(page.path, body, inside, level))
        return Sheet(anchor_of(page.path), page.title, Markup(body), digest(body))

    chapters = [
        Chapter(sheet(lead, 1), tuple(sheet(page, 2) for page in rest)) for lead, *rest in kept
    ]
    return Page(
        "print.html", "print", "Print edition",
        "The whole briefing on one page, to be printed or kept.",
        {
            "chapters": chapters, "most": MOST_RECORDS, "most_pages": MOST_PAGES,
            "cut": any(len(group) > MOST_RECORDS for group in groups),
            "cut_lists": any(_long_lists(group) for group in groups),
        },
    )  # fmt: skip


def _kept(group: Sequence[Page]) -> Sequence[Page]:
    """What is bound of a group: of long lists the first page, of many records only their list."""
    long = _long_lists(group)
    found = [page for page in group if page.path in long or first_leaf(page.path) not in long]
    return found if len(found) <= MOST_RECORDS else found[:1]


def _long_lists(group: Iterable[Page]) -> set[str]:
    counts = Counter(first_leaf(page.path) for page in group)
    return {path for path, pages in counts.items() if pages > MOST_PAGES}


def _pages_of(key: str | tuple[str, ...], pages: Iterable[Page]) -> list[Page]:
    """The page, or the pages of the folder with its index first; a list that goes on goes on."""
    keys = (key,) if isinstance(key, str) else key
    begins = tuple(one.removesuffix("html") for one in keys)
    return [page for page in pages if page.path.startswith(begins)]


def _body(text: Texts, page: Page, known: Shelf, marks: Mapping[str, bytes]) -> str:
    """What the edition has of a page: of what `render` wrote, the part behind the front matter."""
    path = page.path.removesuffix(".html") + ".md"
    key = digest("body", page.path, marks.get(path) or digest(text(path)))
    return _once(known, key, lambda: abridged(page.path, text(path).partition("\n---\n\n")[2]))


def _once(known: Shelf, key: bytes, work: Callable[[], str]) -> str:
    found: str | None = known.get(key)
    if found is None:
        found = work()
        known.put(key, found)
    return found


def anchor_of(path: str) -> str:
    """The anchor of a bound page."""
    return path.removesuffix(".html").replace("/", "-")


def _leave_repeats_out(bodies: dict[str, str]) -> None:
    """Of the bodies, leave each chart only where it stands first; later a line leads back to it."""
    seen: set[str] = set()

    def once(figure: re.Match[str]) -> str:
        name = _CHART.findall(figure[0])[0]
        if name in seen:
            return ""
        seen.add(name)
        return figure[0].replace("data-chart=", f"{_fit(figure[0])}data-eager data-chart=", 1)

    for path in bodies:
        bodies[path] = _FIGURE.sub(once, bodies[path])


def _fit(figure: str) -> str:
    """What makes a figure fit on a sheet; one that would be too small to read is cut instead."""
    height = int(found[1]) if (found := _HEIGHT.search(figure)) else 0
    fit = next((fit for fit in _FITS if height * fit / 100 <= _SHEET), _FITS[-1])
    return f'data-fit="{fit}" ' if fit != _FITS[0] else ""


def _fitted(path: str, body: str, inside: Anchors, level: int) -> str:
    """A page's body as a part of the whole: anchors and links rewritten, headings lowered."""

    def address(found: re.Match[str]) -> str:
        name, value = found.groups()
        if name == "href":
            return f' href="{_moved(path, value, inside)}"'
        values = " ".join(f"{anchor_of(path)}--{one}" for one in value.split())
        return f' {name}="{values}"'

    def heading(found: re.Match[str]) -> str:
        return f"<{found[1]}h{min(int(found[2]) + level, _LOWEST)}"

    body = _FOLDED.sub("<details open", body).replace(' role="region"', ' role="group"')
    return _HEADING.sub(heading, _ADDRESS.sub(address, body))


def _cited(notes: str, cite: Cite) -> str:
    """Notes with the article of each passage in full."""

    def source(found: re.Match[str]) -> str:
        return f'{found[0]} <span class="note-source">{escape(cite(found[1]))}</span>'

    return _SOURCE.sub(source, notes)


def _moved(page: str, href: str, inside: Anchors) -> str:
    """A link of a page as it reads in the print edition, which stands at the site's root.

    Where the edition leaves out what it leads to, it leads to the page that held it.
    """
    if _ELSEWHERE.match(href):
        return href
    path, mark, fragment = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    target = target if target in inside else first_leaf(target)
    if target not in inside:
        return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + mark + fragment
    return f"#{anchor_of(target)}" + (f"--{fragment}" if fragment in inside[target] else "")
