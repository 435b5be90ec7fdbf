"""Names of columns in a matrix, each in as many lines as there is room for."""

import pytest

from builder.charts.letters import measure
from builder.charts.matrix import draw
from builder.charts.rows import Row


def labels(*names: str) -> list[list[str]]:
    drawing = draw([Row("Sava Gull", "two links")], names, {(0, 0): 2}, [""])
    return [text.split("<br>") for text in drawing.layout["xaxis"]["ticktext"]]


def test_a_short_name_stands_whole() -> None:
    assert labels("Marun") == [["Marun"]]


@pytest.mark.parametrize("words", range(12, 20))
def test_a_name_that_is_cut_ends_in_its_last_line(words: int) -> None:
    (lines, *_) = labels("harbour " * words, *["Marun"] * 5)
    assert len(lines) == 6
    assert lines[-1].endswith("…")
    assert lines[-1].startswith("harb")


@pytest.mark.parametrize("last", ["Expected", "Rock & Sons &", "MMMMMMMM"])
def test_a_name_that_is_cut_leaves_its_neighbours_their_room(last: str) -> None:
    (lines, *_) = labels(f"Unnamed outlet, “Nearly 5,000 troops {last} to come”", *["Marun"] * 5)
    assert len(lines) == 6
    assert measure(lines[-1].replace("&amp;", "&")) <= 8
    assert "&" not in lines[-1].replace("&amp;", "")
