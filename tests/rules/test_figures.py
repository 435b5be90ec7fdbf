"""What numbers and dates in words amount to."""

import pytest

from builder.edtf import parse_edtf
from builder.rules.figures import is_date_of, value_of
from builder.rules.holdings import Held


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7), ("1,200", 1200), ("2.5", 2.5), ("seven", 7), ("twenty-five", 25), ("a dozen", 12),
        ("two dozen", 24), ("half a dozen", None), ("a hundred", 100), ("an hundred", 100),
        ("three hundred and ten", 310),
        ("two hundred and fifty thousand", 250_000), ("twenty-five thousand", 25_000),
        ("two thousand", 2000), ("14 thousand", 14000), ("1.5 million", 1_500_000),
        ("two thousand three hundred", 2300), ("3bn", 3_000_000_000), ("dozens", None),
        ("hundreds", None), ("20-30", None), ("several hundred", None), ("zero", 0), ("", None),
        ("and", None), ("4.1 million", 4_100_000), ("8.3 lakh", 830_000), ("1.13bn", 1_130_000_000),
        ("25 000", 25_000), ("1 250 000", 1_250_000), ("12 31", None),
    ],
)  # fmt: skip
def test_the_value_of_words(words: str, value: float | None) -> None:
    assert value_of(words) == value


HELD = Held(["Marun leased the quay in the spring of 2029"])
HELD.days |= {parse_edtf("2031-03-04"), parse_edtf("[2031-03-01..2031-04-02]")}
HELD.clocks.add("18:00")


@pytest.mark.parametrize(
    "words",
    ["4 March 2031", "March 4", "4 March", "March 2031", "2031", "Tuesday 4 March", "2 April 2031",
     "18:00", "6 p.m.", "6:00 pm", "4 March 2031, 18:00", "the spring of 2029", "2029"],
)  # fmt: skip
def test_dates_that_a_record_holds(words: str) -> None:
    assert is_date_of(words, HELD)


@pytest.mark.parametrize(
    "words",
    ["5 March 2031", "4 April 2032", "May 2031", "2030", "19:00", "6 a.m.", "4 March 2031, 19:00"],
)
def test_dates_that_it_does_not(words: str) -> None:
    assert not is_date_of(words, HELD)


def test_hours_before_and_after_noon() -> None:
    held = Held(clocks={"00:30", "06:00", "12:00", "13:05"})
    assert all(is_date_of(hour, held) for hour in ("12:30 am", "6 a.m.", "12 p.m.", "1:05 PM"))
    assert not any(is_date_of(hour, held) for hour in ("12:30 pm", "6 p.m.", "12 am", "1:05 a.m."))


def test_the_last_day_of_a_month_is_a_day() -> None:
    last = Held(days={parse_edtf("2031-03-31")})
    assert is_date_of("31 March", last)
    assert not is_date_of("31 March", Held(days={parse_edtf("2031-03-30")}))


def test_both_days_of_a_span_are_held_together() -> None:
    held = Held(days={parse_edtf("2031-03-03/2031-03-04")})
    assert is_date_of("3 and 4 March", held)
    assert not is_date_of("3 and 5 March", held)


def test_a_day_of_one_end_and_the_month_of_the_other_are_no_date() -> None:
    held = Held()
    held.days.add(parse_edtf("[2031-03-01..2031-04-02]"))
    assert is_date_of("1 March", held)
    assert is_date_of("2 April", held)
    assert is_date_of("1 March to 2 April 2031", held)
    assert not is_date_of("2 March", held)
