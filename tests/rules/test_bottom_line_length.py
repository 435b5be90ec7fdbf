from builder.rules.bottom_line_length import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_sixty_one_words(case: Case) -> None:
    case.replace(FIRST, "A crowd broke", "A crowd " + "very " * 34 + "broke")
    assert case.problems(RULE) == []
    case.replace(FIRST, "very broke", "very noisily broke")
    assert case.problems(RULE) == [
        f"{FIRST}:6:14: error bottom-line-length: a bottom line of 61 words, of at most 60"
        "\n    hint: leave out what the judgements say",
    ]


def test_references_do_not_count(case: Case) -> None:
    case.replace(
        FIRST,
        "office in Port Sava [[crowd-enters-office]]",
        "office" + " [[crowd-enters-office]]" * 60,
    )
    assert case.problems(RULE) == []


def test_shown_words_do(case: Case) -> None:
    case.replace(FIRST, "[[strike-deaths]]", "[[strike-deaths|" + "dead " * 34 + "men]]")
    assert case.problems(RULE) == [
        f"{FIRST}:6:14: error bottom-line-length: a bottom line of 61 words, of at most 60"
        "\n    hint: leave out what the judgements say",
    ]
