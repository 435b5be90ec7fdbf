"""Where the site is put together: pages are printed, and kept with all other files.

Takes a press, a spool and a shelf; fills the spool. Files that are made of much, and of what most
edits leave as it is, stay where the last build wrote them if they would be made of the same values:
those are known by a digest, and what lies there by another. Must not know what stands on a page.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import Any

from builder.analysis.whole import Analysis
from builder.apart import beside
from builder.charts.base import Chart, csv_files, csv_path
from builder.editions.history import History, Past
from builder.exports import as_json
from builder.exports.everything import files as data_files
from builder.kept.cache import digest
from builder.kept.deep import Deep
from builder.kept.spool import Spool
from builder.making.press import Press
from builder.making.proven import Proven
from builder.pages.addresses import own_page
from builder.pages.base import Page
from builder.pages.citation import citation
from builder.pages.editions import data_path
from builder.pages.find import Entries, Entry
from builder.printing.binding import bound
from builder.search.index import files as search_files
from builder.wording import plural

_NOTHING: Mapping[str, Any] = {}
_PLAIN = attrgetter(*(field.name for field in fields(Entry)))


class BrokenLinksError(Exception):
    """Pages link to something that is not there: a fault of ours, not of the content."""


class Galley:
    """Where the site is put together: pages are printed, and kept with all else."""

    def __init__(self, press: Press, files: Spool, known: Deep) -> None:
        self.files, self._press, self._known, self._links = files, press, known, Proven(known)

    def print(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Print and keep pages, and give each without its values: all of them are much to hold. Nor
        does anybody ask for the description of one that stands below another."""
        for page in pages:
            for printed in self._press.print([page]):
                if printed.kept:
                    self.files.leave(printed.path, printed.digest)
                else:
                    self.files.put(printed.path, printed.text, printed.digest)
                self._links.add(page.path, printed.mark, printed.links)
            said = "" if page.crumbs else page.description
            yield replace(page, description=said, context=_NOTHING, mark=None)

    def another(self, known: Deep) -> Galley:
        """An empty one for the same site."""
        return Galley(self._press, self.files.another(), known)

    def take(self, files: Spool, stands: Mapping[bytes, bytes]) -> None:
        """Keep the files of another galley, and what its shelf learnt."""
        for path, data in files.items():
            self.files.put(path, data, files.digests[path])
        self._known.learn(stands)

    def data(self, past: History) -> None:
        """Keep the data of all editions."""
        now = past[0].now
        self._stand("data", _digest(now), lambda: data_files(now, own_page))
        for one in past:
            known_by = one.sha256.encode() if one.sha256 else _digest(one.export)
            self._stand(data_path(one), known_by, partial(_export, one))

    def tables(self, charts: Iterable[Chart]) -> None:
        """Keep the tables of all charts."""
        for chart in charts:
            known_by = digest(chart.table.packed)
            self._stand(csv_path(chart), known_by, partial(csv_files, [chart]))

    def search(self, entries: Entries) -> None:
        """Keep what a search looks things up in."""
        known_by = digest(*(digest(marshal.dumps(_PLAIN(entry), 0)) for entry in entries))
        self._stand("search", known_by, lambda: _encoded(search_files(entries)))

    def _stand(
        self, name: str, known_by: bytes, make: Callable[[], Iterable[tuple[str, bytes]]]
    ) -> None:
        """Keep the files that follow from values of a digest: left where they lie, if that is what
        the last build made them of."""
        key = digest(name, known_by)
        kept: dict[str, bytes] | None = self._known.get(key)
        if kept and all(map(self.files.lies, kept, kept.values())):
            for path, noted in kept.items():
                self.files.leave(path, noted)
        else:
            made = [self._keep(path, data) for path, data in make()]
            self._known.put(key, {path: self.files.digests[path] for path in made})

    def text(self, path: str) -> str:
        """A text that is kept."""
        return _text(self.files, path)

    def bind(self, analysis: Analysis, outline: Sequence[Page], known: Deep) -> Callable[[], None]:
        """Begin to bind the pages into the print edition; gives what waits for it and keeps it.
        `known` keeps what became of them: where that is nothing yet, another process binds them."""
        heads = analysis.heads
        cite, marks = lambda key: citation(analysis, heads[key]), self.files.digests
        work = partial(bound, outline, cite=cite, known=known, marks=marks)
        if known.is_empty() and (wait := beside(partial(_saved, work, self.files.shared(), known))):
            return lambda: self._keep_page(wait())
        self._keep_page(work(self.text))
        return lambda: None

    def _keep_page(self, page: Page) -> None:
        for _ in self.print([page]):
            pass

    def keep(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Keep files that are no pages."""
        for path, data in files:
            self._keep(path, data)

    def _keep(self, path: str, data: bytes) -> str:
        self.files.put(path, data)
        return path

    def prove_links(self) -> None:
        """Raise `BrokenLinksError` if a link leads nowhere."""
        files = {path for path in self.files if not path.endswith(".md")}
        if faults := self._links.faults(files):
            listed = "\n".join(f"{fault.page}: {fault.href}" for fault in faults[:20])
            raise BrokenLinksError(f"{plural(len(faults), 'broken link')}:\n{listed}")


def _saved(work: Callable[[Callable[[str], str]], Page], files: Spool, known: Deep) -> Page:
    """What comes of the work on some files, in another process, where what it learns is saved."""
    page = work(partial(_text, files))
    known.save()
    return page


def _text(files: Mapping[str, bytes], path: str) -> str:
    return files[path].decode()


def _digest(export: Mapping[str, Any]) -> bytes:
    """That of an export, list by list: all of them at once are much to hold."""
    return digest(*(digest(marshal.dumps(pair, 0)) for pair in export.items()))


def _export(one: Past) -> Iterator[tuple[str, bytes]]:
    yield data_path(one), as_json.text(one.export).encode()


def _encoded(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    return ((path, text.encode()) for path, text in files)
