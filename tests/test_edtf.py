"""Dates of uncertain precision, against the `edtf` library where the two agree on what is meant."""

from datetime import UTC, date, datetime

import pytest
from edtf import parse_edtf as oracle
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.edtf import PARTS_OF_DAY, Span, Window, parse_edtf, window

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
FORMS = st.sampled_from(["{0:%Y-%m-%d}", "{0:%Y-%m}", "{0:%Y}", "{0:%Y-%m}~", "{0:%Y-%m-%d}?"])


def edges(text: str) -> tuple[date, date]:
    read = oracle(text)
    first, last = (date(*edge[:3]) for edge in (read.lower_strict(), read.upper_strict()))
    return first, last


@settings(max_examples=40)
@given(DAYS, FORMS)
def test_a_point_means_the_days_that_the_library_says(day: date, form: str) -> None:
    text = form.format(day)
    span = parse_edtf(text)
    assert (span.first, span.last) == edges(text)
    assert (span.kind, span.qualified) == ("day", text[-1] in "~?")
    assert span.precise == (form == "{0:%Y-%m-%d}")


@settings(max_examples=40)
@given(DAYS, DAYS, st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]"]))
def test_a_pair_means_the_days_that_the_library_says(a: date, b: date, form: str) -> None:
    text = form.format(min(a, b), max(a, b))
    span = parse_edtf(text)
    assert (span.first, span.last) == edges(text)
    assert span.kind == ("interval" if "/" in text else "set")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2031-03/..", Span(date(2031, 3, 1), None, "interval")),
        ("../2031-03", Span(None, date(2031, 3, 31), "interval")),
        ("[..2031]", Span(None, date(2031, 12, 31), "set")),
        ("[2031-03-04..]", Span(date(2031, 3, 4), None, "set")),
        ("[2031-03-05,2031-03-01~]", Span(date(2031, 3, 1), date(2031, 3, 5), "set", True)),
        ("2032-02", Span(date(2032, 2, 1), date(2032, 2, 29), "day")),
    ],
)
def test_open_ends_which_the_library_refuses(text: str, span: Span) -> None:
    assert parse_edtf(text) == span


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2031-02-30", "'2031-02-30' is not a day that exists: day is out of range for month"),
        ("2031-13", "'2031-13' is not a day that exists: month must be in 1..12"),
        ("0000", "'0000' is not a day that exists: year 0 is out of range"),
        ("2031-3-1", "'2031-3-1' is not an EDTF date such as 2019-12-31, 2018-05 or [A..B]"),
        ("٢٠٣١", "'٢٠٣١' is not an EDTF date such as 2019-12-31, 2018-05 or [A..B]"),
        ("", "'' is not an EDTF date such as 2019-12-31, 2018-05 or [A..B]"),
        ("[2031", "'[2031' opens a set with [ and does not close it"),
        ("2031-03-02/2031-03-01", "'2031-03-02/2031-03-01' ends before it begins"),
        ("[2031-03..2031-02]", "'[2031-03..2031-02]' ends before it begins"),
        ("../..", "'../..' is open at both ends and says nothing"),
        ("[..]", "'[..]' is open at both ends and says nothing"),
    ],
)
def test_what_is_no_date_is_refused_in_words(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_edtf(text)
    assert str(caught.value) == message


def utc(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=UTC)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("edtf", "clock", "part", "expected"),
    [
        ("2031-03-03", None, None, (utc(2031, 3, 3, 1), utc(2031, 3, 4, 1))),
        ("2031-03-03", "18:00", None, (utc(2031, 3, 3, 19), utc(2031, 3, 3, 19, 1))),
        ("2031-03-03", "23:59", None, (utc(2031, 3, 4, 0, 59), utc(2031, 3, 4, 1))),
        ("2031-03-03", None, "overnight", (utc(2031, 3, 3, 19), utc(2031, 3, 4, 7))),
        ("2031-03-03~", "18:00", None, (utc(2031, 3, 3, 1), utc(2031, 3, 4, 1))),
        ("2031-03-03/..", None, None, (utc(2031, 3, 3, 1), None)),
        ("[..2031-03-03]", None, None, (None, utc(2031, 3, 4, 1))),
        ("9999-12-31", None, None, (utc(9999, 12, 31, 1), None)),
    ],
)
def test_a_window_is_local_time_in_utc(
    edtf: str, clock: str | None, part: str | None,
    expected: tuple[datetime | None, datetime | None],
) -> None:  # fmt: skip
    assert window(parse_edtf(edtf), "Etc/GMT+1", clock, part) == Window(*expected)


def test_a_day_before_the_calendar_begins_is_open() -> None:
    assert window(parse_edtf("0001-01-01"), "Asia/Tokyo", None, None).start is None


@given(DAYS, st.sampled_from([None, *PARTS_OF_DAY]), DAYS, st.sampled_from([None, *PARTS_OF_DAY]))
def test_two_windows_meet_whichever_is_asked(
    day: date, part: str | None, other_day: date, other_part: str | None
) -> None:
    one = window(parse_edtf(f"{day}"), "Asia/Tokyo", None, part)
    other = window(parse_edtf(f"{other_day}"), "America/Lima", None, other_part)
    assert one.meets(other) == other.meets(one)
    assert one.meets(one)


def test_a_late_evening_in_one_zone_is_an_afternoon_in_another() -> None:
    late = window(parse_edtf("2031-03-04"), "Asia/Tokyo", None, "early")
    afternoon = window(parse_edtf("2031-03-03"), "America/Lima", None, "afternoon")
    morning = window(parse_edtf("2031-03-03"), "America/Lima", None, "early")
    assert late.meets(afternoon)
    assert not late.meets(morning)
    assert not Window(None, utc(2031, 1, 1)).meets(Window(utc(2031, 1, 1), None))
