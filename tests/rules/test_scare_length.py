from builder.rules.scare_length import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"


def test_a_clause_in_scare_quotes(case: Case) -> None:
    case.replace(GULL, 'segments: ["pirates"]', 'segments: ["pirates of this"]')
    assert case.problems(RULE) == []
    case.replace(
        GULL, 'segments: ["pirates of this"]', 'segments: ["pirates of this", "northern sea"]'
    )
    assert case.problems(RULE) == [
        f"{GULL}:39:11: warning scare-length: scare quotes of 5 words"
        "\n    hint: call it partial if somebody said it",
    ]
