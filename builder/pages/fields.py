"""Fields: everything that a contributor types, described where readers can look it up too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.desk.fields import Field, KindDoc, PartDoc, Reference, spaced
from builder.pages.addresses import leaf_path
from builder.pages.base import Page
from builder.pages.sheets import spread

MOST_ROWS = 6
"""Kinds of files on one page."""

SHARED = "in several kinds"


@dataclass(frozen=True)
class FieldView:
    """One field, and the part of the page that describes what stands in it, if it has fields."""

    field: Field
    anchor: str

    @property
    def good(self) -> tuple[str, ...]:
        """Examples; a field with a list of values needs none."""
        return () if self.field.values else self.field.notes.good


@dataclass(frozen=True)
class PartView:
    """A mapping with fields of its own."""

    anchor: str
    name: str
    text: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class KindView:
    """One kind of file, with the parts that stand in no other kind."""

    doc: KindDoc
    fields: tuple[FieldView, ...]
    parts: tuple[PartView, ...]


def pages(reference: Reference) -> Iterator[Page]:
    """The kinds of files, and last the parts that stand in several of them."""
    docs = reference.kinds
    seen = Counter(part.name for doc in docs for part in doc.parts)
    shared = {part.name: part for doc in docs for part in doc.parts if seen[part.name] > 1}
    page = Page(
        "fields.html", "fields", "Fields",
        "Every field of the files that this briefing is made from: what stands there, and why.",
    )  # fmt: skip
    found: list[KindView | tuple[PartView, ...]] = [
        *(_kind(doc, shared.keys()) for doc in docs), tuple(map(_part, shared.values()))
    ]  # fmt: skip
    path_of = {
        part.anchor: leaf_path(page.path, number // MOST_ROWS + 1)
        for number, row in enumerate(found)
        for part in (row.parts if isinstance(row, KindView) else row)
    }
    yield from spread(
        page, found, MOST_ROWS, lambda row: row.doc.kind if isinstance(row, KindView) else SHARED,
        _values, path_of,
    )  # fmt: skip


def _values(
    path_of: Mapping[str, str], some: Sequence[KindView | tuple[PartView, ...]]
) -> dict[str, Any]:
    return {
        "kinds": [row for row in some if isinstance(row, KindView)],
        "shared": next((row for row in some if isinstance(row, tuple)), ()),
        "path_of": path_of,
    }


def _kind(doc: KindDoc, shared: Container[str]) -> KindView:
    own = tuple(_part(part) for part in doc.parts if part.name not in shared)
    return KindView(doc, tuple(map(_field, doc.fields)), own)


def _part(part: PartDoc) -> PartView:
    name = spaced(part.name)
    return PartView(name.replace(" ", "-"), name, part.text, tuple(map(_field, part.fields)))


def _field(field: Field) -> FieldView:
    return FieldView(field, spaced(field.part).replace(" ", "-"))
