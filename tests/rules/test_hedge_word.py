from builder.rules.hedge_word import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_a_judgement_that_commits_to_nothing(case: Case) -> None:
    case.replace(FIRST, "the crowd returns to the harbour office.", "the crowd may return.")
    assert case.problems(RULE) == [
        f"{FIRST}:12:16: error hedge-word: 'may' hedges"
        "\n    hint: commit to the likelihood, or leave it out",
    ]


def test_the_line_of_a_block_is_named(case: Case) -> None:
    case.replace(FIRST, "text: The crowd goes home.",
                 "text: |\n          So it is.\n          The crowd may go home.")  # fmt: skip
    assert case.problems(RULE) == [
        f"{FIRST}:21:1: error hedge-word: 'may' hedges"
        "\n    hint: commit to the likelihood, or leave it out",
    ]


def test_an_alternative_is_a_judgement_too(case: Case) -> None:
    case.replace(FIRST, "text: The crowd goes home.", "text: Perhaps the crowd goes home.")
    assert case.problems(RULE) == [
        f"{FIRST}:19:15: error hedge-word: 'Perhaps' hedges"
        "\n    hint: commit to the likelihood, or leave it out",
    ]


def test_what_speaks_for_it_may_report_a_hedge(case: Case) -> None:
    case.replace(FIRST, "for: The guards fired", "for: The guards may have fired")
    assert case.problems(RULE) == []


def test_a_month_is_no_hedge(case: Case) -> None:
    case.replace(FIRST, "the crowd returns to the harbour office.", "the crowd returns in May.")
    assert case.problems(RULE) == []
