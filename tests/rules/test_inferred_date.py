from builder.rules.inferred_date import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
WORDS = "content/utterances/dorn-pirates.yml"


def test_a_date_from_nowhere(case: Case) -> None:
    case.replace(
        WORDS,
        '  evidence: "gull-harbour-office names Sunday, tern-marines adds it to the speech"\n',
        "",
    )
    assert case.problems(RULE) == [
        f"{WORDS}:5:10: error inferred-date: a date that is inferred, without evidence"
        "\n    hint: add evidence: the words that it follows from, or the reason",
    ]


def test_an_unknown_date_has_its_reason(case: Case) -> None:
    case.replace(
        NAVY,
        'published: {edtf: "2031-03-04"}',
        'published: {edtf: "[..2031-03-04]", basis: unknown}',
    )
    assert case.problems(RULE) == [
        f"{NAVY}:4:44: error inferred-date: a date that is unknown, without evidence"
        "\n    hint: add evidence: the words that it follows from, or the reason",
    ]


def test_a_date_inside_a_claim(case: Case) -> None:
    case.replace(
        GULL, 'as_of: {edtf: "2031-03-03"}', 'as_of: {edtf: "2031-03-03", basis: inferred}'
    )
    assert case.problems(RULE) == [
        f"{GULL}:101:40: error inferred-date: a date that is inferred, without evidence"
        "\n    hint: add evidence: the words that it follows from, or the reason",
    ]
