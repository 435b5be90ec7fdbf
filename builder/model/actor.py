"""Actors: whoever acts or speaks, or is said to; outlets are actors too."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.model.base import ActorRef, Edtf, Id, Many, Part, Record, Text


class Name(Part):
    """One form of a name, as it occurs in print."""

    form: Text
    """Exactly as printed.

    Good: the Gull
    """
    kind: Literal["alias", "transliteration", "translation", "acronym"]
    """What sort of form it is.

    Good: alias
    """
    lang: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] | None = None
    """BCP 47 tag of its language."""


class Role(Part):
    """An office or position, with the time that it is known for."""

    title: Text
    """The office, as an article gives it.

    Good: Minister of Defence
    """
    org: ActorRef | None = None
    """Of what."""
    since: Edtf | None = Field(default=None, alias="from")
    """From when it is known."""
    until: Edtf | None = Field(default=None, alias="to")
    """Until when it is known."""


class SameAs(Part):
    """An identity elsewhere, checked by hand."""

    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9]\d*$")]
    """The item's number.

    Good: Q42
    """
    basis: Text
    """How it was checked.

    Good: same name, office and years
    """


class StateLink(Part):
    """How far a state funds or controls an outlet, on our authority."""

    control: Literal["none", "funded", "controlled"]
    """How far it goes.

    Good: none
    """
    by: ActorRef | None = None
    """Which state."""
    basis: Text
    """How we know.

    Good: owned by its readers
    """


class Reliability(Part):
    """Admiralty code, A to F. Without a track record only F is honest."""

    grade: Literal["A", "B", "C", "D", "E", "F"]
    """From A, completely reliable, to E, unreliable; F cannot be judged.

    Good: F
    """
    basis: Text
    """The record that the grade rests on.

    Good: no track record on this desk
    """


ActorKind = Literal[
    "person", "group", "body", "state", "ministry", "military", "unit", "alliance", "media",
    "party", "crowd", "unnamed", "unknown",
]  # fmt: skip


class Actor(Record):
    """Somebody who acts or speaks: named, described, or explicitly unknown."""

    kind: ActorKind
    """What they are; `unknown` for the doer whom nobody names, `unnamed` for one kept anonymous.

    Good: person
    Bad: newspaper (an outlet is of kind media)
    """
    name: Text
    """The preferred form of the name. A private individual is described, never named.

    Good: Anton Brusk
    """
    names: Many[Name] = ()
    """Every other form that occurs, exactly as printed.

    Why: a quotation's speaker is looked for under these names near its words.
    """
    roles: Many[Role] = ()
    """Offices and positions, with the time that each is known for."""
    side: Id | None = None
    """One of the sides of `briefing.yml`. An armed group is never filed under a state."""
    not_same_as: Many[ActorRef] = ()
    """Others whom readers may mistake them for."""
    same_as: SameAs | None = None
    """Who they are elsewhere, checked by hand."""
    describes: Text | None = None
    """For an unnamed or anonymous one: how the article describes them.

    Good: an officer of the harbour guard
    """
    anonymity_reason: Text | None = None
    """For an anonymous one: the reason that the article gives, or that it gives none."""
    descriptor: Text | None = None
    """For an outlet: what it is, on our authority.

    Good: A daily paper of Port Sava with a reporter at the scene.
    """
    state_link: StateLink | None = None
    """For an outlet: how far a state funds or controls it."""
    reliability: Reliability | None = None
    """For an outlet: its grade, with the basis."""
