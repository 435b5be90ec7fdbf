"""What one article says: its quotations, claims, accounts of events, relations and names.

Everything in these records stands in that article's file and nowhere else, so that one person
reads one article and edits one file. Quotations and claims are described in modules of their own,
and can be had from here too; `provenance` describes how the article came to us.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from builder.model.base import (
    ActorRef,
    Address,
    AnyRef,
    Asserter,
    EventRef,
    Id,
    Many,
    Part,
    Record,
    Text,
    When,
)
from builder.model.claim import Claim, ForceStatus, Stance
from builder.model.names import CaptureName
from builder.model.provenance import Captured, OutletBasis
from builder.model.quote import Located, Medium, Named, Quote

__all__ = [
    "Article", "ArticlePart", "Claim", "ForceStatus", "Ignored", "Label", "Located", "Medium",
    "Quote", "Relation", "Report", "Stance",
]  # fmt: skip


class Report(Located):
    """This article's account of an event, in our words."""

    event: EventRef
    """The event; add it first if no article told of it before.

    Good: crowd-enters-office
    """
    says: Text
    """What the article says of it, in one plain sentence of ours.

    Good: Several hundred dockers broke down the gate and burned a guard hut.
    """
    words: Annotated[Many[Text], Field(min_length=1)]
    """Where the account stands: verbatim, 12 words together at most.

    Good: ["broke down the gate of the harbour office"]
    """
    claims: Many[Id] = ()
    """Claims of this article that belong to the account."""


class Relation(Named):
    """A link between two actors or events that somebody asserts."""

    id: Id
    """Its name inside this article, for ever.

    Good: brusk-leads-union
    """
    subject: Annotated[AnyRef, Field(alias="from")]
    """The actor or event that the link goes out from.

    Good: anton-brusk
    """
    rel: Id
    """One of `vocab/relations.yml`.

    Why: "backs", "commands" and "in response to" are claims of somebody; none is ours.
    Good: leads
    """
    object: Annotated[AnyRef, Field(alias="to")]
    """The actor or event that the link leads to.

    Good: harbour-union
    """
    words: Annotated[Many[Text], Field(min_length=1)]
    """Where it stands: verbatim, 12 words together at most.

    Good: ["the leader of the Harbour Union"]
    """
    asserted_by: Asserter
    """Who says so: an actor, or `narrator`.

    Good: narrator
    """
    via: ActorRef | None = None
    """Through whom the outlet has it."""
    hedge: Literal["believed", "reported", "alleged"] | None = None
    """How the article keeps its distance, if it does."""


class Label(Named):
    """What this article calls somebody."""

    id: Id
    """Its name inside this article, for ever.

    Good: dockers
    """
    actor: ActorRef
    """Who is called so.

    Good: harbour-crowd
    """
    words: Annotated[Many[Text], Field(min_length=1)]
    """The name, as printed.

    Good: ["dockers and students"]
    """
    asserted_by: Asserter = "narrator"
    """Who calls them so, where it is not the outlet."""


class Ignored(Part):
    """A quoted span or number of the article that is left out on purpose."""

    words: Text
    """The span, as printed.

    Good: Photo 3 of 12
    """
    reason: Text
    """Why it is left out.

    Good: page furniture
    """
    starts: Text | None = None
    """Words that stand just before, where the span recurs."""


class Head(Record):
    """What one article is, without anything that it says."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": [name], "properties": {name: {"type": "string"}}}
                for name in ("url", "url_unknown")
            ]
        }
    )

    title: Text
    """The headline as printed.

    Good: Crowd breaks into harbour office in Port Sava
    """
    outlet: ActorRef | None
    """The outlet, an actor of kind `media`; `null` where the capture does not name it.

    Why: an outlet that is only guessed must not carry the article's weight.
    Good: sava-gull
    """
    outlet_basis: OutletBasis
    """What the outlet's name rests on."""
    published: When
    """When it was published, and whether the article says so."""
    url: Address | None = None
    """Its address. Give this or `url_unknown`.

    Good: https://example.org/gull/harbour-office
    Bad: example.org/gull (the whole address, with https://)
    """
    url_unknown: Text | None = None
    """Why there is no address. Never invent one."""
    republishes: ActorRef | None = None
    """The outlet whose article this one carries, only when the article says so."""
    wire_credit: Many[ActorRef] = ()
    """Agencies that the article credits."""
    access: Literal["on_scene", "interview", "official_record", "secondary", "aggregation"]
    """How near the article is to what it tells.

    Good: on_scene
    """
    descriptor: Annotated[Text, StringConstraints(max_length=280)]
    """What a reader should know about access, bias, currency and motive.

    Why: readers weigh a statement by who makes it and what they could know.
    Good: A reporter of the city's own paper at the scene, close to the people of the harbour.
    Bad: "" (every article needs one; a verdict such as "reliable" is none)
    """
    capture: CaptureName
    """File name of the captured text in the articles folder.

    Good: 01_gull.txt
    Bad: articles/01_gull.txt (the bare name)
    """
    captured: Captured | None = None
    """When the text was captured and with which tool, where it was noted."""

    @model_validator(mode="after")
    def _address_or_reason(self) -> Self:
        if (self.url is None) == (self.url_unknown is None):
            raise ValueError("give either url or url_unknown with the reason")
        return self


class Article(Head):
    """One captured article and everything that it says."""

    quotes: Many[Quote] = ()
    """What it quotes, and what it tells in indirect speech."""
    claims: Many[Claim] = ()
    """Its answers to questions: figures, times, places, yes or no."""
    reports: Many[Report] = ()
    """Its account of each event that it tells of."""
    relations: Many[Relation] = ()
    """The links that it asserts between actors or events."""
    labels: Many[Label] = ()
    """What it calls people in its own voice."""
    ignored: Many[Ignored] = ()
    """Quoted spans and numbers that are left out on purpose."""

    @property
    def head(self) -> Head:
        """What it is, which stays when a word of what it says changes."""
        return Head.model_construct(
            self.model_fields_set & Head.model_fields.keys(),
            **{name: getattr(self, name) for name in Head.model_fields},
        )


ArticlePart = Quote | Claim | Relation | Label
"""What has an id of its own inside an article; all four share one namespace there."""
