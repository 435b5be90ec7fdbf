"""A reading sums claims that are figures of one unit.

A reading is our arithmetic on figures of the articles, and is shown as ours. Marines cannot be
added to ships, nor a figure to a word without one. Sum claims whose questions count the same
thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.model.article import Claim
from builder.model.briefing import Briefing
from builder.model.shared import Question
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each summand that is no claim, has no figure, or counts something else."""
    claims = {f"{a.id}/{c.id}": c for a in briefing.articles.values() for c in a.claims}
    for question in briefing.questions.values():
        for index, reading in enumerate(question.readings):
            for at, summand in enumerate(reading.sum):
                if fault := _fault(briefing, claims, question, summand):
                    yield Finding(question.id, ("readings", index, "sum", at), *fault)


def _fault(
    briefing: Briefing, claims: Mapping[str, Claim], question: Question, summand: str
) -> tuple[str, str] | None:
    claim = claims.get(summand)
    if claim is None:
        return _no_claim(briefing, summand)
    asked = briefing.questions.get(claim.question)
    if asked is not None and asked.unit != question.unit:
        message = f"{summand!r} counts {asked.unit or 'nothing'}, and this question {question.unit}"
        return message, "sum claims of one unit"
    if claim.value is None and claim.min is None and claim.max is None:
        return f"{summand!r} has no figure", "sum claims that have a value or a range"
    return None


def _no_claim(briefing: Briefing, summand: str) -> tuple[str, str] | None:
    """Said of what is understood only: an article that was refused may hold the claim."""
    owner, _, part = summand.partition("/")
    understood = owner in briefing.articles if part else owner in briefing.known
    return (f"{summand!r} is no claim", "name a claim as article/claim") if understood else None


RULE = Rule("reading-units", "error", "Content model: readings are sums of ours", check)
