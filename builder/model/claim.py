"""Claims: one article's answers to questions, each with who asserts it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from builder.model.base import ActorRef, Asserter, Edtf, Id, Many, Number, QuestionRef, Text, When
from builder.model.quote import Named

Approx = Literal["exact", "about", "at_least", "at_most", "nearly", "over", "vague"]
Stance = Literal["asserts", "denies", "doubts", "declines", "not_reported"]
ForceStatus = Literal["present", "deployed", "ordered", "prepared", "expected", "may"]


class Claim(Named):
    """One article's answer to a question, in its words, with who asserts it."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                {
                    "not": {
                        "required": ["value", end],
                        "properties": {name: {"type": "number"} for name in ("value", end)},
                    }
                }
                for end in ("min", "max")
            ]
        }
    )

    id: Id
    """Its name inside this article, for ever.

    Good: league-dead
    """
    question: QuestionRef
    """The question that it answers; add the question first if nobody has asked it yet.

    Good: strike-deaths
    """
    words: Annotated[Many[Text], Field(min_length=1, max_length=2)]
    """Verbatim; at most two segments of one sentence, 12 words together.

    Good: ["25 of its men were killed"]
    Bad: 25 killed (a list, and the words as the article prints them)
    """
    value: Number | None = None
    """The figure, where it is one; absent for a bare vague word such as "dozens".

    Good: 25
    Bad: "25" (a number takes no quotation marks)
    """
    min: Number | None = None
    """The lower end of a range."""
    max: Number | None = None
    """The upper end of a range."""
    approx: Approx = "exact"
    """What the article's own word says of the figure ("about", "at least")."""
    answer: Id | None = None
    """For a choice one of the question's answers, for a place its id."""
    when: When | None = None
    """For a question of time: the time."""
    stance: Stance | None = None
    """For a question of stance: how the asserter stands to the proposition."""
    tense: Literal["past", "present", "future"] | None = None
    """Whether the stance is on what was, is or will be."""
    part: Id | None = None
    """For a question with parts: which of them the figure counts."""
    period: Edtf | None = None
    """For a flow: the stretch of time that the figure covers."""
    status: ForceStatus | None = None
    """For troops and the like: how far they have come."""
    as_of: When | None = None
    """The time at which it held, where the question is time-sensitive."""
    asserted_by: Asserter
    """Who says so: an actor, or `narrator` for the outlet in its own voice.

    Why: a figure that a party to the conflict gives is not the outlet's figure.
    Good: coastal-league
    """
    via: ActorRef | None = None
    """Through whom the outlet has it."""
    via_scope: Literal["explicit", "carried"] = "explicit"
    """`carried` where an attribution earlier in the passage still holds."""
    hedge: Literal["believed", "reported", "alleged"] | None = None
    """How the article keeps its distance, if it does."""

    @model_validator(mode="after")
    def _range_is_ordered(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is greater than max {self.max}")
        if self.value is not None and (self.min is not None or self.max is not None):
            raise ValueError("a claim has a value or a range (min, max), not both")
        return self
