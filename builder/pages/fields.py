"""Fields: everything that a contributor types, described where readers can look it up too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass

from builder.desk.fields import Field, KindDoc, PartDoc, kinds, spaced
from builder.pages.base import Page


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


def pages() -> Iterator[Page]:
    """The one page."""
    seen = Counter(part.name for doc in kinds() for part in doc.parts)
    shared = {part.name: part for doc in kinds() for part in doc.parts if seen[part.name] > 1}
    yield Page(
        "fields.html", "fields", "Fields",
        "Every field of the files that this briefing is made from: what stands there, and why.",
        {
            "kinds": tuple(_kind(doc, shared.keys()) for doc in kinds()),
            "shared": tuple(map(_part, shared.values())),
        },
    )  # fmt: skip


def _kind(doc: KindDoc, shared: Container[str]) -> KindView:
    own = tuple(_part(part) for part in doc.parts if part.name not in shared)
    return KindView(doc, tuple(map(_field, doc.fields)), own)


def _part(part: PartDoc) -> PartView:
    name = spaced(part.name)
    return PartView(name.replace(" ", "-"), name, part.text, tuple(map(_field, part.fields)))


def _field(field: Field) -> FieldView:
    return FieldView(field, spaced(field.part).replace(" ", "-"))
