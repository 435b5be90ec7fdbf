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
        ("Northern Wire, 11 March 2031", "byline"),
        ("The Journal of Orle | Tuesday, March 11, 2031", "byline"),
        ("Riot in Orle, 11 March 2031", "heading"),
        ("In Orle, 11 March 2031 was cold.", "body"),
    ],
)
def test_a_line_between_two_paragraphs(line: str, standing: str) -> None:
    text = f"Boats stay in for rain in Orle\n\n{PLAIN}\n\n{line}\n\n{PLAIN} Nobody minded."
    found = drafted(text, ACTORS, PLACES, Published()).reading.paragraphs

    assert [one.standing for one in found] == ["headline", "body", standing, "body"]


@pytest.mark.parametrize("line", ["Northern Wire, 11 March 2031", "Orle Post - March 11, 2031"])
@pytest.mark.parametrize("page", ["{line}\n\n{title}", "{title}\n\n{line}"])
def test_the_day_is_told_behind_the_name_of_the_outlet(page: str, line: str) -> None:
    head = page.format(line=line, title="Boats stay in for rain in Orle")
    found = drafted(f"{head}\n\n{PLAIN}\n\n{PLAIN} Nobody minded.", ACTORS, PLACES, Published())

    assert found.published.edtf == "2031-03-11"
    assert "headline" in {one.standing for one in found.reading.paragraphs[:2]}
