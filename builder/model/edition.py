"""An edition: what we make of the articles at one time, by hand, with every reason shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.base import AnyRef, ArticleRef, Edtf, Id, Many, Part, QuestionRef, Record, Text

Level = Literal["high", "moderate", "low"]


class Confidence(Part):
    """How sure we are of the judgement as a whole, apart from its likelihood."""

    level: Level
    """How sure.

    Good: moderate
    """
    basis: Text
    """Information base, rigour, volatility.

    Good: One reporter stood at the scene; nobody else confirms it.
    """


class Assumption(Part):
    """What a judgement takes for granted, and what follows if it is wrong."""

    text: Text
    """The assumption.

    Good: The grey ships stay.
    """
    if_wrong: Text
    """What the judgement becomes without it.

    Good: The crowd has what it asked for.
    """


class Alternative(Part):
    """Another reading of the same facts, weighed."""

    text: Text
    """The other reading.

    Good: The crowd goes home.
    """
    evidence_for: Text = Field(alias="for")
    """What speaks for it, with references.

    Good: The guards fired tear gas [[guards-fire-gas]].
    """
    evidence_against: Text = Field(alias="against")
    """What speaks against it, with references.

    Good: Their leader says that they stay [[gull-harbour-office/not-leave]].
    """


class Change(Part):
    """How the judgement stands to the edition before."""

    kind: Literal["new", "unchanged", "strengthened", "weakened", "reversed"]
    """Which way it went.

    Good: new
    """
    why: Text
    """What moved it, or that nothing did.

    Good: First judged in this edition.
    """


class Judgement(Part):
    """A key judgement, with what it rests on and what would change it."""

    id: Id
    """Its name, kept through all editions.

    Good: crowd-returns
    """
    statement: Text
    """One sentence that holds `{likelihood}`, which becomes the term and its range.

    Why: readers take a term as it is meant when its range stands beside it.
    Good: It is {likelihood} that the crowd returns to the harbour office.
    """
    likelihood: Text
    """A term of the briefing's likelihood scale.

    Good: likely
    """
    confidence: Confidence
    """How sure we are, in a sentence of its own."""
    evidence: Annotated[Many[AnyRef], Field(min_length=1)]
    """What it rests on: claims, quotations, events.

    Good: [gull-harbour-office/not-leave, crowd-enters-office]
    """
    contrary: Many[AnyRef] = ()
    """What speaks against it."""
    assumptions: Many[Assumption] = ()
    """What it takes for granted."""
    alternatives: Annotated[Many[Alternative], Field(min_length=1)]
    """Other readings of the same facts: one at least."""
    indicators: Annotated[Many[Text], Field(min_length=1)]
    """What would change our mind.

    Good: [The union calls for a new march.]
    """
    so_what: Text
    """Why it matters to the reader.

    Good: The office cannot open while they stand there.
    """
    change: Change
    """How it stands to the edition before."""
    outcome: Text | None = None
    """What became of it, once that is known."""


class Gap(Part):
    """What the articles do not tell."""

    text: Text
    """What is not known.

    Good: Who fired the rocket is not known.
    """
    question: QuestionRef | None = None
    """The question that stays open."""


class Correction(Part):
    """Something that an earlier edition had wrong."""

    record: AnyRef
    """What was wrong.

    Good: flags-on-crane
    """
    was: Text
    """What it said.

    Good: The flags were those of the League.
    """
    now: Text
    """What it says now.

    Good: The articles differ on the flags.
    """
    why: Text
    """How it came about.

    Good: One article had been overlooked.
    """
    on: Edtf
    """The day of the correction.

    Good: "2031-03-04"
    """


class Edition(Record):
    """What we make of the articles at one time. Its folder's name is its number."""

    number: Annotated[int, Field(ge=1)]
    """One more than the edition before.

    Good: 2
    """
    as_of: Edtf
    """The day whose knowledge it shows. Typed, for nothing here reads a clock.

    Good: "2031-03-04"
    Bad: 2031-03-04 (without quotation marks YAML readers differ on what a date is)
    """
    cutoff: Edtf
    """The last day of which anything is told.

    Good: "2031-03-04"
    """
    articles: Many[ArticleRef]
    """The articles that it rests on, none at first; what only others support is left out.

    Good: [gull-harbour-office, tern-marines]
    """
    compiled_later: bool = False
    """True for an edition that is made after its own day; the page says so."""
    bottom_line: Text
    """What matters most, in 60 words at most, each sentence with a reference.

    Good: Marines of Velta landed at Port Sava [[marines-land]].
    """
    judgements: Many[Judgement] = ()
    """Three to five key judgements."""
    source_summary: Text
    """Which sources matter most, which bear each other out, which differ, with references.

    Good: The Gull had a reporter at the scene [[gull-harbour-office]].
    """
    gaps: Many[Gap] = ()
    """What a reader would want to know and no article tells."""
    corrections: Many[Correction] = ()
    """What an earlier edition had wrong."""
    authors: Annotated[Many[Id], Field(min_length=1)]
    """Coders of `briefing.yml`.

    Good: [writer]
    """
