from builder.rules.judgement_count import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_too_few(case: Case) -> None:
    case.replace(
        FIRST,
        case.read(FIRST)[
            case.read(FIRST).index("  - id: league-strikes-back") : case.read(FIRST).index(
                "source_summary"
            )
        ],
        "",
    )
    assert case.problems(RULE) == [
        f"{FIRST}:11:3: error judgement-count: 2 judgements, of 3 to 5"
        "\n    hint: merge some, or add what the reader needs to know",
    ]
