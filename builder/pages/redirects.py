"""Addresses that were published under an id that is another now: they lead on, for ever.

Takes a briefing; gives a small page for each record that had a page under its old id, and, for a
page that holds other records, the old anchors on it. Plain HTML: no script has to run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from builder.analysis.tombstones import tombstones
from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.model.briefing import Briefing
from builder.pages.addresses import (
    FORMER,
    address,
    anchor,
    has_page,
    own_page,
    permanent,
    relative,
)
from builder.pages.base import name_of

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={href}">
<link rel="icon" href="data:,">
<title>{name}</title>
</head>
<body>
<p>This address was renamed: <a href="{href}">{name}</a></p>
</body>
</html>
"""


@dataclass(frozen=True)
class Moved:
    """An old anchor on a page, and the record that it stands for now."""

    anchor: str
    record: str


def files(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """A page under each old address, as (path from the site's root, HTML)."""
    briefing = analysis.briefing
    for stone in tombstones(briefing):
        if stone.now and has_page(stone.kind):
            page = own_page(stone.kind, stone.id)
            words = {
                "language": briefing.settings.language, "name": name_of(analysis, stone.now),
                "href": relative(page, address(briefing, stone.now)),
            }  # fmt: skip
            yield page, _PAGE.format(**{key: escape(word) for key, word in words.items()})


@once
def moved(briefing: Briefing) -> Mapping[str, tuple[Moved, ...]]:
    """For each page the old anchors on it, whose records are elsewhere on it now."""
    found: dict[str, list[Moved]] = {}
    for stone in tombstones(briefing):
        page, mark, _ = permanent(briefing, stone.now).partition("#") if stone.now else ("", "", "")
        if stone.now and (mark or stone.kind in FORMER):
            here = page if mark else FORMER[stone.kind]
            found.setdefault(here, []).append(Moved(anchor(stone.id), stone.now))
    return {page: tuple(stones) for page, stones in found.items()}
