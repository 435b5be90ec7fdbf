"""The YAML dialect: what it reads, where it says things stand, and what it refuses."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.marks import ALIAS, Mark
from builder.content.yamlmarks import MAX_ALIASES, MAX_DEPTH, DialectError, load

AMBIGUOUS = "means different things to different YAML readers"
AS_TEXT = "write true, false or null, or quote it if it is text"


def fault(text: str) -> tuple[int, int, str, str]:
    with pytest.raises(DialectError) as caught:
        load(text)
    assert str(caught.value) == caught.value.message
    return caught.value.line, caught.value.column, caught.value.message, caught.value.hint


def test_every_value_and_key_has_its_place() -> None:
    data, marks = load(
        'name: Port Sava\nat:\n  - {lat: 37.7}\n  - "quay"\nnote: |\n  Two\n  lines\n'
    )
    assert data == {"name": "Port Sava", "at": [{"lat": 37.7}, "quay"], "note": "Two\nlines\n"}
    assert marks.values[()] == Mark(1, 1)
    assert marks.values["at", 0, "lat"] == Mark(3, 11)
    assert marks.keys["at", 0, "lat"] == Mark(3, 6)
    assert marks.values["at", 1] == Mark(4, 5, '"')
    assert marks.values["note",] == Mark(5, 7, "|")


def test_columns_count_characters() -> None:
    _, marks = load("{ćüć: 1, b: 2}")
    assert marks.keys["b",] == Mark(1, 10)


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("-3", -3), ("0", 0), ("0.25", 0.25), ("true", True), ("false", False),
     ("null", None), ("", None), ("12 ships", "12 ships"), ("12,000", "12,000"),
     ('"2031-03-01"', "2031-03-01"), ("'no'", "no"), ("nobody", "nobody")],
)  # fmt: skip
def test_plain_scalars(text: str, value: object) -> None:
    (read,) = load(f"a: {text}")[0].values()
    assert (type(read), read) == (type(value), value)


def test_a_field_is_bare_if_any_of_its_texts_may_be_other_than_it_stands() -> None:
    assert load("a: x\nb: [\"x\", 'y']\nc: |\n  x\nd: [\"x\", z]\ne: >\n  x")[1].bare == {
        "a", "d", "e",
    }  # fmt: skip
    assert load('a: &k "x"\nb: *k')[1].bare == {ALIAS}
    assert load("x")[1].bare == {""}


@pytest.mark.parametrize("word", ["yes", "No", "on", "OFF", "y", "True", "NULL", "~"])
def test_words_that_other_readers_take_for_values(word: str) -> None:
    assert fault(f"a: {word}") == (1, 4, f"{word!r} {AMBIGUOUS}", AS_TEXT)


@pytest.mark.parametrize(
    "number",
    ["2031-03-01", "2031-3", "2031-03-01T10:00", "18:00", "1:30:00", "007", "0o17", "0x1f", "1_000",
     "1e5", ".5", "5.", ".inf", "-.INF", ".nan"],
)  # fmt: skip
def test_numbers_and_dates_that_other_readers_turn_into_something_else(number: str) -> None:
    hint = f'quote it if it is text: "{number}"'
    assert fault(f"a: {number}") == (1, 4, f"{number!r} {AMBIGUOUS}", hint)


UNMERGED_AT_2 = (
    2, 1, "a merge left its conflict markers here",
    "keep either side, or what is right of both, without the lines that begin with <, = and >",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", (2, 1, "the key 'a' stands twice", "keep one of the two")),
        ("a: b\n\tc: 1", (2, 1, "a tab", "indent and separate with spaces")),
        ("a: 1\nb:2\nc: 3", (2, 1, "a line without ': '",
                             "write it so: field, colon, space, value")),
        ("a: 1\nb: 'x\n  y'z: w\nc: 3", (3, 5, "the structure breaks off here",
                                        "check the indentation, and that text after a quotation "
                                        "mark is inside the quotes")),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", UNMERGED_AT_2),
        ("a:\n- b\n=======\r\n- c\n", (3, *UNMERGED_AT_2[1:])),
        ("a: 'b\n||||||| base\nc'\n", UNMERGED_AT_2),
        ("\ufeffa: 1", (1, 1, "a byte-order mark", "save the file as UTF-8 without it")),
        ("a: b\x07", (1, 5, "the character U+0007, which cannot be seen", "remove it")),
        ("a: 1\nb: x\u202ey", (2, 5, "the character U+202E, which cannot be seen", "remove it")),
        ('a: "\\u202e"', (1, 4, "the text holds U+202E, which cannot be seen",
                            "remove the escape")),
        ('a: "\\0"', (1, 4, "the text holds U+0000, which cannot be seen", "remove the escape")),
        ("a: !!str 1", (1, 4, "the tag tag:yaml.org,2002:str is not allowed",
                        "write the plain value")),
        ("? [a]\n: 1", (1, 3, "a key must be a plain word", "quote text that holds : or {")),
        ("!!str a: 1", (1, 1, "a key must be a plain word", "quote text that holds : or {")),
        ("a: 1\n---\nb: 2", (2, 1, "a second document begins here", "one file, one record")),
        ("a: *b", (1, 4, "the alias *b names no anchor before it",
                   "quote text that begins with *")),
        ("a: &a [*a]", (1, 8, "the alias *a names no anchor before it",
                        "quote text that begins with *")),
        (f"a: {'9' * 16}", (1, 4, "a number of more than 15 characters", "quote it")),
        ('a: 1\nb: "x\nc: 2', (2, 4, "the quotation mark here is never closed", "close it")),
        ("a: b: c", (1, 5, "a second ': ' in one line", "put the text in quotes")),
        ("a: b\r\n  c: d", (2, 4, "this field is indented further than the ones above it",
                           "begin the fields of one record in one column; in a list, behind the "
                           "dash")),
        ("- a: b\n    c: d: e", (2, 6, "this field is indented further than the ones above it",
                               "begin the fields of one record in one column; in a list, behind "
                               "the dash")),
        ("a: : b", (1, 4, "a second ': ' in one line", "put the text in quotes")),
        ("%YAML 2.0\n---\na: 1", (1, 1, "not YAML: found incompatible YAML document",
                                  "put the text in quotes")),
        (f"a: 1\n{'k' * 201}: 2", (2, 1, "a key of more than 200 characters", "name a field")),
        (f"a: {'x' * 20_001}", (1, 4, "a text of more than 20000 characters", "shorten it")),
        ("a: @b", (1, 4, "text cannot begin with this character", "put the text in quotes")),
        ('a: "\\q"', (1, 5, "a backslash in double quotes begins an escape",
                      "use single quotes, or write \\\\")),
        ("a: [1,\n  2\nb: 3", (3, 2, "the bracket of line 1 is not closed, or a comma is missing",
                               "quote text that holds , [ ] { }")),
        ('a: "b" c', (1, 8, "the structure breaks off here",
                      "check the indentation, and that text after a quotation mark is inside the "
                      "quotes")),
    ],
)  # fmt: skip
def test_what_is_refused_and_where(text: str, expected: tuple[int, int, str, str]) -> None:
    assert fault(text) == expected


def test_what_is_just_within_the_bounds() -> None:
    (key, number), (text_key, text) = load(f"{'k' * 200}: {'9' * 15}\ntext: {'x' * 20_000}")[
        0
    ].items()
    assert (len(key), number, text_key, len(text)) == (200, 10**15 - 1, "text", 20_000)
    assert load("text", longest=4)[0] == "text"


def test_depth_is_bounded_before_it_can_hurt() -> None:
    assert load("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert fault("[" * 100_000) == (
        1, MAX_DEPTH + 2, "nested more than 40 levels deep", "flatten the file",
    )  # fmt: skip


@pytest.fixture
def three_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bound on values that is quick to come to."""
    monkeypatch.setattr("builder.content.yamlmarks.MAX_NODES", 300)


@pytest.mark.usefixtures("three_hundred")
def test_values_are_counted() -> None:
    assert len(load(_row(299))[0]) == 299
    told = "more than 300 values in one file", "split the file"
    assert fault(_row(300)) == (1, 2 + 2 * 299, *told)


def _row(values: int) -> str:
    return f"[{'1,' * values}]"


def test_aliases_are_few() -> None:
    assert load("a: &x [1, 2]\nb: *x")[0] == {"a": [1, 2], "b": [1, 2]}
    most = ", ".join(["*x"] * MAX_ALIASES)
    assert load(f"a: &x 1\nb: [{most}]")[0]["b"] == [1] * MAX_ALIASES
    assert fault(f"a: &x 1\nb: [{most}, *x]") == (
        2, 5 + 4 * MAX_ALIASES, "more than 20 aliases", "write the values out",
    )  # fmt: skip


@pytest.mark.usefixtures("three_hundred")
def test_an_alias_counts_for_what_it_stands_for() -> None:
    text = f"a: {_row(90)}\nb: &b {_row(90)}\nc: *b"
    assert len(load(text)[0]["c"]) == 90
    assert fault(f"{text}\nd: *b")[:3] == (4, 4, "more than 300 values in one file")


def test_aliases_that_multiply() -> None:
    rows = [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 6)]
    doubling = "\n".join([f"a0: &a0 {_row(1_000)}", *rows])
    assert fault(doubling)[2] == "more than 200000 values in one file"


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(DialectError):
        load(text)
