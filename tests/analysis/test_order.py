"""The chronology: what is known of an event's day decides where it stands."""

from dataclasses import replace

from builder.analysis.order import days, entries
from builder.model.base import When
from builder.model.briefing import Briefing


def dated(briefing: Briefing, *whens: When) -> Briefing:
    """The briefing with one event a date, named a, b, c."""
    event = next(iter(briefing.events.values()))
    found = {
        key: event.model_copy(update={"id": key, "when": when, "follows": ()})
        for key, when in zip("abcdefgh", whens, strict=False)
    }
    return replace(briefing, events=found)


def test_earlier_days_come_first_then_earlier_hours(briefing: Briefing) -> None:
    held = dated(
        briefing,
        When(edtf="2031-03-03", clock="18:00"),
        When(edtf="2031-03-02"),
        When(edtf="2031-03-03", clock="06:30"),
        When(edtf="2031-03"),
    )

    assert [entry.event.id for entry in entries(held)] == ["d", "b", "c", "a"]


def test_a_day_that_is_not_known_has_a_group_of_its_own(briefing: Briefing) -> None:
    held = dated(
        briefing,
        When(edtf="2031-03-03"),
        When(edtf="[2031-03-03..2031-03-04]"),
        When(edtf="2031-03-03"),
        When(edtf="[..2031-03-01]"),
    )

    groups = [(day.when, [e.event.id for e in day.entries]) for day in days(entries(held))]

    assert groups == [
        ("[..2031-03-01]", ["d"]),
        ("2031-03-03", ["a", "c"]),
        ("[2031-03-03..2031-03-04]", ["b"]),
    ]
