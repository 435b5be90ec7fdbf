"""A site of which each file is made when somebody asks for it, and not before.

Takes the briefing's root folder; gives what a build gives, but for the proof of the links. Nothing
of an earlier site is in it, so nothing in it can be stale. For previews, where people look at one
page after an edit and not at all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar, overload

from builder.analysis.whole import Analysis
from builder.assets import Assets, published
from builder.build import failed, is_sound, nothing
from builder.charts import Drawn, all_charts
from builder.charts.base import Chart, csv_files
from builder.check import Checked, analysed, check
from builder.content.stock import asset_files
from builder.desk.fields import Reference
from builder.editions.history import Past, history
from builder.exports import as_json
from builder.exports.everything import files as data_files
from builder.kept.cache import Cache
from builder.kept.deep import Deep
from builder.made import blocks, frame, others, press
from builder.making import lists
from builder.making.press import Press
from builder.making.share import PATH as PICTURE
from builder.making.share import picture
from builder.making.site import Site
from builder.pages import find
from builder.pages.addresses import address, own_page
from builder.pages.base import Page
from builder.pages.citation import citation
from builder.pages.editions import data_path
from builder.pages.judgements import judgement_views
from builder.pages.plan import PROSE, families
from builder.printing.binding import bound
from builder.search.index import files as search_files

_PRINT = "print.html"

T = TypeVar("T")


def asked_site(root: Path, address: str, cache: Cache) -> Site:
    """What `compile_site` gives, each file of it made when it is looked up."""
    checked = check(root, cache)
    if not is_sound(checked):
        return nothing(root, checked.problems)
    try:
        work = Work(root, address, cache, checked)
        work.press.prove_templates()
        return Site(checked.problems, Asked(work), frame(work.analysis, work.assets.names))
    except Exception as error:
        return failed(root, checked.problems, error)


class _Later(Sequence[T]):
    """Things that are made at the first look at one of them."""

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make

    @cached_property
    def _all(self) -> Sequence[T]:
        return self._make()

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        return self._all[place]

    def __len__(self) -> int:
        return len(self._all)


@dataclass(frozen=True, eq=False)
class Work:
    """One briefing without errors, and what follows from it, as far as somebody asks."""

    root: Path
    site: str
    cache: Cache
    checked: Checked

    @cached_property
    def analysis(self) -> Analysis:
        """That of the newest edition."""
        edition = self.checked.briefing.newest if self.checked.briefing else None
        assert edition
        return analysed(self.checked, edition)

    @cached_property
    def past(self) -> Sequence[Past]:
        """Every edition."""
        assert self.checked.briefing
        given = self.checked.briefing.editions.values(), self.checked.snapshots.of
        work = partial(analysed, self.checked)
        return _Later(lambda: history(*given, work, judgement_views)[0])

    @cached_property
    def charts(self) -> Mapping[str, Chart]:
        """Every chart, by name."""
        href = partial(address, self.analysis.briefing)
        return Drawn(lambda: all_charts(self.analysis, href, self.cache.shelf("figures", Deep)))

    @cached_property
    def press(self) -> Press:
        """What renders pages."""
        return press(self.root, self.analysis, self.cache)

    @cached_property
    def assets(self) -> Assets:
        """What the theme is made of, and the picture of the site."""
        return published({**asset_files(self.root), PICTURE: picture(self.analysis)})

    def pages(self) -> Mapping[str, Callable[[], Iterator[Page]]]:
        """What makes pages, by the beginning of their addresses."""
        problems = self.checked.problems
        reference = Reference(self.cache.common("schemas"))
        return families(self.analysis, self.charts, problems, self.past, self.site, reference)

    def others(self, entries: Sequence[find.Entry]) -> Iterator[tuple[str, bytes]]:
        """Every file that is made of the content, and no page."""
        yield from data_files(self.past[0].now, own_page)
        yield from ((data_path(one), as_json.text(one.export).encode()) for one in self.past)
        yield from ((path, text.encode()) for path, text in search_files(entries))
        yield from csv_files(self.charts.values())
        yield from others(self.analysis, self.charts.values(), self.past, self.site)


class Asked(Mapping[str, bytes]):
    """The files by path. To go through all paths makes all of them."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._made: dict[str, bytes] = {}
        self._families = dict(work.pages())
        self._pages: dict[str, dict[str, Page]] = {}

    def __getitem__(self, path: str) -> bytes:
        if path not in self._made:
            page = self._page(path.removesuffix(".md") + ".html") if path.endswith(".md") else None
            self._made[path] = self._printed(page) if page else self._other(path)
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        if not isinstance(path, str) or path in self._made:
            return path in self._made
        if path.endswith(".md"):
            return self._page(path.removesuffix(".md") + ".html") is not None
        charts = (chart.src for chart in self._work.charts.values())
        return path in self._work.assets.files or path in charts or path in self._of(path)

    def __iter__(self) -> Iterator[str]:
        pages = (page.path.removesuffix(".html") + ".md" for page in self._outline)
        yield from (*pages, "find.md", "print.md", *self._work.assets.files)
        yield from (*self._lists, *self._others)

    def __len__(self) -> int:
        return len([*self])

    def _printed(self, page: Page) -> bytes:
        (printed,) = self._work.press.print([page])
        return printed.text

    def _page(self, address: str) -> Page | None:
        if address == _PRINT:
            return self._bound()
        step, inside, _ = address.partition("/")
        first = (step + inside, step.partition(".")[0], PROSE)
        for family in dict.fromkeys((*first, *self._families)):
            if page := self._family(family).get(address):
                return page
        found = (page for page in find.pages(self._entries))
        return next((page for page in found if page.path == address), None)

    def _family(self, name: str) -> Mapping[str, Page]:
        if name not in self._pages:
            pages = self._families[name]() if name in self._families else ()
            self._pages[name] = {page.path: page for page in pages}
        return self._pages[name]

    @property
    def _outline(self) -> list[Page]:
        """Every page that is planned, without its values."""
        pages = (page for name in self._families for page in self._family(name).values())
        return [replace(page, context={}) for page in pages]

    @property
    def _entries(self) -> list[find.Entry]:
        """All that a reader may look for."""
        return [*find.entries(self._work.analysis, self._outline)]

    def _bound(self) -> Page:
        analysis = self._work.analysis
        heads = analysis.heads
        pages = [*self._outline, *find.pages(self._entries)]
        return bound(pages, self._text, lambda key: citation(analysis, heads[key]))

    def _text(self, path: str) -> str:
        return self[path].decode()

    def _other(self, path: str) -> bytes:
        assets = self._work.assets.files
        chart = next((one for one in self._work.charts.values() if one.src == path), None)
        if path in assets:
            return assets[path]
        return chart.script.encode() if chart else self._of(path)[path]

    def _of(self, path: str) -> Mapping[str, bytes]:
        """The files that are made together with the one at a path."""
        return self._lists if path.startswith(lists.FOLDERS) else self._others

    @cached_property
    def _lists(self) -> Mapping[str, bytes]:
        made = blocks(self._work.root, self._work.cache)
        return dict(lists.files(self._outline, self._text, made))

    @cached_property
    def _others(self) -> Mapping[str, bytes]:
        return dict(self._work.others(self._entries))
