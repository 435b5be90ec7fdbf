"""The shared things that articles point at: utterances, events, questions; actors and places.

Actors and places are described in modules of their own, and can be had from here too.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.model.actor import Actor, Name, Role
from builder.model.article import Medium
from builder.model.base import (
    ActorRef,
    AnyRef,
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
from builder.model.place import Place

__all__ = ["Actor", "Event", "Name", "Place", "Question", "Role", "Utterance"]


class Utterance(Record):
    """One thing that somebody said, once. Its renderings stand in the articles."""

    speaker: ActorRef
    """Who said it; an anonymous speaker is an actor of kind `unnamed`.

    Good: anton-brusk
    """
    medium: Medium
    """In what form it was said first.

    Good: speech
    """
    said: When
    """When it was said, which may be before it was printed."""
    place: PlaceRef | None = None
    """Where it was said."""
    addressee: ActorRef | None = None
    """To whom it was said."""
    about: Many[ActorRef] = ()
    """Actors that the words are about."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] | None = (
        None
    )
    """BCP 47 tag of the language it was said in, where known."""


class Participant(Part):
    """Who took part in an event, how, and on whose word."""

    actor: ActorRef
    """Who.

    Good: harbour-crowd
    """
    role: Literal["initiator", "target", "bystander", "host", "mediator", "alleged_perpetrator"]
    """In what part.

    Good: initiator
    """
    basis: Literal["self_acknowledged", "witnessed", "stated_by_source", "alleged"]
    """On whose word.

    Good: witnessed
    """
    by: ActorRef | None = None
    """Who alleges or states it, where somebody is named."""


class Coding(Part):
    """One coder's rung on the ladder, with the reason."""

    coder: Id
    """One of the coders of `briefing.yml`; two coders do not see each other's codings.

    Good: coder-a
    """
    rung: Annotated[int, Field(ge=0)]
    """A rung of `vocab/ladder.yml`.

    Good: 5
    """
    why: Annotated[Text, StringConstraints(min_length=40)]
    """The rationale: why this rung by the ladder's rule, in 40 characters or more.

    Good: A gate was broken and a hut was set on fire; no death is told.
    Bad: It was violent. (too short to be checked)
    """
    alleged: bool = False
    """True where the act itself is only alleged."""


class Event(Record):
    """Something that happened, or is said to have."""

    title: Text
    """Active voice, the agent first, no digits.

    Why: "was attacked" leaves out who did it; an unknown doer is an actor of kind `unknown`.
    Good: Crowd breaks into the harbour office
    """
    act: Literal["deed", "speech"]
    """`speech` for a threat, a demand, an accusation; a plain statement is no event.

    Good: deed
    """
    when: When
    """When it happened, as far as any article tells."""
    where: Many[PlaceRef] = ()
    """Where it happened.

    Good: [harbour-office]
    """
    scope: Literal["crisis", "background"]
    """`background` for what the articles recall from before.

    Good: crisis
    """
    type: Id
    """One of `vocab/event-types.yml`.

    Good: protest
    """
    mode: Id | None = None
    """One of the modes of that type.

    Good: riot
    """
    participants: Annotated[Many[Participant], Field(min_length=1)]
    """Everybody who took part, the initiator first."""
    summary: Text
    """One or two sentences of ours, each with a reference before its full stop.

    Good: The crowd broke down the gate [[gull-harbour-office/crowd-size]].
    """
    follows: Many[EventRef] = ()
    """Events that it came after, in order only; no cause is meant."""
    part_of: EventRef | None = None
    """The larger event that it belongs to."""
    utterances: Many[UtteranceRef] = ()
    """For a speech act: what was said."""
    codings: Many[Coding] = ()
    """Its rung on the ladder, by each coder."""


class Answer(Part):
    """One of the closed answers of a choice, or a part of a number."""

    id: Id
    """The word that claims use for it.

    Good: first-wave
    """
    text: Text
    """How a page shows it.

    Good: the first wave
    """


class Reading(Part):
    """A derived figure of ours, labelled so: a sum of claims that may belong together."""

    text: Text
    """What the sum would say.

    Good: the first wave and those who stand by
    """
    sum: Annotated[Many[AnyRef], Field(min_length=2)]
    """The claims that are added.

    Good: [gull-harbour-office/marines-ordered, tern-marines/marines-standby]
    """
    part: Id | None = None
    """The part of the question that the sum is compared with."""


class Question(Record):
    """What articles can answer differently."""

    text: Text
    """As a reader would ask it.

    Good: How many did the strikes off Gannet Island kill?
    """
    kind: Literal["number", "choice", "place", "time", "stance"]
    """What an answer is; `stance` for a proposition that one asserts or denies.

    Good: number
    """
    topic: Id
    """One of the topics of `briefing.yml`.

    Good: deaths
    """
    event: EventRef | None = None
    """The event that it is about."""
    answers: Many[Answer] = ()
    """For a choice: the closed list of answers."""
    ordered: bool = False
    """For a choice: true where the answers stand in an order (none, some, all)."""
    exclusive: bool = True
    """For a choice: false where two answers can both hold."""
    unit: Text | None = None
    """For a number: what is counted.

    Good: people
    """
    quantity: Literal["stock", "increment", "flow"] | None = None
    """For a number: how many there are, how many more came, or how many in a period.

    Why: figures of different kinds never contradict each other.
    """
    parts: Many[Answer] = ()
    """For a number: what a figure may count, where articles count different things."""
    time_sensitive: bool = False
    """True where the right answer changes with time, so that only figures of one time compare."""
    accuses: ActorRef | None = None
    """For a proposition that accuses somebody of conduct: whom."""
    readings: Many[Reading] = ()
    """Sums of ours, labelled so, never printed as a source's figure."""
