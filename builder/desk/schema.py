"""JSON Schemas of everything that a contributor types, for editors with a YAML language server.

Takes the models; gives one schema (2020-12) for each kind of file. The validator is the models
themselves: a schema says of them what JSON Schema can say, so that what it refuses they refuse.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from builder.desk.notes import notes
from builder.explain import PATTERNS, by_alias
from builder.model.article import Head
from builder.model.base import Part
from builder.model.settings import SINGLES
from builder.parse import MODELS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: dict[str, type[Part]] = {
    **MODELS,
    **{path.split("/")[-1].removesuffix(".yml"): model for path, model in SINGLES.items()},
}
"""Each kind of file, and the model of what is in it."""


def schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file, without the `id`, which nobody types."""
    found = KINDS[kind].model_json_schema(schema_generator=_Generator)
    found["properties"].pop("id", None)
    required = [name for name in found["required"] if name != "id"] if "required" in found else []
    return {"$schema": DIALECT, **found, "required": required}


def schema_files() -> Mapping[str, str]:
    """Every schema, by its path."""
    return {
        f"content/schema/{kind}.json": json.dumps(
            _for_editors(schema(kind)), indent=1, ensure_ascii=False
        )
        + "\n"
        for kind in KINDS
    }


def _for_editors(found: Any) -> Any:
    """A schema without the examples in its descriptions, for editors show them of their own
    accord, and with our words for a text that fits no pattern."""
    if isinstance(found, list):
        return [_for_editors(item) for item in found]
    if not isinstance(found, dict):
        return found
    edited = {key: _for_editors(value) for key, value in found.items()}
    if isinstance(said := found.get("description"), str):
        lines = said.split("\n")
        edited["description"] = "\n".join(x for x in lines if not x.startswith("Good: "))
    if isinstance(pattern := found.get("pattern"), str) and pattern in PATTERNS:
        edited["patternErrorMessage"] = PATTERNS[pattern]
    return edited


class _Generator(GenerateJsonSchema):
    """Pydantic's, with examples from the docstrings, and no title or empty default."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def model_schema(self, schema: Any) -> dict[str, Any]:
        """The schema of one model, each field with its examples and what it may refer to."""
        found = super().model_schema(schema)
        found["properties"] = _in_order(schema["cls"], found["properties"])
        told = by_alias(schema["cls"])
        for name, field in found["properties"].items():
            if field.get("default") in (None, []):
                field.pop("default", None)
            said = notes(told[name].description or "")
            lines = [*said.lines(), *_of_reference(field)]
            field["description"] = "\n".join(line for line in lines if line)
            if said.examples:
                field["examples"] = said.examples
        return found


def _in_order(model: type[Part], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that every record of its sort must have, then a record's own, then the rest. What
    stands in the head of an article is its own."""
    own = {*model.__annotations__, *(Head.__annotations__ if issubclass(model, Head) else ())}

    def place(name: str) -> int:
        key = next(k for k, field in model.model_fields.items() if name in (k, field.alias))
        if key in own:
            return 1
        return 0 if model.model_fields[key].is_required() else 2

    return {name: fields[name] for name in sorted(fields, key=place)}


def _of_reference(field: Mapping[str, Any]) -> list[str]:
    kinds = referred(field)
    if kinds is None:
        return []
    named = [f"the id of an existing {kind}" for kind in kinds if kind != "narrator"]
    spoken = ["`narrator`"] if "narrator" in kinds else []
    return [f"Here stands {' or '.join(named + spoken)}." if kinds else
            "Here stands the id of any existing record, or `article/part`."]  # fmt: skip


def referred(field: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The kinds of record that a field, or each item of it, may name; none: it names no record."""
    for branch in (field, *field.get("anyOf", ()), field.get("items", {})):
        if "refersTo" in branch:
            return tuple(branch["refersTo"])
    return None
