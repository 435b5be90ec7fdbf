import pytest

from builder.content.letters import Unfit, code, smuggled, unfit
from tests.hostile.payloads import UNFIT

FINE = ("\t", "\n", "\r", " ", "\u00a0", "\u00ad", "\u200c", "\u200d", "\u200e", "\u200f",
        "\u061c", "\u202f", "\ufffd", "\U0001f469", "\U000e0041", "~", "\u2027",
        "\u2065")  # fmt: skip


@pytest.mark.parametrize("letter", UNFIT, ids=code)
def test_what_no_text_may_hold(letter: str) -> None:
    found = unfit(f"a\r\nb\rc\nd{letter}e")
    assert found is not None
    assert (found.line, found.column) == (4, 2)
    assert smuggled(f"a{letter}b{UNFIT[0]}") == letter


@pytest.mark.parametrize("letter", FINE, ids=code)
def test_what_a_text_may_hold(letter: str) -> None:
    assert unfit(f"a{letter}b", tabs=True) is None
    assert (unfit(f"a{letter}b") is None) == (letter != "\t")
    assert smuggled(f"a{letter}b") == ("\r" if letter == "\r" else "")


def test_it_is_told_in_words() -> None:
    assert unfit("\u202e") == Unfit(1, 1, "the character U+202E, which cannot be seen", "remove it")
    assert unfit("a\tb") == Unfit(1, 2, "a tab", "indent and separate with spaces")
    assert unfit("\ufeffa") == Unfit(1, 1, "a byte-order mark", "save the file as UTF-8 without it")
