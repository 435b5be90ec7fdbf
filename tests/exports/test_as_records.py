"""The file beside a record's page: its row, what belongs to it, and who names it."""

import json
import posixpath
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builder.exports.schema import record_schema
from tests.briefing import Case

FOLDERS = ("actors", "events", "sources")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    case = Case(tmp_path_factory.mktemp("sava"))
    case.replace("content/actors/mira-tollen.yml", "name:", "formerly: [mira-old]\nname:")
    return case.verify().site()


@pytest.fixture(scope="module")
def records(site: dict[str, str]) -> dict[str, dict[str, Any]]:
    return {
        path: json.loads(text)
        for path, text in site.items()
        if path.endswith(".json") and path.split("/")[0] in FOLDERS
    }


def test_each_keeps_its_schema(records: dict[str, dict[str, Any]]) -> None:
    Draft202012Validator.check_schema(record_schema())
    checker = Draft202012Validator(record_schema())
    assert [(p, e.message) for p, r in records.items() for e in checker.iter_errors(r)] == []


def test_one_stands_beside_each_page_of_a_record_and_its_page_says_so(
    site: dict[str, str], records: dict[str, dict[str, Any]]
) -> None:
    pages = {
        p for p in site if p.split("/")[0] in FOLDERS and not p.endswith((".json", "index.md"))
    }
    assert {re.sub(r"\.(md|html)$", ".json", page) for page in pages} == records.keys()
    for path, record in records.items():
        page = posixpath.join(posixpath.dirname(path), record["page"])
        text = site.get(page.replace(".html", ".md")) or site[page]
        if page in site:  # an old address, which leads on
            assert record["kind"] == "tombstone"
        else:
            link = f'alternates: [{{"type": "application/json", "href": "{path}"}}]'
            assert link in text


def test_the_row_is_that_of_the_export(
    site: dict[str, str], records: dict[str, dict[str, Any]]
) -> None:
    export = json.loads(site["data/briefing.json"])
    for folder, name in zip(FOLDERS, ("actors", "events", "articles"), strict=True):
        for row in export[name]:
            assert records[f"{folder}/{row['id']}.json"]["record"] == row


def test_what_an_article_says_stands_in_its_file(
    site: dict[str, str], records: dict[str, dict[str, Any]]
) -> None:
    export = json.loads(site["data/briefing.json"])
    for row in export["articles"]:
        parts = records[f"sources/{row['id']}.json"]["parts"]
        for name in ("quotes", "claims", "reports", "relations", "labels", "ignored"):
            of_it = [one for one in export[name] if one["article"] == row["id"]]
            assert parts.get(name, []) == of_it


def test_who_names_an_actor_is_known_by_id(
    site: dict[str, str], records: dict[str, dict[str, Any]]
) -> None:
    export = json.loads(site["data/briefing.json"])
    for row in export["actors"]:
        named = records[f"actors/{row['id']}.json"]["named_in"]
        quotes = [q["id"] for q in export["quotes"] if row["id"] in (q["speaker"], q["via"])]
        assert named.get("quotes", []) == quotes


def test_an_old_address_says_what_became_of_it(records: dict[str, dict[str, Any]]) -> None:
    assert records["actors/mira-old.json"]["record"] == {
        "id": "mira-old", "kind": "actor", "now": "mira-tollen", "on": None, "why": None,
    }  # fmt: skip


def test_pages_of_many_records_lead_to_their_tables(site: dict[str, str]) -> None:
    for path, text in site.items():
        if path.endswith(".md"):
            found = re.search(r"^alternates: (.*)$", text, flags=re.MULTILINE)
            for other in json.loads(found[1]) if found else ():
                assert other["href"] in site, path
    assert '"href": "data/places.geojson"' in site["places.md"]
    assert '"href": "data/editions/2.json"' in site["editions/2.md"]
