"""The tables as CSV, with a Frictionless data package that describes them.

Takes a data export and the rows of its tables; gives texts. Sources: RFC 4180; Frictionless Data,
"Data Package" and "Table Schema", version 1.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from builder.exports.as_json import Export
from builder.exports.cells import RULE, csv_text, inert
from builder.exports.field import Field, Type
from builder.exports.tables import TABLES, Rows, Table, Values

FOLDER = "data"
PACKAGE = f"{FOLDER}/datapackage.json"

_TYPES: Mapping[Type, str] = {
    "text": "string", "number": "number", "whole number": "integer", "texts": "array",
}  # fmt: skip


def files(export: Export, found: Rows) -> Iterator[tuple[str, str]]:
    """A CSV for each table and the data package, as (path from the site's root, text)."""
    written = {table.name: _text(table, found[table.name]) for table in TABLES}
    for name, text in written.items():
        yield f"{FOLDER}/{name}.csv", text
    yield PACKAGE, json.dumps(package(export, written), indent=2, ensure_ascii=False) + "\n"


def _text(table: Table, found: list[Values]) -> str:
    head = [field.name for field in table.fields]
    cells = ([inert(v) if v.__class__ is str else v for v in values] for values in found)
    return csv_text([head, *cells])


def package(export: Export, written: Mapping[str, str]) -> dict[str, Any]:
    """The descriptor: what each file holds, field by field, with keys, size and hash."""
    return {
        "profile": "tabular-data-package", "name": "briefing", "title": export["title"],
        "version": str(export["edition"]), "description": f"Dates are EDTF (ISO 8601-2). {RULE}",
        "resources": [_resource(table, written[table.name].encode()) for table in TABLES],
    }  # fmt: skip


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource", "name": table.name, "path": f"{table.name}.csv",
        "description": table.says, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"lineTerminator": "\r\n", "doubleQuote": True}, "schema": _schema(table),
    }  # fmt: skip


def _schema(table: Table) -> dict[str, Any]:
    foreign = [
        {"fields": [field], "reference": {"resource": _target(table, name), "fields": ["id"]}}
        for field, name in table.foreign
    ]
    keys = {"primaryKey": [*table.key], "foreignKeys": foreign}
    described = {"fields": [_field(field) for field in table.fields], "missingValues": [""]}
    return described | {name: value for name, value in keys.items() if value}


def _target(table: Table, name: str) -> str:
    """A table refers to itself by the empty name."""
    return "" if name == table.name else name


def _field(field: Field) -> dict[str, Any]:
    required = {"constraints": {"required": True}}
    return {
        "name": field.name, "type": _TYPES[field.type], "description": field.says,
        **({} if field.null else required),
    }  # fmt: skip
