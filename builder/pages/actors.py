"""Actor pages and their index: names, roles, links to others, deeds and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.order import Entry
from builder.analysis.whole import Analysis
from builder.model.article import Article, Relation
from builder.model.shared import Actor, Participant
from builder.pages.base import Crumb, Page, SideView, name_of, side_views
from builder.wording import plural

CRUMB = Crumb("Actors", "actors/index.html")


@dataclass(frozen=True)
class Form:
    """A form of a name, what kind it is, and the articles that print it."""

    form: str
    kind: str
    lang: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True)
class RelationView:
    """A link as read from one of its ends: how it reads, the other end, who says so."""

    article: Article
    relation: Relation
    reads: str
    other: str


@dataclass(frozen=True)
class PartView:
    """An event that the actor took part in, and how."""

    entry: Entry
    participant: Participant


@dataclass(frozen=True)
class ActorView:
    """Everything on an actor's page."""

    actor: Actor
    sides: tuple[SideView, ...]
    forms: tuple[Form, ...]
    relations: tuple[RelationView, ...]
    not_same_as: tuple[str, ...]
    events: tuple[PartView, ...]
    said: tuple[str, ...]
    said_about: tuple[str, ...]
    claims: tuple[str, ...]
    labels: tuple[str, ...]
    accused_in: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class IndexRow:
    """An actor in the index."""

    actor: Actor
    count: str


@dataclass(frozen=True)
class Group:
    """Actors of one side; those of no side come last."""

    name: str
    basis: str
    rows: tuple[IndexRow, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each actor."""
    actors = analysis.briefing.actors
    views = {key: view_of(analysis, actor) for key, actor in sorted(actors.items())}
    yield Page(
        "actors/index.html", "actors", "Actors",
        f"{plural(len(actors), 'actor')} by side, with every form of their names in print. "
        "Sides are neutral groupings of ours.",
        {"groups": tuple(_groups(analysis, views))},
    )  # fmt: skip
    for view in views.values():
        yield Page(
            f"actors/{view.actor.id}.html", "actor", view.actor.name,
            f"{view.actor.name}: names, links to others, deeds and statements in the articles.",
            {"view": view}, (CRUMB,),
        )  # fmt: skip


def view_of(analysis: Analysis, actor: Actor) -> ActorView:
    """What an actor's page shows."""
    briefing = analysis.briefing
    linked = [link for link in analysis.links.get(actor.id, ()) if link.source != actor.id]

    def of(kind: str, *fields: str) -> tuple[str, ...]:
        return tuple(k.source for k in linked if k.kind == kind and k.field in fields)

    utterances = {u.id for u in briefing.utterances.values() if u.speaker == actor.id}
    return ActorView(
        actor=actor, sides=side_views(analysis, [actor.id]), forms=_forms(analysis, actor),
        relations=tuple(_relations(analysis, actor)), not_same_as=_not_same(analysis, actor),
        events=_events(analysis, actor), said=tuple(sorted(utterances)),
        said_about=of("utterance", "about", "addressee"), claims=of("claim", "asserted_by", "via"),
        labels=of("label", "actor"), accused_in=of("question", "accuses"),
        sources=of("article", "outlet", "republishes", "wire_credit"),
    )  # fmt: skip


def _forms(analysis: Analysis, actor: Actor) -> tuple[Form, ...]:
    seen: dict[str, tuple[str, ...]] = {}
    forms = [Form(actor.name, "preferred", None, seen.get(actor.name, ()))]
    forms += [Form(n.form, n.kind, n.lang, seen.get(n.form, ())) for n in actor.names]
    return tuple(forms)


def _relations(analysis: Analysis, actor: Actor) -> Iterator[RelationView]:
    kinds = {kind.id: kind for kind in analysis.briefing.vocab.relations.relations}
    for article in analysis.articles:
        for relation in article.relations:
            kind = kinds[relation.rel]
            if relation.subject == actor.id:
                yield RelationView(article, relation, kind.text, relation.object)
            elif relation.object == actor.id:
                yield RelationView(article, relation, kind.inverse, relation.subject)


def _not_same(analysis: Analysis, actor: Actor) -> tuple[str, ...]:
    """Both ways: who is said here, or says there, not to be the same."""
    others = analysis.briefing.actors.values()
    backwards = (other.id for other in others if actor.id in other.not_same_as)
    return tuple(sorted({*actor.not_same_as, *backwards}))


def _events(analysis: Analysis, actor: Actor) -> tuple[PartView, ...]:
    return tuple(
        PartView(entry, participant)
        for entry in analysis.entries
        for participant in entry.event.participants
        if participant.actor == actor.id
    )


def _groups(analysis: Analysis, views: dict[str, ActorView]) -> Iterator[Group]:
    for side in analysis.briefing.settings.sides:
        rows = [view for view in views.values() if view.actor.side == side.id]
        if rows:
            yield Group(side.name, side.basis, _rows(rows))
    rest = [view for view in views.values() if view.actor.side is None]
    if rest:
        yield Group("No side", "They stand outside the crisis, or are not known well enough.",
                    _rows(rest))  # fmt: skip


def _rows(views: list[ActorView]) -> tuple[IndexRow, ...]:
    ordered = sorted(views, key=lambda v: (v.actor.kind, v.actor.name.casefold()))
    return tuple(IndexRow(view.actor, _count(view)) for view in ordered)


def _count(view: ActorView) -> str:
    counts = [plural(len(view.events), "event")] if view.events else []
    counts += [plural(len(view.said), "statement")] if view.said else []
    return ", ".join(counts)


def role_text(analysis: Analysis, actor: Actor) -> str:
    """The actor's first known role in words, for a line under a quotation."""
    if not actor.roles:
        return actor.describes or ""
    role = actor.roles[0]
    return f"{role.title}, {name_of(analysis, role.org)}" if role.org else role.title
