"""What is made beside the pages: the charts, and the data files, of which pages need nothing.

Takes what pages are made of; gives the charts to whoever asks, and the files to the galley. If
nothing is known of them, another process makes them meanwhile, and this one prints first what shows
no chart; after an edit, when most of it is known, that would cost more than it spares.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from typing import NamedTuple

from builder.analysis.whole import Analysis
from builder.apart import beside
from builder.asking.watch import Traced, Watch
from builder.charts import Plain, Work, all_charts
from builder.charts.base import Chart
from builder.editions.history import History
from builder.kept.deep import Deep
from builder.kept.spool import Spool
from builder.making.galley import Galley
from builder.pages.addresses import address


class _Made(NamedTuple):
    """What comes from the other process: charts by family, what the shelves learnt, files."""

    charts: Mapping[str, Traced[list[Plain]]]
    scripts: Mapping[bytes, bytes]
    files: Spool
    stands: Mapping[bytes, bytes]


class Aside:
    """Charts and data of one site."""

    def __init__(
        self, seen: Analysis, watch: Watch, scripts: Deep, galley: Galley, past: History
    ) -> None:
        """`scripts` keeps those of the charts; `past` has the data of all editions."""
        self._watch, self._scripts, self._galley = watch, scripts, galley
        self._all = partial(all_charts, seen, partial(address, seen.briefing), scripts)
        self._wait = beside(partial(self._made, past)) if scripts.is_empty() else None
        if self._wait is None:
            galley.data(past)

    @cached_property
    def charts(self) -> tuple[Chart, ...]:
        """Every chart; by now the galley has the data."""
        made = self._wait() if self._wait else None
        if made:
            self._scripts.learn(made.scripts)
            self._galley.take(made.files, made.stands)

        def lasting(family: str, work: Work) -> Work:
            known = partial(self._watch.retold, made.charts[family]) if made else work
            return self._watch.lasting(family, known)

        return self._watch.unnoted(lambda: self._all(lasting))

    def _made(self, past: History) -> _Made:
        """All of it, in the other process."""
        found: dict[str, Traced[list[Plain]]] = {}

        def traced(family: str, work: Work) -> Work:
            found[family] = self._watch.traced(work)
            return lambda: found[family][0]

        for chart in self._all(traced):
            assert chart.script  # which is on the shelf from now on
        stands = Deep(None)
        apart = self._galley.another(stands)
        apart.data(past)
        return _Made(found, self._scripts.learnt(), apart.files, stands.learnt())
