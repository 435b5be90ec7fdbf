"""A link between two actors reads as a sentence, and leads to every passage that states it."""

import re

from tests.briefing import Case

ARTICLE = "content/articles/tern-marines.yml"
AGAIN = """\
relations:
  - id: backs-league-again
    from: orsk
    rel: backs
    to: coastal-league
    words: ["backed by Orsk"]
    asserted_by: narrator
"""


def test_further_passages_stand_behind_whom_a_link_leads_to(case: Case) -> None:
    case.replace(ARTICLE, "relations:\n", AGAIN)
    page = case.verify().site()["network.md"]
    (row,) = re.findall(r'<tr id="orsk">.*</tr>', page)
    (link,) = re.findall(r"<p>.*?</p>", row)
    assert re.sub("<[^>]*>", "", link) == "backs Coastal League 2"
    assert re.findall('href="[^"]*(?:#|/)([a-z-]*)(?:.html)?"', link) == [
        "tern-marines--backs-league-again", "coastal-league", "tern-marines--backs-league",
    ]  # fmt: skip
    assert 'aria-label="passage 2">2</a>' in link
