from builder.rules.date_straddles_cutoff import RULE
from tests.briefing import Case

COPY = "content/articles/plain-copy.yml"
LANDING = "content/events/2031/marines-land.yml"
SIEGE = "content/events/2031/crowd-besieges-office.yml"


def test_a_month_that_has_not_ended(case: Case) -> None:
    case.replace(LANDING, '"2031-03-04", clock: "06:30"', '"2031-03"')
    assert case.problems(RULE) == [
        f"{LANDING}:3:14: warning date-straddles-cutoff: the event is dated 2031-03, which "
        "reaches past the cut-off 2031-03-04"
        "\n    hint: narrow the date down, or begin a new edition",
    ]


def test_a_set_that_reaches_further(case: Case) -> None:
    case.replace(SIEGE, "2031-03-03/2031-03-04", "[2031-03-03..]").replace(
        COPY, "[2031-03-03..2031-03-04]", "[..2031-03-09]"
    )
    assert case.problems(RULE) == [
        f"{COPY}:5:9: warning date-straddles-cutoff: the publication is dated "
        "[..2031-03-09], which reaches past the cut-off 2031-03-04"
        "\n    hint: narrow the date down, or begin a new edition",
        f"{SIEGE}:3:14: warning date-straddles-cutoff: the event is dated [2031-03-03..], which "
        "reaches past the cut-off 2031-03-04"
        "\n    hint: narrow the date down, or begin a new edition",
    ]


def test_a_set_that_begins_on_the_day_of_the_cut_off(case: Case) -> None:
    case.replace(LANDING, '"2031-03-04", clock: "06:30"', '"[2031-03-04..2031-03-09]"')
    assert case.problems(RULE) == [
        f"{LANDING}:3:14: warning date-straddles-cutoff: the event is dated "
        "[2031-03-04..2031-03-09], which reaches past the cut-off 2031-03-04"
        "\n    hint: narrow the date down, or begin a new edition",
    ]


def test_something_that_still_lasts(case: Case) -> None:
    case.replace(SIEGE, "2031-03-03/2031-03-04", "2031-03-03/..")
    assert case.problems(RULE) == []
