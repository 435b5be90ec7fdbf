"""What each paragraph of a captured page seems to be."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import Published
from tests.draft.cast import ACTORS, PLACES

PLAIN = "It rained in Orle all day, and the boats stayed in, as they had on the day before."


@pytest.mark.parametrize(
    ("line", "standing"),
    [
        ("The ferry will sail again once the new crew has been told what to do at sea", "caption"),
        ("The ferry will sail again once the new crew has been told what to do. IBER", "body"),
        ("The ferry will sail again once the new crew has been told what to do. (DPA)", "body"),
        ("The ferry will sail again once the new crew has been told what to do at SEA", "caption"),
        ("A crew is trained", "heading"),
        ("The crew waits at the quay (Photo: Anna Brusk)", "caption"),
        ("Subscribe to our newsletter", "furniture"),
        ("By Anna Brusk in Orle", "byline"),
    ],
)
def test_a_line_between_two_paragraphs(line: str, standing: str) -> None:
    text = f"Boats stay in for rain in Orle\n\n{PLAIN}\n\n{line}\n\n{PLAIN} Nobody minded."
    found = drafted(text, ACTORS, PLACES, Published()).reading.paragraphs

    assert [one.standing for one in found] == ["headline", "body", standing, "body"]
