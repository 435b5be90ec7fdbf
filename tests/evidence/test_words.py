"""Where words and sentences end, and what tells that somebody speaks."""

import pytest

from builder.evidence.normalise import normalise
from builder.evidence.words import (
    has_cue,
    has_name,
    is_inside_word,
    sentence_ends_in,
    sentence_starts,
)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("They go a|way", True),
        ("They| go", False),
        ("They |go", False),
        ("|They", False),
        ("They|", False),
        ("don|'t", True),
        ("don'|t", True),
        ("Sava|'s quay", False),
        ("Sava|'S QUAY", False),
        ("Sava|'sea", True),
        ("it's|.", False),
        ("pro|-Sava", True),
        ("pro-|Sava", True),
        ("were pro|-", False),
        ("-|Sava won", False),
        ("here -|Sava won", False),
        ("near—|far", False),
        ("5|,000", True),
        ("5,|000", True),
        ("Pier 5|,", False),
        (",|5", False),
        ("At 17|:43", True),
        ("they left.|They came", False),
        ("they left|.They came", False),
        ("a web.|site", True),
        ("a web|.site", True),
        ("the U.S|. ships", True),
        ("the U|.S. ships", True),
        ("the U.S.|", False),
        ("in a.|m", True),
        ("file|_name", True),
        ("file_|name", True),
        ("x|\u0327s", True),
        ("x\u0327|s", True),
        ("ma’|am", True),
        ("an “|act", False),
    ],
)
def test_what_belongs_together_is_one_word(text: str, parted: bool) -> None:
    body = normalise(text.replace("|", ""))
    assert is_inside_word(body, text.index("|")) is parted


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("They left. They came", True),
        ("They left! (They came", True),
        ("‘They left?’ ‘They came", True),
        ("They left. they came", False),
        ("They left.", False),
        ("They left... They came", True),
        ("He met Gen. Ilka Dorn", False),
        ("He met Gen! Ilka Dorn", True),
        ("of Velta, No. 5 is shut", False),
        ("in the U.S. Velta left", False),
        ("the sergeant. Velta left", True),
        ("a vest. Velta left", True),
    ],
)
def test_a_sentence_ends_where_another_begins(text: str, ends: bool) -> None:
    assert sentence_ends_in(normalise(text).text) is ends


def test_sentences_begin_after_others_and_with_paragraphs() -> None:
    body = normalise("One came. Two left.\n\n“Three,” said Dr. Four. (Five.)")
    assert [body.text[start : start + 3] for start in sentence_starts(body)] == [
        "One", "Two", '"Th', "Thr", "Fiv",
    ]  # fmt: skip


def test_verbs_of_speaking_and_whole_names_are_found() -> None:
    assert has_cue('," Brusk ADDED, "')
    assert has_cue(", according to him,")
    assert not has_cue("the address")
    assert has_name("so Brusk, who", ["Tollen", "Brusk"])
    assert not has_name("so Brusks", ["Brusk"])
    assert not has_name("so McBrusk", ["Brusk"])
    assert not has_name("so Brxsk", ["Br.sk"])
