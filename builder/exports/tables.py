"""The data export as tables, for CSV and for SQLite: one for each list, one for each list of ids.

Takes a data export; gives rows of plain values. A list in a field is JSON in one cell. Where it
holds ids of one list (an event's places) it stands a second time, a row for each id, in a table of
its own, so that tables can be joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.exports.as_json import Export, encode
from builder.exports.field import Field
from builder.exports.fields import HEAD, LISTS, SAYS

Value = str | int | float | None
Values = tuple[Value, ...]
Rows = Mapping[str, list[Values]]
"""The rows of every table, by its name."""


@dataclass(frozen=True)
class Table:
    """A table. `key` names the fields that tell its rows apart; empty where none do.

    `source` names list and field of which a table of ids is made.
    """

    name: str
    says: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    source: tuple[str, str] | None = None

    @property
    def foreign(self) -> Iterator[tuple[str, str]]:
        """Each field that can hold nothing but ids of one table, with that table."""
        for field in self.fields:
            if len(field.refers) == 1 and field.type == "text":
                yield field.name, field.refers[0]

    @property
    def searched(self) -> tuple[str, ...]:
        """The fields that hold words."""
        return tuple(field.name for field in self.fields if field.words)


def _key(fields: Iterable[Field]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if field.name == "id")


def _links(name: str, field: Field) -> Table:
    """The table of the ids in a field: whose it is, which in order, and the id."""
    owner, one = _singular(name), _singular(field.name)
    beside = (Field("role", "text", "how it took part"),) if field.name == "participants" else ()
    fields = (
        Field(owner, "text", f"id of the {owner}", refers=(name,)),
        Field("position", "whole number", "its place in the list, from 1"),
        Field(one, "text", field.says.partition(":")[0], refers=field.refers), *beside,
    )  # fmt: skip
    says = f"{field.name} of {name}, a row each"
    return Table(f"{name}_{field.name}", says, fields, (owner, "position"), (name, field.name))


def _singular(name: str) -> str:
    return name.removesuffix("s")


HEAD_TABLE = Table("briefing", "the head of the export", HEAD)

TABLES = (
    HEAD_TABLE,
    *(Table(name, SAYS[name], fields, _key(fields)) for name, fields in LISTS.items()),
    *(
        _links(name, field)
        for name, fields in LISTS.items()
        for field in fields
        if field.type == "texts" and len(field.refers) == 1 and _key(fields)
    ),
)
"""Every table, those that others refer to not always first."""


def rows(export: Export) -> Rows:
    """Every table of an export."""
    return {table.name: list(_rows(export, table)) for table in TABLES}


def _rows(export: Export, table: Table) -> Iterator[Values]:
    if table.source:
        yield from _linked(export, table, *table.source)
        return
    names = [field.name for field in table.fields]
    lists = [field.name for field in table.fields if field.type == "texts"]
    for row in [export] if table is HEAD_TABLE else export[table.name]:
        whole = row if not lists else {**row, **{name: encode(row[name]) for name in lists}}
        yield tuple(map(whole.__getitem__, names))


def _linked(export: Export, table: Table, name: str, field: str) -> Iterator[Values]:
    for row in export[name]:
        for position, id_ in enumerate(row[field], 1):
            parts = id_.rsplit("/", 1) if len(table.fields) > 3 else (id_,)
            yield row["id"], position, *parts
