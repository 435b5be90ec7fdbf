"""Rows with their labels beside the marks, and above them where that leaves no room."""

from itertools import pairwise
from typing import Any

import pytest

from builder.charts.rows import Row, Stack, layout, stack


def rows(*given: Row) -> Stack:
    return stack(given, beside=20)


LONG = "A name that is far too long to stand beside its marks"


def test_labels_stand_level_with_their_marks_or_above_them() -> None:
    found = rows(Row("Gull", "twelve ships"), Row("Wire"))
    assert [t["text"] for t in found.wide.texts] == ["Gull", "twelve ships", "Wire"]
    name, words, _ = map(extent, found.wide.texts)
    assert (name[0] + words[1]) / 2 == found.wide.centres[0]
    assert extent(found.narrow.texts[1])[1] < found.narrow.centres[0]


def test_a_name_is_bold_by_weight_since_a_tag_would_need_an_inline_style() -> None:
    name, words = rows(Row("Gull", "twelve ships")).wide.texts
    assert name["font"]["weight"] == 600
    assert "font" not in words


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_no_label_reaches_into_the_next(form: str) -> None:
    placed = getattr(rows(Row(LONG, LONG), Row(LONG), Row("A heading", marks=0), Row("x")), form)
    spans = [extent(text) for text in placed.texts]
    assert all(above[1] <= below[0] for above, below in pairwise(spans))
    assert spans[-1][1] <= placed.height


def extent(text: dict[str, Any]) -> tuple[float, float]:
    """Where a text begins and ends, in pixels from the top."""
    assert text["yanchor"] == "top"
    return text["y"], text["y"] + 17 * (text["text"].count("<br>") + 1)


def test_a_heading_has_a_rule_and_no_place_for_marks() -> None:
    found = rows(Row("Killed", marks=0), Row("Gull"))
    assert len(found.wide.centres) == len(found.narrow.centres) == 1
    assert len(layout(found, {})["shapes"]) == 1


def test_a_trace_goes_down_in_both_forms() -> None:
    found = rows(Row("Gull"), Row("Wire"))
    at = found.down([(0, 0), None, (1, 5)])
    assert at["y"] == [found.wide.centres[0], None, found.wide.centres[1] + 5]
    assert at["meta"]["narrow"]["y"] == [
        found.narrow.centres[0], None, found.narrow.centres[1] + 5,
    ]  # fmt: skip


def test_the_height_suits_both_forms() -> None:
    found = rows(Row("Gull", LONG), Row("Wire"))
    around = layout(found, {}, top=40)
    assert around["meta"]["heights"] == [
        round(found.wide.height) + 44, round(found.narrow.height) + 44,
    ]  # fmt: skip
    assert around["height"] == max(around["meta"]["heights"])


def test_labels_take_the_whole_width_where_it_is_narrow() -> None:
    around = layout(rows(Row("Gull")), {})
    assert around["xaxis"]["domain"][0] > 0.15
    assert around["meta"]["narrow"]["xaxis.domain"] == [0, 1]


def test_lines_run_through_rows_or_between_lanes() -> None:
    found = rows(Row("Gull"), Row("Wire"))
    assert layout(found, {})["yaxis"]["tickvals"] == list(found.wide.centres)
    assert layout(found, {"ticktext": ["2031"]}, lanes=True)["yaxis"]["tickvals"] == list(
        found.wide.tops
    )


def test_a_label_stays_text() -> None:
    assert rows(Row("<i>a</i> & b")).wide.texts[0]["text"] == "&lt;i&gt;a&lt;/i&gt; &amp; b"
