"""Times each stage of the pipeline in one process, and notes how much memory it has taken by then.

    python -m bench.stages DIR FILE     seconds and megabytes by stage, as JSON in a file

Takes the folder of a briefing; caches are left aside, so that each stage does all of its work, and
the site engine, which `run` measures with the whole. What runs by turns in a build, planning a page
and rendering it, is timed by turns.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from jinja2 import FileSystemLoader

from bench.process import MEGABYTE
from builder.analysis.whole import Analysis
from builder.asking.once import forget
from builder.asking.values import Likeness
from builder.asking.watch import Watch
from builder.charts import Drawn, all_charts
from builder.check import Checked, analysed
from builder.content.source import read_tree
from builder.content.stock import template_folders
from builder.desk.fields import Reference
from builder.editions.check import check as check_editions
from builder.editions.check import read_snapshots
from builder.editions.history import History, history
from builder.evidence.check import stale
from builder.evidence.locks import read_locks
from builder.exports.everything import files as data_files
from builder.kept.cache import Shelf
from builder.kept.spool import Spool
from builder.making import lists
from builder.making.linkcheck import Proof
from builder.making.press import Press
from builder.pages import find
from builder.pages.addresses import address, own_page
from builder.pages.base import Page
from builder.pages.judgements import judgement_views
from builder.pages.plan import families
from builder.parse import parse
from builder.problem import Problem
from builder.rules import ALL
from builder.rules.base import run
from builder.search.index import files as search_files
from builder.templating.render import environment

T = TypeVar("T")


@dataclass
class Stage:
    """Processor seconds of a stage, and the most megabytes that the process had held after it."""

    cpu: float = 0
    memory: float = 0


class Clock:
    """Counts what each stage takes, in the order in which they begin."""

    def __init__(self) -> None:
        self.stages: defaultdict[str, Stage] = defaultdict(Stage)

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        """Count a block for a stage."""
        found, started = self.stages[stage], time.process_time()
        yield
        found.cpu += time.process_time() - started
        found.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE

    def each(self, stage: str, found: Iterable[T]) -> Iterator[T]:
        """Count for a stage what it takes to come to each thing, and not what is done to it."""
        rest = iter(found)
        while True:
            with self.of(stage):
                one = next(rest, None)
            if one is None:
                return
            yield one

    def plain(self) -> dict[str, dict[str, float]]:
        """The same as JSON has it."""
        return {
            name: {"cpu": round(stage.cpu, 4), "memory": round(stage.memory, 1)}
            for name, stage in self.stages.items()
        }


def stages(root: Path) -> dict[str, dict[str, float]]:
    """Each stage, in the order of the pipeline."""
    clock = Clock()
    past, analysis, problems = _past(_check(root, clock), clock)
    with clock.of("charts"):
        charts = all_charts(analysis, partial(address, analysis.briefing))
        for chart in charts:
            len(chart.script)
    files = Spool(root)
    plans = families(analysis, Drawn(lambda: charts), problems, past, "", Reference()).values()
    outline = [*_print(root, analysis, clock, files, (page for plan in plans for page in plan()))]
    with clock.of("lists"):
        made = lists.Blocks(Shelf(None), lambda _: None)
        _keep(files, lists.files(outline, lambda path: files[path].decode(), made))
    with clock.of("search"):
        _keep(files, ((p, t.encode()) for p, t in search_files([*find.entries(analysis, outline)])))
    with clock.of("exports"):
        _keep(files, data_files(past[0].now, own_page))
    return clock.plain()


def _check(root: Path, clock: Clock) -> Checked:
    with clock.of("read"):
        tree = read_tree(root).tree
    with clock.of("parse"):
        briefing, _ = parse(tree)
    assert briefing is not None
    with clock.of("locks"):
        locks = read_locks(briefing.locks, rolls=briefing.rolls)
        snapshots = read_snapshots(tree.texts)
    with clock.of("rules"):
        problems = tuple(run(briefing, ALL))
        forget(briefing)
    with clock.of("evidence"):
        problems += tuple(stale(briefing, locks))
    with clock.of("editions"):
        problems += tuple(check_editions(briefing, snapshots))
    return Checked(problems, briefing, locks, snapshots)


def _past(checked: Checked, clock: Clock) -> tuple[History, Analysis, tuple[Problem, ...]]:
    assert checked.briefing
    with clock.of("analysis"):
        editions = checked.briefing.editions.values()
        work = partial(analysed, checked)
        past, analysis = history(editions, checked.snapshots.of, work, judgement_views)
    return past, analysis, checked.problems


def _print(
    root: Path, analysis: Analysis, clock: Clock, files: Spool, pages: Iterable[Page]
) -> Iterator[Page]:
    loader = FileSystemLoader([folder / "pages" for folder in template_folders(root)])
    watch = Watch(Likeness(), (), Shelf(None))
    press = Press(environment(loader, analysis, Shelf(None)), lambda _: None, watch)
    proof = Proof()
    for page in clock.each("pages", pages):
        for printed in clock.each("render", press.print([page])):
            with clock.of("links"):
                proof.add(page.path, printed.links())
            files.put(printed.path, printed.text)
        yield replace(page, context={})
    with clock.of("links"):
        list(proof.faults(()))


def _keep(files: Spool, found: Iterable[tuple[str, bytes]]) -> None:
    for path, data in found:
        files.put(path, data)


if __name__ == "__main__":
    gc.disable()  # as the commands do
    Path(sys.argv[2]).write_text(json.dumps(stages(Path(sys.argv[1]))))
