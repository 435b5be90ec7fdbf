"""Scare quotes hold three words or fewer.

More than that is usually a clause that somebody said, and wants a speaker. Call it `partial` and
name the utterance, unless the outlet only holds a longer phrase at arm's length.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

LONGEST = 3


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each scare quotation of more words."""
    for article in briefing.articles.values():
        for index, quote in enumerate(article.quotes):
            count = sum(len(segment.split()) for segment in quote.segments)
            if quote.kind == "scare" and count > LONGEST:
                yield Finding(article.id, ("quotes", index, "kind"), f"scare quotes of {count} "
                              "words", "call it partial if somebody said it")  # fmt: skip


RULE = Rule("scare-length", "warning", "Content model: kinds of quote", check, local=True)
