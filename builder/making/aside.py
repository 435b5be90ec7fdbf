"""What is made beside the pages: the charts, and files of which pages need nothing.

Takes what pages are made of; gives the charts to whoever asks, and the files to the galley: data,
the picture, what the theme brings along. If nothing is known of them, another process makes them
meanwhile, and this one prints first what shows no chart; after an edit, when most of it is known,
that would cost more than it spares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import NamedTuple

from builder.analysis.whole import Analysis
from builder.apart import beside_in_turn
from builder.asking.watch import Traced, Watch
from builder.assets import published
from builder.charts import Plain, Work, all_charts
from builder.charts.base import Chart
from builder.editions.history import History
from builder.kept.deep import Deep
from builder.kept.spool import Spool
from builder.making.galley import Galley
from builder.making.share import PATH as PICTURE
from builder.making.share import picture
from builder.pages.addresses import address


class _Charts(NamedTuple):
    """What comes from the other process first: charts by family, and what their shelf learnt."""

    families: Mapping[str, Traced[list[Plain]]]
    scripts: Mapping[bytes, bytes]


class _Files(NamedTuple):
    """What comes next: files, and what their shelf learnt; the picture, and names of assets."""

    files: Spool
    stands: Mapping[bytes, bytes]
    picture: Traced[bytes]
    names: Mapping[str, str]


class Aside:
    """Charts, data, and what the theme is made of, of one site."""

    def __init__(
        self, seen: Analysis, watch: Watch, scripts: Deep, galley: Galley, past: History,
        theme: Callable[[], Mapping[str, bytes]],
    ) -> None:  # fmt: skip
        """`scripts` keeps those of the charts; `past` has the data of all editions; `theme` gives
        the theme's files."""
        self._seen, self._watch, self._theme = seen, watch, theme
        self._scripts, self._galley = scripts, galley
        self._all = partial(all_charts, seen, partial(address, seen.briefing), scripts)
        first = scripts.is_empty()
        self._wait = beside_in_turn(partial(self._made, past)) if first else None
        if self._wait is None:
            galley.data(past)

    @cached_property
    def charts(self) -> tuple[Chart, ...]:
        """Every chart."""
        made: _Charts | None = next(self._wait) if self._wait else None
        if made:
            self._scripts.learn(made.scripts)

        def lasting(family: str, work: Work) -> Work:
            known = partial(self._watch.retold, made.families[family]) if made else work
            return self._watch.lasting(family, known)

        return self._watch.unnoted(lambda: self._all(lasting))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of the theme's files, which the galley has by now, as all data, and of the
        picture. To be asked for after the charts, which come first."""
        assert "charts" in vars(self)
        made: _Files | None = next(self._wait) if self._wait else None
        work = partial(self._watch.retold, made.picture) if made else partial(picture, self._seen)
        drawn = self._watch.lasting("picture", work)
        if not (made and self._wait):
            return self._dressed(self._galley, drawn())
        self._wait.close()
        self._galley.take(made.files, made.stands)
        return made.names

    def _made(self, past: History) -> Iterator[_Charts | _Files]:
        """All of it, in the other process."""
        found: dict[str, Traced[list[Plain]]] = {}

        def traced(family: str, work: Work) -> Work:
            found[family] = self._watch.traced(work)
            return lambda: found[family][0]

        for chart in self._all(traced):
            assert chart.script  # which is on the shelf from now on
        yield _Charts(found, self._scripts.learnt())
        drawn = self._watch.traced(partial(picture, self._seen))
        stands = Deep(None)
        apart = self._galley.another(stands)
        apart.data(past)
        names = self._dressed(apart, drawn[0])
        yield _Files(apart.files, stands.learnt(), drawn, names)

    def _dressed(self, galley: Galley, drawn: bytes) -> Mapping[str, str]:
        named = published({**self._theme(), PICTURE: drawn})
        galley.keep(named.files.items())
        return named.names
