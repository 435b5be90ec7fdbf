from builder.rules.question_kind import RULE
from tests.briefing import Case

DEAD = "content/questions/strike-deaths.yml"
STAFF = "content/questions/staff-evacuated.yml"
WHERE = "content/questions/marines-destination.yml"


def test_a_field_of_another_kind(case: Case) -> None:
    case.append(WHERE, "unit: marines\n").append(DEAD, "accuses: velta\n")
    assert case.problems(RULE) == [
        f"{WHERE}:5:7: error question-kind: 'unit' belongs to a number, and this is a place"
        "\n    hint: remove it, or change the kind",
        f"{DEAD}:7:10: error question-kind: 'accuses' belongs to a stance, and this is a number"
        "\n    hint: remove it, or change the kind",
    ]


def test_a_number_without_its_unit(case: Case) -> None:
    case.replace(DEAD, "unit: people\n", "")
    assert case.problems(RULE) == [
        f"{DEAD}:2:7: error question-kind: a number without its unit"
        "\n    hint: add what is counted, such as unit: people",
    ]


def test_a_choice_without_answers(case: Case) -> None:
    case.write(STAFF, "text: Was the staff moved out?\nkind: choice\ntopic: office\n")
    assert case.problems(RULE) == [
        f"{STAFF}:2:7: error question-kind: a choice without its answers"
        "\n    hint: add the answers that an article gives or could give",
    ]


def test_every_kind_may_have_parts(case: Case) -> None:
    case.append(WHERE, "parts: [{id: first, text: the first}]\n")
    assert case.problems(RULE) == []


def test_a_stance_on_what_asks(case: Case) -> None:
    fired = "content/questions/league-fired-rocket.yml"
    case.replace(fired, "The Coastal League fired the rocket at the depot.", "Who fired it?")
    assert case.problems(RULE) == [
        f"{fired}:1:7: error question-kind: a stance is on a proposition, and this asks"
        "\n    hint: write what one asserts or denies: The line was cut."
    ]
