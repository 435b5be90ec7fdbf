from builder.rules.anonymous_source import RULE
from tests.briefing import Case

HUT = "content/actors/hut-witness.yml"


def test_nobody_knows_who_or_why(case: Case) -> None:
    case.replace(
        HUT, "describes: a witness reached by telephone\nanonymity_reason: fear of arrest\n", ""
    )
    assert case.problems(RULE) == [
        f"{HUT}:1:7: error anonymous-source: an unnamed source without 'anonymity_reason'"
        "\n    hint: add anonymity_reason, as the article has it",
        f"{HUT}:1:7: error anonymous-source: an unnamed source without 'describes'"
        "\n    hint: add describes, as the article has it",
    ]
