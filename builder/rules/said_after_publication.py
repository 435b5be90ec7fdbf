"""Nobody is quoted in an article before the words were said.

An article cannot print what had not been said; one of the two dates is wrong. The times are
compared in UTC, each with its own zone.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.dates import safe_window, told


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each rendering of an utterance whose earliest time is past the publication."""
    for article in briefing.articles.values():
        published = safe_window(article.published, briefing).end
        for index, quote in enumerate(article.quotes):
            utterance = briefing.utterances.get(quote.utterance or "")
            said = quote.said or (utterance.said if utterance else None)
            begun = safe_window(said, briefing).start if said else None
            if said and begun and published and begun >= published:
                message = f"the words are dated {told(said)}, after this article was published"
                yield Finding(article.id, ("quotes", index, "said" if quote.said else "utterance"),
                              f"{message} ({told(article.published)})",
                              "correct one of the dates, or its zone")  # fmt: skip


RULE = Rule(
    "said-after-publication", "error", "Dates are checked against each other", check, local=True
)
