"""Pages that are planned again only if what their plan asked has other answers.

Takes a watch, and functions that plan pages of values which it shows; gives the pages. Of a plan
that would come out the same its pages are given without their values: which those are is known by
a digest. Of a page that somebody asks for it is known how to work its values out; where it is not,
for they may hold more than is kept, the plan is worked out after all. A plan of what cannot be
compared is worked out each time. Must not know what stands on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cached_property, partial
from typing import Any

from builder.asking.packed import packed, unpacked
from builder.asking.values import Likeness, UnlikeError
from builder.asking.watch import Watch
from builder.pages.base import Crumb, Later, Page
from builder.pages.filters import Control, Option, Whole
from builder.pages.issue import Issue

Plan = partial[Iterator[Page]]
"""A function of a module, and what it is given."""

Plain = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]], bytes | None]
"""Pages without their values, the lists that go on over them, and by page what its values follow
from, in bytes."""


@dataclass(frozen=True)
class Known:
    """What is known of a whole list without its rows."""

    words: tuple[Mapping[str, str], ...]
    controls: tuple[Control, ...]


def planned(watch: Watch, plan: Plan) -> Iterator[Page]:
    """The pages of a plan, in its order."""
    work = _Work(watch, plan)
    try:
        plain = watch.lasting((plan.func, *plan.args), work.plain)()
    except UnlikeError:
        return plan()
    return work.pages(plain)


def in_turn(
    plans: Mapping[str, Plan], late: object, ready: Callable[[], object],
    made: Callable[[Plan], Iterable[Page]],
) -> list[Page]:  # fmt: skip
    """The pages that are made of each plan, in the order of the plans. Those that are given what is
    late are made last, once it is ready."""
    waits = {name: any(given is late for given in plan.args) for name, plan in plans.items()}
    found = {name: [*made(plan)] for name, plan in plans.items() if not waits[name]}
    ready()
    found |= {name: [*made(plan)] for name, plan in plans.items() if waits[name]}
    return [page for name in plans for page in found[name]]


class _Work:
    """One plan, worked out once at most."""

    def __init__(self, watch: Watch, plan: Plan) -> None:
        self._watch, self._plan = watch, plan
        self._made: list[Page] = []
        self._packed: bytes | None = None

    def plain(self) -> Plain:
        """The pages as plain data."""
        self._made = [*self._plan()]
        wholes = {id(page.whole): page.whole for page in self._made if page.whole}
        places = [*wholes]
        rows = [
            _row(page, self._watch.likeness, places.index(id(page.whole)) if page.whole else None)
            for page in self._made
        ]
        later = {p.path: p.context.as_plain for p in self._made if isinstance(p.context, Later)}
        return rows, [*map(_plain_whole, wholes.values())], packed(later, self._watch.shown)

    def pages(self, plain: Plain) -> Iterator[Page]:
        """The pages, with their values where those are there."""
        rows, wholes, self._packed = plain
        if self._made:
            made, self._made = self._made[::-1], []
            for row in rows:
                yield replace(made.pop(), mark=row[-1])  # whose values go when it is printed
            return
        known = [*map(_whole, wholes)]
        for path, template, title, description, crumbs, issue, whole, mark in rows:
            yield Page(
                path, template, title, description, Later(self._values, path),
                tuple(Crumb(*crumb) for crumb in crumbs), Issue(*issue) if issue else None,
                None if whole is None else known[whole], mark,
            )  # fmt: skip

    def _values(self, path: str) -> Mapping[str, Any]:
        """The values of one page, whose plan asked nothing that is not noted."""
        known = self._later.get(path)
        return Later(*known) if known else self._again[path].context

    @cached_property
    def _later(self) -> Mapping[str, tuple[Any, ...]]:
        return unpacked(self._packed, self._watch.shown) if self._packed else {}

    @cached_property
    def _again(self) -> Mapping[str, Page]:
        pages = self._watch.unnoted(lambda: [*self._plan()])
        return {page.path: page for page in pages}


def _row(page: Page, likeness: Likeness, whole: int | None) -> tuple[Any, ...]:
    return (
        page.path, page.template, page.title, page.description, [*map(astuple, page.crumbs)],
        page.issue and astuple(page.issue), whole, _mark(page, likeness),
    )  # fmt: skip


def _mark(page: Page, likeness: Likeness) -> bytes | None:
    try:
        return likeness.digest(page)
    except UnlikeError:
        return None


def _plain_whole(whole: Whole) -> tuple[Any, ...]:
    controls = [(c.name, c.label, c.all, [*map(astuple, c.options)]) for c in whole.controls]
    return [*map(dict, whole.words)], controls


def _whole(plain: Sequence[Any]) -> Known:
    words, controls = plain
    return Known(tuple(words), tuple(_control(*control) for control in controls))


def _control(name: str, label: str, every: str, options: Iterable[Sequence[str]]) -> Control:
    return Control(name, label, every, tuple(Option(*option) for option in options))
