"""A commented file for each kind: what must be filled in stands open, the rest is commented out.

Takes the description of a kind and the values that are known already; gives the file's text.
A comment with a space after its # is prose; one without is a field that may be uncommented.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap

from builder.desk.fields import Field, KindDoc, PartDoc, kind_doc
from builder.desk.modeline import modeline

WIDTH = 96
LATER = frozenset({"formerly", "withdrawn"})
"""Fields that no new record has."""

OPEN = "???"
"""Stands where an empty value would mean something: no id is like it, so that it is an error."""

Given = Mapping[str, str]


def template(kind: str, given: Given | None = None) -> str:
    """A new file of a kind, with the given values (YAML, by field) filled in."""
    doc = kind_doc(kind)
    return "\n".join([*_head(doc), *_required(doc, given or {}), *_optional(doc)]) + "\n"


def example(kind: str) -> str:
    """The same, with good values in what must be filled in."""
    parts = {part.name: part for part in kind_doc(kind).parts}
    needed = [field for field in kind_doc(kind).fields if field.required]
    return template(kind, {field.name: _shown(field, parts) for field in needed})


def _head(doc: KindDoc) -> Iterator[str]:
    yield modeline(doc.path)
    yield from _prose(doc.text, 0)
    yield from _prose(
        "Fill in what stands open. Of the lines that begin with # and no space, uncomment what "
        f"applies. Each field, with examples: docs/fields.md#{doc.kind}", 0,
    )  # fmt: skip


def _required(doc: KindDoc, given: Given) -> Iterator[str]:
    parts = {part.name: part for part in doc.parts}
    for field in doc.fields:
        if field.required:
            yield ""
            yield from _comment(field, 0)
            yield from _filled(field, given[field.name]) if field.name in given else (
                _left_open(field, parts, 0)
            )  # fmt: skip


def _filled(field: Field, value: str) -> Iterator[str]:
    lines = value.split("\n")
    yield f"{field.name}: {lines[0]}".rstrip()
    yield from lines[1:]


def _left_open(field: Field, parts: Mapping[str, PartDoc], depth: int) -> Iterator[str]:
    indent = "  " * depth
    if not field.part:
        yield f"{indent}{field.name}: {_gap(field)}".rstrip()
        return
    yield f"{indent}{field.name}:"
    inner = list(_inside(parts[field.part], parts, depth + 1 + field.many))
    if field.many:
        first = next(n for n, line in enumerate(inner) if not line.lstrip().startswith("#"))
        inner[:first] = [line[2:] for line in inner[:first]]
        inner[first] = f"{indent}  - {inner[first].lstrip()}"
    yield from inner


def _inside(part: PartDoc, parts: Mapping[str, PartDoc], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for field in _shown_fields(part.fields):
        yield from _comment(field, depth)
        if field.required:
            yield from _left_open(field, parts, depth)
        else:
            yield f"{indent}#{field.name}: {_shown(field, parts)}".rstrip()


def _gap(field: Field) -> str:
    return "[]" if field.many else OPEN if field.empty else ""


def _optional(doc: KindDoc) -> Iterator[str]:
    parts = {part.name: part for part in doc.parts}
    for field in _shown_fields(doc.fields):
        if not field.required:
            yield ""
            yield from _comment(field, 0)
            yield from (f"#{line}" for line in _filled(field, _shown(field, parts)))


def _shown_fields(fields: tuple[Field, ...]) -> Iterator[Field]:
    return (field for field in fields if field.name not in LATER)


def _shown(field: Field, parts: Mapping[str, PartDoc], depth: int = 1) -> str:
    """A value as an example has it, on one line or, for what has fields, on several."""
    if field.notes.good:
        return field.notes.good[0]
    if field.part:
        return _block(field, parts, depth)
    return field.default or (field.values[0] if field.values else "[]" if field.many else "")


def _block(field: Field, parts: Mapping[str, PartDoc], depth: int) -> str:
    inside = depth + field.many
    rows = [
        f"{'  ' * inside}{inner.name}: {_shown(inner, parts, inside + 1)}"
        for inner in parts[field.part].fields
        if inner.required or inner.notes.good
    ]
    if field.many:
        rows[0] = f"{'  ' * depth}- {rows[0].lstrip()}"
    return "\n" + "\n".join(rows).replace(": \n", ":\n")


def _comment(field: Field, depth: int) -> Iterator[str]:
    values = f" One of: {', '.join(field.values)}." if field.values else ""
    yield from _prose(f"{field.notes.text}{values}", depth)
    if field.notes.good and field.required and not field.values:
        yield from _prose(f"Such as: {field.notes.good[0]}", depth)


def _prose(text: str, depth: int) -> Iterator[str]:
    indent = "  " * depth
    return (f"{indent}# {line}" for line in wrap(text, WIDTH - len(indent)))
