"""A claim answers in the way its question asks.

A number is answered with `value`, with `min` and `max`, or with a vague word that the vocabulary
knows; a choice and a place with `answer`; a time with `when`; a stance with `stance`. Without its
answer a claim compares with nothing, and an answer of another kind would be left out of the
verdict without a word. A vague word gets no number of ours: the vocabulary says what it means.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.analysis.intervals import interval_of
from builder.model.article import Claim
from builder.model.briefing import Briefing
from builder.model.shared import Question
from builder.rules.base import Finding, Rule

ANSWERS = {
    "number": ("value", "min", "max"),
    "choice": ("answer",),
    "place": ("answer",),
    "time": ("when",),
    "stance": ("stance",),
}


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each claim whose answer is missing or of another kind."""
    for article in briefing.articles.values():
        for index, claim in enumerate(article.claims):
            question = briefing.questions.get(claim.question)
            for field, message, hint in _faults(briefing, claim, question) if question else ():
                yield Finding(article.id, ("claims", index, field), message, hint)


def _faults(briefing: Briefing, claim: Claim, question: Question) -> Iterator[tuple[str, str, str]]:
    own = ANSWERS[question.kind]
    for field in sorted({name for names in ANSWERS.values() for name in names} - {*own}):
        if getattr(claim, field) is not None:
            message = f"{field!r} is no answer to {question.id!r}, which asks for a {question.kind}"
            yield field, message, f"answer with {' or '.join(own)}"
    if not _answered(briefing, claim, own):
        message = f"the claim does not answer {question.id!r}, which asks for a {question.kind}"
        yield "question", message, f"add {' or '.join(own)}{_or_word(question)}"
    if question.kind == "number" and claim.approx == "vague" and claim.value is not None:
        hint = "remove the value, or say what stands before the number: about, nearly, over"
        yield "value", "a vague word with a number of ours", hint


def _answered(briefing: Briefing, claim: Claim, own: tuple[str, ...]) -> bool:
    if own == ANSWERS["number"]:
        return interval_of(claim, briefing.vocab.words) is not None
    return getattr(claim, own[0]) is not None


def _or_word(question: Question) -> str:
    return ", or add the vague word to vocab/words.yml" if question.kind == "number" else ""


RULE = Rule(
    "answer-kind",
    "error",
    "Content model: what can be compared is typed",
    check,
    structural=True,
    local=True,
)
