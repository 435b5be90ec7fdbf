"""A quotation is of the kind that it is called.

`full` is at least a whole sentence, and so begins like one: only such a quotation may be set apart
on a page. `indirect` is the outlet's prose: at most 25 words, and never in quotation marks, which
would put them into somebody's mouth. Call a clause `partial`, and words in marks by their kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.article import Quote
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

LONGEST_INDIRECT = 25
_MARKS = set('"“”„«»')


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each fragment called full, and each indirect one that is long or in marks."""
    for article in briefing.articles.values():
        for index, quote in enumerate(article.quotes):
            if fault := _fault(quote):
                yield Finding(article.id, ("quotes", index, "segments", 0), *fault)


def _fault(quote: Quote) -> tuple[str, str] | None:
    text = " ".join(quote.segments)
    if quote.kind == "full" and not quote.continuation and _begins_inside(text):
        return "called full, and begins inside a sentence", "call it partial"
    if quote.kind == "indirect" and _MARKS & set(text):
        return "indirect speech, with quotation marks", "leave the marked words to a quote"
    if quote.kind == "indirect" and len(text.split()) > LONGEST_INDIRECT:
        return (f"indirect speech of {len(text.split())} words, of at most {LONGEST_INDIRECT}",
                "shorten it to what is demanded, threatened or condemned")  # fmt: skip
    return None


def _begins_inside(text: str) -> bool:
    """True when the first letter is a small one; a bracket or a sign before it is the outlet's."""
    return text[:1].islower()


RULE = Rule("quote-kind", "error", "No fragment as a pull quote", check, local=True)
