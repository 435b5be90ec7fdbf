from builder.rules.event_after_report import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
GAS = "content/events/2031/guards-fire-gas.yml"


def test_an_article_cannot_tell_of_the_next_day(case: Case) -> None:
    case.replace(TERN, "event: velta-orders-marines", "event: marines-land")
    assert case.problems(RULE) == [
        f"{TERN}:136:12: error event-after-report: the event 'marines-land' is dated 2031-03-04 "
        "06:30, after this article was published (2031-03-03 22:40 Atlantic/Azores)"
        "\n    hint: correct one of the dates, or its zone",
    ]


def test_zones_count(case: Case) -> None:
    case.replace(
        GAS, '{edtf: "2031-03-03", clock: "18:00"}', '{edtf: "2031-03-03", clock: "23:30"}'
    )
    assert case.problems(RULE) == [
        f"{TERN}:121:12: error event-after-report: the event 'guards-fire-gas' is dated "
        "2031-03-03 23:30, after this article was published (2031-03-03 22:40 Atlantic/Azores)"
        "\n    hint: correct one of the dates, or its zone",
    ]


def test_late_there_may_be_early_here(case: Case) -> None:
    case.replace(
        GAS,
        '{edtf: "2031-03-03", clock: "18:00"}',
        '{edtf: "2031-03-04", clock: "00:30", tz: Asia/Tokyo}',
    )
    assert case.problems(RULE) == []


def test_a_zone_that_does_not_exist_has_a_rule_of_its_own(case: Case) -> None:
    case.replace(GAS, 'clock: "18:00"', 'clock: "18:00", tz: Nowhere')
    assert case.problems(RULE) == []
