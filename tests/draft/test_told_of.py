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
        ("Jonna Pell, who has led the chamber of trade for six years, met both on Monday.\n\n"
         "It rained on the way.\n\nIn the evening the businesswoman said it was “too late now”.",
         ["businesswoman", "jonna-pell"]),
        ("Jonna Pell met both on Monday. The talks broke off.\n\nIt rained.\n\n"
         "The former mayor said they were “far too late for all that”.",
         ["former-mayor", "jonna-pell"]),
    ],
)  # fmt: skip
def test_whoever_is_told_of_last_is_proposed_behind_the_office(text: str, keys: list[str]) -> None:
    (said,) = drafted(LEAD + text, ACTORS, PLACES, Published()).said

    assert [one.key for one in said.candidates[:2]] == keys


def test_no_businesswoman_is_called_pavel() -> None:
    text = (
        "Pavel Hollis spoke before Jonna Pell. The businesswoman said it was “too late for that”."
    )
    (said,) = drafted(LEAD + text, ACTORS, PLACES, Published()).said

    assert said.candidates[0].key == "jonna-pell"
