"""Templates are files: blank ones lack values and nothing else, filled ones are valid."""

import re

import pytest
from jsonschema import Draft202012Validator

from builder.content.yamlmarks import load
from builder.desk.fields import kinds
from builder.desk.schema import KINDS, schema
from builder.desk.template import example, template
from builder.parse import MODELS
from tests.briefing import Case

KIND_NAMES = [doc.kind for doc in kinds()]


def uncommented(text: str) -> str:
    """A template with every field in it; a comment with a space after its # is prose."""
    return re.sub(r"^( *)#(?=\S|  )", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_an_example_is_valid_by_model_and_schema(kind: str) -> None:
    read, _ = load(example(kind))
    data = read or {}
    if kind == "article":  # it has an address or the reason why not: the writer's to choose
        data["url"] = "https://example.org"

    assert list(Draft202012Validator(schema(kind)).iter_errors(data)) == []
    KINDS[kind].model_validate({**data, "id": "x"} if kind in MODELS else data)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_field_of_an_example_may_be_uncommented(kind: str) -> None:
    data, _ = load(uncommented(example(kind)))
    fields = {field.name for doc in kinds() if doc.kind == kind for field in doc.fields}
    assert data.keys() == fields - {"formerly", "withdrawn"}

    if kind == "article":
        del data["url_unknown"]
    assert list(Draft202012Validator(schema(kind)).iter_errors(data)) == []
    KINDS[kind].model_validate({**data, "id": "x"} if kind in MODELS else data)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("article", "content/articles/new-one.yml"),
        ("utterance", "content/utterances/new-one.yml"),
        ("actor", "content/actors/new-one.yml"),
        ("place", "content/places/new-one.yml"),
        ("event", "content/events/2031/new-one.yml"),
        ("question", "content/questions/new-one.yml"),
        ("edition", "content/editions/3/edition.yml"),
    ],
)
def test_a_blank_template_lacks_only_what_must_be_filled_in(
    case: Case, kind: str, path: str
) -> None:
    case.write(path, template(kind))

    problems = [line for line in case.problems() if line.startswith(path)]
    assert problems
    for line in problems:
        assert re.search(r"is empty|is no value of|'\?\?\?'|give either url or url_unknown", line)


def test_given_values_are_filled_in() -> None:
    text = template("event", {"title": "Marines land", "when": '\n  edtf: "2031-03-04"'})

    data, _ = load(text)
    assert (data["title"], data["when"], data["act"]) == (
        "Marines land", {"edtf": "2031-03-04"}, None,
    )  # fmt: skip
    assert text.startswith("# yaml-language-server: $schema=../../schema/event.json\n# Something ")


def test_no_line_is_longer_than_an_editor_shows() -> None:
    assert max(len(line) for kind in KIND_NAMES for line in template(kind).split("\n")) <= 110
