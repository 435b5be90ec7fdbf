"""What pydantic found wrong, said for the person who typed it, with what the field is for."""

from typing import Annotated, Literal

import pytest
from pydantic import Field, StringConstraints, ValidationError

from builder.content.source import Document, parse_document
from builder.explain import explained
from builder.model.base import Id, Many, Number, Part, Text
from builder.problem import as_text


class Crew(Part):
    """Who is on board."""

    rank: Literal["captain", "mate", "cook"]
    name: Text
    """What the crew calls them.

    Good: Old Tollen
    """


class Boat(Part):
    """A boat in the harbour."""

    id: Id
    name: Text
    """How it is painted
    on the bow.

    More about names.

    Good: Gull of Sava
    Bad: the boat
    """
    length: Number
    """In metres."""
    crew: Annotated[Many[Crew], Field(min_length=2)]
    port: Annotated[str, StringConstraints(max_length=10)] = "sava"
    captain: Crew | None = None
    flags: Annotated[Many[Text], Field(max_length=2)] = ()


RIGHT = "{id: gull, name: Gull, length: 7, crew: [{rank: cook, name: A}, {rank: mate, name: B}]%s}"


def told(text: str) -> list[str]:
    document = parse_document("gull.yml", text)
    assert isinstance(document, Document)
    with pytest.raises(ValidationError) as caught:
        Boat.model_validate(document.data)
    return [as_text(problem) for problem in explained(document, Boat, caught.value)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("name: Gull, ", "",
         "gull.yml:1:1: error schema: the field 'name' is missing"
         "\n    hint: add it: How it is painted on the bow. Such as: Gull of Sava"),
        ("rank: cook, ", "",
         "gull.yml:1:42: error schema: the field 'rank' is missing"
         "\n    hint: add it: one of captain, mate, cook"),
        ("id: gull, ", "",
         "gull.yml:1:1: error schema: the field 'id' is missing\n    hint: add it: id"),
        ("name: Gull, ", "name: true, ",
         "gull.yml:1:18: error schema: 'name' must be text, not true"
         '\n    hint: quote it: "true"'),
        ("name: Gull, ", "name: [Gull], ",
         "gull.yml:1:18: error schema: 'name' must be text, not a list"
         "\n    hint: How it is painted on the bow. Such as: Gull of Sava"),
        ("length: 7", "length: seven",
         "gull.yml:1:32: error schema: 'length' must be a number, not 'seven'"
         "\n    hint: In metres."),
        ("length: 7", "length: true",
         "gull.yml:1:32: error schema: 'length' must be a number, not true\n    hint: In metres."),
        ("length: 7", "length: null",
         "gull.yml:1:32: error schema: 'length' is empty\n    hint: In metres."),
        (", {rank: mate, name: B}", "",
         "gull.yml:1:41: error schema: 'crew' holds fewer than 2 items"),
        ("rank: cook", "rank: coook",
         "gull.yml:1:49: error schema: 'coook' is no value of 'rank'"
         "\n    hint: did you mean 'cook'?"),
        ("]%s", "], captain: Brusk",
         "gull.yml:1:98: error schema: 'captain' must be a mapping of fields, not 'Brusk'"
         "\n    hint: write its fields: rank, name"),
        ("]%s", f"], port: {'x' * 60}",
         "gull.yml:1:95: error schema: 'port' is longer than 10 characters"),
        ("]%s", "], flags: [a, b, c]",
         "gull.yml:1:96: error schema: 'flags' holds 3 items, and may hold 2"),
        ("]%s", "], rank: captain",
         "gull.yml:1:89: error unknown-field: there is no field 'rank' here"
         "\n    hint: it belongs inside crew or captain"),
        ("]%s", "], lenght: 8",
         "gull.yml:1:89: error unknown-field: there is no field 'lenght' here"
         "\n    hint: did you mean 'length'?"),
        ("]%s", "], colour: red",
         "gull.yml:1:89: error unknown-field: there is no field 'colour' here"
         "\n    hint: the fields here are name, length, crew, port, captain, flags"),
    ],
)  # fmt: skip
def test_one_fault_is_one_problem(old: str, new: str, problem: str) -> None:
    assert old in RIGHT
    assert told(RIGHT.replace(old, new).replace("%s", "")) == [problem]


def test_a_faulty_item_does_not_make_its_list_too_short() -> None:
    assert told(RIGHT.replace("rank: cook", "rank: 1").replace("%s", "")) == [
        "gull.yml:1:49: error schema: 1 is no value of 'rank'\n    hint: one of captain, mate, cook"
    ]


def test_a_long_value_is_cut_short_and_a_file_has_no_name() -> None:
    assert told(f'"{"x" * 100}"') == [
        f"gull.yml:1:1: error schema: the file must be a mapping of fields, not '{'x' * 39}…"
        "\n    hint: write its fields: name, length, crew"
    ]
