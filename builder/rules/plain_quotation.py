"""Words of an article are written in quotation marks or as a literal block.

YAML folds plain text: it drops line breaks, ends at ` #`, and reads some words as numbers or
truth. Words that must match an article letter by letter are typed as `"…"`, `'…'` or after `|`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.content.marks import ALIAS
from builder.model.article import Article
from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

FIELDS = {"quotes": "segments", "ignored": "words"}


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each segment or locator that is plain or folded."""
    for article in briefing.articles.values():
        document = briefing.files[article.id]
        if {"segments", "words", ALIAS}.isdisjoint(document.bare):
            continue  # without a look at where each stands
        for loc in _verbatim(article):
            if not document.mark(loc).exact:
                yield Finding(article.id, loc, "words of the article, not in quotation marks",
                              "put them in double quotes, or in a block after |")  # fmt: skip


def _verbatim(article: Article) -> Iterator[Loc]:
    for name in ("quotes", "claims", "reports", "relations", "labels", "ignored"):
        for index, part in enumerate(getattr(article, name)):
            field = FIELDS.get(name, "words")
            value = getattr(part, field)
            if isinstance(value, str):
                yield (name, index, field)
            else:
                yield from ((name, index, field, at) for at in range(len(value)))


RULE = Rule(
    "plain-quotation", "error", "YAML dialect: quotations are never folded", check, local=True
)
