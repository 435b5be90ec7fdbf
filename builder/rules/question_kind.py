"""A question has the fields of its kind, and no others.

A number has its unit and may have readings; a choice its closed answers; only a stance may accuse
somebody, and its text is a proposition: "The line was cut." A field of another kind means that the
question is not the one that was meant. Remove the field, or give the question its right kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.model.shared import Question
from builder.rules.base import Finding, Rule

ONLY = {
    "number": ("unit", "quantity", "readings"),
    "choice": ("answers",),
    "place": (),
    "time": (),
    "stance": ("accuses",),
}
"""The fields that belong to one kind alone."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each field that is foreign to a question's kind, or missing from it."""
    for question in briefing.questions.values():
        for kind, fields in ONLY.items():
            yield from _foreign(question, kind, fields)
        if question.kind == "number" and question.unit is None:
            yield Finding(question.id, ("kind",), "a number without its unit",
                          "add what is counted, such as unit: people")  # fmt: skip
        if question.kind == "choice" and not question.answers:
            yield Finding(question.id, ("kind",), "a choice without its answers",
                          "add the answers that an article gives or could give")  # fmt: skip
        if question.kind == "stance" and question.text.rstrip().endswith("?"):
            yield Finding(question.id, ("text",), "a stance is on a proposition, and this asks",
                          "write what one asserts or denies: The line was cut.")  # fmt: skip


def _foreign(question: Question, kind: str, fields: tuple[str, ...]) -> Iterator[Finding]:
    for field in fields if kind != question.kind else ():
        if getattr(question, field):
            yield Finding(question.id, (field,), f"{field!r} belongs to a {kind}, and this is a "
                          f"{question.kind}", "remove it, or change the kind")  # fmt: skip


RULE = Rule(
    "question-kind",
    "error",
    "Content model: five kinds of question",
    check,
    structural=True,
    local=True,
)
