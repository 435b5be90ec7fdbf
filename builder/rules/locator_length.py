"""A locator has at most twelve words.

Locators show where something stands; the articles are somebody's copyright, and longer passages
of them are quotations or nothing. The `words` of one claim, report, relation or label count
together. Shorten them to the fewest that still find the place, or record a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.article import Article
from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

LONGEST = 12


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each locator that is too long."""
    for article in briefing.articles.values():
        for loc, words in _locators(article):
            count = sum(len(text.split()) for text in words)
            if count > LONGEST:
                message = f"{count} words, and a locator has at most {LONGEST}"
                yield Finding(article.id, loc, message, "shorten it to the fewest words that find "
                              "the place")  # fmt: skip


def _locators(article: Article) -> Iterator[tuple[Loc, Iterable[str]]]:
    for name in ("claims", "reports", "relations", "labels", "ignored"):
        for index, part in enumerate(getattr(article, name)):
            yield (name, index, "words"), [part.words] if name == "ignored" else part.words
    for name in ("quotes", "claims", "reports", "relations", "labels", "ignored"):
        for index, part in enumerate(getattr(article, name)):
            yield (name, index, "starts"), [part.starts or ""]


RULE = Rule(
    "locator-length", "error", "Evidence: verbatim, without republishing", check, local=True
)
