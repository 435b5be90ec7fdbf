"""What one article says: its quotations, claims, accounts of events, relations and names.

Everything in these records stands in that article's file and nowhere else, so that one person
reads one article and edits one file.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from builder.model.base import (
    ActorRef,
    AnyRef,
    Asserter,
    Basis,
    Edtf,
    EventRef,
    Id,
    Many,
    Number,
    Part,
    QuestionRef,
    Record,
    Text,
    UtteranceRef,
    When,
    Withdrawn,
)

Standing = Literal["headline", "standfirst", "heading", "caption", "body"]
Approx = Literal["exact", "about", "at_least", "at_most", "nearly", "over", "vague"]
Stance = Literal["asserts", "denies", "doubts", "declines", "not_reported"]
ForceStatus = Literal["present", "deployed", "ordered", "prepared", "expected", "may"]
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


class Named(Located):
    """Something with an id of its own inside its article."""

    id: Id
    formerly: Many[Id] = ()
    """Ids that it had before; each keeps its anchor."""


class Quote(Named):
    """One outlet's rendering of an utterance, or words that it prints in quotation marks."""

    utterance: UtteranceRef | None
    """What was said; `null` with `candidates` when it fits several, or for words of the outlet."""
    candidates: Many[UtteranceRef] = ()
    kind: QuoteKind
    segments: Annotated[Many[Text], Field(min_length=1)]
    """The words exactly as printed, one segment for each unbroken stretch."""
    via: ActorRef | None = None
    """Through whom the outlet has it ("told Reuters", "according to ISNA")."""
    speaker: ActorRef | None = None
    """Only where this article names another speaker than the utterance does."""
    medium: Medium | None = None
    said: When | None = None
    translated: Literal["yes-stated", "yes-inferred", "no", "unknown"] = "unknown"
    gloss: Text | None = None
    """A word of ours that explains one of theirs; shown as ours."""
    sic: bool = False
    marks: Literal["none"] | None = None
    """`none` where the outlet prints the words without quotation marks (a post, a banner)."""
    continuation: bool = False
    """True where the outlet carries a quotation on from the paragraph before."""


class Claim(Named):
    """One article's answer to a question, in its words, with who asserts it."""

    question: QuestionRef
    words: Annotated[Many[Text], Field(min_length=1, max_length=2)]
    """Verbatim; at most two segments of one sentence, 12 words together."""
    value: Number | None = None
    min: Number | None = None
    max: Number | None = None
    approx: Approx = "exact"
    answer: Id | None = None
    """For a choice one of the question's answers, for a place its id."""
    when: When | None = None
    """For a question of time."""
    stance: Stance | None = None
    """For a question of stance: how the asserter stands to the proposition."""
    tense: Literal["past", "present", "future"] | None = None
    part: Id | None = None
    period: Edtf | None = None
    """For a flow: the stretch of time that the figure covers."""
    status: ForceStatus | None = None
    as_of: When | None = None
    asserted_by: Asserter
    via: ActorRef | None = None
    via_scope: Literal["explicit", "carried"] = "explicit"
    """`carried` where an attribution earlier in the passage still holds."""
    hedge: Literal["believed", "reported", "alleged"] | None = None

    @model_validator(mode="after")
    def _range_is_ordered(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is greater than max {self.max}")
        if self.value is not None and (self.min is not None or self.max is not None):
            raise ValueError("a claim has a value or a range (min, max), not both")
        return self


class Report(Located):
    """This article's account of an event, in our words."""

    event: EventRef
    says: Text
    words: Annotated[Many[Text], Field(min_length=1)]
    """Where the account stands: verbatim, 12 words together at most."""
    claims: Many[Id] = ()
    """Claims of this article that belong to the account."""


class Relation(Named):
    """A link between two actors or events that somebody asserts."""

    subject: Annotated[AnyRef, Field(alias="from")]
    rel: Id
    """One of `vocab/relations.yml`."""
    object: Annotated[AnyRef, Field(alias="to")]
    words: Annotated[Many[Text], Field(min_length=1)]
    asserted_by: Asserter
    via: ActorRef | None = None
    hedge: Literal["believed", "reported", "alleged"] | None = None


class Label(Named):
    """What this article calls somebody."""

    actor: ActorRef
    words: Annotated[Many[Text], Field(min_length=1)]
    asserted_by: Asserter = "narrator"


class Ignored(Part):
    """A quoted span or number of the article that is left out on purpose."""

    words: Text
    reason: Text
    starts: Text | None = None


class OutletBasis(Part):
    """How we know whose article it is."""

    basis: Basis
    evidence: Text | None = None


class Article(Record):
    """One captured article and everything that it says."""

    title: Text
    outlet: ActorRef | None
    """The outlet; `null` where the capture does not name it."""
    outlet_basis: OutletBasis
    published: When
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    url_unknown: Text | None = None
    """Why there is no address. Never invent one."""
    republishes: ActorRef | None = None
    """The outlet whose article this one carries, only when the article says so."""
    wire_credit: Many[ActorRef] = ()
    access: Literal["on_scene", "interview", "official_record", "secondary", "aggregation"]
    descriptor: Annotated[Text, StringConstraints(max_length=280)]
    """What a reader should know about access, bias, currency and motive."""
    capture: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    """File name of the captured text in the articles folder."""
    quotes: Many[Quote] = ()
    claims: Many[Claim] = ()
    reports: Many[Report] = ()
    relations: Many[Relation] = ()
    labels: Many[Label] = ()
    ignored: Many[Ignored] = ()

    @model_validator(mode="after")
    def _address_or_reason(self) -> Self:
        if (self.url is None) == (self.url_unknown is None):
            raise ValueError("give either url or url_unknown with the reason")
        return self


ArticlePart = Quote | Claim | Relation | Label
"""What has an id of its own inside an article; all four share one namespace there."""
