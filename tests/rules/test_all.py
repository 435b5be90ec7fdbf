"""All rules together: many faults in one run, none of which hides or repeats another."""

import random

from builder.problem import in_order
from builder.rules import ALL
from builder.rules.base import run
from tests.briefing import Case

EVENTS = "content/events/2031"
RATIONALE = ', why: "A violent consequence is plainly implied by the words will pay."'


def test_every_kind_of_bad_input_is_one_error_in_one_run(case: Case) -> None:
    case.append("content/actors/orsk.yml", "colour: red\n")
    case.replace("content/questions/gas-when.yml", "topic: office", "topic: 7")
    case.replace("content/utterances/dorn-pirates.yml", "speaker: ilka-dorn", "speaker: ilka")
    case.write("content/places/orsk.yml", "name: Orsk\nprecision: country\n")
    case.replace("content/utterances/orsk-no-order.yml", "2031-03-03", "2031-02-30")
    case.replace(f"{EVENTS}/velta-orders-marines.yml", "2031-03-03", "2031-03-04")
    case.replace(f"{EVENTS}/guards-fire-gas.yml", " [[gull-harbour-office/gas-at-six]]", "")
    case.replace(f"{EVENTS}/marines-land.yml", "The first 310", "The first 320")
    case.replace(f"{EVENTS}/dorn-threatens-league.yml", RATIONALE, "")
    assert [problem.partition("\n")[0] for problem in case.problems()] == [
        "content/actors/orsk.yml:4:1: error unknown-field: there is no field 'colour' here",
        "content/articles/tern-marines.yml:136:12: error event-after-report: the event "
        "'velta-orders-marines' is dated 2031-03-04, after this article was published "
        "(2031-03-03 22:40 Atlantic/Azores)",
        "content/editions/1/edition.yml:29:46: error cited-after-cutoff: 'velta-orders-marines' is "
        "of 2031-03-04, after this edition's cut-off 2031-03-03",
        f"{EVENTS}/dorn-threatens-league.yml:11:5: error schema: the field 'why' is missing",
        f"{EVENTS}/guards-fire-gas.yml:10:10: error sentence-reference: no reference in "
        "'Guards fired gas, at about 18:00 …'",
        f"{EVENTS}/marines-land.yml:10:10: error number-in-prose: no cited record holds '320'",
        "content/places/orsk.yml:1:1: error id: the id 'orsk' is taken by content/actors/orsk.yml",
        "content/questions/gas-when.yml:3:8: error schema: 'topic' must be text, not 7",
        "content/utterances/dorn-pirates.yml:1:10: error reference: there is no actor 'ilka'",
        "content/utterances/orsk-no-order.yml:3:14: error schema: '2031-02-30' is not a day that "
        "exists: day is out of range for month",
    ]


def test_the_order_of_files_and_records_changes_nothing(case: Case) -> None:
    briefing = case.replace(f"{EVENTS}/marines-land.yml", "310", "320").briefing()
    found = in_order(run(briefing, ALL))
    assert len(found) == 1
    for group in ("articles", "events", "actors", "questions", "editions"):
        records = list(getattr(briefing, group).items())
        random.Random(7).shuffle(records)
        object.__setattr__(briefing, group, dict(records))
    assert in_order(run(briefing, ALL)) == found


def test_rules_hold_for_a_briefing_that_is_nearly_empty(case: Case) -> None:
    for kind in ("articles", "utterances", "actors", "places", "events", "questions", "editions"):
        case.delete(f"content/{kind}")
    case.delete("content/pages").write("content/allow.yml", "allow: []\n")
    assert case.problems() == []
