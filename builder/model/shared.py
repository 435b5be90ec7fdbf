"""The shared things that articles point at: actors, places, events, questions, utterances."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.model.article import Medium
from builder.model.base import (
    ActorRef,
    AnyRef,
    Edtf,
    EventRef,
    Id,
    Many,
    Part,
    PlaceRef,
    Record,
    Text,
    UtteranceRef,
    When,
)


class Utterance(Record):
    """One thing that somebody said, once. Its renderings stand in the articles."""

    speaker: ActorRef
    medium: Medium
    said: When
    place: PlaceRef | None = None
    addressee: ActorRef | None = None
    about: Many[ActorRef] = ()
    """Actors that the words are about."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] | None = (
        None
    )
    """BCP 47 tag of the language it was said in, where known."""


class Name(Part):
    """One form of a name, as it occurs in print."""

    form: Text
    kind: Literal["alias", "transliteration", "translation", "acronym"]
    lang: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] | None = None


class Role(Part):
    """An office or position, with the time that it is known for."""

    title: Text
    org: ActorRef | None = None
    since: Edtf | None = Field(default=None, alias="from")
    until: Edtf | None = Field(default=None, alias="to")


class SameAs(Part):
    """An identity elsewhere, checked by hand."""

    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9]\d*$")]
    basis: Text


class StateLink(Part):
    """How far a state funds or controls an outlet, on our authority."""

    control: Literal["none", "funded", "controlled"]
    by: ActorRef | None = None
    basis: Text


class Reliability(Part):
    """Admiralty code, A to F. Without a track record only F is honest."""

    grade: Literal["A", "B", "C", "D", "E", "F"]
    basis: Text


ActorKind = Literal[
    "person", "group", "body", "state", "ministry", "military", "unit", "alliance", "media",
    "party", "crowd", "unnamed", "unknown",
]  # fmt: skip


class Actor(Record):
    """Somebody who acts or speaks: named, described, or explicitly unknown."""

    kind: ActorKind
    name: Text
    names: Many[Name] = ()
    """Every other form that occurs, exactly as printed."""
    roles: Many[Role] = ()
    side: Id | None = None
    """One of the sides of `briefing.yml`."""
    not_same_as: Many[ActorRef] = ()
    same_as: SameAs | None = None
    describes: Text | None = None
    """For an unnamed or anonymous one: how the article describes them."""
    anonymity_reason: Text | None = None
    descriptor: Text | None = None
    """For an outlet: what it is, on our authority."""
    state_link: StateLink | None = None
    reliability: Reliability | None = None


class Coordinates(Part):
    """A point on WGS 84, in degrees."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    basis: Text


class Place(Record):
    """Somewhere, with how precisely it is known."""

    name: Text
    names: Many[Name] = ()
    at: Coordinates | None = None
    precision: Literal["point", "building", "district", "city", "region", "country"]
    within: PlaceRef | None = None


class Participant(Part):
    """Who took part in an event, how, and on whose word."""

    actor: ActorRef
    role: Literal["initiator", "target", "bystander", "host", "mediator", "alleged_perpetrator"]
    basis: Literal["self_acknowledged", "witnessed", "stated_by_source", "alleged"]
    by: ActorRef | None = None
    """Who alleges or states it, where somebody is named."""


class Coding(Part):
    """One coder's rung on the ladder, with the reason."""

    coder: Id
    rung: Annotated[int, Field(ge=0)]
    why: Annotated[Text, StringConstraints(min_length=40)]
    alleged: bool = False


class Event(Record):
    """Something that happened, or is said to have."""

    title: Text
    """Active voice, the agent first, no digits."""
    act: Literal["deed", "speech"]
    when: When
    where: Many[PlaceRef] = ()
    scope: Literal["crisis", "background"]
    type: Id
    mode: Id | None = None
    participants: Annotated[Many[Participant], Field(min_length=1)]
    summary: Text
    """Prose with references."""
    follows: Many[EventRef] = ()
    part_of: EventRef | None = None
    utterances: Many[UtteranceRef] = ()
    """For a speech act: what was said."""
    codings: Many[Coding] = ()


class Answer(Part):
    """One of the closed answers of a choice, or a part of a number."""

    id: Id
    text: Text


class Reading(Part):
    """A derived figure of ours, labelled so: a sum of claims that may belong together."""

    text: Text
    sum: Annotated[Many[AnyRef], Field(min_length=2)]
    part: Id | None = None


class Question(Record):
    """What articles can answer differently."""

    text: Text
    kind: Literal["number", "choice", "place", "time", "stance"]
    topic: Id
    """One of the topics of `briefing.yml`."""
    event: EventRef | None = None
    answers: Many[Answer] = ()
    ordered: bool = False
    exclusive: bool = True
    unit: Text | None = None
    quantity: Literal["stock", "increment", "flow"] | None = None
    parts: Many[Answer] = ()
    time_sensitive: bool = False
    accuses: ActorRef | None = None
    """For a proposition that accuses somebody of conduct: whom."""
    readings: Many[Reading] = ()
