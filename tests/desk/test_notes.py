import pytest

from builder.desk.notes import Notes, notes, value

DOCSTRING = """What a figure counts, in
two lines.

Why: one total hides
another.
Good: 25
Good: "two dozen"
Bad: "25" (a number takes no quotation marks)"""


def test_a_docstring_is_taken_apart() -> None:
    found = notes(DOCSTRING)

    assert found == Notes(
        "What a figure counts, in two lines.", "one total hides another.", ("25", '"two dozen"'),
        (('"25"', "a number takes no quotation marks"),),
    )  # fmt: skip
    assert found.examples == [25, "two dozen"]
    assert notes("\n".join(found.lines())) == found


def test_values_are_read_as_in_a_file() -> None:
    assert value('["a", b]') == ["a", "b"]
    assert value('{edtf: "2031-03-04"}') == {"edtf": "2031-03-04"}


def test_a_bad_value_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="the bad value '25' has no reason in brackets"):
        notes("A figure.\n\nBad: 25")
