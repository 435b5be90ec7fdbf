from builder.rules.edition_number import RULE
from tests.briefing import Case

SECOND = "content/editions/2/edition.yml"


def test_another_number_than_the_folder(case: Case) -> None:
    case.replace(SECOND, "number: 2", "number: 3")
    assert case.problems(RULE) == [
        f"{SECOND}:1:9: error edition-number: the folder is '2' and the number 3"
        "\n    hint: let folder and number be the same: the next one that is free",
    ]


def test_two_editions_with_one_number(case: Case) -> None:
    case.replace(SECOND, "number: 2", "number: 1")
    assert case.problems(RULE) == [
        f"{SECOND}:1:9: error edition-number: the folder is '2' and the number 1, which is that "
        "of content/editions/1"
        "\n    hint: let folder and number be the same: the next one that is free",
    ]


def test_a_folder_with_a_leading_zero(case: Case) -> None:
    case.move(SECOND, "content/editions/02/edition.yml")
    assert case.problems(RULE) == [
        "content/editions/02/edition.yml:1:9: error edition-number: the folder is '02' and the "
        "number 2"
        "\n    hint: let folder and number be the same: the next one that is free",
    ]
