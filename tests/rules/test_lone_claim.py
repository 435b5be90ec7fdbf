from builder.rules.lone_claim import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"


def test_times_that_one_article_gives_each(case: Case) -> None:
    case.write(
        "content/questions/gas-seen.yml", "text: When was gas seen?\nkind: time\ntopic: office\n"
    )
    case.replace(TERN, "question: gas-when", "question: gas-seen")
    assert case.problems(RULE) == [
        "content/questions/gas-seen.yml:1:1: warning lone-claim: one claim, and nothing to "
        "compare it with"
        "\n    hint: add the other claims, or remove the question",
        "content/questions/gas-when.yml:1:1: warning lone-claim: one claim, and nothing to "
        "compare it with"
        "\n    hint: add the other claims, or remove the question",
    ]


def test_an_article_that_cannot_be_read_may_hold_another(case: Case) -> None:
    case.write(
        "content/questions/gas-seen.yml", "text: When was gas seen?\nkind: time\ntopic: office\n"
    )
    case.replace(TERN, "question: gas-when", "question: gas-seen")
    case.write("content/articles/plain-copy.yml", "title: [")
    assert case.problems(RULE) == []


def test_a_number_and_a_stance_may_stand_alone(case: Case) -> None:
    assert case.problems(RULE) == []
