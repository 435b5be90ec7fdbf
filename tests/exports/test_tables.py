"""The tables in CSV and in SQLite hold all that the export holds, and do no harm in any tool."""

import csv
import hashlib
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from builder.exports.as_csv import files
from builder.exports.as_sqlite import database
from builder.exports.cells import SIGNS, bare, inert
from builder.exports.field import Field
from builder.exports.fields import HEAD, LISTS
from builder.exports.tables import HEAD_TABLE, TABLES, rows
from tests.briefing import Case
from tests.exports.conftest import HOSTILE

READ: dict[str, Callable[[Any], Any]] = {
    "text": str, "number": lambda text: json.loads(str(text)), "whole number": int,
    "texts": json.loads,
}  # fmt: skip


def csvs(export: Mapping[str, Any]) -> dict[str, str]:
    return dict(files(export, rows(export)))


def opened(export: Mapping[str, Any]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database(rows(export)))
    return connection


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def value(field: Field, cell: Any) -> Any:
    return None if cell is None else READ[field.type](cell)


def from_csv(text: str, fields: tuple[Field, ...]) -> list[dict[str, Any]]:
    return [{f.name: value(f, bare(row[f.name])) for f in fields} for row in read_csv(text)]


def from_database(
    connection: sqlite3.Connection, name: str, fields: tuple[Field, ...]
) -> list[dict[str, Any]]:
    found = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
    return [{f.name: value(f, cell) for f, cell in zip(fields, r, strict=True)} for r in found]


@pytest.mark.parametrize("which", ["export", "hostile"])
def test_csv_reads_back_as_the_export(which: str, request: pytest.FixtureRequest) -> None:
    export = request.getfixturevalue(which)
    written = csvs(export)
    assert from_csv(written["data/briefing.csv"], HEAD) == [{f.name: export[f.name] for f in HEAD}]
    for name, fields in LISTS.items():
        assert from_csv(written[f"data/{name}.csv"], fields) == export[name], name


@pytest.mark.parametrize("which", ["export", "hostile"])
def test_the_database_reads_back_as_the_export(which: str, request: pytest.FixtureRequest) -> None:
    export = request.getfixturevalue(which)
    connection = opened(export)
    for name, fields in LISTS.items():
        assert from_database(connection, name, fields) == export[name], name
    (head,) = from_database(connection, "briefing", HEAD)
    assert head == {f.name: export[f.name] for f in HEAD}


def cells(written: Mapping[str, str]) -> Iterator[str]:
    for path, text in written.items():
        if path.endswith(".csv"):
            for row in read_csv(text):
                yield from row.values()


def test_no_cell_begins_like_a_formula(hostile: dict[str, Any]) -> None:
    found = list(cells(csvs(hostile)))
    assert len(found) > 1000
    risky = [cell for cell in found if cell.startswith(SIGNS)]
    assert [cell for cell in risky if not re.fullmatch(r"-\d+(\.\d+)?", cell)] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_done_to_a_cell_can_be_undone(text: str) -> None:
    assert bare(inert(text)) == text
    assert bare("") is None


def test_an_id_in_a_list_has_a_row_of_its_own(export: dict[str, Any]) -> None:
    written = csvs(export)
    for table in TABLES:
        if table.source:
            name, field = table.source
            found = [tuple(row.values()) for row in read_csv(written[f"data/{table.name}.csv"])]
            assert found == [
                (row["id"], str(n), *(one.split("/") if field == "participants" else [one]))
                for row in export[name]
                for n, one in enumerate(row[field], 1)
            ]
            assert found, table.name


def test_every_key_of_the_database_leads_to_a_row(export: dict[str, Any]) -> None:
    connection = opened(export)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    keys = [t.name for t in TABLES if connection.execute(f"PRAGMA foreign_key_list({t.name})")]
    assert {"events_places", "quotes", "claims"} <= set(keys)
    joined = """SELECT places.name FROM events
        JOIN events_places ON event = events.id JOIN places ON place = places.id"""
    assert len(connection.execute(joined).fetchall()) == sum(
        len(e["places"]) for e in export["events"]
    )


def test_words_are_found_whatever_marks_their_letters_bear(hostile: dict[str, Any]) -> None:
    connection = opened(hostile)
    search = "SELECT count(*) FROM actors_search WHERE actors_search MATCH ?"
    assert connection.execute(search, ("naive",)).fetchone()[0] >= len(HOSTILE)
    assert connection.execute(search, ("nowhere",)).fetchone() == (0,)


def test_the_database_says_what_its_fields_hold(export: dict[str, Any]) -> None:
    said = opened(export).execute('SELECT says FROM fields WHERE "table" = ? AND field = ?',
                                  ("claims", "asserted_by"))  # fmt: skip
    assert said.fetchall() == [("an actor's id, or narrator: the outlet in its own voice",)]


def test_two_files_of_one_export_are_the_same_bytes(export: dict[str, Any]) -> None:
    assert database(rows(export)) == database(rows(json.loads(json.dumps(export))))
    assert csvs(export) == csvs(json.loads(json.dumps(export)))


def package(folder: Path, export: Mapping[str, Any]) -> Any:
    for path, text in csvs(export).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(text.encode())
    from frictionless import Package, system

    system.standards = "v1"
    return Package(str(folder / "data/datapackage.json"))


@pytest.mark.filterwarnings("ignore")
def test_the_data_package_is_valid(export: dict[str, Any], tmp_path: Path) -> None:
    report = package(tmp_path, export).validate()
    assert report.flatten(["name", "type", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.filterwarnings("ignore")
def test_the_data_package_refuses_a_row_that_leads_nowhere(
    export: dict[str, Any], tmp_path: Path
) -> None:
    """So the keys and hashes that it states are held to."""
    found = package(tmp_path, export)
    path = tmp_path / "data/events_places.csv"
    path.write_bytes(path.read_bytes() + b'"no-such-event",1,"no-such-place"\r\n')
    types = {error[0] for error in found.validate().flatten(["type"])}
    assert types == {"foreign-key", "hash-count", "byte-count"}


@pytest.mark.filterwarnings("ignore")
def test_a_reader_of_the_package_gets_values_of_their_type(
    export: dict[str, Any], tmp_path: Path
) -> None:
    resource = package(tmp_path, export).get_resource("events")
    found = [row.to_dict() for row in resource.read_rows()]
    assert [row["places"] for row in found] == [row["places"] for row in export["events"]]
    assert [row["rung"] for row in found] == [row["rung"] for row in export["events"]]


def test_the_package_knows_every_file_by_its_hash(export: dict[str, Any]) -> None:
    written = csvs(export)
    descriptor = json.loads(written["data/datapackage.json"])
    assert {resource["path"] for resource in descriptor["resources"]} == {
        path.removeprefix("data/") for path in written if path.endswith(".csv")
    }
    for resource in descriptor["resources"]:
        data = written[f"data/{resource['path']}"].encode()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()


def test_every_field_of_every_table_is_described() -> None:
    assert HEAD_TABLE in TABLES
    assert [f for table in TABLES for f in table.fields if not f.says] == []


def test_what_somebody_wrote_reaches_a_spreadsheet_as_text(case: Case) -> None:
    """From the YAML to the cell, and back."""
    wrote = '=HYPERLINK("https://example.org";"read ""me""")\n\t@two, three; \'four\''
    article = "content/articles/navy-release.yml"
    old = "descriptor: A party to the dispute in its own words."
    site = case.replace(article, old, f"descriptor: {json.dumps(wrote)}").verify().site()
    cell = next(
        row["descriptor"]
        for row in read_csv(site["data/articles.csv"])
        if row["id"] == "navy-release"
    )
    assert cell == f"'{wrote}"
    assert bare(cell) == wrote
