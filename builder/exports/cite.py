"""What is cited, as plain text, as BibTeX and as CSL-JSON.

Takes a source as plain values; gives texts and plain data. Knows nothing of a briefing. The forms
are those that a reader copies on a page, where `cite.js` makes them. Sources: Citation Style
Language, "CSL-JSON" 1.0.2; Patashnik, "BibTeXing"; Kime and others, "The biblatex Package", 2.3.8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from builder.edtf import parse_edtf
from builder.wording import date_text, nested_quoted

_SIGNS = re.compile(r"[\\~^{}$&%#_]")
_COMMANDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True)
class Source:
    """Something that can be cited. `date` is EDTF or empty, `within` the work that it is part of.

    `key` is its id in a list of references.
    """

    key: str
    type: Literal["article-newspaper", "webpage"]
    title: str
    within: str
    date: str
    url: str
    note: str = ""


def plain(source: Source) -> str:
    """One line."""
    date = date_text(source.date) if source.date and source.type != "webpage" else ""
    parts = (nested_quoted(source.title), source.within, date, source.url, source.note)
    return ", ".join(part for part in parts if part)


def csl(source: Source) -> dict[str, Any]:
    """One item of CSL-JSON; a date of which nothing certain is known stands in words."""
    found = {
        "id": source.key, "type": source.type, "title": source.title,
        "container-title": source.within, "issued": _issued(source.date), "URL": source.url,
        "note": source.note,
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}


def _issued(edtf: str) -> dict[str, Any]:
    if not edtf:
        return {}
    if edtf.startswith("[") or ".." in edtf:
        return {"literal": date_text(edtf)}
    ends = [end.rstrip("?~%") for end in edtf.split("/")]
    parts = [[int(number) for number in end.split("-")] for end in ends]
    circa = {"circa": True} if "".join(ends) != edtf.replace("/", "") else {}
    return {"date-parts": parts, **circa}


def bibtex(source: Source) -> str:
    """One entry, for BibTeX and for biblatex, in UTF-8."""
    kind = "@misc" if source.type == "webpage" else "@article"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(source))
    return f"{kind}{{{source.key},\n{fields}\n}}"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_braced(source.title)}}}"
    if source.within:
        yield ("howpublished" if source.type == "webpage" else "journal"), _braced(source.within)
    yield from _dated(source.date)
    if source.url:
        yield "url", f"{{{source.url}}}"
    if source.note:
        yield "note", _braced(source.note)


def _dated(edtf: str) -> Iterator[tuple[str, str]]:
    """A year that is certain; the date where biblatex can read it."""
    if not edtf:
        return
    span = parse_edtf(edtf)
    if span.first and span.last and span.first.year == span.last.year:
        yield "year", f"{{{span.first.year}}}"
    if not edtf.startswith("["):
        yield "date", f"{{{edtf}}}"


def _braced(text: str) -> str:
    return f"{{{_SIGNS.sub(lambda sign: _COMMANDS.get(sign[0], chr(92) + sign[0]), text)}}}"
