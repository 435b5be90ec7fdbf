from builder.rules.time_zone import RULE
from tests.briefing import Case

THREAT = "content/events/2031/dorn-threatens-league.yml"
SETTINGS = "content/briefing.yml"


def test_a_zone_that_does_not_exist(case: Case) -> None:
    case.replace(THREAT, "tz: Europe/Helsinki", "tz: Europe/Helsinky")
    assert case.problems(RULE) == [
        f"{THREAT}:3:32: error time-zone: there is no time zone 'Europe/Helsinky'"
        "\n    hint: did you mean 'Europe/Helsinki'?",
    ]


def test_the_zone_of_the_briefing(case: Case) -> None:
    case.replace(SETTINGS, "tz: Atlantic/Azores", "tz: Harbour time")
    assert case.problems(RULE) == [
        f"{SETTINGS}:6:5: error time-zone: there is no time zone 'Harbour time'"
        "\n    hint: write it like Europe/Lisbon",
    ]


def test_a_path_is_no_zone(case: Case) -> None:
    case.replace(THREAT, "tz: Europe/Helsinki", "tz: ../../etc/passwd")
    assert case.problems(RULE) == [
        f"{THREAT}:3:32: error time-zone: there is no time zone '../../etc/passwd'"
        "\n    hint: write it like Europe/Lisbon",
    ]
