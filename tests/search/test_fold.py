"""Words that readers take for the same fold to the same term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.fold import skeleton, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Káthib", "kathib"),
        ("Ka’ib", "Kaib"),
        ("Ka'ib", "Ka‘ib"),
        ("organize", "organise"),
        ("colour", "color"),
        ("travelled", "traveled"),
        ("Mousavi", "Moussavi"),
        ("Łódź", "Lodz"),
        ("Straße", "STRASSE"),
        ("İzmir", "izmir"),
        ("أحمد", "احمد"),
        ("کاوه", "كاوه"),
        ("مُحَمَّد", "محمد"),
        ("５０００", "5000"),
        ("the harbour’s", "the harbour"),
    ],
)
def test_variants_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Port Sava, north-mole", ["port", "sava", "north", "mole"]),
        ("5,000 or 12,5", ["5000", "or", "12", "5"]),
        ("1100", ["1100"]),
        ("it’s the guards’ turn", ["it", "the", "guards", "turn"]),
        ("“—” …", []),
    ],
)
def test_terms_stand_in_order(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@given(st.text(alphabet=st.characters(categories=["Ll", "Lu"]), min_size=2, max_size=12))
def test_the_beginning_of_a_word_begins_its_term(word: str) -> None:
    folded = terms(word)
    if len(folded) == 1:
        for end in range(1, len(word)):
            typed = "".join(terms(word[:end]))
            assert folded[0].startswith(typed[:-1])


@pytest.mark.parametrize("name", ["Suleimani", "Solaymani", "Sulaimaani"])
def test_names_that_sound_alike_share_a_skeleton(name: str) -> None:
    assert skeleton(terms(name)[0]) == skeleton("soleimani") == "slmn"


@pytest.mark.parametrize("term", ["ali", "ao", "u2b4", "1234"])
def test_what_is_too_short_or_no_name_has_none(term: str) -> None:
    assert skeleton(term) == ""
