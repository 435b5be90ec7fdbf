"""Ways to say who said it: one each, and whoever is pointed at first is the one who did.

`lines.txt` has short texts, labelled as the articles are, with a line of hyphens between them.
"""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import published_on
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import HERE, Labelled, read
from tests.draft.measure import bare, is_right, original

LEAD = "The day in the harbour\n\nThe weather was fair on Monday.\n\n"
"""Stands before a text that brings no headline of its own."""

LINES = (HERE / "lines.txt").read_text(encoding="utf-8").split("\n---\n")


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_whoever_said_it_is_proposed_first(line: str) -> None:
    lead = "" if "\n\n" in line else LEAD
    article: Labelled = read("line", lead + line)
    draft = drafted(article.text, ACTORS, PLACES, published_on("2034-05-01"))
    given = {
        original(draft, (said.span.start, said.span.end), article.text): said for said in draft.said
    }
    for label in article.of("s"):
        said = given[label.start, label.end]
        wanted = {bare(key) for key in label.value.split("/")}
        told = [f"{one.key} ({one.rule}: {one.why})" for one in said.candidates]
        assert is_right(said.candidates[0], wanted), f"{label.value}, but {told}"
