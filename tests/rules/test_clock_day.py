from builder.rules.clock_day import RULE
from tests.briefing import Case

LANDING = "content/events/2031/marines-land.yml"
SPEECH = "content/utterances/brusk-not-leave.yml"


def test_an_hour_without_its_day(case: Case) -> None:
    case.replace(LANDING, '"2031-03-04", clock', '"[2031-03-03..2031-03-04]", clock')
    assert case.problems(RULE) == [
        f"{LANDING}:3:49: error clock-day: 'clock' without one known day, but with "
        "[2031-03-03..2031-03-04]"
        "\n    hint: name the day, or leave the time of day out",
    ]


def test_a_part_of_a_doubtful_day(case: Case) -> None:
    case.replace(SPEECH, '"2031-03-03", part', '"2031-03-03~", part')
    assert case.problems(RULE) == [
        f"{SPEECH}:3:42: error clock-day: 'part_of_day' without one known day, but with "
        "2031-03-03~"
        "\n    hint: name the day, or leave the time of day out",
    ]


def test_two_times_of_day(case: Case) -> None:
    case.replace(LANDING, 'clock: "06:30"', 'clock: "06:30", part_of_day: morning')
    assert case.problems(RULE) == [
        f"{LANDING}:3:57: error clock-day: a clock time and a part of the day"
        "\n    hint: keep the one that the article gives",
    ]
