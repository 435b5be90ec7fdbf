"""An outlet that the capture does not name is `null`, with the basis `unknown`.

An outlet is never guessed from style or memory. Where words of the article show it, name it and
give the words as evidence; where nothing does, say so and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.article import Article
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each outlet that does not go with its basis, or lacks evidence."""
    for article in briefing.articles.values():
        if fault := _fault(article):
            yield Finding(article.id, ("outlet_basis", "basis"), *fault)


def _fault(article: Article) -> tuple[str, str] | None:
    basis = article.outlet_basis.basis
    if article.outlet is None and basis != "unknown":
        return f"no outlet, and a basis that is {basis}", "write basis: unknown, or name the outlet"
    if article.outlet is not None and basis == "unknown":
        return "an outlet on no basis", "write stated or inferred, or outlet: null"
    if article.outlet_basis.evidence is None:
        return f"a basis that is {basis}, without evidence", "add the words, or the reason"
    return None


RULE = Rule("outlet-basis", "error", "Never invented: outlet, address, date", check, local=True)
