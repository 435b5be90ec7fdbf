"""Whom an office means by which the text has called nobody: the second proposal."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import Published
from tests.draft.cast import ACTORS, PLACES

LEAD = """Anton Weir lost the vote on Monday. The count took two days.

Weir lives in Orle. His rivals live there too. The rain went on for the whole of the week.

"""


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The head of the chamber of trade, Gaspar Hollis, asked both for patience.\n\n"
         "“A market does not vote,” the businessman concluded.",
         ["businessman", "gaspar-hollis"]),
        ("Jonna Pell, in power for six years, waved from a balcony and thanked the army.\n\n"
         "The new leader of the island said she was “ready for tomorrow's long work”.",
         ["new-leader", "jonna-pell"]),
        ("Pavel Hollis spoke before Jonna Pell. The businesswoman said it was “too late for that”.",
         ["jonna-pell", "businesswoman"]),
    ],
)  # fmt: skip
def test_whoever_is_told_of_last_is_proposed_behind_the_office(text: str, keys: list[str]) -> None:
    (said,) = drafted(LEAD + text, ACTORS, PLACES, Published()).said

    assert [one.key for one in said.candidates[:2]] == keys
