"""Every kind of file, every field in it, in words: what pages, templates and `new` are made from.

Takes the JSON Schema, which comes from the models; gives plain records, ready for a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from builder.desk.modeline import PLACES
from builder.desk.notes import Notes, notes
from builder.desk.schema import KINDS, referred, schema
from builder.kept.cache import Shelf, digest
from builder.model.base import EDTF_PATTERN, ID_PATTERN

_SCHEMAS = digest("schemas")
_WORDS = {"integer": "whole number", "number": "number", "boolean": "true or false"}
_PATTERNS = {ID_PATTERN: "id", EDTF_PATTERN: "date (EDTF)"}


@dataclass(frozen=True)
class Field:
    """One field as a contributor meets it. `part` names what stands in it, if that has fields."""

    name: str
    required: bool
    many: bool
    empty: bool
    form: str
    values: tuple[str, ...]
    part: str
    default: str
    notes: Notes


@dataclass(frozen=True)
class PartDoc:
    """A mapping with fields of its own, inside one or several kinds of file."""

    name: str
    text: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class KindDoc:
    """One kind of file: where it stands, its fields, and the parts inside it."""

    kind: str
    path: str
    text: str
    fields: tuple[Field, ...]
    parts: tuple[PartDoc, ...]


class Reference:
    """Every kind of file. `known` keeps the schemas, which the program alone decides: to pydantic
    they are as much work as a hundred pages."""

    as_plain = ()
    """What it follows from that could be other in the next build."""

    def __init__(self, known: Shelf | None = None) -> None:
        self._known = known or Shelf(None)

    @cached_property
    def kinds(self) -> tuple[KindDoc, ...]:
        """In the order in which the reference shows them."""
        found = self._known.get(_SCHEMAS)
        if found is None:
            found = [*map(schema, KINDS)]
            self._known.put(_SCHEMAS, found)
        return tuple(map(_doc, KINDS, found))


@cache
def kinds() -> tuple[KindDoc, ...]:
    """Every kind of file, likewise."""
    return Reference().kinds


@cache
def kind_doc(kind: str) -> KindDoc:
    """One kind of file."""
    return _doc(kind, schema(kind))


def _doc(kind: str, found: Mapping[str, Any]) -> KindDoc:
    parts = {name: _part(name, body) for name, body in found.get("$defs", {}).items()}
    fields = tuple(_fields(found))
    return KindDoc(kind, PLACES[kind], _one_line(found["description"]), fields, _met(fields, parts))


def _met(fields: tuple[Field, ...], parts: Mapping[str, PartDoc]) -> tuple[PartDoc, ...]:
    """The parts in the order in which a reader of the fields meets them."""
    met: dict[str, PartDoc] = {}
    waiting = [field.part for field in fields if field.part]
    for name in waiting:
        if name not in met:
            met[name] = parts[name]
            waiting += [field.part for field in parts[name].fields if field.part]
    return tuple(met.values())


def _part(name: str, body: Mapping[str, Any]) -> PartDoc:
    return PartDoc(name, _one_line(body["description"]), tuple(_fields(body)))


def _fields(body: Mapping[str, Any]) -> Iterator[Field]:
    needed = body.get("required", ())
    for name, field in body["properties"].items():
        core = _core(field)
        many = core.get("type") == "array"
        item = _core(core["items"]) if many else core
        default = field.get("default", "")
        yield Field(
            name=name, required=name in needed, many=many,
            empty=any(b.get("type") == "null" for b in field.get("anyOf", ())),
            form=_form(field, core, item), values=_values(item),
            part=item.get("$ref", "").rpartition("/")[2],
            default=str(default).lower() if isinstance(default, bool) else str(default),
            notes=notes(_own(field["description"])),
        )  # fmt: skip


def _values(item: Mapping[str, Any]) -> tuple[str, ...]:
    only = [item["const"]] if "const" in item else []
    return tuple(map(str, item.get("enum", only)))


def _own(description: str) -> str:
    """A description as its docstring had it, less what the schema adds for editors."""
    return "\n".join(line for line in description.split("\n") if not line.startswith("Here stands"))


def _core(field: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a field holds when it is not empty; of whole numbers and others, numbers."""
    branches = [b for b in field.get("anyOf", ()) if b.get("type") != "null"]
    return branches[-1] if branches else field


def _form(field: Mapping[str, Any], core: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    """What may stand in a field, in a few words."""
    word = _word(field, item)
    if core is item:
        return word
    least, most = core.get("minItems", 0), core.get("maxItems")
    count = f", {least} or more" if least and not most else f", {least} to {most}" if most else ""
    return f"list of {word}{count}"


def _word(field: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    if "$ref" in item:
        return spaced(str(item["$ref"]).rpartition("/")[2])
    if values := _values(item):
        return "one of" if len(values) > 1 else "nothing but"
    if refers := referred(field):
        return f"id of {' or '.join(refers)}"
    if refers is not None:
        return "id of any record, or article/part"
    word = _WORDS.get(item.get("type", ""), _PATTERNS.get(item.get("pattern", ""), "text"))
    return word + _limits(item)


def spaced(name: str) -> str:
    """The name of a part as words: `OutletBasis` is an outlet basis."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _limits(item: Mapping[str, Any]) -> str:
    if "maximum" in item:
        return f" from {item['minimum']} to {item['maximum']}"
    if "minimum" in item:
        return f" from {item['minimum']}"
    if item.get("minLength", 1) > 1:
        return f", {item['minLength']} characters or more"
    plain = item.get("maxLength") and item.get("pattern") != ID_PATTERN
    return f", {item['maxLength']} characters at most" if plain else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
