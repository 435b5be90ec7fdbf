"""No judgement rests on words of a headline, a standfirst, a heading or a caption.

They are often written by somebody else, in haste and without a source; the site shows them,
marked, and lets them support nothing. Rest the judgement on what the text of the article says.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing, parts, whole_id
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each piece of evidence that stands only above or beside an article."""
    standing = {
        whole_id(article, part): part.standing
        for article in briefing.articles.values()
        for _, part in parts(article)
    }
    for edition in briefing.editions.values():
        for index, judgement in enumerate(edition.judgements):
            for at, id_ in enumerate(judgement.evidence):
                if standing.get(id_, "body") != "body":
                    yield Finding(edition.id, ("judgements", index, "evidence", at),
                                  f"{id_!r} stands in a {standing[id_]}",
                                  "rest the judgement on the text of an article")  # fmt: skip


RULE = Rule("headline-evidence", "error", "ICD 203: quality of sources", check)
