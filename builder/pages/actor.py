"""The pages of an actor: names, roles, links to others, deeds and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.asking.once import lasting, lately
from builder.edtf import parse_edtf
from builder.model.article import Head, Relation
from builder.model.base import When
from builder.model.shared import Actor, Participant, Question, Role, Utterance
from builder.pages.answers import Voice, voice
from builder.pages.base import (
    Crumb,
    Page,
    SideView,
    clipped,
    name_of,
    part_of,
    side_views,
)
from builder.pages.called import CalledView, called_of
from builder.pages.names import Form, forms_of
from builder.pages.said import SaidView, in_order, said_view
from builder.pages.sheets import spread

CRUMB = Crumb("Actors", "actors/index.html")

MOST_PARTS = 80
"""Events, statements and answers on one page of an actor."""

_SECTIONS = {
    "links": "links to others", "events": "events", "said": "statements",
    "said_about": "said about or to them", "accused_in": "accused of", "claims": "their answers",
}  # fmt: skip
"""The lists on an actor's page that go on, in their order."""


@dataclass(frozen=True)
class LinkView:
    """A link as read from one of its ends: how it reads, the other end, and who says so."""

    reads: str
    other: str
    told: tuple[tuple[Head, Relation], ...]


@dataclass(frozen=True)
class PartView:
    """An event that the actor took part in, and how."""

    entry: Entry
    participant: Participant


@dataclass(frozen=True)
class ClaimedView:
    """What the actor says, or hands on, about one question."""

    question: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class ActorView:
    """Everything on an actor's page."""

    actor: Actor
    sides: tuple[SideView, ...]
    forms: tuple[Form, ...]
    links: tuple[LinkView, ...]
    not_same_as: tuple[str, ...]
    events: tuple[PartView, ...]
    said: tuple[SaidView, ...]
    said_about: tuple[str, ...]
    claims: tuple[ClaimedView, ...]
    called: CalledView | None
    accused_in: tuple[Question, ...]
    members: tuple[str, ...]
    sources: tuple[str, ...]


def own_pages(analysis: Analysis, actor: Actor) -> Iterator[Page]:
    """The page of an actor; of one of whom very much is told, with more behind it."""
    page = Page(
        f"actors/{actor.id}.html", "actor", actor.name,
        f"{actor.name}: names, links to others, deeds and statements in the articles.",
        {}, (CRUMB,),
    )  # fmt: skip
    rows = [*_parts(analysis, actor.id)]
    yield from spread(
        page, rows, MOST_PARTS, lambda row: _SECTIONS[row[0]], _values, analysis, actor.id
    )


def _parts(analysis: Analysis, actor: str) -> Iterator[tuple[str, int]]:
    """The parts of an actor's page by section and number; none need be told apart where no more
    lead to the actor than a page can hold."""
    if len(analysis.links.get(actor, ())) > MOST_PARTS:
        for name, many in zip(_SECTIONS, _counts(analysis, actor), strict=True):
            yield from ((name, n) for n in range(many))


@lasting
def _counts(analysis: Analysis, actor: str) -> tuple[int, ...]:
    """How many parts each section has."""
    view = _view(analysis, actor)
    return tuple(len(getattr(view, name)) for name in _SECTIONS)


@lately
def _view(analysis: Analysis, actor: str) -> ActorView:
    return view_of(analysis, analysis.briefing.actors[actor])


def _values(analysis: Analysis, actor: str, parts: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """The view with these parts alone; with all, where they are not told apart."""
    view = _view(analysis, actor)
    held: dict[str, Any] = {
        name: tuple(getattr(view, name)[n] for of, n in parts if of == name) for name in _SECTIONS
    }
    return {"view": replace(view, **held) if parts else view}


def view_of(analysis: Analysis, actor: Actor) -> ActorView:
    """What an actor's page shows."""

    def of(kind: str, *fields: str) -> tuple[str, ...]:
        return linking(analysis, actor, kind, *fields)

    def spoken(*fields: str) -> list[Utterance]:
        return in_order(analysis.briefing.utterances[key] for key in of("utterance", *fields))

    return ActorView(
        actor=actor, sides=side_views(analysis, [actor.id]), forms=forms_of(analysis, actor),
        links=_links(analysis, actor, of("relation", "from", "to")),
        not_same_as=tuple(sorted({*actor.not_same_as, *of("actor", "not_same_as")})),
        events=parts_in(analysis, actor),
        said=tuple(said_view(analysis, one) for one in spoken("speaker")),
        said_about=tuple(one.id for one in spoken("about", "addressee")),
        claims=_claims(analysis, of("claim", "asserted_by", "via")),
        called=called_of(analysis, actor.id),
        accused_in=tuple(analysis.briefing.questions[key] for key in of("question", "accuses")),
        members=of("actor", "org"), sources=of("article", "outlet", "republishes", "wire_credit"),
    )  # fmt: skip


def linking(analysis: Analysis, actor: Actor, kind: str, *fields: str) -> tuple[str, ...]:
    """The records of a kind that lead to the actor by some of their fields."""
    linked = analysis.links.get(actor.id, ())
    return tuple(dict.fromkeys(k.source for k in linked if k.kind == kind and k.field in fields))


def _links(analysis: Analysis, actor: Actor, found: tuple[str, ...]) -> tuple[LinkView, ...]:
    """Each link once, with every article that states it."""
    kinds = {kind.id: kind for kind in analysis.briefing.vocab.relations.relations}
    told: dict[tuple[str, str], list[tuple[Head, Relation]]] = {}
    for article, relation in _relations(analysis, found):
        kind = kinds[relation.rel]
        there = (kind.text, relation.object)
        back = (kind.inverse, relation.subject)
        told.setdefault(there if relation.subject == actor.id else back, []).append(
            (article, relation)
        )
    return tuple(LinkView(*end, tuple(by)) for end, by in told.items())


def _relations(analysis: Analysis, found: tuple[str, ...]) -> Iterator[tuple[Head, Relation]]:
    for whole in found:
        part = part_of(analysis, whole)
        if isinstance(part, Relation) and not part.withdrawn:
            yield analysis.heads[whole.partition("/")[0]], part


def parts_in(analysis: Analysis, actor: Actor) -> tuple[PartView, ...]:
    """The events that the actor took part in, in the order of the chronology; a link says that the
    actor is in one, not as what."""
    found = linking(analysis, actor, "event", "actor")
    entries = (analysis.entries[n] for n in sorted(analysis.place[key] for key in found))
    return tuple(
        PartView(entry, participant)
        for entry in entries
        for participant in entry.event.participants
        if participant.actor == actor.id
    )


def _claims(analysis: Analysis, found: tuple[str, ...]) -> tuple[ClaimedView, ...]:
    """The actor's answers by question, the sharpest disagreement first."""
    groups: dict[str, list[Voice]] = {}
    for whole in found:
        if answer := analysis.answer_of.get(whole):
            verdict = analysis.verdict_of[answer.claim.question]
            groups.setdefault(verdict.question.id, []).append(voice(analysis, verdict, answer))
    ordered = sorted(groups, key=analysis.rank.__getitem__)
    return tuple(ClaimedView(key, tuple(groups[key])) for key in ordered)


def role_text(analysis: Analysis, actor: Actor, when: When) -> str:
    """The actor's role at a time, in words, for a line under a quotation."""
    role = next((role for role in actor.roles if _held(role, when)), None)
    if role is None:
        return clipped(actor.describes, 60) if actor.kind == "unnamed" and actor.describes else ""
    return f"{role.title}, {name_of(analysis, role.org)}" if role.org else role.title


def _held(role: Role, when: When) -> bool:
    """Whether a role may have been held then; one without dates may always."""
    time = parse_edtf(when.edtf)
    begun = parse_edtf(role.since).first if role.since else None
    ended = parse_edtf(role.until).last if role.until else None
    late = begun is not None and time.last is not None and time.last < begun
    early = ended is not None and time.first is not None and time.first > ended
    return not late and not early
