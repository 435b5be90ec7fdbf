"""Text in charts is broken by the room that it takes."""

import pytest

from builder.charts.letters import isolated, lines, measure

WORDS = "Stormed or attacked the embassy on 31 December"


def test_lines_are_as_wide_as_they_may_be() -> None:
    assert lines(WORDS, 30) == ("Stormed or attacked the", "embassy on 31 December")
    assert lines(WORDS, 99) == (WORDS,)


@pytest.mark.parametrize("text", [WORDS, "W" * 90, "港" * 40, "a " * 60, "Ⅷ" + "x" * 99])
def test_no_line_takes_more_than_its_room(text: str) -> None:
    found = lines(text, 20)
    assert max(map(measure, found)) <= 20
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_only_a_word_that_fills_a_line_is_cut() -> None:
    assert lines("an Unaussprechlichkeitsvermeidung at sea", 20) == (
        "an", "Unaussprechlichkeit", "svermeidung at sea",
    )  # fmt: skip


def test_what_must_stay_together_does() -> None:
    assert lines("until 31\u00a0December", 14) == ("until", "31\u00a0December")


def test_marks_above_a_letter_take_no_room() -> None:
    assert measure("e\u0301") == measure("e")


def test_nothing_makes_no_line() -> None:
    assert lines("  ", 20) == ()


def test_words_that_run_leftward_turn_round_nothing_after_them() -> None:
    assert isolated("«نورس ساڤا», ‘25’") == "«\u2068نورس ساڤا\u2069», ‘25’"
    assert isolated("12 May") == "12 May"
