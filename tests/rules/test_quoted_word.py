from builder.rules.quoted_word import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
NAVY = "content/articles/navy-release.yml"
THREAT = "content/events/2031/dorn-threatens-league.yml"


def test_words_that_nobody_said(case: Case) -> None:
    case.replace(THREAT, '"will pay for it"', '"will regret it"')
    assert case.problems(RULE) == [
        f"{THREAT}:8:10: error quoted-word: no cited record holds the words 'will regret it'"
        "\n    hint: cite the quotation, or take the marks off",
    ]


def test_the_line_of_a_block_is_named(case: Case) -> None:
    text = case.read(THREAT)
    first, _, rest = text.partition("summary: ")
    case.write(
        THREAT, f"{first}summary: |\n  He spoke.\n  " + rest.replace("will pay for", "will regret")
    )
    (found,) = case.problems(RULE)
    assert found.startswith(f"{THREAT}:10:1: error quoted-word: ")


def test_words_of_another_record(case: Case) -> None:
    case.replace(THREAT, "[[gull-harbour-office/will-pay]]", "[[gull-harbour-office/not-leave]]")
    assert case.problems(RULE) == [
        f"{THREAT}:8:10: error quoted-word: no cited record holds the words 'will pay for it'"
        "\n    hint: cite the quotation, or take the marks off",
    ]


def test_curly_marks_and_omissions(case: Case) -> None:
    case.replace(THREAT, 'they "will pay for it"', "“whoever fires … will pay”")
    assert case.problems(RULE) == [
        f"{THREAT}:8:10: error quoted-word: no cited record holds the words 'whoever fires … will "
        "pay'"
        "\n    hint: cite the quotation, or take the marks off",
    ]


def test_the_mark_at_the_end_is_that_of_our_sentence(case: Case) -> None:
    case.replace(THREAT, '"will pay for it"', '"will pay for it."')
    assert case.problems(RULE) == []


def test_an_omission_is_not_part_of_the_words(case: Case) -> None:
    case.replace(THREAT, 'they "will pay for it"', "“Whoever fires […] will pay for it,”")
    assert case.problems(RULE) == []


def test_an_account_may_quote_all_of_its_article(case: Case) -> None:
    case.replace(TERN, 'a "mob" burned', '"pirates" burned')
    assert case.problems(RULE) == []


def test_and_nothing_of_another_article(case: Case) -> None:
    case.replace(NAVY, "killed 31 and", 'killed 31 "raiders" and')
    assert case.problems(RULE) == [
        f"{NAVY}:77:11: error quoted-word: no cited record holds the words 'raiders'"
        "\n    hint: cite the quotation, or take the marks off",
    ]


def test_single_marks_hold_words_too(case: Case) -> None:
    case.replace(THREAT, 'they "will pay for it"', "they ‘will regret it’")
    assert case.problems(RULE) == [
        f"{THREAT}:8:10: error quoted-word: no cited record holds the words 'will regret it'"
        "\n    hint: cite the quotation, or take the marks off",
    ]
