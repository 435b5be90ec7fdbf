"""Somebody speaks in every quotation.

Who said it is never left open: a quotation renders an utterance, may render one of several
`candidates`, or names its `speaker`. Only single words that the outlet itself sets in marks, or a
name that it gives, may do without. Somebody unnamed is an actor of kind `unnamed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

OUTLETS_OWN = ("scare", "label")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each quotation that nobody says."""
    for article in briefing.articles.values():
        for index, quote in enumerate(article.quotes):
            said = quote.utterance or quote.candidates or quote.speaker
            if not said and quote.kind not in OUTLETS_OWN:
                yield Finding(article.id, ("quotes", index, "utterance"), "nobody says this",
                              "name the utterance, its candidates or the speaker")  # fmt: skip


RULE = Rule("quote-speaker", "error", "ICD 206: the originator is named", check, local=True)
