"""An account of an event names claims that stand in the same article.

What one article says stands in that article's file and nowhere else; its account of an event
rests on its own claims. Correct the id, or add the claim to this article.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, nearest


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each claim that a report names and its article does not hold."""
    for article in briefing.articles.values():
        claims = {claim.id for claim in article.claims}
        for index, report in enumerate(article.reports):
            for at, claim in enumerate(report.claims):
                if claim not in claims:
                    hint = nearest(claim, claims, "add the claim to this article, or remove it")
                    yield Finding(article.id, ("reports", index, "claims", at),
                                  f"this article has no claim {claim!r}", hint)  # fmt: skip


RULE = Rule("report-claims", "error", "Content model: one article, one file", check, local=True)
