from builder.rules.likelihood_term import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"
SETTINGS = "content/briefing.yml"


def test_a_term_of_no_scale(case: Case) -> None:
    case.replace(FIRST, "likelihood: very likely", "likelihood: quite likely")
    assert case.problems(RULE) == [
        f"{FIRST}:27:17: error likelihood-term: 'quite likely' is no term of the scale"
        "\n    hint: did you mean 'unlikely'?",
    ]


def test_a_term_of_another_scale(case: Case) -> None:
    case.replace(FIRST, "likelihood: very likely", "likelihood: realistic possibility")
    assert case.problems(RULE) == [
        f"{FIRST}:27:17: error likelihood-term: 'realistic possibility' is no term of the scale"
        "\n    hint: one of almost no chance, remote, very unlikely, highly improbable, unlikely, "
        "improbable, roughly even chance, roughly even odds, likely, probable, very likely, "
        "highly probable, almost certain, nearly certain",
    ]


def test_a_term_of_the_other_row(case: Case) -> None:
    case.replace(FIRST, "likelihood: very likely", "likelihood: highly probable")
    assert case.problems(RULE) == [
        f"{FIRST}:27:17: error likelihood-term: 'highly probable' is of another row of the scale "
        "than 'likely'"
        "\n    hint: keep to one row within an edition",
    ]


def test_a_scale_that_does_not_exist_has_a_rule_of_its_own(case: Case) -> None:
    case.replace(SETTINGS, "icd203", "xyzzy")
    assert case.problems(RULE) == []


def test_the_scale_is_a_setting(case: Case) -> None:
    case.replace(SETTINGS, "icd203", "phia2025").replace(
        FIRST, "likelihood: very likely", "likelihood: remote chance"
    ).replace(
        FIRST, "likelihood: roughly even chance", "likelihood: realistic possibility"
    ).replace(SECOND, "likelihood: very likely", "likelihood: probable").replace(
        SECOND, "likelihood: almost certain", "likelihood: probable"
    ).replace(SECOND, "likelihood: roughly even chance", "likelihood: realistic possibility")
    assert case.problems(RULE) == []
