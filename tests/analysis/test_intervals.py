"""What the words of a figure are compared as: the table of the content model, line by line."""

import math
from typing import Any

import pytest

from builder.analysis.intervals import Interval, interval_of
from tests.analysis import make


@pytest.mark.parametrize(
    ("words", "value", "low", "high"),
    [
        ("750", 750, 750, 750),
        ("about 6,000", 6000, 5400, 6600),
        ("around 6,000", 6000, 5400, 6600),
        ("Some 6,000", 6000, 5400, 6600),
        ("nearly 5,000", 5000, 4500, 5000),
        ("almost 5,000", 5000, 4500, 5000),
        ("over 300", 300, 300, 450),
        ("more than 300", 300, 300, 450),
        ("over $300", 300, 300, 450),
        ("at least 25", 25, 25, math.inf),
        ("up to 25", 25, 0, 25),
        ("fewer than 25", 25, 0, 25),
        ("about 0.7 per cent", 0.7, 0.63, 0.77),
    ],
)
def test_a_word_beside_a_number(words: str, value: float, low: float, high: float) -> None:
    claim = make.figure(words, value)
    assert interval_of(claim, make.WORDS) == Interval(low, high, point=value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("two dozen", 22, 26),
        ("several", 3, 9),
        ("many", 5, math.inf),
        ("dozens", 20, 150),
        ("hundreds", 100, 1500),
        ("thousands", 1000, 15000),
        ("tens of thousands", 10000, 99999),
    ],
)
def test_a_word_that_stands_alone(words: str, low: float, high: float) -> None:
    claim = make.figure(f"{words.upper()} of dockers", approx="vague")
    assert interval_of(claim, make.WORDS) == Interval(low, high, word=words)


def test_a_vague_word_keeps_the_number_that_it_names() -> None:
    claim = make.figure("two dozen fighters", 24)
    assert interval_of(claim, make.WORDS) == Interval(22, 26, 24, "two dozen")


@pytest.mark.parametrize(
    ("approx", "low", "high"),
    [
        ("exact", 200, 200),
        ("about", 180, 220),
        ("nearly", 180, 200),
        ("over", 200, 300),
        ("at_least", 200, math.inf),
        ("at_most", 0, 200),
    ],
)
def test_approx_speaks_where_the_words_do_not(approx: str, low: float, high: float) -> None:
    claim = make.figure("two hundred or so", 200, approx=approx)
    assert interval_of(claim, make.WORDS) == Interval(low, high, point=200)


@pytest.mark.parametrize(
    ("words", "value"), [("nearly 5,000", 5000), ("Nearly  5,000", 5000), ("dozens", None)]
)
def test_a_word_of_the_vocabulary_wins_over_approx(words: str, value: int | None) -> None:
    plain = interval_of(make.figure(words, value), make.WORDS)
    assert plain is not None
    for approx in ("about", "at_most", "over", "vague"):
        assert interval_of(make.figure(words, value, approx=approx), make.WORDS) == plain


@pytest.mark.parametrize("words", ["the 25 several-masted boats", "troublesome 25", "25, some new"])
def test_a_word_that_does_not_qualify_the_number_changes_nothing(words: str) -> None:
    assert interval_of(make.figure(words, 25), make.WORDS) == Interval(25, 25, point=25)


@pytest.mark.parametrize(
    ("ends", "low", "high"),
    [({"min": 20, "max": 30}, 20, 30), ({"min": 20}, 20, math.inf), ({"max": 30}, 0, 30)],
)
def test_a_range_is_its_ends_and_names_no_point(
    ends: dict[str, Any], low: float, high: float
) -> None:
    claim = make.claim(words=("between 20 and 30",), **ends)
    assert interval_of(claim, make.WORDS) == Interval(low, high)


@pytest.mark.parametrize("words", ["hundreds of thousands", "dozens of millions of people"])
def test_a_word_that_another_multiplies_is_not_read_alone(words: str) -> None:
    assert interval_of(make.figure(words, None), make.WORDS) is None


def test_words_without_a_figure_have_no_interval() -> None:
    assert interval_of(make.figure("a crowd"), make.WORDS) is None


def test_intervals_are_closed() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    assert Interval(1, 2).holds(1)
    assert Interval(1, 2).holds(2)
    assert not Interval(1, 2).meets(Interval(2.01, 3))
