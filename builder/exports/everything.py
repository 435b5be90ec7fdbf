"""Every form of the data export: what stands under `data/`, and the files beside records' pages.

Takes a data export, `as_json.data`; gives bytes by path from the site's root.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.exports import (
    as_csv,
    as_geojson,
    as_json,
    as_records,
    as_references,
    as_sqlite,
    tables,
)
from builder.exports.as_json import Export
from builder.exports.tables import Rows

PageOf = Callable[[str, str], str]
"""From a kind and an id to the page of the record, from the site's root."""


def files(export: Export, page_of: PageOf) -> Iterator[tuple[str, bytes]]:
    """Every file."""
    rows = tables.rows(export)
    for path, text in _texts(export, rows, page_of):
        yield path, text.encode()
    yield as_sqlite.PATH, as_sqlite.database(rows)


def _texts(export: Export, rows: Rows, page_of: PageOf) -> Iterator[tuple[str, str]]:
    lines = as_json.encoded(export)
    yield from as_json.files(export, lines)
    yield from as_csv.files(export, rows)
    yield from as_geojson.files(export)
    yield from as_references.files(export)
    yield from as_records.files(export, lines, page_of)
