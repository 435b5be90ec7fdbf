"""The page that is being rendered: its addresses are relative to where it stands.

Takes what pages say of records (`Facts`), and a page's path; gives addresses, and prose as HTML
with its references numbered. One for all pages of a build, so that templates which many pages share
are made once; `turn_to` begins another page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from builder.pages.addresses import relative
from builder.pages.facts import Fact, place_of
from builder.pages.notes import Notes, placed
from builder.prose import to_html, to_inline

_CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)


class Here:
    """Where a page stands, and which records its prose has named."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self.turn_to("")

    def turn_to(self, path: str) -> None:
        """Begin the page at a path, counted from the site's root."""
        self._path = path
        self.notes = Notes(self._facts, path)

    def href(self, record: str) -> str:
        """The address of a record."""
        return relative(self._path, place_of(self._facts, record))

    def to(self, path: str) -> str:
        """The address of a page or a file, from its path."""
        return relative(self._path, path)

    def prose(self, text: str) -> Markup:
        """Markdown as blocks of HTML."""
        return Markup(_CODE.sub(_in_one_line, to_html(placed(text), self.notes)))

    def inline(self, text: str) -> Markup:
        """A line of Markdown as HTML without a paragraph around it."""
        return _edges(text)[0] + to_inline(placed(text).strip(), self.notes) + _edges(text)[1]


def _edges(text: str) -> tuple[str, str]:
    """A space for each end of a piece of prose that has one, so that pieces stay apart."""
    return " " * text[:1].isspace(), " " * text[-1:].isspace()


def _in_one_line(code: re.Match[str]) -> str:
    """Lines of code keep their ends and indentation, which a page's block takes from all else."""
    return code[0].replace("\n", "&#10;")
