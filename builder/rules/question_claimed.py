"""Every question is answered by an article.

A question that no article answers shows nothing to compare; what the articles are silent on is a
gap of the edition. Add the claim to the article that answers, or name the question among the gaps
and remove it here.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, refused


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each question without a claim."""
    lost = refused(briefing, "article")
    asked = {claim.question for article in briefing.articles.values() for claim in article.claims}
    for question in briefing.questions.values():
        if question.id not in asked and question.withdrawn is None:
            yield Finding(question.id, (), "no article answers this question",
                          "add a claim to an article, or withdraw the question",
                          leans=lost)  # fmt: skip


RULE = Rule("question-claimed", "error", "ICD 206: every statement is sourced", check)
