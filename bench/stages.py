"""Times each stage of the pipeline, one after the other, in one process.

    python -m bench.stages DIR FILE     processor seconds by stage, as JSON in a file

Takes the folder of a briefing; caches are left aside, so that each stage does all of its work.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import FileSystemLoader

from builder.cache import Shelf
from builder.charts import all_charts
from builder.charts.base import Chart
from builder.check import Checked, analysed
from builder.editions.check import check as check_editions
from builder.editions.check import read_snapshots
from builder.editions.history import history
from builder.evidence.check import read_locks, stale
from builder.exports.everything import files as data_files
from builder.linkcheck import Proof
from builder.pages import find
from builder.pages.addresses import address, own_page
from builder.pages.plan import plan
from builder.parse import parse
from builder.press import Press
from builder.render import environment
from builder.rules import ALL
from builder.rules.base import run
from builder.search.index import files as search_files
from builder.source import read_tree, template_folders

Times = dict[str, float]


@contextmanager
def timed(times: Times, stage: str) -> Iterator[None]:
    """Note the processor time of a block."""
    started = time.process_time()
    yield
    times[stage] = round(time.process_time() - started, 4)


def stages(root: Path) -> Times:
    """Seconds by stage, in the order of the pipeline."""
    times: Times = {}
    with timed(times, "read"):
        tree = read_tree(root).tree
    with timed(times, "parse"):
        briefing, _ = parse(tree)
    assert briefing is not None
    with timed(times, "locks"):
        locks, snapshots = read_locks(briefing.locks), read_snapshots(tree.texts)
    with timed(times, "rules"):
        problems = tuple(run(briefing, ALL))
    with timed(times, "evidence"):
        problems += tuple(stale(briefing, locks))
    with timed(times, "editions"):
        problems += tuple(check_editions(briefing, snapshots))
    checked = Checked(problems, briefing, locks, snapshots)
    with timed(times, "analysis"):
        past = history(briefing.editions.values(), snapshots.of, lambda e: analysed(checked, e))
    analysis = past[0].analysis
    with timed(times, "charts"):
        charts = all_charts(analysis, lambda record: address(analysis.briefing, record))
        _scripts(charts)
    with timed(times, "pages"):
        planned = [*plan(analysis, charts, problems, past, "")]
    loader = FileSystemLoader([folder / "pages" for folder in template_folders(root)])
    env = environment(loader, analysis, Shelf(None))
    with timed(times, "render"):
        printed = [*Press(env, Shelf(None), lambda _: None).print(planned)]
    with timed(times, "links"):
        proof = Proof()
        for page in printed:
            proof.add(page.path.removesuffix(".md") + ".html", page.links)
        list(proof.faults(()))
    with timed(times, "search"):
        list(search_files([*find.entries(analysis, planned)]))
    with timed(times, "exports"):
        list(data_files(analysis, own_page))
    return times


def _scripts(charts: tuple[Chart, ...]) -> int:
    return sum(len(chart.script) for chart in charts)


if __name__ == "__main__":
    gc.disable()  # as the commands do
    Path(sys.argv[2]).write_text(json.dumps(stages(Path(sys.argv[1]))))
