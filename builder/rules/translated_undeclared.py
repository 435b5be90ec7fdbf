"""A quotation from another language says whether it is a translation.

What was said in one language and printed in another is the translator's wording. Write
`translated: yes-stated` where the article says so, `yes-inferred` where it follows, or `no`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each rendering of foreign words that leaves the question open."""
    own = _primary(briefing.settings.language)
    for article in briefing.articles.values():
        for index, quote in enumerate(article.quotes):
            utterance = briefing.utterances.get(quote.utterance or "")
            language = utterance.language if utterance else None
            if language and _primary(language) != own and quote.translated == "unknown":
                yield Finding(article.id, ("quotes", index), f"said in {language!r}, and "
                              "nothing tells whether this is a translation",
                              "add translated: yes-stated, yes-inferred or no")  # fmt: skip


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


RULE = Rule("translated-undeclared", "warning", "No undeclared translation", check, local=True)
