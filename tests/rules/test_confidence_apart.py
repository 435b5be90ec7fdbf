from builder.rules.confidence_apart import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_both_in_one_sentence(case: Case) -> None:
    case.replace(
        FIRST,
        "rocket on Port Sava is {likelihood}",
        "rocket on Port Sava is {likelihood} (low confidence)",
    )
    assert case.problems(RULE) == [
        f"{FIRST}:39:16: error confidence-apart: 'low confidence' in a judgement's text"
        "\n    hint: write it in the judgement's confidence",
    ]


def test_being_confident(case: Case) -> None:
    case.replace(
        FIRST, "so_what: Another rocket closes", "so_what: We are confident that it closes"
    )
    assert case.problems(RULE) == [
        f"{FIRST}:48:14: error confidence-apart: 'confident' in a judgement's text"
        "\n    hint: write it in the judgement's confidence",
    ]


def test_the_line_of_a_longer_text_is_named(case: Case) -> None:
    case.replace(
        FIRST,
        "so_what: Another rocket closes",
        "so_what: |\n      It closes\n      with high confidence.\n      Another rocket closes",
    )
    (problem,) = case.problems(RULE)
    assert problem.startswith(f"{FIRST}:50:")
    assert "error confidence-apart: 'high confidence' in a judgement's text" in problem
