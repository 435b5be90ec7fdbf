from builder.rules.relative_date import RULE
from tests.briefing import Case

GAS = "content/events/2031/guards-fire-gas.yml"
ABOUT = "content/pages/about.md"


def test_a_day_that_moves(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Yesterday guards fired gas,")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error relative-date: 'Yesterday' moves with the reader's day"
        "\n    hint: write the date",
    ]


def test_two_words(case: Case) -> None:
    case.replace(ABOUT, "The lease of the quay", "The lease of last month")
    assert case.problems(RULE) == [
        f"{ABOUT}:11:1: error relative-date: 'last month' moves with the reader's day"
        "\n    hint: write the date",
    ]
