"""A choice, a place or a time is claimed at least twice.

Such a question is asked because articles, or passages of one article, can answer it differently;
with one claim there is nothing to compare, and the fact belongs in the account of the event. Add
the other claims, or remove the question. (Every figure of an article is a claim, and a proposition
may have one voice, so numbers and stances may stand alone.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, refused

COMPARED = ("choice", "place", "time")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each such question with a single claim."""
    lost = refused(briefing, "article")
    claims = Counter(c.question for a in briefing.articles.values() for c in a.claims)
    for question in briefing.questions.values():
        if question.kind in COMPARED and claims[question.id] == 1:
            yield Finding(question.id, (), "one claim, and nothing to compare it with",
                          "add the other claims, or remove the question", leans=lost)  # fmt: skip


RULE = Rule("lone-claim", "warning", "Content model: questions are answered differently", check)
