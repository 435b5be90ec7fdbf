"""Every address of the site: the only place that knows paths.

Takes a briefing; gives for each record id an address counted from the site's root
(`events/x.html`, `sources/a.html#a--quote`), and relative ones from a page. A permanent address is
made of the record's id and nothing else, and is kept once it is published.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from builder.model.briefing import Briefing
from builder.pages import atlas
from builder.pages.passages import sheet_of

_OWN_PAGE = {
    "event": "events", "actor": "actors", "article": "sources", "edition": "editions",
    "question": "questions", "utterance": "quotations",
}  # fmt: skip
FOLDERS = frozenset(_OWN_PAGE.values())
"""The folders of records' own pages."""

_ON_PAGE = {"place": "places.html"}

FORMER = {"question": "disagreements.html", "utterance": "quotations.html"}
"""Pages on which records stood whole before they had pages of their own. Their anchors stay there,
in the list that leads to them."""

Href = Callable[[str], str]


def address(briefing: Briefing, record: str) -> str:
    """Where a record, or a part of one (`article/part`), stands now, from the site's root.

    Raises KeyError for an id that no file claims: rules have refused such a briefing before.
    """
    owner, _, part = record.partition("/")
    number = _sheet(briefing, owner, part)
    page, mark, anchor_there = permanent(briefing, record).partition("#")
    return leaf_path(page, number) + mark + anchor_there


def _sheet(briefing: Briefing, owner: str, part: str) -> int:
    """The number of the page of a list, or of an article, that a record stands on."""
    if part and owner in briefing.articles:
        return sheet_of(briefing, owner, part)
    return atlas.sheet_of(briefing, owner) if owner in briefing.places else 1


def permanent(briefing: Briefing, record: str) -> str:
    """The address under which a record can be found for ever.

    Of a passage of a long article, and of one of many places, that is an index, which leads on.
    """
    owner, _, part = record.partition("/")
    kind = briefing.known[owner]
    if kind not in _OWN_PAGE:
        return f"{_ON_PAGE[kind]}#{owner}"
    page = own_page(kind, owner)
    if part:
        return f"{page}#{part if kind == 'edition' else anchor(record)}"
    return page


def has_page(kind: str) -> bool:
    """True for a kind whose records have pages of their own."""
    return kind in _OWN_PAGE


def own_page(kind: str, id_: str) -> str:
    """The page of a record of a kind that has pages, whether or not there is such a record."""
    return f"{_OWN_PAGE[kind]}/{id_.removeprefix('edition-')}.html"


def leaf_path(path: str, number: int) -> str:
    """The address of a page that goes on with another, by its number; the first has the other's.

    No id holds a full stop, so that these are nobody's names.
    """
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def rows_path(path: str) -> str:
    """The address of the script that knows all rows of a list which goes on over pages."""
    return f"lists/{path.removesuffix('.html').replace('/', '-')}.js"


def is_later(path: str) -> bool:
    """True for the address of a page that goes on with another."""
    return "." in path.removesuffix(".html")


def first_leaf(path: str) -> str:
    """The address of the page that another goes on with, or its own."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{name.partition('.')[0]}.html"


def anchor(record: str) -> str:
    """The anchor of a record on the page that holds it: `article--part` for a part."""
    return record.replace("/", "--")


def relative(page: str, target: str) -> str:
    """`target` as seen from `page`, both counted from the site's root."""
    path, mark, fragment = target.partition("#")
    if path == page and mark:
        return f"#{fragment}"
    return _steps(page.rpartition("/")[0], path) + mark + fragment


@lru_cache(maxsize=16_384)
def _steps(folder: str, path: str) -> str:
    """The way from a folder to a page; pages of one folder share their ways."""
    above, below = folder.split("/") if folder else [], path.split("/")
    steps = zip(above, below, strict=False)
    shared = sum(1 for _ in takewhile(lambda step: step[0] == step[1], steps))
    return "/".join([".."] * (len(above) - shared) + below[shared:])
