"""A JSON file beside the page of each record that has a page: its row, and what belongs to it.

Takes a data export and its rows as they are written; gives texts. Rows that belong to a record, as
an article's claims do, stand in full; others that name it by their id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.exports.as_json import Export, Lines, encode
from builder.exports.fields import FORMAT, LISTS
from builder.exports.schema import KINDS

Found = Mapping[tuple[str, str], Mapping[str, dict[str, None]]]
"""For a list and an id in it the texts, in order and once each, by the list that they are from."""

_NAMING = {
    name: [(field.name, one) for field in fields for one in field.refers if one in KINDS
           if field.type == "text" and not field.computed]
    for name, fields in LISTS.items()
}  # fmt: skip
"""For each list its fields that name a record with a file, and in which list that record is."""


def files(
    export: Export, lines: Lines, path_of: Callable[[str, str], str]
) -> Iterator[tuple[str, str]]:
    """Each file. `path_of` gives the page of a kind and an id, from the site's root.

    What was withdrawn has that of its tombstone, a question with a verdict too.
    """
    parts, named = _related(export, lines)
    gone = {stone["id"] for stone in export["tombstones"]}
    for name, kind in KINDS.items():
        for row, line in zip(export[name], lines[name], strict=True):
            if row["id"] in gone:
                continue
            key, page = (name, row["id"]), path_of(kind, row["id"])
            yield _file(export, kind, page, line, _object(parts[key]), _object(named[key]))
    for stone, line in zip(export["tombstones"], lines["tombstones"], strict=True):
        if stone["kind"] in KINDS.values():
            page = path_of(stone["kind"], stone["id"])
            yield _file(export, "tombstone", page, line, "{}", "{}")


def path(page: str) -> str:
    """The file beside a page."""
    return page.removesuffix(".html") + ".json"


def _file(
    export: Export, kind: str, page: str, line: str, parts: str, named: str
) -> tuple[str, str]:
    head = {
        "format": FORMAT, "title": export["title"], "edition": export["edition"], "kind": kind,
        "page": page.rsplit("/", 1)[-1],
    }  # fmt: skip
    body = f'"record": {line},\n"parts": {parts},\n"named_in": {named}'
    return path(page), f"{encode(head)[:-1]},\n{body}\n}}\n"


def _object(found: Mapping[str, dict[str, None]]) -> str:
    lists = (f'"{name}": [\n' + ",\n".join(texts) + "\n]" for name, texts in found.items())
    return "{" + ",\n".join(lists) + "}"


def _related(export: Export, lines: Lines) -> tuple[Found, Found]:
    """What belongs to each record, and what else names it."""
    parts: Any = defaultdict(lambda: defaultdict(dict))
    named: Any = defaultdict(lambda: defaultdict(dict))
    for name, fields in _NAMING.items():
        for row, whole in zip(export[name], lines[name], strict=True) if fields else ():
            for field, target in fields:
                if row[field] is None:
                    continue
                belongs = "id" not in row or field == "article"
                text = whole if belongs else encode(row["id"])
                (parts if belongs else named)[target, row[field]][name][text] = None
    return parts, named
