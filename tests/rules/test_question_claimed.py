from builder.rules.question_claimed import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"


def test_a_question_that_no_article_answers(case: Case) -> None:
    case.write(
        "content/questions/guards-hurt.yml",
        "text: How many guards were hurt?\nkind: number\ntopic: deaths\nunit: people\n",
    )
    assert case.problems(RULE) == [
        "content/questions/guards-hurt.yml:1:1: error question-claimed: no article answers this "
        "question"
        "\n    hint: add a claim to an article, or withdraw the question",
    ]


def test_a_refused_article_may_answer_it(case: Case) -> None:
    case.append(TERN, "access: on_scene\n")
    assert case.problems(RULE) == []
