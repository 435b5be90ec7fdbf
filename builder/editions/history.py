"""Every edition with its analysis and data, and with what it changed against the one before it.

Takes editions, snapshots, and a way to analyse what an edition rests on; gives the history, newest
first. Pure. The pages of editions and changes, the home page and the feed all read this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.analysis.whole import Analysis
from builder.editions.difference import Difference, Export, difference
from builder.editions.snapshot import Snapshot
from builder.exports.as_json import data
from builder.model.edition import Edition


@dataclass(frozen=True, eq=False)
class Past:
    """An edition. `sha256` is None while it is a draft; `before` is the one that it follows.

    `export` is what was frozen; of a draft, what the content is now. Of the newest, `now` is what
    the content holds as far as it carries the edition, and `drift` what of that is in no edition.
    """

    edition: Edition
    analysis: Analysis
    export: Export
    sha256: str | None
    before: Edition | None = None
    since: Difference | None = None
    now: Export = field(default_factory=dict)
    drift: Difference = field(default_factory=Difference)

    def told(self) -> Past:
        """The same without data, once they are written: all that differs was found."""
        return replace(self, export={}, now={})


History = Sequence[Past]


def history(
    editions: Iterable[Edition], snapshots: Mapping[int, Snapshot],
    analysed: Callable[[Edition], Analysis],
) -> History:  # fmt: skip
    """The editions, newest first."""
    found: list[Past] = []
    for edition in sorted(editions, key=lambda e: e.number):
        analysis, kept = analysed(edition), snapshots.get(edition.number)
        export, sha256 = (kept.export, kept.sha256) if kept else (data(analysis), None)
        found.append(_past(edition, analysis, export, sha256, found[-1] if found else None))
    return tuple(reversed([*found[:-1], *map(_newest, found[-1:])]))


def _newest(last: Past) -> Past:
    if last.sha256 is None:
        return replace(last, now=last.export)
    now = data(last.analysis)
    return replace(last, now=now, drift=difference(last.export, now))


def _past(
    edition: Edition, analysis: Analysis, export: Export, sha256: str | None, last: Past | None
) -> Past:
    if last is None:
        return Past(edition, analysis, export, sha256)
    since = difference(last.export, export)
    return Past(edition, analysis, export, sha256, last.edition, since)
