"""What all records share: strictness, ids, typed references."""

from typing import Any

import pytest
from pydantic import ValidationError

from builder.model.base import Part, Reference, When, Withdrawn, references
from builder.model.shared import Actor, Event, Question
from tests.briefing import Case

ORSK = {"id": "orsk", "kind": "state", "name": "Orsk"}


def faults(model: type[Part], data: dict[str, Any]) -> list[tuple[object, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [(fault["loc"][-1], fault["type"]) for fault in caught.value.errors()]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"colour": "red"}, ("colour", "extra_forbidden")),
        ({"name": 7}, ("name", "string_type")),
        ({"name": " "}, ("name", "string_pattern_mismatch")),
        ({"id": "Orsk"}, ("id", "string_pattern_mismatch")),
        ({"id": "or--sk"}, ("id", "string_pattern_mismatch")),
        ({"id": "x" * 81}, ("id", "string_too_long")),
        ({"formerly": ["The Orsk"]}, (0, "string_pattern_mismatch")),
        ({"withdrawn": {"on": "31 March", "why": "gone"}}, ("on", "value_error")),
        ({"withdrawn": {"on": "2031-03-05", "why": ""}}, ("why", "string_too_short")),
    ],
)
def test_nothing_is_bent_to_fit(change: dict[str, Any], fault: tuple[object, str]) -> None:
    assert faults(Actor, ORSK | change) == [fault]


def test_a_record_never_changes() -> None:
    actor = Actor.model_validate(ORSK | {"formerly": ["old-orsk"]})
    assert actor.formerly == ("old-orsk",)
    with pytest.raises(ValidationError, match="frozen"):
        actor.name = "Velta"


@pytest.mark.parametrize(
    ("when", "faulty"),
    [
        ({"edtf": "2031-03-04"}, False),
        ({"edtf": "2031-03-04", "clock": "23:59", "tz": "Asia/Tokyo"}, False),
        ({"edtf": "2031-02-29"}, True),
        ({"edtf": "2031-03-04", "clock": "24:00"}, True),
        ({"edtf": "2031-03-04", "clock": "6:30"}, True),
        ({"edtf": "2031-03-04", "part_of_day": "noon"}, True),
        ({"edtf": "2031-03-04", "basis": "guessed"}, True),
    ],
)
def test_a_time_is_a_date_with_what_is_known_of_it(when: dict[str, str], faulty: bool) -> None:
    if faulty:
        assert len(faults(When, when)) == 1
    else:
        assert When.model_validate(when).edtf == when["edtf"]


def test_every_reference_of_a_record_is_found_with_its_place_and_kinds(case: Case) -> None:
    briefing = case.briefing()
    found = list(references(briefing.articles["navy-release"]))
    assert Reference(("outlet",), ("actor",), "veltan-navy") in found
    assert Reference(("quotes", 0, "utterance"), ("utterance",), "tollen-guard-people") in found
    assert Reference(("claims", 0, "asserted_by"), ("actor", "narrator"), "narrator") in found
    assert Reference(("reports", 0, "event"), ("event",), "marines-land") in found
    relation = list(references(briefing.articles["gull-harbour-office"].relations[0]))
    assert [(r.loc, r.kinds) for r in relation] == [
        (("from",), ()), (("to",), ()), (("asserted_by",), ("actor", "narrator")),
    ]  # fmt: skip


def test_lists_of_references_and_references_inside_parts_are_found() -> None:
    event = Event.model_validate({
        "id": "strike", "title": "Orsk strikes", "act": "deed", "when": {"edtf": "2031"},
        "where": ["quay", "office"], "scope": "crisis", "type": "assault", "summary": "-",
        "participants": [{"actor": "orsk", "role": "initiator", "basis": "alleged", "by": "velta"}],
        "follows": ["attack"],
    })  # fmt: skip
    assert [(r.loc, r.target) for r in references(event)] == [
        (("where", 0), "quay"), (("where", 1), "office"), (("participants", 0, "actor"), "orsk"),
        (("participants", 0, "by"), "velta"), (("follows", 0), "attack"),
    ]  # fmt: skip
    question = Question.model_validate({
        "id": "q", "text": "How many?", "kind": "number", "topic": "forces", "unit": "men",
        "readings": [{"text": "both", "sum": ["a/one", "a/two"]}],
    })  # fmt: skip
    assert [(r.loc, r.target) for r in references(question)] == [
        (("readings", 0, "sum", 0), "a/one"), (("readings", 0, "sum", 1), "a/two"),
    ]  # fmt: skip


def test_a_part_without_references_has_none() -> None:
    assert list(references(Withdrawn(on="2031-03-05", why="gone"))) == []
