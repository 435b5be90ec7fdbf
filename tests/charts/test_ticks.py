"""The names of columns of time, none of which touches another."""

import pytest

from builder.charts.ticks import named

UP = "<br>\N{NO-BREAK SPACE}"


def test_a_month_or_a_year_is_named_where_it_begins() -> None:
    wide, narrow = named(["30<br>Dec", "31<br>Dec", "1<br>Jan", "2<br>Jan", "1<br>Feb"])
    assert wide["ticktext"] == ["30<br>Dec", f"31{UP}", "1<br>Jan", f"2{UP}", "1<br>Feb"]
    assert wide["tickangle"] == 0
    assert narrow == {}


@pytest.mark.parametrize("count", [1, 8, 9, 10])
def test_years_stand_by_turns_on_two_lines_where_a_phone_has_no_room(count: int) -> None:
    years = [str(2000 + n) for n in range(count)]
    wide, narrow = named(years)
    assert wide["ticktext"] == years
    by_turns = [year if n % 2 else year + UP for n, year in enumerate(years)]
    assert narrow == ({"xaxis.ticktext": by_turns} if count > 8 else {})
