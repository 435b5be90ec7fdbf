"""Long lists, spread over as many pages as they need: plain links, no script.

Takes a page, its rows, and a function that makes the page's values of some of them; gives the page
itself, and behind it `name.2.html`, `name.3.html` and so on. No id holds a full stop, so that these
are nobody's names. Rows that are spread have addresses of their own elsewhere: what stands on which
page changes as the briefing grows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, groupby
from typing import Any, TypeVar

from builder.pages.addresses import leaf_path, rows_path
from builder.pages.base import Crumb, Later, Page
from builder.pages.filters import Filters

T = TypeVar("T")


@dataclass(frozen=True)
class Leaf:
    """One of the pages of a list: its number, its address, and what its first row is called."""

    number: int
    path: str
    begins: str


@dataclass(frozen=True)
class Turn:
    """Which page of a list this is, which rows it holds of how many, and where the others are.

    `rows` is the address of the script that the filters load.
    """

    number: int
    first: int
    last: int
    total: int
    leaves: tuple[Leaf, ...]
    rows: str

    @property
    def before(self) -> Leaf | None:
        """The page before this one."""
        return self.leaves[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> Leaf | None:
        """The page after this one."""
        return self.leaves[self.number] if self.number < len(self.leaves) else None


def spread(
    page: Page, rows: Sequence[T], most: int, begins: Callable[[T], str],
    values: Callable[[Sequence[T]], Mapping[str, Any]],
    group: Callable[[T], object] = lambda _: None, filters: Filters[T] | None = None,
) -> Iterator[Page]:  # fmt: skip
    """The page with its first rows, then those that go on, with at most so many rows each.

    `begins` names a row in the list of pages. Rows that follow one another and have one `group` are
    torn apart only where a page could not hold them. A page that stands alone has None for its
    `turn`; one that goes on has the first above it. `filters` are those over all the rows.
    """
    cuts = [*_cut(rows, most, group)] or [rows]
    leaves = tuple(
        Leaf(number, leaf_path(page.path, number), begins(cut[0]) if cut else "")
        for number, cut in enumerate(cuts, 1)
    )
    starts = accumulate(map(len, cuts), initial=0)
    for leaf, cut, start in zip(leaves, cuts, starts, strict=False):
        turn = Turn(
            leaf.number, start + 1, start + len(cut), len(rows), leaves, rows_path(page.path)
        )
        alone = len(leaves) == 1
        shown = partial(_values, page, values, cut, None if alone else turn, filters)
        each = replace(page, context=Later(shown), whole=None if alone else filters)
        yield each if leaf.number == 1 else _later(each, leaf)


def _values(
    page: Page, values: Callable[[Sequence[T]], Mapping[str, Any]], rows: Sequence[T],
    turn: Turn | None, filters: Filters[T] | None,
) -> dict[str, Any]:  # fmt: skip
    form = {"form": filters.form(rows)} if filters else {}
    return {**page.context, **values(rows), **form, "turn": turn}


def _cut(
    rows: Sequence[T], most: int, group: Callable[[T], object]
) -> Iterator[Sequence[T]]:  # fmt: skip
    page: list[T] = []
    for _, found in groupby(rows, group):
        together = list(found)
        if page and len(page) + len(together) > most >= len(together):
            yield page
            page = []
        page += together
        while len(page) > most:
            yield page[:most]
            page = page[most:]
    if page:
        yield page


def _later(page: Page, leaf: Leaf) -> Page:
    crumbs = (*page.crumbs, Crumb(page.title, page.path))
    return replace(page, path=leaf.path, title=f"{page.title}, page {leaf.number}", crumbs=crumbs)
