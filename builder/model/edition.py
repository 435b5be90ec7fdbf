"""An edition: what we make of the articles at one time, by hand, with every reason shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.base import AnyRef, ArticleRef, Edtf, Id, Many, Part, QuestionRef, Record, Text

Level = Literal["high", "moderate", "low"]


class Confidence(Part):
    """How sure we are of the judgement as a whole, apart from its likelihood."""

    level: Level
    basis: Text
    """Information base, rigour, volatility."""


class Assumption(Part):
    """What a judgement takes for granted, and what follows if it is wrong."""

    text: Text
    if_wrong: Text


class Alternative(Part):
    """Another reading of the same facts, weighed."""

    text: Text
    evidence_for: Text = Field(alias="for")
    evidence_against: Text = Field(alias="against")


class Change(Part):
    """How the judgement stands to the edition before."""

    kind: Literal["new", "unchanged", "strengthened", "weakened", "reversed"]
    why: Text


class Judgement(Part):
    """A key judgement, with what it rests on and what would change it."""

    id: Id
    statement: Text
    """One sentence that holds `{likelihood}`, which becomes the term and its range."""
    likelihood: Text
    """A term of the briefing's likelihood scale."""
    confidence: Confidence
    evidence: Annotated[Many[AnyRef], Field(min_length=1)]
    contrary: Many[AnyRef] = ()
    assumptions: Many[Assumption] = ()
    alternatives: Annotated[Many[Alternative], Field(min_length=1)]
    indicators: Annotated[Many[Text], Field(min_length=1)]
    """What would change our mind."""
    so_what: Text
    change: Change
    outcome: Text | None = None


class Gap(Part):
    """What the articles do not tell."""

    text: Text
    question: QuestionRef | None = None


class Correction(Part):
    """Something that an earlier edition had wrong."""

    record: AnyRef
    was: Text
    now: Text
    why: Text
    on: Edtf


class Edition(Record):
    """`editions/<n>/edition.yml`. The id is the folder's name."""

    number: Annotated[int, Field(ge=1)]
    as_of: Edtf
    cutoff: Edtf
    """The last day of which anything is told."""
    articles: Annotated[Many[ArticleRef], Field(min_length=1)]
    compiled_later: bool = False
    bottom_line: Text
    judgements: Many[Judgement] = ()
    source_summary: Text
    gaps: Many[Gap] = ()
    corrections: Many[Correction] = ()
    authors: Annotated[Many[Id], Field(min_length=1)]
