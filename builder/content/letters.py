"""Which characters no text of a briefing may hold.

Takes a text; gives the first unfit character with its place. Unfit are control characters, line
breaks that only some programs count, halves of characters, noncharacters, and marks that turn the
direction of writing, so that what a reviewer reads would not be what is built (Unicode Technical
Standard 39 and CVE-2021-42574). The marks that right-to-left scripts need inside a word
(U+200C to U+200F, U+061C) stay. Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UNFIT = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
)
_TYPED = re.compile(f"[{_UNFIT}]")
_IN_YAML = re.compile(f"[\t{_UNFIT}]")
_ESCAPED = re.compile(f"[\r{_UNFIT}]")
_LINE = re.compile("\r\n?|\n")
_NAMED = {
    "\t": ("a tab", "indent and separate with spaces"),
    "\ufeff": ("a byte-order mark", "save the file as UTF-8 without it"),
}


class Unfit(NamedTuple):
    """An unfit character: its line and column, from 1, what it is, and how to mend it."""

    line: int
    column: int
    message: str
    hint: str


def unfit(text: str, *, tabs: bool = False) -> Unfit | None:
    """The first unfit character of a file's text, where there is one; tabs only where allowed."""
    found = (_TYPED if tabs else _IN_YAML).search(text)
    if found is None:
        return None
    before = _LINE.split(text[: found.start()])
    unnamed = f"the character {code(found[0])}, which cannot be seen", "remove it"
    return Unfit(len(before), len(before[-1]) + 1, *_NAMED.get(found[0], unnamed))


def smuggled(text: str) -> str:
    """The first unfit character of a value that was written with escapes, or nothing."""
    found = _ESCAPED.search(text)
    return found[0] if found else ""


def code(letter: str) -> str:
    """A character as Unicode names it by number."""
    return f"U+{ord(letter):04X}"
