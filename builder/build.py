"""The pipeline: content to problems, and to everything that the site engine reads.

Takes the briefing's root folder; gives values. Reads through `source`, writes nothing: `engine`
and `write` put the result on disk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from jinja2 import BaseLoader, FileSystemLoader

from builder.analysis.whole import Analysis
from builder.assets import Assets, published
from builder.binding import bound
from builder.cache import Cache
from builder.charts import all_charts
from builder.charts.base import csv_text
from builder.check import analysed, check, newest
from builder.editions.history import History, history
from builder.exports import as_json, atom, headers
from builder.exports.everything import files as data_files
from builder.linkcheck import broken_links, repeated_ids
from builder.pages import find, redirects
from builder.pages.addresses import address, own_page
from builder.pages.citation import citation
from builder.pages.editions import data_path
from builder.pages.feed import PATH as FEED
from builder.pages.feed import feed
from builder.pages.issue import files as issue_files
from builder.pages.issue import issue
from builder.pages.plan import plan
from builder.pages.proofs import quotations_verified
from builder.problem import Problem, errors
from builder.render import environment, render
from builder.search.index import files as search_files
from builder.share import picture
from builder.source import asset_files, template_folders
from builder.wording import date_text, plural


class BrokenLinksError(Exception):
    """Pages link to something that is not there: a fault of ours, not of the content."""


class WrittenTwiceError(Exception):
    """Two things have one path in the site, and one of them would be lost: a fault of ours."""


@dataclass(frozen=True)
class Site:
    """Problems, the tree of pages for the site engine, and the facts in each page's frame."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    frame: Mapping[str, object]

    @property
    def finished(self) -> frozenset[str]:
        """The files that are pages; each is one block of HTML behind its front matter."""
        return frozenset(path for path in self.files if path.endswith(".md"))


def compile_site(root: Path, address_of_site: str = "", cache: Cache | None = None) -> Site:
    """The whole site as files, or none of it while the content has errors.

    The address is where the site will stand, if that is known: feed and citations name it. The
    cache holds what an earlier build worked out; with it or without it the site is the same.
    """
    cache = cache or Cache()
    checked = check(root, cache)
    assets = asset_files(root)
    edition = newest(checked.briefing) if checked.briefing else None
    if checked.briefing is None or edition is None or errors(checked.problems):
        return Site(checked.problems, {}, {"assets": published(assets).names})
    editions = checked.briefing.editions.values()
    past = history(editions, checked.snapshots.of, lambda one: analysed(checked, one))
    texts = _each_once(_files(past, checked.problems, _templates(root), address_of_site, cache))
    data = dict(data_files(past[0].analysis, own_page))
    _prove_links(texts, data)
    named = published({**assets, "assets/share.png": picture(past[0].analysis)})
    encoded = {path: text.encode() for path, text in sorted(texts.items())}
    files = {**encoded, **data, **named.files}
    return Site(checked.problems, files, _frame(past[0].analysis, named))


def _each_once(files: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The files by path; two under one path are a fault, for one of them would be lost."""
    texts: dict[str, str] = {}
    for path, text in files:
        if texts.setdefault(path, text) is not text:
            raise WrittenTwiceError(f"{path} is written twice")
    return texts


def _files(
    past: History,
    problems: tuple[Problem, ...],
    loader: BaseLoader,
    site: str,
    cache: Cache,
) -> Iterator[tuple[str, str]]:
    analysis = past[0].analysis
    charts = all_charts(
        analysis, lambda record: address(analysis.briefing, record), cache.shelf("figures")
    )
    planned = [*plan(analysis, charts, problems, past, site)]
    pages = [*planned, *find.pages(analysis, planned)]
    env = environment(loader, analysis, cache.shelf("templates"))
    texts = dict(render(env, pages))
    yield from texts.items()
    articles = analysis.briefing.articles
    yield from render(env, [bound(planned, texts, lambda key: citation(analysis, articles[key]))])
    yield from redirects.files(analysis)
    yield from search_files([*find.entries(analysis, planned)])
    yield headers.PATH, headers.text(site)
    yield FEED, atom.text(feed(analysis, past, site))
    for one in past:
        yield data_path(one), as_json.text(one.export)
        yield from issue_files(analysis.briefing, one.edition, site)
    for chart in charts:
        yield chart.src, chart.script
        yield f"data/charts/{chart.name}.csv", csv_text(chart)


def _templates(root: Path) -> BaseLoader:
    """The briefing's own page templates, else those that travel with the package."""
    return FileSystemLoader([folder / "pages" for folder in template_folders(root)])


def _prove_links(files: Mapping[str, str], others: Collection[str]) -> None:
    pages = {p.removesuffix(".md") + ".html": t for p, t in files.items() if p.endswith(".md")}
    faults = [*broken_links(pages, {*files, *others}), *repeated_ids(pages)]
    if faults:
        listed = "\n".join(f"{fault.page}: {fault.href}" for fault in faults[:20])
        raise BrokenLinksError(f"{plural(len(faults), 'broken link')}:\n{listed}")


def _frame(analysis: Analysis, assets: Assets) -> dict[str, object]:
    settings, edition = analysis.briefing.settings, analysis.edition
    counts = {
        "article": len(analysis.articles), "question": len(analysis.verdicts),
        "event": len(analysis.entries),
    }  # fmt: skip
    return {
        "title": settings.title, "short_title": settings.short_title,
        "edition": f"Edition {edition.number}", "as_of": date_text(edition.as_of),
        "issue": asdict(issue(analysis.briefing, edition)),
        "cutoff": date_text(edition.cutoff),
        "handling": settings.handling, "language": settings.language, "assets": assets.names,
        "counts": {
            **{what if many == 1 else f"{what}s": many for what, many in counts.items()},
            "quotations verified word for word": quotations_verified(analysis),
        },
    }  # fmt: skip
