"""The pipeline: content to problems, and to everything that the site engine reads.

Takes the briefing's root folder; gives values. Reads through `source`, writes nothing: `engine`
and `write` put the result on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import BaseLoader, FileSystemLoader

from builder.analysis.tombstones import settled
from builder.analysis.whole import Analysis, analyse
from builder.charts import all_charts
from builder.charts.base import csv_text, script
from builder.editions.check import Snapshots, drifted, read_snapshots
from builder.editions.check import check as check_editions
from builder.editions.difference import difference
from builder.editions.history import History, history
from builder.editions.restrict import restrict
from builder.binding import bound
from builder.evidence.check import Locks, read_locks, stale
from builder.exports import as_json, atom
from builder.linkcheck import broken_links, repeated_ids
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.pages import find, redirects
from builder.pages.addresses import address
from builder.pages.citation import citation
from builder.pages.editions import data_path
from builder.pages.feed import PATH as FEED
from builder.pages.feed import feed
from builder.pages.plan import plan
from builder.parse import parse
from builder.problem import Problem, errors, in_order
from builder.render import environment, render
from builder.rules import ALL
from builder.rules.base import run
from builder.search.index import files as search_files
from builder.source import read_tree
from builder.wording import date_text, plural


class BrokenLinksError(Exception):
    """Pages link to something that is not there: a fault of ours, not of the content."""


@dataclass(frozen=True)
class Checked:
    """What the content amounts to. `briefing` is None when it could not be understood."""

    problems: tuple[Problem, ...]
    briefing: Briefing | None
    locks: Locks
    snapshots: Snapshots

    @property
    def summary(self) -> str:
        """One line for the end of a run."""
        if self.briefing is None:
            return "The content could not be read."
        counts = [plural(len(getattr(self.briefing, f"{k}s")), k) for k in ("article", "event")]
        wrong = len(errors(self.problems))
        verdict = plural(wrong, "error") if wrong else "no error"
        return f"{', '.join(counts)}: {verdict}, {plural(len(self.problems) - wrong, 'warning')}."


@dataclass(frozen=True)
class Site:
    """Problems, the tree of pages for the site engine, and the facts in each page's frame."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    frame: Mapping[str, object]


def check(root: Path) -> Checked:
    """Everything that is wrong with the content, in one run."""
    read = read_tree(root)
    briefing, problems = parse(read.tree)
    found = [*read.problems, *problems]
    if briefing is None:
        return Checked(in_order(found), None, Locks({}, ()), Snapshots({}, ()))
    locks, snapshots = read_locks(briefing.locks), read_snapshots(read.tree.texts)
    found += run(briefing, ALL)
    found += [*stale(briefing, locks), *check_editions(briefing, snapshots)]
    checked = Checked(in_order(found), briefing, locks, snapshots)
    return replace(checked, problems=in_order([*found, *_drifted(checked, briefing)]))


def _drifted(checked: Checked, briefing: Briefing) -> Iterator[Problem]:
    """Whether the content has changed since its newest edition was frozen."""
    edition = newest(briefing)
    snapshot = checked.snapshots.of.get(edition.number) if edition else None
    if edition and snapshot and not errors(checked.problems):
        working = as_json.data(analysed(checked, edition))
        yield from drifted(briefing, edition, difference(snapshot.export, working))


def analysed(checked: Checked, edition: Edition) -> Analysis:
    """The analysis of what one edition rests on; of content without errors only."""
    assert checked.briefing is not None
    briefing = settled(restrict(checked.briefing, edition))
    locks = {key: lock for key, lock in checked.locks.of.items() if key in briefing.articles}
    return analyse(briefing, edition, locks)


def compile_site(root: Path, address_of_site: str = "") -> Site:
    """The whole site as files, or none of it while the content has errors.

    The address is where the site will stand, if that is known: only the feed needs it.
    """
    checked = check(root)
    edition = newest(checked.briefing) if checked.briefing else None
    if checked.briefing is None or edition is None or errors(checked.problems):
        return Site(checked.problems, {}, {})
    editions = checked.briefing.editions.values()
    past = history(editions, checked.snapshots.of, lambda one: analysed(checked, one))
    files = dict(_files(past, checked.problems, _templates(root), address_of_site))
    _prove_links(files)
    encoded = {path: text.encode() for path, text in sorted(files.items())}
    return Site(checked.problems, encoded, _frame(past[0].analysis))


def newest(briefing: Briefing) -> Edition | None:
    """The edition with the highest number."""
    return max(briefing.editions.values(), key=lambda edition: edition.number, default=None)


def _files(
    past: History, problems: tuple[Problem, ...], loader: BaseLoader, site: str
) -> Iterator[tuple[str, str]]:
    analysis = past[0].analysis
    charts = all_charts(analysis, lambda record: address(analysis.briefing, record))
    planned = [*plan(analysis, charts, problems, past)]
    pages = [*planned, *find.pages(analysis, planned)]
    env = environment(loader, analysis)
    texts = dict(render(env, pages))
    yield from texts.items()
    articles = analysis.briefing.articles
    yield from render(env, [bound(planned, texts, lambda key: citation(analysis, articles[key]))])
    yield from redirects.files(analysis)
    yield from search_files([*find.entries(analysis, planned)])
    yield from as_json.files(analysis)
    yield FEED, atom.text(feed(analysis, past, site))
    for one in past:
        yield data_path(one), as_json.text(one.export)
    for chart in charts:
        yield f"assets/charts/{chart.name}.js", script(chart)
        yield f"data/charts/{chart.name}.csv", csv_text(chart)


def _templates(root: Path) -> BaseLoader:
    """The briefing's own page templates, else those that travel with the package."""
    here = Path(__file__).parent
    folders = (root / "templates", here.parent / "templates", here / "_templates")
    return FileSystemLoader([folder / "pages" for folder in folders])


def _prove_links(files: Mapping[str, str]) -> None:
    pages = {p.removesuffix(".md") + ".html": t for p, t in files.items() if p.endswith(".md")}
    faults = [*broken_links(pages, files.keys()), *repeated_ids(pages)]
    if faults:
        listed = "\n".join(f"{fault.page}: {fault.href}" for fault in faults[:20])
        raise BrokenLinksError(f"{plural(len(faults), 'broken link')}:\n{listed}")


def _frame(analysis: Analysis) -> dict[str, object]:
    settings, edition = analysis.briefing.settings, analysis.edition
    quotes = sum(len(article.quotes) for article in analysis.articles)
    return {
        "title": settings.title, "edition": f"Edition {edition.number}",
        "as_of": date_text(edition.as_of), "cutoff": date_text(edition.cutoff),
        "handling": settings.handling, "language": settings.language,
        "counts": {
            "articles": len(analysis.articles), "quotations": quotes,
            "questions": len(analysis.verdicts), "events": len(analysis.entries),
        },
    }  # fmt: skip
