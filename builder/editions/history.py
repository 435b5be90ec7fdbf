"""Every edition with its data, and with what it changed against the one before it.

Takes editions, snapshots, and a way to compute the data of an edition that is not frozen; gives
the history, newest first. Pure. The Changes page, the home page and the feed all read this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from builder.editions.difference import Difference, Export, difference
from builder.editions.snapshot import Snapshot
from builder.model.edition import Edition


@dataclass(frozen=True)
class Past:
    """An edition. `sha256` is None while it is a draft; `before` is the one that it follows."""

    edition: Edition
    export: Export
    sha256: str | None
    before: Edition | None = None
    since: Difference | None = None


History = tuple[Past, ...]


def history(
    editions: Iterable[Edition], snapshots: Mapping[int, Snapshot],
    working: Callable[[Edition], Export],
) -> History:  # fmt: skip
    """The editions, newest first; `working` gives the data of one from the content as it is."""
    found: list[Past] = []
    for edition in sorted(editions, key=lambda e: e.number):
        kept = snapshots.get(edition.number)
        export, sha256 = (kept.export, kept.sha256) if kept else (working(edition), None)
        found.append(_past(edition, export, sha256, found[-1] if found else None))
    return tuple(reversed(found))


def _past(edition: Edition, export: Export, sha256: str | None, last: Past | None) -> Past:
    if last is None:
        return Past(edition, export, sha256)
    return Past(edition, export, sha256, last.edition, difference(last.export, export))
