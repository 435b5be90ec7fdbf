"""Long and ugly texts: anything that is not linear would not come to an end here."""

from random import Random

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import published_on
from builder.draft.worksheet import worksheet
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import labelled

SIZE = 20_000
PIECES = [
    '"', "'", "“a ", "‘a ", "”", '"a" ', "'a' ", "s' a ", "“a ‘b’ ", "“a”, said Quist. ", " \t",
    "\n", "\u00a0", "Quist said ", "Quist, the leader, ", "He said ", "and ", "The ", "Aa Bb ",
    "Aa: b\n", "five ", "5-", "May ", "the last ", "one of ", "U.S. ", "said ", ", ", "close to ",
    "@a ", "icon ",
]  # fmt: skip


RAGGED = [
    "Lund,",
    "The ministry summoned the envoy.\n\nThe ministry said it\n\nheld “nobody to blame” for it.",
    "Orle, Vesland at the edge of his canal and scoops up a handful of",
    "His wife, Jelka,— nodded. “I spoke,” she added.",
    "Pinned to the door was a note.— “Out of bread,” it read. “Try the mill.”",
    "Karl Weir\n\nHere is the text. “Dear friends”",
]
"""Lines cut off where no writer would end one: such as a page's furniture leaves."""

CUT = 12
"""Words of a piece that is left of an article at most."""


@pytest.mark.parametrize("text", RAGGED)
def test_a_line_that_is_cut_off_is_drafted(text: str) -> None:
    draft = drafted(text, ACTORS, PLACES, published_on("2031-03-04"))
    assert worksheet(draft, "it").startswith("# Worksheet: ")


@pytest.mark.parametrize("folder", ["articles", "wire", "plain5", "plain20"])
def test_articles_torn_to_pieces_are_drafted(folder: str) -> None:
    chance = Random(folder)
    for article in labelled(folder):
        words, pieces = article.text.split(" "), []
        while words:
            many = chance.randint(1, CUT)
            pieces.append(" ".join(words[:many]))
            words = words[many + chance.randint(0, 2) :]
        torn = drafted("\n\n".join(pieces), ACTORS, PLACES, published_on("2031-03-04"))
        assert worksheet(torn, "it").startswith("# Worksheet: ")


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_run_of_anything_is_drafted(piece: str) -> None:
    text = "Rain falls on Tessaly\n\n" + piece * (SIZE // len(piece))
    draft = drafted(text, ACTORS, PLACES, published_on("2031-03-04"))
    assert worksheet(draft, "it").startswith("# Worksheet: ")
    assert all(said.candidates for said in draft.said)
