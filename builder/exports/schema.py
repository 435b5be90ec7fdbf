"""The JSON Schemas (2020-12) of the data export and of the file beside a record's page.

Takes nothing but the fields; gives plain data.
"""

from __future__ import annotations

from typing import Any

from builder.exports.field import Field
from builder.exports.fields import FORMAT, HEAD, LISTS, SAYS, YOUNGER

KINDS = {
    "articles": "article", "events": "event", "actors": "actor",
    "questions": "question", "utterances": "utterance",
}  # fmt: skip
"""The lists whose records have a page and a file of their own, with what a record is called."""

_WITH_FILES = (*KINDS, "tombstones")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the whole export."""
    head = {field.name: field.schema for field in HEAD}
    head["format"] = {**head["format"], "const": FORMAT}
    lists = {
        name: {"type": "array", "description": SAYS[name], "items": _row(fields)}
        for name, fields in LISTS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefing",
        "type": "object",
        "properties": {**head, **lists},
        "required": [name for name in (*head, *lists) if name not in YOUNGER],
        "additionalProperties": False,
    }


def record_schema() -> dict[str, Any]:
    """The JSON Schema of the file beside the page of a record."""
    rows = {name: {"type": "array", "items": _row(fields)} for name, fields in LISTS.items()}
    kinds = {"type": "string", "enum": [*KINDS.values(), "tombstone"]}
    ids = {"type": "array", "items": {"type": "string"}}
    fields = {
        "format": {"const": FORMAT},
        "title": {"type": "string", "description": "title of the briefing"},
        "edition": {"type": "integer", "description": "number of the edition"},
        "kind": {**kinds, "description": "what the record is"},
        "page": {"type": "string", "description": "its page, from this file"},
        "record": {"description": "its row", "oneOf": [_row(LISTS[k]) for k in _WITH_FILES]},
        "parts": {"type": "object", "description": "rows that belong to it, by list",
                  "properties": rows, "additionalProperties": False},
        "named_in": {"type": "object", "description": "ids of other rows that name it, by list",
                     "additionalProperties": ids},
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Record",
        "type": "object", "properties": fields, "required": [*fields],
        "additionalProperties": False,
    }  # fmt: skip


def _row(fields: tuple[Field, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {f.name: f.schema for f in fields},
        "required": [f.name for f in fields],
        "additionalProperties": False,
    }
