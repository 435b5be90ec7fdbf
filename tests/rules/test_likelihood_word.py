from builder.rules.likelihood_word import RULE
from tests.briefing import Case

GAS = "content/events/2031/guards-fire-gas.yml"
FIRST = "content/editions/1/edition.yml"


def test_a_judgement_in_a_summary(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Guards likely fired gas,")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error likelihood-word: 'likely' is a term of likelihood outside a "
        "judgement's slot"
        "\n    hint: state what is known, or write {likelihood} in a judgement",
    ]


def test_a_term_typed_into_a_judgement(case: Case) -> None:
    case.replace(FIRST, "so_what: Another rocket closes", "so_what: A very likely rocket closes")
    assert case.problems(RULE) == [
        f"{FIRST}:48:14: error likelihood-word: 'very likely' is a term of likelihood outside a "
        "judgement's slot"
        "\n    hint: state what is known, or write {likelihood} in a judgement",
    ]


def test_the_line_of_a_block_is_named(case: Case) -> None:
    case.replace(FIRST, "so_what: Another rocket closes",
                 "so_what: |\n      So it is.\n      Another rocket likely closes")  # fmt: skip
    (found,) = case.problems(RULE)
    assert found.startswith(f"{FIRST}:50:1: error likelihood-word: 'likely' is ")


def test_the_longest_term_is_named(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Guards fired gas with almost no chance to aim,")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error likelihood-word: 'almost no chance' is a term of likelihood outside "
        "a judgement's slot"
        "\n    hint: state what is known, or write {likelihood} in a judgement",
    ]


def test_what_an_article_calls_likely(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Guards fired gas “likely” aimed,")
    assert case.problems(RULE) == []
