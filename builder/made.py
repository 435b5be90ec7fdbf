"""All that is made of sound content: every file that the site engine reads.

Takes content that was checked; gives a site. Reads through `stock`, writes nothing: `engine` and
`publication` put the result on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path

from jinja2 import BaseLoader, FileSystemLoader

from builder.analysis.whole import Analysis
from builder.asking.values import Likeness
from builder.asking.watch import Watch
from builder.charts import Drawn
from builder.charts.base import Chart
from builder.check import Checked, analysed
from builder.content.stock import asset_files, last_text, template_folders
from builder.desk.fields import Reference
from builder.editions.check import drifted
from builder.editions.history import History, history
from builder.evidence.lineage import Lineages
from builder.exports import atom, headers
from builder.kept.cache import Cache, Shelf
from builder.kept.deep import deep
from builder.kept.spool import Spool
from builder.making import lists
from builder.making.aside import Aside
from builder.making.galley import Galley
from builder.making.planned import in_turn, planned
from builder.making.press import Press
from builder.making.site import Site
from builder.model.briefing import Briefing
from builder.pages import find, redirects
from builder.pages.facts import Facts
from builder.pages.feed import PATH as FEED
from builder.pages.feed import feed
from builder.pages.issue import files as issue_files
from builder.pages.issue import issue
from builder.pages.judgements import judgement_views
from builder.pages.plan import families
from builder.pages.proofs import quotations_verified
from builder.problem import Problem
from builder.templating.render import environment
from builder.wording import date_text

Known = list[tuple[History, Analysis]]
"""The editions, and the analysis of the newest: one pair, which who works with it takes out of the
list, for what was given as an argument, the caller holds to the end."""


def known_of(checked: Checked, cache: Cache) -> tuple[tuple[Problem, ...], Known]:
    """What follows from sound content, and all that is wrong with it."""
    assert checked.briefing
    editions, snapshots = checked.briefing.editions.values(), checked.snapshots.of
    past, analysis = history(editions, snapshots, partial(analysed, checked), judgement_views)
    checked.locks.lessen()
    cache.put_away("locks")  # with the lineages that the analysis asked for
    drift = drifted(checked.briefing, past[0].edition, past[0].drift)
    return checked.and_so(drift).problems, [(past, analysis)]


def made(
    root: Path, cache: Cache, address_of_site: str, problems: tuple[Problem, ...], known: Known
) -> Site:
    """The site. Raises what goes wrong in a template (`slip`)."""
    past, analysis = known.pop()
    files = Spool(root / "build", before=partial(last_text, root))
    printer = press(root, analysis, cache, deep(cache, "made"))
    watch, galley = printer.watch, Galley(printer, files, deep(cache, "stands"))
    seen = watch.of("analysis", analysis)
    theme = partial(asset_files, root)
    aside = Aside(seen, watch, deep(cache, "figures"), galley, past, theme)
    past = tuple(one.told() for one in past)  # without their data, which are much to hold
    charts = watch.of("charts", Drawn(lambda: aside.charts))
    told, reference = watch.of("history", past), Reference(cache.common("schemas"))
    plans = families(seen, charts, problems, told, address_of_site, reference)
    outline = in_turn(
        plans, charts, lambda: aside.charts, lambda plan: galley.print(planned(watch, plan))
    )
    bind = galley.bind(analysis, outline, deep(cache, "bound"))
    entries = [*find.entries(analysis, outline)]
    outline += galley.print(find.pages(entries))
    galley.keep(lists.files(outline, galley.text, blocks(root, cache)))
    galley.search(entries)
    del outline, entries  # room for what is written last
    galley.keep(others(analysis, aside.charts, past, address_of_site))
    galley.tables(aside.charts)
    names = aside.names
    bind()
    galley.prove_links()
    cache.at_last("made", watch.ledger.save)
    return Site(problems, files, frame(seen, names), files.digests, files.kept)


def press(root: Path, analysis: Analysis, cache: Cache, known: Shelf | None = None) -> Press:
    """What renders pages, and the watch through which they are to see the analysis; `known` keeps
    the pages of earlier builds."""
    watch = Watch(Likeness(), (Analysis, Briefing, Lineages), known)
    facts, seen = watch.of("facts", Facts(analysis)), watch.of("analysis", analysis)
    env = environment(_templates(root), seen, cache.common("templates"), facts)
    return Press(env, partial(last_text, root), watch)


def blocks(root: Path, cache: Cache) -> lists.Blocks:
    """What makes the rows of long lists."""
    return lists.Blocks(cache.shelf("lists"), partial(last_text, root))


def others(
    analysis: Analysis, charts: Iterable[Chart], past: History, site: str
) -> Iterator[tuple[str, bytes]]:
    """Every other file that is made of the content, but for data and search."""
    for path, text in _texts(analysis, charts, past, site):
        yield path, text.encode()


def _texts(
    analysis: Analysis, charts: Iterable[Chart], past: History, site: str
) -> Iterator[tuple[str, str]]:  # fmt: skip
    yield from redirects.files(analysis)
    yield headers.PATH, headers.text(site)
    yield FEED, atom.text(feed(analysis, past, site))
    for one in past:
        yield from issue_files(analysis.briefing, one.edition, site)
    for chart in charts:
        yield chart.src, chart.script


def _templates(root: Path) -> BaseLoader:
    """The briefing's own page templates, else those that travel with the package."""
    return FileSystemLoader([folder / "pages" for folder in template_folders(root)])


def frame(analysis: Analysis, assets: Mapping[str, str]) -> dict[str, object]:
    """The facts that stand on every page; `assets` are their names."""
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
        "handling": settings.handling, "language": settings.language, "assets": assets,
        "counts": {
            **{what if many == 1 else f"{what}s": many for what, many in counts.items()},
            "quotations verified word for word": quotations_verified(analysis),
        },
    }  # fmt: skip
