"""Tells a text in which a merge was left unfinished.

Takes a text; gives the line of the first marker that git puts at both sides of a conflict. Pure.
"""

from __future__ import annotations

import re

UNMERGED = "a merge left its conflict markers here"

_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r]|$)", re.MULTILINE)


def conflict(text: str) -> int:
    """The line of the first marker, from 1; 0 where there is none."""
    found = _MARKER.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
