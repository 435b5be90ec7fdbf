from builder.rules.likelihood_slot import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_no_slot(case: Case) -> None:
    case.replace(
        FIRST,
        "statement: It is {likelihood} that the crowd returns",
        "statement: The crowd returns",
    )
    assert case.problems(RULE) == [
        f"{FIRST}:12:16: error likelihood-slot: {{likelihood}} stands 0 times"
        "\n    hint: write it once, where the term belongs",
    ]


def test_two_slots(case: Case) -> None:
    case.replace(
        FIRST, "rocket on Port Sava is {likelihood}", "rocket is {likelihood}, or {likelihood}"
    )
    assert case.problems(RULE) == [
        f"{FIRST}:39:16: error likelihood-slot: {{likelihood}} stands 2 times"
        "\n    hint: write it once, where the term belongs",
    ]


def test_two_sentences(case: Case) -> None:
    case.replace(
        FIRST, "rocket on Port Sava is {likelihood}.", "rocket is {likelihood}. It comes by sea."
    )
    assert case.problems(RULE) == [
        f"{FIRST}:39:16: error likelihood-slot: a statement of 2 sentences"
        "\n    hint: say it in one; the rest goes into so_what",
    ]
