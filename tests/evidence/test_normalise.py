"""What counts as the same text, and where each character of it stood."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.normalise import fold, normalise
from builder.evidence.passage import passage_hash, text_hash

# Everything that the normaliser is about, densely: marks, dashes, spaces, accents, jamo, rubbish.
AWKWARD = st.text(
    st.sampled_from(
        "aB1. ,'\"‘’“”«»‚„–—‐-…\u00a0\u2003\n\r\t\u2028\u200b\u00ad\u2060\ufeff\u0301\u0323"
        "e\u00e9Å\u212bשؤ\u0654\u1100\u1161\u11a8\u0130ß\U0001f600"
    )
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("cafe\u0301", "caf\u00e9"),
        ("ca\u200bfe\u00ad\u0301", "caf\u00e9"),
        ("\u1100\u1161\u11a8", "\uac01"),
        ("‘a’ ‚b‛ ‹c›", "'a' 'b' 'c'"),
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("a–b—c‐d−e", "a-b-c-d-e"),
        ("wait…", "wait..."),
        ("\ufeff a\u00a0\n\n\tb\u2028c \u200b d ", "a b c d"),
        ("A U.S. ship, 5,000 ½ ﬁsh", "A U.S. ship, 5,000 ½ ﬁsh"),
        ("", ""),
        (" \n\u200b ", ""),
    ],
)
def test_only_the_named_differences_are_folded(text: str, folded: str) -> None:
    assert normalise(text).text == folded


def test_paragraphs_are_the_lines_that_are_not_empty() -> None:
    text = normalise("\n One.\u00a0 \r\n\r\n \u200b \n“Two”\u2028Three")
    assert [text.text[start:end] for start, end in text.paragraphs] == ["One.", '"Two"', "Three"]
    assert [text.paragraph_at(text.text.index(word)) for word in ("One", "wo", "hree")] == [1, 2, 3]


def test_a_place_leads_back_to_the_original() -> None:
    original = " The cafe\u0301 –  it’s\u00a0“shut”…\n\nNow. "
    text = normalise(original)
    for words, source in (("caf\u00e9", "cafe\u0301"), ("it's", "it’s"), ('"shut"', "“shut”"),
                          ("Now.", "Now.")):  # fmt: skip
        start = text.text.index(words)
        first, last = text.original(start, start + len(words))
        assert original[first:last] == source


def test_a_text_that_no_encoding_holds_has_a_digest_too() -> None:
    assert len(text_hash("\ud800")) == 64
    assert text_hash("\ud800") != text_hash("?")


def test_a_passage_is_known_by_its_segments_in_their_paragraph() -> None:
    body = normalise("Before.\n\nOne two. Three four.\n\nAfter.")
    assert passage_hash(body, [(8, 11), (17, 22)]) == text_hash(
        "One two. Three four.\nOne two. Three four."
    )


@given(AWKWARD | st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert fold(once.text) == once.text
    assert fold(once.printed) == once.text
    assert unicodedata.is_normalized("NFC", once.text)


@given(AWKWARD | st.text())
def test_the_quick_way_gives_the_same(text: str) -> None:
    assert fold(text) == normalise(text).text


@given(AWKWARD | st.text())
def test_the_map_back_is_total_and_never_goes_backwards(text: str) -> None:
    body = normalise(text)
    assert len(body.offsets) == len(body.text) + 1 == len(body.printed) + 1
    assert list(body.offsets) == sorted(body.offsets)
    assert 0 <= body.offsets[0] <= body.offsets[-1] <= len(text)


@given(AWKWARD)
def test_paragraphs_hold_all_the_text_but_the_spaces_between_them(text: str) -> None:
    body = normalise(text)
    lines = [fold(line) for line in text.splitlines()]
    held = [body.text[start:end] for start, end in body.paragraphs]
    assert " ".join(held) == body.text
    assert held == [line for line in lines if line]
