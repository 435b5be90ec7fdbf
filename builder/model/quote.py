"""Quotations, and what everything that stands in an article has: a place in it, and an id."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.base import ActorRef, Id, Many, Part, Text, UtteranceRef, When, Withdrawn

Standing = Literal["headline", "standfirst", "heading", "caption", "body"]
QuoteKind = Literal["full", "partial", "scare", "chant", "label", "indirect"]
Medium = Literal[
    "tweet", "statement", "speech", "interview", "briefing", "broadcast", "chant", "document",
    "unknown",
]  # fmt: skip


class Located(Part):
    """Something that stands in the article, found by its words."""

    standing: Standing = Field(default="body", alias="in")
    """Where it stands. Headline, heading and caption corroborate nothing."""
    starts: Text | None = None
    """At most 12 words that stand just before, typed only where the words recur."""
    withdrawn: Withdrawn | None = None
    """Why it no longer holds. Nothing that was published is deleted."""


class Named(Located):
    """Something with an id of its own inside its article."""

    id: Id
    """Its name inside this article, for ever.

    Good: not-leave
    Bad: Quote 1 (no capitals or spaces; and say what it is about)
    """
    formerly: Many[Id] = ()
    """Ids that it had before; each keeps its anchor."""


class Quote(Named):
    """One outlet's rendering of an utterance, or words that it prints in quotation marks."""

    utterance: UtteranceRef | None
    """What was said; `null` with `candidates` when it fits several, or for words of the outlet.

    Why: four prints of one sentence are one statement.
    Good: brusk-not-leave
    """
    candidates: Many[UtteranceRef] = ()
    """The utterances that it may render, where the article leaves it open."""
    kind: QuoteKind
    """`full` is at least a whole sentence, `partial` a clause, `scare` three words or fewer,
    `indirect` the outlet's own prose, never in quotation marks.

    Good: full
    Bad: direct (the kinds are named by how much of the sentence is quoted)
    """
    segments: Annotated[Many[Text], Field(min_length=1)]
    """The words exactly as printed, one segment for each unbroken stretch.

    Why: they are proved against the captured article, character by character.
    Good: ["We will not leave the quay until the grey ships leave our water,", "It is ours."]
    Bad: We will not leave (a list, even of one)
    """
    via: ActorRef | None = None
    """Through whom the outlet has it ("told the agency")."""
    speaker: ActorRef | None = None
    """Only where this article names another speaker than the utterance does."""
    medium: Medium | None = None
    """Only where this article names another medium than the utterance does."""
    said: When | None = None
    """Only where this article gives another time than the utterance does."""
    translated: Literal["yes-stated", "yes-inferred", "no", "unknown"] = "unknown"
    """Whether the words are a translation, and whether the article says so."""
    gloss: Text | None = None
    """A word of ours that explains one of theirs; shown as ours."""
    sic: bool = False
    """True where a slip in the words is the article's own."""
    marks: Literal["none"] | None = None
    """`none` where the outlet prints the words without quotation marks (a post, a banner)."""
    continuation: bool = False
    """True where the outlet carries a quotation on from the paragraph before."""
