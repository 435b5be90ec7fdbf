from builder.rules.causal_word import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
ATTACK = "content/events/2031/depot-attack.yml"
GAS = "content/events/2031/guards-fire-gas.yml"
FIRST = "content/editions/1/edition.yml"
ABOUT = "content/pages/about.md"


def test_a_cause_in_a_summary(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Stones triggered gas,")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error causal-word: 'triggered' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
    ]


def test_over_the_end_of_a_line(case: Case) -> None:
    case.replace(
        ATTACK,
        "A rocket hit the fuel depot [[depot-attack]].",
        "The strike led\n  to a rocket [[depot-attack]].",
    )
    assert case.problems(RULE) == [
        f"{ATTACK}:13:1: error causal-word: 'led to' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
    ]


def test_in_an_account_and_in_a_judgement(case: Case) -> None:
    case.replace(TERN, "after the crowd threw stones", "because the crowd threw stones").replace(
        FIRST, "so_what: Another rocket closes", "so_what: Sparked fuel closes"
    )
    assert case.problems(RULE) == [
        f"{TERN}:122:11: error causal-word: 'because' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
        f"{FIRST}:48:14: error causal-word: 'Sparked' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
    ]


def test_in_quotation_marks_it_is_somebodys(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Guards fired gas “because of stones”,")
    assert case.problems(RULE) == []


def test_in_the_words_of_a_reference_it_is_ours(case: Case) -> None:
    case.replace(ABOUT, "[[velta-leases-quay]]", "[[velta-leases-quay|what caused it]]")
    assert case.problems(RULE) == [
        f"{ABOUT}:11:1: error causal-word: 'caused' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
    ]


def test_part_of_a_longer_word_is_another_word(case: Case) -> None:
    case.replace(GAS, "Guards fired gas,", "Guards fired gas by an uncaused-by-anyone gun,")
    assert case.problems(RULE) == []


def test_a_mark_alone_may_be_listed(case: Case) -> None:
    style = "content/vocab/style.yml"
    case.replace(style, "causal: [because", 'causal: ["→", because')
    case.replace(GAS, "Guards fired gas,", "Stones flew → guards fired gas,")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error causal-word: '→' claims a cause"
        "\n    hint: say what followed, or record a relation with the one who asserts it",
    ]
