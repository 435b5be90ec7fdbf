"""A JSON file beside the page of each article, event and actor: its row, and what belongs to it.

Takes a data export; gives texts. Rows that belong to a record, as an article's claims do, stand in
full; others that name it by their id. Each row is encoded once, for there are many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.exports.as_json import Export, encode
from builder.exports.fields import FORMAT, LISTS
from builder.exports.schema import KINDS

Row = Mapping[str, Any]
Found = Mapping[tuple[str, str], Mapping[str, dict[str, None]]]
"""For a list and an id in it the texts, in order and once each, by the list that they are from."""

_NAMING = {
    name: [(field.name, one) for field in fields for one in field.refers if one in KINDS
           if field.type == "text" and not field.computed]
    for name, fields in LISTS.items()
}  # fmt: skip
"""For each list its fields that name a record with a file, and in which list that record is."""


def files(export: Export, path_of: Callable[[str, str], str]) -> Iterator[tuple[str, str]]:
    """Each file. `path_of` gives the page of a kind and an id, from the site's root."""
    parts, named = _related(export)
    for name, kind in KINDS.items():
        for row in export[name]:
            key = name, row["id"]
            page = path_of(kind, row["id"])
            yield _file(export, kind, page, row, _object(parts[key]), _object(named[key]))
    for stone in export["tombstones"]:
        if stone["kind"] in KINDS.values():
            page = path_of(stone["kind"], stone["id"])
            yield _file(export, "tombstone", page, stone, "{}", "{}")


def path(page: str) -> str:
    """The file beside a page."""
    return page.removesuffix(".html") + ".json"


def _file(
    export: Export, kind: str, page: str, row: Row, parts: str, named: str
) -> tuple[str, str]:
    head = {
        "format": FORMAT, "title": export["title"], "edition": export["edition"], "kind": kind,
        "page": page.rsplit("/", 1)[-1],
    }  # fmt: skip
    body = f'"record": {encode(row)},\n"parts": {parts},\n"named_in": {named}'
    return path(page), f"{encode(head)[:-1]},\n{body}\n}}\n"


def _object(found: Mapping[str, dict[str, None]]) -> str:
    lists = (f'"{name}": [\n' + ",\n".join(texts) + "\n]" for name, texts in found.items())
    return "{" + ",\n".join(lists) + "}"


def _related(export: Export) -> tuple[Found, Found]:
    """What belongs to each record, and what else names it."""
    parts: Any = defaultdict(lambda: defaultdict(dict))
    named: Any = defaultdict(lambda: defaultdict(dict))
    for name, fields in _NAMING.items():
        for row in export[name] if fields else ():
            whole = encode(row)
            for field, target in fields:
                if row[field] is None:
                    continue
                belongs = "id" not in row or field == "article"
                text = whole if belongs else encode(row["id"])
                (parts if belongs else named)[target, row[field]][name][text] = None
    return parts, named
