"""Long lists, spread over as many pages as they need: plain links, no script.

Takes a page, its rows, and a function that makes the page's values of some of them; gives the page
itself, and behind it `name.2.html`, `name.3.html` and so on. No id holds a full stop, so that these
are nobody's names. Rows that are spread have addresses of their own elsewhere: what stands on which
page changes as the briefing grows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Any, TypeVar

from builder.pages.addresses import leaf_path, rows_path
from builder.pages.base import Crumb, Later, Page
from builder.pages.filters import Filters

T = TypeVar("T")

MOST_NAMED = 25
"""Pages of one list that each of them names, one by one."""

NEAR, STRIDES = 3, 12
"""Of a longer list: how many pages on either side are named, and in how many steps all of it."""

LEAST = 4
"""Which part of a page is left to rows, however much else stands on it."""


@dataclass(frozen=True)
class Leaf:
    """One of the pages of a list: its number, its address, and what its first row is called."""

    number: int
    path: str
    begins: str


@dataclass(frozen=True)
class Turn:
    """Which page of a list this is, which rows it holds of how many, and where the others are.

    `leaves` are all of them while they are few; else the first, the last, those beside this one
    and some between, so that no page grows with the list. `rows` is the address of the script that
    the filters load.
    """

    number: int
    first: int
    last: int
    total: int
    pages: int
    leaves: tuple[Leaf, ...]
    before: Leaf | None
    after: Leaf | None
    rows: str


def spread(
    page: Page, rows: Sequence[T], most: int, begins: Callable[[T], str],
    values: Callable[..., Mapping[str, Any]], *given: object,
    key: Callable[[T], object] = lambda row: row,
    group: Callable[[T], object] = lambda _: None, filters: Filters[T] | None = None,
    weigh: Callable[[T], int] = lambda _: 1, taken: int = 0,
) -> Iterator[Page]:  # fmt: skip
    """The page with its first rows, then those that go on, with at most so many rows each.

    `begins` names a row in the list of pages, `weigh` says as how many rows one counts, `taken`
    as how many what else stands on the first of several pages does. `values` is
    a function of a module, of what is given and of the rows of a page, each as its `key`: what a
    page shows is worked out only if it may have changed. Rows that follow one another and have one
    `group` are torn apart only where a page could not hold them. A page that stands alone has None
    for its `turn`; one that goes on has the first above it. `filters` are those over all the rows.
    """
    room = most if sum(map(weigh, rows)) <= most else max(most - taken, most // LEAST)
    cuts = [*_cut(rows, most, group, weigh, room)] or [rows]
    leaves = tuple(
        Leaf(number, leaf_path(page.path, number), begins(cut[0]) if cut else "")
        for number, cut in enumerate(cuts, 1)
    )
    starts = accumulate(map(len, cuts), initial=0)
    for leaf, cut, start in zip(leaves, cuts, starts, strict=False):
        turn = _turn(page, leaves, leaf.number, range(start, start + len(cut)), len(rows))
        alone = len(leaves) == 1
        besides = {**page.context, "turn": None if alone else turn}
        if filters:
            besides["form"] = filters.form(cut)
        shown = Later(_values, besides, values, *given, tuple(map(key, cut)))
        each = replace(page, context=shown, whole=None if alone else filters)
        yield each if leaf.number == 1 else _later(each, leaf)


def _turn(page: Page, leaves: Sequence[Leaf], number: int, shown: range, total: int) -> Turn:
    return Turn(
        number, shown.start + 1, shown.stop, total, len(leaves),
        tuple(leaves[one - 1] for one in _named(len(leaves), number)),
        leaves[number - 2] if number > 1 else None,
        leaves[number] if number < len(leaves) else None,
        rows_path(page.path),
    )  # fmt: skip


def _named(pages: int, number: int) -> Sequence[int]:
    """The pages of a list that one of them names, in their order."""
    if pages <= MOST_NAMED:
        return range(1, pages + 1)
    step = -(-pages // STRIDES)
    near = range(max(1, number - NEAR), min(pages, number + NEAR) + 1)
    return sorted({1, *range(step, pages, step), *near, pages})


def _values(
    besides: Mapping[str, Any], values: Callable[..., Mapping[str, Any]], *given: object
) -> dict[str, Any]:
    return {**besides, **values(*given)}


def _cut(
    rows: Sequence[T], most: int, group: Callable[[T], object], weigh: Callable[[T], int],
    room: int,
) -> Iterator[Sequence[T]]:  # fmt: skip
    """Rows page by page; the first has this much room."""
    page: list[T] = []
    for _, found in groupby(rows, group):
        together = list(found)
        if page and room < sum(map(weigh, together)) <= most:
            yield page
            page, room = [], most
        for row in together:
            if page and room < weigh(row):
                yield page
                page, room = [], most
            page.append(row)
            room -= weigh(row)
    if page:
        yield page


def _later(page: Page, leaf: Leaf) -> Page:
    crumbs = (*page.crumbs, Crumb(page.title, page.path))
    return replace(page, path=leaf.path, title=f"{page.title}, page {leaf.number}", crumbs=crumbs)
