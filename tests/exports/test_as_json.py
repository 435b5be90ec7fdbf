"""The data export keeps its schema, its names, and leads nowhere that is not in it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builder.edtf import parse_edtf
from builder.exports.as_json import data, text
from builder.exports.fields import LISTS
from builder.exports.schema import schema
from tests.briefing import Case

# As the field is promised to those who take the data.
PROMISED = {
    "articles": "id capture",
    "quotes": "id article utterance speaker segments kind medium said via",
    "ignored": "article words reason",
    "claims": "id article question words value min max approx unit answer stance asserted_by via",
    "reports": "article words",
    "relations": "article words",
    "labels": "article words",
    "questions": "id text kind verdict",
    "actors": "id name names kind",
    "places": "id name names kind",
    "events": "id date title act scope places articles rung",
    "utterances": "id speaker renderings",
}  # fmt: skip


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    case = Case(tmp_path_factory.mktemp("sava")).verify()
    found: dict[str, Any] = json.loads(case.site()["data/briefing.json"])
    return found


def rows(export: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in export[name]}


def test_it_keeps_its_schema(export: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema())

    assert [error.message for error in Draft202012Validator(schema()).iter_errors(export)] == []


@pytest.mark.parametrize("name", PROMISED)
def test_every_row_has_the_fields_that_are_promised(export: dict[str, Any], name: str) -> None:
    assert export[name]
    for row in export[name]:
        assert set(PROMISED[name].split()) <= row.keys()


def test_a_field_without_a_description_is_in_no_row(export: dict[str, Any]) -> None:
    for name, fields in LISTS.items():
        for row in export[name]:
            assert [*row] == [field.name for field in fields]


def references(export: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Every id that a row names: where it stands, the list that must have it, the id."""
    fields = {
        "articles": {"outlet": "actors", "republishes": "actors", "lineage": "articles"},
        "quotes": {"article": "articles", "utterance": "utterances", "speaker": "actors",
                   "via": "actors"},
        "ignored": {"article": "articles"},
        "claims": {"article": "articles", "question": "questions", "via": "actors"},
        "reports": {"article": "articles", "event": "events", "claims": "claims"},
        "relations": {"article": "articles", "via": "actors"},
        "labels": {"article": "articles", "actor": "actors"},
        "questions": {"event": "events"},
        "places": {"within": "places"},
        "events": {"places": "places", "articles": "articles"},
        "utterances": {"speaker": "actors", "renderings": "quotes"},
    }  # fmt: skip
    for name, targets in fields.items():
        for row in export[name]:
            for field, target in targets.items():
                found = row[field] if isinstance(row[field], list) else [row[field]]
                yield from ((f"{name}.{field}", target, one) for one in found if one)


def test_every_id_leads_to_a_row(export: dict[str, Any]) -> None:
    known = {name: rows(export, name).keys() for name in PROMISED if "id" in PROMISED[name]}

    assert [ref for ref in references(export) if ref[2] not in known[ref[1]]] == []


def test_an_asserter_is_an_actor_or_the_outlet_itself(export: dict[str, Any]) -> None:
    actors = rows(export, "actors").keys() | {"narrator"}

    for name in ("claims", "relations", "labels"):
        assert {row["asserted_by"] for row in export[name]} <= actors


def test_a_link_joins_actors_or_events(export: dict[str, Any]) -> None:
    ends = rows(export, "actors").keys() | rows(export, "events").keys()

    assert {row[end] for row in export["relations"] for end in ("from", "to")} <= ends


def test_dates_are_edtf(export: dict[str, Any]) -> None:
    dates = [row["date"] for row in export["events"]]
    dates += [row["said"] for row in (*export["utterances"], *export["quotes"]) if row["said"]]
    dates += [row["published"] for row in export["articles"]]

    assert all(parse_edtf(date) for date in dates)


def test_what_an_article_says_of_an_utterance_wins(export: dict[str, Any]) -> None:
    quotes = rows(export, "quotes")

    told = quotes["tern-marines/pirates"]
    assert (told["speaker"], told["medium"], told["said"]) == ("ilka-dorn", "speech", "2031-03-02")
    plain = quotes["gull-harbour-office/not-leave"]
    assert (plain["speaker"], plain["medium"], plain["said"]) == (
        "anton-brusk", "speech", "2031-03-03",
    )  # fmt: skip


def test_a_rung_that_coders_differ_on_is_left_open(export: dict[str, Any]) -> None:
    events = rows(export, "events")

    assert events["strikes-off-gannet"]["rung"] == 7
    assert events["velta-leases-quay"]["rung"] is None


def test_figures_and_units_stand_as_they_are(export: dict[str, Any]) -> None:
    claims = rows(export, "claims")

    assert claims["navy-release/navy-count"]["value"] == 31
    assert claims["navy-release/navy-count"]["unit"] == "people"
    assert claims["tern-marines/fighters-killed"]["approx"] == "vague"
    assert claims["tern-marines/fighters-killed"]["value"] is None


def test_the_same_content_gives_the_same_bytes(case: Case) -> None:
    case.verify()

    assert text(data(case.analysis())) == text(data(case.analysis()))


def test_a_row_stands_on_a_line_in_real_letters() -> None:
    export = {"title": "é", "events": [{"id": "a"}, {"id": "b"}], "claims": []}
    lines = [
        "{",
        '"title": "é",',
        '"events": [',
        '{"id": "a"},',
        '{"id": "b"}',
        "],",
        '"claims": []',
        "}",
    ]
    assert text(export) == "\n".join(lines) + "\n"
    assert json.loads(text(export)) == export
