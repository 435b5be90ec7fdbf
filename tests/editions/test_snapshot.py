"""Snapshots: read back as they were written, and every way of spoiling one is told at its place."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.editions.snapshot import Snapshot, digest, frozen, path_of, read
from builder.problem import Problem, as_text
from tests.briefing import Case
from tests.editions.exports import export_of

PATH = "content/editions/2/snapshot.json"
HINT = "\n    hint: restore it from the repository: the tool alone writes it, once"


@pytest.fixture
def text(case: Case) -> str:
    return frozen(export_of(case))


def fault(text: str, path: str = PATH) -> str:
    found = read(path, text)
    assert isinstance(found, Problem)
    assert as_text(found).endswith(HINT)
    return as_text(found).removesuffix(HINT)


def frozen_with(text: str, **changes: Any) -> str:
    """A snapshot whose hash is right and whose content is not."""
    export = {**json.loads(text), **changes}
    del export["sha256"]
    return frozen(export)


def test_it_is_read_back_as_it_was_written(case: Case, text: str) -> None:
    found = read(PATH, text)
    assert isinstance(found, Snapshot)
    assert found.export == export_of(case)
    assert found.sha256 == digest(found.export)
    assert frozen(found.export) == text


def test_it_is_the_export_with_its_hash(case: Case, text: str) -> None:
    whole = json.loads(text)
    assert [*whole][:2] == ["sha256", "format"]
    assert {**export_of(case), "sha256": whole["sha256"]} == whole


def test_the_hash_is_of_the_content_not_of_its_layout(text: str) -> None:
    assert isinstance(read(PATH, json.dumps(json.loads(text))), Snapshot)
    assert digest({"b": ["é", 1.5], "a": None}) == digest({"a": None, "b": ["é", 1.5]})


def test_it_knows_where_a_record_stands(text: str) -> None:
    found = read(PATH, text)
    assert isinstance(found, Snapshot)
    path, line, column = found.place("marines-land")
    assert path == PATH
    assert text.split("\n")[line - 1][column - 1 :] == '"marines-land",'


def test_a_value_that_was_edited(text: str) -> None:
    spoilt = text.replace('"value": 31', '"value": 30')
    assert fault(spoilt) == (
        f"{PATH}:2:13: error snapshot: "
        "it is not what was frozen: its SHA-256 is another than it says"
    )


def test_a_hash_that_was_edited_or_is_missing(text: str) -> None:
    line = text.split("\n")[1]
    assert ":2:13: " in fault(text.replace(line, '  "sha256": "00",'))
    assert ":1:1: error snapshot: it is not what was frozen" in fault(text.replace(line, ""))


def test_another_format(text: str) -> None:
    assert fault(text.replace('"format": 1', '"format": 2')) == (
        f"{PATH}:3:13: error snapshot: its format is 2; this program reads 1"
    )
    assert "its format is true; " in fault(text.replace('"format": 1', '"format": true'))
    assert "its format is null; " in fault(text.replace('"format": 1,', ""))


def test_text_that_is_no_json(text: str) -> None:
    assert fault(text.replace('"format": 1,', '"format": 1')) == (
        f"{PATH}:4:3: error snapshot: this is no JSON: Expecting ',' delimiter"
    )
    assert fault("") == f"{PATH}:1:1: error snapshot: this is no JSON: Expecting value"


@pytest.mark.parametrize("text", ['{"a": NaN}', "[" * 100_000, f'{{"a": {"9" * 5000}}}'])
def test_json_that_goes_too_far(text: str) -> None:
    assert fault(text) == (
        f"{PATH}:1:1: error snapshot: this is no JSON: a number or its nesting goes too far"
    )


@pytest.mark.parametrize("letter", ["\u202e", "\ud800", "\x00", "\x9b", "\ufeff"])
def test_a_character_that_cannot_be_seen(text: str, letter: str) -> None:
    spoilt = frozen_with(text, title=f"Port{letter}Sava").encode("utf-8", "replace").decode()
    escaped = json.dumps(json.loads(frozen_with(text, title=f"Port{letter}Sava")), indent=2)
    assert fault(escaped) == (
        f"{PATH}:4:17: error snapshot: it holds U+{ord(letter):04X}, which cannot be seen"
    )
    assert letter == "\ud800" or "which cannot be seen" in fault(spoilt)


def test_an_unfinished_merge(text: str) -> None:
    lines = text.split("\n")
    spoilt = "\n".join([*lines[:4], "<<<<<<< HEAD", *lines[4:5], "=======", *lines[5:]])
    assert fault(spoilt) == (f"{PATH}:5:1: error snapshot: a merge left its conflict markers here")


@pytest.mark.parametrize("text", ["[]", "1", '"x"'])
def test_json_that_is_no_edition(text: str) -> None:
    assert fault(text) == f"{PATH}:1:1: error snapshot: this is no edition: it is no JSON object"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"events": {}}, "'events' does not hold what an edition holds there"),
        ({"events": [1]}, "'events' does not hold what an edition holds there"),
        ({"events": [{"id": 1}]}, "'events' does not hold what an edition holds there"),
        ({"tombstones": [{}]}, "'tombstones' does not hold what an edition holds there"),
        ({"title": None}, "'title' is no text"),
        ({"edition": 3}, "it holds edition 3"),
    ],
)
def test_what_no_tool_has_written(text: str, changes: dict[str, Any], message: str) -> None:
    """Its hash is right, so that somebody meant it."""
    assert fault(frozen_with(text, **changes)).endswith(f": error snapshot: {message}")


def test_the_snapshot_of_another_edition(text: str) -> None:
    assert fault(text, path_of(1)).endswith(": error snapshot: it holds edition 2")


@given(st.text() | st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.dictionaries(st.sampled_from(["format", "sha256", "events"]), inner),
).map(json.dumps))  # fmt: skip
def test_any_text_gives_a_problem_and_no_exception(text: str) -> None:
    assert isinstance(read(PATH, text), Problem)
