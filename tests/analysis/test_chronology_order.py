"""The chronology: earliest first, grouped by the day as it is known."""

from datetime import date
from typing import Any

from builder.analysis.order import days, entries
from tests.analysis import make


def ordered(*events: tuple[str, dict[str, Any]]) -> list[str]:
    """Ids of events with these dates, in the order of the chronology."""
    made = (make.event(id_, when=make.when(**fields)) for id_, fields in events)
    return [entry.event.id for entry in entries(make.briefing(*made))]


def test_days_then_hours_then_ids() -> None:
    assert ordered(
        ("d-next-day", {"edtf": "2031-03-05"}),
        ("c-noon", {"clock": "12:00"}),
        ("b-noon", {"clock": "12:00"}),
        ("a-evening", {"part_of_day": "evening"}),
        ("e-morning", {"part_of_day": "morning"}),
    ) == ["e-morning", "b-noon", "c-noon", "a-evening", "d-next-day"]


def test_hours_of_different_zones_are_compared_in_utc() -> None:
    assert ordered(
        ("new-york", {"clock": "08:00", "tz": "America/New_York"}),
        ("baghdad", {"clock": "15:00", "tz": "Asia/Baghdad"}),
    ) == ["baghdad", "new-york"]


def test_what_is_less_precise_comes_after_the_day_that_it_begins_on() -> None:
    assert ordered(
        ("month", {"edtf": "2031-03"}),
        ("some-day", {"edtf": "[2031-03-01..2031-03-02]"}),
        ("day", {"edtf": "2031-03-01"}),
        ("before", {"edtf": "[..2031-02-28]"}),
    ) == ["before", "day", "some-day", "month"]


def test_a_day_that_is_not_known_is_a_group_of_its_own() -> None:
    records = make.briefing(
        make.event("siege", when=make.when("2031-03-01")),
        make.event("fire", when=make.when("[2031-03-01..2031-03-02]")),
        make.event("flood", when=make.when("2031-03-01", clock="09:00")),
    )
    found = [(d.when, [e.event.id for e in d.entries]) for d in days(entries(records))]
    assert found == [
        ("2031-03-01", ["siege", "flood"]), ("[2031-03-01..2031-03-02]", ["fire"]),
    ]  # fmt: skip
    assert days(entries(records))[1].span.last == date(2031, 3, 2)


def test_a_withdrawn_event_stands_in_no_chronology() -> None:
    gone = make.event("fire", withdrawn={"on": "2031-03-05", "why": "taken back"})
    found = entries(make.briefing(gone, make.event("siege")))
    assert [entry.event.id for entry in found] == ["siege"]
