"""Long and ugly texts: anything that is not linear would not come to an end here."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import published_on
from builder.draft.worksheet import worksheet
from tests.draft.cast import ACTORS, PLACES

SIZE = 20_000
PIECES = [
    '"', "'", "“a ", "‘a ", "”", '"a" ', "'a' ", "s' a ", "“a ‘b’ ", "“a”, said Quist. ", " \t",
    "\n", "\u00a0", "Quist said ", "Quist, the leader, ", "He said ", "and ", "The ", "Aa Bb ",
    "Aa: b\n", "five ", "5-", "May ", "the last ", "one of ", "U.S. ", "said ", ", ", "close to ",
    "@a ", "icon ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_run_of_anything_is_drafted(piece: str) -> None:
    text = "Rain falls on Tessaly\n\n" + piece * (SIZE // len(piece))
    draft = drafted(text, ACTORS, PLACES, published_on("2031-03-04"))
    assert worksheet(draft, "it").startswith("# Worksheet: ")
    assert all(said.candidates for said in draft.said)
