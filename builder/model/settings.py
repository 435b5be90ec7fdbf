"""The briefing's own settings, its closed lists, its prose pages and its known exceptions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.model.base import Id, Many, Number, Part, Text


class Side(Part):
    """A neutral grouping of actors."""

    id: Id
    name: Text
    basis: Text


class Topic(Part):
    """What a question is about. `chart` says how its figures are drawn on the Figures page."""

    id: Id
    name: Text
    chart: Literal["posture", "ranges"] | None = None


class Coder(Part):
    """Somebody who codes, verifies or writes: a role, never a name."""

    id: Id
    role: Text


class Settings(Part):
    """`briefing.yml`."""

    title: Text
    short_title: Text
    question: Text
    scope: Text
    handling: Text
    """Who may see it, printed at the head and foot of each page."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    tz: Text
    """IANA zone of the events."""
    likelihood_scale: Id
    repository: Text | None = None
    sides: Many[Side] = ()
    topics: Annotated[Many[Topic], Field(min_length=1)]
    coders: Annotated[Many[Coder], Field(min_length=1)]


class Rung(Part):
    """One named step of the ladder, with its decision rule."""

    rung: Annotated[int, Field(ge=0)]
    name: Text
    rule: Text
    speech: bool = False
    """True where a speech act may stand on it."""
    roughly: Text | None = None


class Ladder(Part):
    """`vocab/ladder.yml`: ordinal; any arithmetic on rungs is refused."""

    version: int
    source: Text
    rungs: Annotated[Many[Rung], Field(min_length=1)]


class VagueWord(Part):
    """A word for a quantity, with the closed interval that it is compared as.

    `of` gives factors of the number that it stands with, `range` a fixed interval; the upper end
    left out means no bound.
    """

    words: Annotated[Many[Text], Field(min_length=1)]
    of: Many[Number] = ()
    range: Many[Number] = ()


class Words(Part):
    """`vocab/words.yml`."""

    version: int
    words: Many[VagueWord]


class Term(Part):
    """One interval of a likelihood scale, in per cent, and the terms for it."""

    terms: Annotated[Many[Text], Field(min_length=1)]
    low: Number
    high: Number


class Scale(Part):
    """One likelihood scale; its terms are never mixed with another's."""

    id: Id
    name: Text
    source: Text
    terms: Many[Term]


class Likelihood(Part):
    """`vocab/likelihood.yml`."""

    version: int
    scales: Many[Scale]


class EventType(Part):
    """A class of acts, and the modes that refine it."""

    id: Id
    name: Text
    modes: Many[Id] = ()


class EventTypes(Part):
    """`vocab/event-types.yml`."""

    version: int
    source: Text
    types: Many[EventType]


class RelationKind(Part):
    """One way in which somebody may be linked to somebody or something."""

    id: Id
    text: Text
    """How it reads from subject to object."""
    inverse: Text
    response: bool = False
    """True where it says that one act answers another."""


class Relations(Part):
    """`vocab/relations.yml`."""

    version: int
    relations: Many[RelationKind]


class LoadedWord(Part):
    """Words that take a side, and what to write instead."""

    words: Annotated[Many[Text], Field(min_length=1)]
    instead: Text


class Style(Part):
    """`vocab/style.yml`: words that our own prose does not use outside quotation marks."""

    version: int
    loaded: Many[LoadedWord]
    causal: Many[Text]
    relative_dates: Many[Text]
    hedges: Many[Text]


class Allowance(Part):
    """One rule, one record, and why the rule does not hold there."""

    rule: Text
    record: Text
    reason: Text


class Allow(Part):
    """`allow.yml`: known exceptions; one that is no longer needed is an error."""

    allow: Many[Allowance] = ()
