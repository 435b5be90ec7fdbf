from builder.rules.translated_undeclared import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
DENIAL = "content/utterances/orsk-no-order.yml"


def test_a_translation_that_is_not_declared(case: Case) -> None:
    case.replace(TERN, "    translated: yes-stated\n", "")
    assert case.problems(RULE) == [
        f"{TERN}:33:5: warning translated-undeclared: said in 'pt', and nothing tells whether "
        "this is a translation"
        "\n    hint: add translated: yes-stated, yes-inferred or no",
    ]


def test_a_dialect_is_no_other_language(case: Case) -> None:
    case.replace(DENIAL, "medium: statement", "medium: statement\nlanguage: en-GB")
    assert case.problems(RULE) == []


def test_printed_as_it_was_said(case: Case) -> None:
    case.replace(TERN, "translated: yes-stated", 'translated: "no"')
    assert case.problems(RULE) == []
