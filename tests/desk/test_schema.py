"""Schemas, content and validator agree: what a schema refuses, the validator refuses."""

import copy
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from builder.content.source import read_tree
from builder.content.yamlmarks import load
from builder.desk.fields import Reference, kind_doc, kinds
from builder.desk.generated import generated
from builder.desk.modeline import PLACES, modeline
from builder.desk.schema import KINDS, schema
from builder.desk.template import example
from builder.edtf import parse_edtf
from builder.kept.cache import Cache
from builder.model.base import EDTF_PATTERN, ID_PATTERN, WHOLE_ID_PATTERN, references
from builder.model.settings import SINGLES
from builder.parse import MODELS, RECORDS
from tests.briefing import CASES
from tests.desk.test_template import uncommented
from tests.project import ROOT

Loc = tuple[str | int, ...]


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema(kind))


def test_everything_generated_is_fresh() -> None:
    stale = [
        path
        for path, text in generated().items()
        if not (ROOT / path).is_file() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run make schema"


def test_no_schema_lies_about_that_is_not_generated() -> None:
    found = {f"content/schema/{path.name}" for path in (ROOT / "content/schema").iterdir()}
    assert found == {path for path in generated() if path.startswith("content/")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert "id" not in schema(kind)["properties"]


def test_every_kind_stands_where_it_is_read() -> None:
    for kind, place in PLACES.items():
        path = place.format(id="7", year="2031")
        found = next((k for p, (k, _) in RECORDS.items() if re.fullmatch(p, path)), None)
        assert found == kind or (path in SINGLES and KINDS[kind] is SINGLES[path])


def test_every_field_is_described() -> None:
    for doc in kinds():
        for owner, fields in ((doc.kind, doc.fields), *((p.name, p.fields) for p in doc.parts)):
            for field in fields:
                assert field.notes.text, f"{owner}.{field.name}"
                assert field.notes.text.endswith("."), f"{owner}.{field.name}"


# --- content ------------------------------------------------------------------------------------


@pytest.mark.parametrize("root", [ROOT, CASES / "port-sava"], ids=["content", "port-sava"])
def test_all_content_is_valid_by_its_schema(root: Path) -> None:
    kind_of = {path: kind for kind, path in PLACES.items()}
    for path, document in read_tree(root).tree.documents.items():
        kind = kind_of.get(path) or next(
            k for p, (k, _) in RECORDS.items() if re.fullmatch(p, path)
        )
        faults = [error.message for error in validator(kind).iter_errors(document.data or {})]
        assert faults == [], path


def test_the_first_line_of_every_file_leads_to_its_schema() -> None:
    paths = sorted((ROOT / "content").rglob("*.yml"))
    assert paths
    for path in paths:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        wanted = modeline(path.relative_to(ROOT).as_posix())
        assert first == wanted, f"{path}: the first line ought to be {wanted}"
        assert (path.parent / first.partition("$schema=")[2]).resolve().is_file(), path


# --- what a schema refuses ----------------------------------------------------------------------

WRONG: tuple[Any, ...] = (
    None, "", " ", "Not an id", "2031-13-45", "31/12/2031", "ftp://x", 0, -1, 7, 1e9, 0.5, True,
    [], [None], ["x"], [[]], {}, {"x": 1}, "x" * 300,
)  # fmt: skip


def whole(kind: str) -> Any:
    """A record of a kind with every field that it can have."""
    data, _ = load(uncommented(example(kind)))
    if kind == "article":
        del data["url_unknown"]
    return data


def places(data: Any, loc: Loc = ()) -> Iterator[Loc]:
    yield loc
    if isinstance(data, dict | list):
        inside = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in inside:
            yield from places(value, (*loc, key))


def changed(data: Any, loc: Loc, value: Any) -> Any:
    if not loc:
        return value
    found = copy.deepcopy(data)
    inner = found
    for step in loc[:-1]:
        inner = inner[step]
    inner[loc[-1]] = value
    return found


def removed(data: Any, loc: Loc) -> Any:
    found = copy.deepcopy(data)
    inner = found
    for step in loc[:-1]:
        inner = inner[step]
    del inner[loc[-1]]
    return found


def variants(data: Any) -> Iterator[Any]:
    """A record with one thing wrong with it, in every way and at every place."""
    for loc in places(data):
        yield from (changed(data, loc, value) for value in WRONG)
        yield from (removed(data, loc) for _ in loc[:1])
        inner = data
        for step in loc:
            inner = inner[step]
        if isinstance(inner, dict):
            yield changed(data, loc, {**inner, "colour": "red"})


def refuses(kind: str, data: Any) -> bool:
    """Whether the validator does: the model, or the rule that every reference leads somewhere."""
    if not isinstance(data, dict):
        return True
    try:
        record = KINDS[kind].model_validate({**data, "id": "x"} if kind in MODELS else data)
    except ValidationError:
        return True
    return any(not re.fullmatch(WHOLE_ID_PATTERN, one.target) for one in references(record))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_schema_refuses_the_validator_refuses(kind: str) -> None:
    tried = refused = 0
    for data in variants(whole(kind)):
        tried += 1
        if not validator(kind).is_valid(data):
            refused += 1
            assert refuses(kind, data), data
    assert refused > tried / 3


@pytest.mark.parametrize(
    ("kind", "edit"),
    [
        ("article", {"url_unknown": "not in the capture"}),
        ("article", {"url": None}),
        ("article", {"claims": [{"id": "x", "question": "q", "words": ["a"], "value": 1, "max": 2,
                                 "asserted_by": "narrator"}]}),
        ("article", {"capture": "../x.txt"}),
        ("event", {"when": {"edtf": "yesterday"}}),
        ("event", {"participants": []}),
        ("place", {"at": {"lat": 91, "lon": 0, "basis": "x"}}),
        ("edition", {"number": 0}),
    ],
)  # fmt: skip
def test_a_schema_refuses_what_an_editor_should_mark(kind: str, edit: dict[str, Any]) -> None:
    assert validator(kind).is_valid(whole(kind))
    data = {**whole(kind), **edit}
    assert not validator(kind).is_valid(data)
    assert refuses(kind, data)


def test_good_and_bad_values_are_what_they_say() -> None:
    """A good value is one that the field takes. A bad one may be bad for a reader only."""
    for doc in kinds():
        defs = schema(doc.kind).get("$defs", {})
        for owner, fields in ((doc.kind, doc.fields), *((p.name, p.fields) for p in doc.parts)):
            body = defs.get(owner, schema(doc.kind))
            for field in fields:
                takes = Draft202012Validator({**body["properties"][field.name], "$defs": defs})
                for example_ in field.notes.examples:
                    assert takes.is_valid(example_), f"{owner}.{field.name}: {example_!r}"


# --- patterns -----------------------------------------------------------------------------------


@given(st.text(alphabet="0123456789-/.~?%[], ", max_size=24))
def test_every_date_that_is_read_looks_like_one(text: str) -> None:
    try:
        parse_edtf(text)
    except ValueError:
        return
    assert re.search(EDTF_PATTERN, text)


@pytest.mark.parametrize(
    "text",
    ["2031", "2031-03", "2031-03-04~", "2031-03-04/2031-03-09", "2031-03/..", "../2031",
     "[2031-03-03..2031-03-04]", "[..2031-03-04]", "[2031-03-03, 2031-03-05]"],
)  # fmt: skip
def test_dates_of_each_form_look_like_dates(text: str) -> None:
    parse_edtf(text)
    assert re.search(EDTF_PATTERN, text)


def test_an_id_is_a_whole_id_too() -> None:
    assert re.fullmatch(WHOLE_ID_PATTERN, "harbour-fire")
    assert re.fullmatch(WHOLE_ID_PATTERN, "gull-harbour-office/not-leave")
    assert not re.fullmatch(ID_PATTERN, "gull-harbour-office/not-leave")
    assert kind_doc("event").path == "content/events/{year}/{id}.yml"


def test_what_an_earlier_build_kept_is_the_same_reference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Cache(tmp_path)
    assert Reference(first.shelf("schemas")).kinds == kinds()
    first.save()
    monkeypatch.setattr("builder.desk.fields.schema", None)  # nobody asks for one again
    assert Reference(Cache(tmp_path).shelf("schemas")).kinds == kinds()
