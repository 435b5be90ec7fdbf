"""Earlier ids of one page, where they are more than it can name: they stand on pages behind it.

Takes a briefing; gives for such a page the doors to those pages, each with the anchors of all that
are behind it, and the pages, which name every id beside the record that it stands for now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.model.briefing import Briefing
from builder.pages.addresses import leaf_path
from builder.pages.base import Crumb, Later, Page
from builder.pages.redirects import Moved, moved
from builder.wording import plural

FAMILY = "earlier"
"""The folder of these pages."""

MANY = 400
"""Earlier ids that a page names itself."""

MOST = 200
"""Those on one page behind it."""


@dataclass(frozen=True)
class Door:
    """A page of earlier ids: its address, and all anchors that lead there."""

    path: str
    anchors: tuple[str, ...]


def doors(briefing: Briefing, path: str) -> tuple[Door, ...]:
    """What leads from a page to its earlier ids; nothing where it names them itself."""
    return tuple(
        Door(behind, tuple(one.anchor for one in run)) for behind, run in _runs(briefing, path)
    )


def pages(analysis: Analysis) -> Iterator[Page]:
    """The pages behind every page that has so many."""
    for path in moved(analysis.briefing):
        crumb = Crumb(path.rpartition("/")[2].removesuffix(".html").capitalize(), path)
        for number, (behind, run) in enumerate(_runs(analysis.briefing, path), 1):
            title = f"Earlier ids, page {number}: {run[0].anchor} to {run[-1].anchor}"
            yield Page(
                behind, FAMILY, title,
                f"{plural(len(run), 'id')} under which records were published before, "
                "and where each is now.",
                Later(_values, analysis, path, number), (crumb,),
            )  # fmt: skip


def _values(analysis: Analysis, path: str, number: int) -> dict[str, Any]:
    return {"run": _runs(analysis.briefing, path)[number - 1][1]}


def _runs(briefing: Briefing, path: str) -> list[tuple[str, Sequence[Moved]]]:
    """The pages behind one, and what stands on each."""
    found = moved(briefing).get(path, ())
    starts = range(0, len(found), MOST) if len(found) > MANY else ()
    return [
        (leaf_path(f"{FAMILY}/{path}", number), found[start : start + MOST])
        for number, start in enumerate(starts, 1)
    ]
