from builder.rules.edition_dates import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"


def test_a_cut_off_that_is_no_day(case: Case) -> None:
    case.replace(SECOND, 'cutoff: "2031-03-04"', 'cutoff: "2031-03"')
    assert case.problems(RULE) == [
        f"{SECOND}:3:9: error edition-dates: 'cutoff' is not one known day"
        "\n    hint: write YYYY-MM-DD",
    ]


def test_made_before_its_cut_off(case: Case) -> None:
    case.replace(SECOND, 'as_of: "2031-03-04"', 'as_of: "2031-03-03"')
    assert case.problems(RULE) == [
        f"{SECOND}:2:8: error edition-dates: the edition holds for a day before its cut-off"
        "\n    hint: write 2031-03-04 or later",
    ]


def test_a_later_edition_does_not_go_back(case: Case) -> None:
    case.replace(SECOND, 'cutoff: "2031-03-04"', 'cutoff: "2031-03-02"')
    assert case.problems(RULE) == [
        f"{SECOND}:3:9: error edition-dates: the cut-off lies before that of edition-1"
        "\n    hint: write 2031-03-03 or later",
    ]


def test_several_editions_of_one_day(case: Case) -> None:
    case.replace(FIRST, 'as_of: "2031-03-03"', 'as_of: "2031-03-04"')
    case.replace(FIRST, 'cutoff: "2031-03-03"', 'cutoff: "2031-03-04"')
    assert case.problems(RULE) == []
