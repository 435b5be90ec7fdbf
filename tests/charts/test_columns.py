"""Columns of time, and marks put into them so that none hides another."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.charts.columns import Columns, Packing, columns, tips
from builder.charts.rows import Row, stack
from builder.edtf import Span, parse_edtf


def axis(*dates: str) -> Columns:
    return columns(parse_edtf(text) for text in dates)


def test_days_in_between_have_a_column_too() -> None:
    found = axis("2031-03-01", "2031-03-04")
    assert [day.day for day in found.starts] == [1, 2, 3, 4]
    assert found.axis()["ticktext"] == ["1<br>Mar", "2<br>Mar", "3<br>Mar", "4<br>Mar"]
    assert found.note == "A column is a day."


@pytest.mark.parametrize(
    ("dates", "labels", "unit"),
    [
        (("2030-11", "2031-03-02"), "Nov<br>2030 Dec<br>2030 Jan<br>2031 Feb<br>2031 Mar<br>2031",
         "month"),
        (("2022", "2031-03-02"), "2022 2023 2024 2025 2026 2027 2028 2029 2030 2031", "year"),
        (tuple(f"{year}-06" for year in range(1979, 2032, 4)),
         "1970s 1980s 1990s 2000s 2010s 2020s 2030s", "decade"),
    ],
)  # fmt: skip
def test_columns_are_as_fine_as_ten_allow(dates: tuple[str, ...], labels: str, unit: str) -> None:
    found = axis(*dates)
    assert found.axis()["ticktext"] == labels.split()
    assert found.note == f"A column is a {unit}."


def test_days_may_be_left_out_of_a_month_but_not_of_a_year() -> None:
    assert axis("2031-03-01", "2031-03-20").note == (
        "A column is a day, and those without an event are left out."
    )
    assert axis("2031-03-01", "2031-06-20").unit.name == "month"


def test_empty_years_are_left_out_and_that_is_said() -> None:
    dates = [f"{year}-{month:02}-01" for year in (1979, 2003, 2030) for month in range(1, 12)]
    found = axis(*dates)
    assert found.axis()["ticktext"] == ["1979", "2003", "2030"]
    assert found.note == "A column is a year, and those without an event are left out."


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    assert len(axis("0001-01-01", "9999-12-31").starts) <= 10
    assert axis(*(f"{year:04}" for year in range(1, 9999, 400))).unit.name == "millennium"


def test_a_known_day_stands_in_its_column_and_reaches_nowhere() -> None:
    packing = Packing(axis("2031-03-01", "2031-03-04"))
    place = packing.place(parse_edtf("2031-03-03"), [0])
    assert 2 < place.x < 3
    assert (place.before, place.after, place.row, place.open) == (0, 0, 0, None)


@pytest.mark.parametrize("text", ["[2031-03-02..2031-03-03]", "2031-03-02/2031-03-03"])
def test_an_uncertain_or_lasting_date_takes_all_its_columns(text: str) -> None:
    packing = Packing(axis("2031-03-01", "2031-03-04"))
    place = packing.place(parse_edtf(text), [0])
    assert 1.8 < place.x < 2.2
    assert 1 < place.x - place.before < 1.1
    assert 2.9 < place.x + place.after < 3


@pytest.mark.parametrize(
    ("text", "side"), [("[..2031-03-03]", "before"), ("[2031-03-03..]", "after")]
)
def test_an_open_end_has_an_arrow_beside_the_end_that_is_known(text: str, side: str) -> None:
    packing = Packing(axis("2031-03-01", "2031-03-04"))
    place = packing.place(parse_edtf(text), [0])
    assert place.open == side
    assert 2 < place.x < 3
    assert 2 <= place.tip <= 3
    trace = tips(stack([Row("x")]), [(place, (0, 0))])
    assert trace["x"] == [place.tip]
    assert trace["marker"]["symbol"] == [f"triangle-{'left' if side == 'before' else 'right'}"]


DAY = st.dates(date(2031, 3, 1), date(2031, 3, 9))
SPAN = st.tuples(DAY, DAY).map(lambda days: Span(min(days), max(days), "set"))
OPEN = st.one_of(
    SPAN, DAY.map(lambda d: Span(None, d, "set")), DAY.map(lambda d: Span(d, d, "day"))
)


@settings(deadline=None)
@given(st.lists(OPEN, min_size=1, max_size=40))
def test_no_mark_hides_another(spans: list[Span]) -> None:
    packing = Packing(columns(spans))
    places = [packing.place(span, [0]) for span in spans]
    for number, (place, span) in enumerate(zip(places, spans, strict=True)):
        for other, others in zip(places[:number], spans, strict=False):
            if other.row != place.row:
                continue
            if span == others and span.first != span.last:
                assert other.x != place.x
            else:
                assert (
                    place.x + place.after <= other.x - other.before
                    or other.x + other.after <= place.x - place.before
                )
    assert packing.rows(0) == 1 + max(place.row for place in places)


def test_dates_of_one_span_share_its_line() -> None:
    packing = Packing(axis("2031-03-01", "2031-03-04"))
    places = [packing.place(parse_edtf("[2031-03-02..2031-03-03]"), [0]) for _ in range(4)]
    assert {place.row for place in places} == {0}
    assert len({place.x for place in places}) == 4
    starts = [place.x - place.before for place in places]
    assert max(starts) - min(starts) < 0.02
    lasting = packing.place(parse_edtf("2031-03-02/2031-03-03"), [0])
    assert lasting.row == 1


def test_a_mark_in_two_lanes_stands_at_one_place_in_both() -> None:
    packing = Packing(axis("2031-03-01", "2031-03-02"))
    day = parse_edtf("2031-03-01")
    for _ in range(3):
        packing.place(day, [0])
    place = packing.place(day, [0, 1])
    assert all(packing.place(day, [1]).x != place.x for _ in range(4) if place.row == 0)
    assert packing.rows(1) >= place.row + 1
