"""The closed lists of `vocab/`: content like any other, each with a version."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.model.base import Id, Many, Number, Part, Text


class ClosedList(Part):
    """What all lists of `vocab/` have."""

    version: int
    """Counts up when the list changes its meaning.

    Good: 1
    """


class Rung(Part):
    """One named step of the ladder, with its decision rule."""

    rung: Annotated[int, Field(ge=0)]
    """Its place in the order.

    Good: 3
    """
    name: Text
    """How a page shows it.

    Good: Threat of force
    """
    rule: Text
    """What puts an act on it.

    Good: A violent consequence is stated or plainly implied.
    """
    speech: bool = False
    """True where a speech act may stand on it."""
    roughly: Text | None = None
    """What it comes near to on another scale."""


class Ladder(ClosedList):
    """The rungs of escalation, in order; any arithmetic on them is refused."""

    source: Text
    """Where the list comes from.

    Good: made for this briefing
    """
    rungs: Annotated[Many[Rung], Field(min_length=1)]
    """The rungs, lowest first."""


class VagueWord(Part):
    """A word for a quantity, with the closed interval that it is compared as.

    `of` gives factors of the number that it stands with, `range` a fixed interval; the upper end
    left out means no bound.
    """

    words: Annotated[Many[Text], Field(min_length=1)]
    """The words, as articles print them.

    Good: [nearly, almost]
    """
    of: Many[Number] = ()
    """Lower and upper factor of the number that it stands with.

    Good: [0.9, 1]
    """
    range: Many[Number] = ()
    """Lower and upper end, for a word that stands alone.

    Good: [20, 150]
    """


class Words(ClosedList):
    """Words for quantities, and what each is compared as."""

    words: Many[VagueWord]
    """The words; a word here wins over a claim's `approx`."""


class Term(Part):
    """One interval of a likelihood scale, in per cent, and the terms for it."""

    terms: Annotated[Many[Text], Field(min_length=1)]
    """The terms for it; a judgement uses one.

    Good: [likely, probable]
    """
    low: Number
    """Its lower end, in per cent.

    Good: 55
    """
    high: Number
    """Its upper end, in per cent.

    Good: 80
    """


class Scale(Part):
    """One likelihood scale; its terms are never mixed with another's."""

    id: Id
    """The word that `briefing.yml` uses for it.

    Good: icd-203
    """
    name: Text
    """How a page shows it.

    Good: ICD 203
    """
    source: Text
    """Where the list comes from.

    Good: made for this briefing
    """
    terms: Many[Term]
    """Its intervals, lowest first."""


class Likelihood(ClosedList):
    """The likelihood scales to choose from."""

    scales: Many[Scale]
    """The scales to choose from."""


class EventType(Part):
    """A class of acts, and the modes that refine it."""

    id: Id
    """The word that events use for it.

    Good: protest
    """
    name: Text
    """How a page shows it.

    Good: Protest
    """
    modes: Many[Id] = ()
    """The modes that it may have.

    Good: [demo, riot]
    """


class EventTypes(ClosedList):
    """The classes of acts, and the modes that refine them."""

    source: Text
    """Where the list comes from.

    Good: made for this briefing
    """
    types: Many[EventType]
    """The types."""


class RelationKind(Part):
    """One way in which somebody may be linked to somebody or something."""

    id: Id
    """The word that articles use for it in `rel`.

    Good: backs
    """
    text: Text
    """How it reads from subject to object.

    Good: backs
    """
    inverse: Text
    """How it reads from object to subject.

    Good: is backed by
    """
    response: bool = False
    """True where it says that one act answers another."""


class Relations(ClosedList):
    """The links that somebody may assert between actors or events."""

    relations: Many[RelationKind]
    """The kinds of relation."""


class LoadedWord(Part):
    """Words that take a side, and what to write instead."""

    words: Annotated[Many[Text], Field(min_length=1)]
    """The words, in each form.

    Good: [mob, mobs]
    """
    instead: Text
    """What to write.

    Good: crowd
    """


class Style(ClosedList):
    """Words that our own prose does not use outside quotation marks."""

    loaded: Many[LoadedWord]
    """Words that take a side."""
    causal: Many[Text]
    """Words that say what made something happen; only a source may.

    Good: [sparked, in response to]
    """
    relative_dates: Many[Text]
    """Words for days that depend on the reader's day.

    Good: [yesterday, last week]
    """
    hedges: Many[Text]
    """Words that a judgement does not use, for it has a likelihood.

    Good: [may, perhaps]
    """
