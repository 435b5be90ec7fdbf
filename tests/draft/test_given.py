"""Given names: whom *he* and *she* may mean by what people are called."""

import pytest

from builder.draft.article.figure import gender_of_name
from builder.draft.english.given import GIVEN_HE, GIVEN_SHE


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Torbjørn Eikeland", "he"),
        ("Jean-Noël Brusk", "he"),
        ("Žofie Weir", "she"),
        ("Marie-Ange Brusk", "she"),
        ("Saoirse Brusk", "she"),
        ("Saoirse", ""),
        ("Kim Brusk", ""),
        ("Harbour Brusk", ""),
    ],
)
def test_a_first_name_tells_the_pronoun(name: str, pronoun: str) -> None:
    assert gender_of_name(name) == pronoun


def test_no_name_is_of_both() -> None:
    assert GIVEN_HE.isdisjoint(GIVEN_SHE)
