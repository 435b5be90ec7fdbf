"""A text as a cell of CSV that no spreadsheet takes for a formula, and back.

Takes and gives plain values. The rule can be undone: a text that begins with a sign that starts a
formula, or with an apostrophe, and the empty text get an apostrophe in front; so whoever reads a
cell takes one apostrophe from its beginning, and an empty cell is nothing at all. Source of the
signs: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

MARK = "'"
SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

RULE = (
    "A text that begins with one of = + - @ (also in full width), a tab or the end of a line, or "
    "with an apostrophe, has an apostrophe in front, and so has an empty text: take one away from "
    "the beginning. An empty cell means that there is nothing to say."
)

_MARKED = frozenset(("", MARK, *SIGNS))


def inert(text: str) -> str:
    """The text as a cell that nobody runs."""
    return MARK + text if text[:1] in _MARKED else text


def bare(cell: str) -> str | None:
    """The text that a cell stands for, None for an empty one."""
    return cell.removeprefix(MARK) if cell else None


def csv_text(rows: Iterable[Iterable[str | int | float | None]]) -> str:
    """Rows as RFC 4180 writes them: CRLF line ends, texts in quotation marks, so that no other
    separator that a spreadsheet may expect can cut a text in two."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC).writerows(rows)
    return out.getvalue()
