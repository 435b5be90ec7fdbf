import pytest

from builder.rules.value_in_words import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"


def test_a_slip_of_the_finger(case: Case) -> None:
    case.replace(NAVY, "value: 310", "value: 31")
    assert case.problems(RULE) == [
        f"{NAVY}:31:12: error value-in-words: value is 31, and the words show 310"
        "\n    hint: correct the figure, or the words",
    ]


def test_the_ends_of_a_range(case: Case) -> None:
    case.replace(NAVY, "value: 310", "min: 300\n    max: 310")
    assert case.problems(RULE) == [
        f"{NAVY}:31:10: error value-in-words: min is 300, and the words show 310"
        "\n    hint: correct the figure, or the words",
    ]


def test_all_that_the_words_show_is_told(case: Case) -> None:
    case.replace(NAVY, 'words: ["first 310 marines landed at the East Quay"]',
                 'words: ["first 310 marines landed", "2.5 million"]')  # fmt: skip
    case.replace(NAVY, "value: 310", "value: 31")
    assert case.problems(RULE) == [
        f"{NAVY}:31:12: error value-in-words: value is 31, and the words show 2.5, 310, 2.5e+06"
        "\n    hint: correct the figure, or the words",
    ]


def test_numbers_in_digits_and_words(case: Case) -> None:
    case.replace(
        NAVY,
        'words: ["Nearly 1,000 will be there by Friday"]',
        'words: ["Nearly 3 thousand by 7 March"]',
    )
    case.replace(NAVY, "value: 1000", "value: 3000")
    assert case.problems(RULE) == []


@pytest.mark.parametrize(
    ("words", "value"), [("4.1 million", 4_100_000), ("25 000", 25_000), ("8.3 lakh", 830_000)]
)
def test_decimals_of_millions_and_thousands_set_apart(case: Case, words: str, value: int) -> None:
    case.replace(
        NAVY,
        'words: ["Nearly 1,000 will be there by Friday"]',
        f'words: ["Nearly {words} by 7 March"]',
    )
    case.replace(NAVY, "value: 1000", f"value: {value}")
    assert case.problems(RULE) == []


def test_words_without_digits_are_for_the_reader_to_judge(case: Case) -> None:
    case.replace(NAVY, "value: 3\n", "value: 4\n")
    assert case.problems(RULE) == []
