"""The tables as one SQLite file, with their keys and a full-text index.

Takes the rows of the tables; gives the bytes of the file. It is made in memory, in one order, with
a fixed page size and no time in it: equal input gives equal bytes with one version of SQLite, whose
number stands in the file. Needs a Python whose SQLite has FTS5, as all usual ones have. Source:
SQLite, "Database File Format" and "FTS5 Extension".
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from builder.exports.field import Field, Type
from builder.exports.fields import FORMAT
from builder.exports.tables import TABLES, Rows, Table

PATH = "data/briefing.db"
APPLICATION = 0x62726965
"""The application id in the file's head: "brie" in ASCII."""

_TYPES: dict[Type, str] = {
    "text": "TEXT", "number": "NUMERIC", "whole number": "INTEGER", "texts": "TEXT",
}  # fmt: skip


def database(found: Rows) -> bytes:
    """The file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; BEGIN;")
        for statement in _schema():
            connection.execute(statement)
        _fill(connection, found)
        connection.execute("COMMIT")
        connection.executescript(
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT};"
        )
        return connection.serialize()
    finally:
        connection.close()


def _schema() -> Iterator[str]:
    for table in TABLES:
        yield _table(table)
    yield 'CREATE TABLE "fields" ("table" TEXT, "field" TEXT, "type" TEXT, "says" TEXT)'


def _table(table: Table) -> str:
    lines = [_column(field, table.key) for field in table.fields]
    if len(table.key) > 1:
        lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f'FOREIGN KEY ("{field}") REFERENCES "{target}" ("id")' for field, target in table.foreign
    ]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _column(field: Field, key: tuple[str, ...]) -> str:
    alone = " PRIMARY KEY" if key == (field.name,) else ""
    return f'"{field.name}" {_TYPES[field.type]}{"" if field.null else " NOT NULL"}{alone}'


def _fill(connection: sqlite3.Connection, found: Rows) -> None:
    for table in TABLES:
        marks = ", ".join("?" * len(table.fields))
        connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', found[table.name])
    described = [(t.name, f.name, f.type, f.says) for t in TABLES for f in t.fields]
    connection.executemany('INSERT INTO "fields" VALUES (?, ?, ?, ?)', described)
    for statement in (*_indexes(), *_searches()):
        connection.execute(statement)


def _indexes() -> Iterator[str]:
    """What joins from the other side need."""
    for table in TABLES:
        for field, _ in table.foreign:
            if table.key[:1] != (field,):
                yield f'CREATE INDEX "{table.name}_by_{field}" ON "{table.name}" ("{field}")'


def _searches() -> Iterator[str]:
    """A full-text index over the words of a table, in the form in which Datasette finds it."""
    for table in TABLES:
        if fields := table.searched:
            name = f"{table.name}_search"
            yield (
                f'CREATE VIRTUAL TABLE "{name}" USING fts5({_names(fields)}, '
                f'content="{table.name}", tokenize="unicode61 remove_diacritics 2")'
            )
            yield f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')'


def _names(fields: tuple[str, ...]) -> str:
    return ", ".join(f'"{field}"' for field in fields)
