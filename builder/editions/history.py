"""Every edition with its data, and with what it changed against the one before it.

Takes editions, snapshots, a way to analyse what an edition rests on, and what is to be shown of
each analysis, of which only the newest is held any longer; gives the history, newest first. Pure.
The pages of editions and changes, the home page and the feed all read this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from builder.analysis.whole import Analysis
from builder.editions.difference import Difference, Export, difference
from builder.editions.snapshot import Snapshot
from builder.exports.as_json import data
from builder.model.edition import Edition


@dataclass(frozen=True, eq=False)
class Past:
    """An edition. `sha256` is None while it is a draft; `before` is the one that it follows.

    `judgements` is what pages show of them. `export` is what was frozen; of a draft, what the
    content is now. Of the newest, `now` is what the content holds as far as it carries the edition,
    and `drift` what of that is in no edition.
    """

    edition: Edition
    judgements: Sequence[Any]
    export: Export
    sha256: str | None
    before: Edition | None = None
    since: Difference | None = None
    now: Export = field(default_factory=dict)
    drift: Difference = field(default_factory=Difference)

    @property
    def as_plain(self) -> tuple[object, ...]:
        """What pages can see of it once it is told."""
        return (
            self.edition, self.judgements, self.sha256, self.before, self.since, self.drift
        )  # fmt: skip

    def told(self) -> Past:
        """The same without data, once they are written: all that differs was found."""
        return replace(self, export={}, now={})


History = Sequence[Past]


def history(
    editions: Iterable[Edition], snapshots: Mapping[int, Snapshot],
    analysed: Callable[[Edition], Analysis], shown: Callable[[Analysis], Sequence[Any]],
) -> tuple[History, Analysis]:  # fmt: skip
    """The editions, newest first, and the analysis of the newest, of which there has to be one.

    `shown` gives what pages show of the judgements of an edition.
    """
    *earlier, newest = sorted(editions, key=lambda e: e.number)
    found: list[Past] = []
    for edition in earlier:
        found.append(_past(edition, snapshots, analysed(edition), shown, found))
    analysis = analysed(newest)
    last = _newest(_past(newest, snapshots, analysis, shown, found), analysis)
    return (last, *reversed(found)), analysis


def _newest(last: Past, analysis: Analysis) -> Past:
    if last.sha256 is None:
        return replace(last, now=last.export)
    now = data(analysis)
    return replace(last, now=now, drift=difference(last.export, now))


def _past(
    edition: Edition, snapshots: Mapping[int, Snapshot], analysis: Analysis,
    shown: Callable[[Analysis], Sequence[Any]], found: Sequence[Past],
) -> Past:  # fmt: skip
    kept, before = snapshots.get(edition.number), found[-1] if found else None
    export, sha256 = (kept.export, kept.sha256) if kept else (data(analysis), None)
    since = difference(before.export, export) if before else None
    last = before.edition if before else None
    return Past(edition, shown(analysis), export, sha256, last, since)
