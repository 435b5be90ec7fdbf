"""Lists that go on over pages, as one again: for the print edition, which turns no leaves.

Takes the bodies of pages as our templates write them, each first page before those that go on with
it; gives one body a list. What stands in the head of a page is left out of those that go on, a part
that goes on does so where it began, without its heading, and an anchor stands once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.pages.addresses import first_leaf

_ID = re.compile(r'\sid="([^"]*)"')
_PAGE_HEAD = re.compile(r'<header class="page-head.*?</header>', re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]*)">.*?</h2>', re.DOTALL)
_SECTION = re.compile(r'(<section class="part">.*?</section>)', re.DOTALL)
_TOLD = re.compile(r'<(?:h3|p class="in-short")>.*?</(?:h3|p)>', re.DOTALL)
_FIRST = re.compile(rf"(\s*(?:<div>\s*)?)({_TOLD.pattern})", re.DOTALL)


def rejoined(bodies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The bodies by the path of the page that each list begins on."""
    found: dict[str, list[str]] = {}
    for path, body in bodies:
        first = first_leaf(path)
        found.setdefault(first if first in found else path, []).append(body)
    return {path: _joined(*pages) for path, pages in found.items()}


def _joined(first: str, *more: str) -> str:
    if not more:  # of which nothing stands there already
        return "\n".join(_SECTION.split(first))
    whole = _Whole()
    whole.add(first)
    for body in more:
        whole.add(_PAGE_HEAD.sub("", body, count=1))
    return whole.text


@dataclass
class _Whole:
    """A list as it grows: its pieces, which of them is the section of a heading, its anchors."""

    pieces: list[str] = field(default_factory=list)
    sections: dict[str, int] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    last: str = ""

    @property
    def text(self) -> str:
        return "\n".join(self.pieces)

    def add(self, body: str) -> None:
        """Go on with a page."""
        for number, piece in enumerate(_SECTION.split(body)):
            heading = _HEADING.search(piece)
            if number % 2 and heading:
                self._add_section(piece, heading)
            else:
                self._add_rest(piece, heading)

    def _add_section(self, piece: str, heading: re.Match[str]) -> None:
        begun = self.sections.get(heading[1])
        if begun is None:
            self.sections[heading[1]] = len(self.pieces)
            self._add_rest(piece, heading)
        else:
            more = self._once(piece[heading.end() : piece.rindex("</section>")])
            self.pieces[begun] = _longer(self.pieces[begun], more)

    def _add_rest(self, piece: str, heading: re.Match[str] | None) -> None:
        if heading and heading[1] == self.last:
            piece = piece.replace(heading[0], "", 1)
        self.last = next((one[1] for one in [*_HEADING.finditer(piece)][-1:]), self.last)
        self.pieces.append(self._once(piece))

    def _once(self, piece: str) -> str:
        """A piece without the anchors that stand there already: a day that goes on is one day."""
        there = frozenset(self.ids)
        self.ids.update(_ID.findall(piece))
        return _ID.sub(lambda found: "" if found[1] in there else found[0], piece)


def _longer(section: str, more: str) -> str:
    """A section with more at its end, which tells the kind of its rows, and their number, once."""
    told = {one[0] for one in _TOLD.finditer(section, max(section.rfind("<h3>"), 0))}
    while (found := _FIRST.match(more)) and found[2] in told:
        more = found[1] + more[found.end() :]
    return section.removesuffix("</section>") + more + "</section>"
