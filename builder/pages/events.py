"""Event pages and their index: what, when, where, who, and each source's account side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.status import Status, reports_of
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.model.article import Article, Relation, Report
from builder.model.shared import Coding, Event, Participant
from builder.pages.base import Crumb, Page, SideView, side_views
from builder.pages.chronology import controls, day_view, time_text, utc_text
from builder.wording import date_text, plural

CRUMB = Crumb("Events", "events/index.html")


@dataclass(frozen=True)
class Account:
    """One article's account of an event, or its silence (`reports` empty)."""

    article: Article
    reports: tuple[Report, ...]


@dataclass(frozen=True)
class Rated:
    """A coder's rung with the rung's name."""

    coding: Coding
    name: str


@dataclass(frozen=True)
class EventView:
    """Everything on an event's page."""

    event: Event
    status: Status
    time: str
    utc: str
    sides: tuple[SideView, ...]
    participants: tuple[tuple[str, tuple[Participant, ...]], ...]
    accounts: tuple[Account, ...]
    silent: tuple[Article, ...]
    verdicts: tuple[Verdict, ...]
    utterances: tuple[str, ...]
    codings: tuple[Rated, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    within: tuple[str, ...]
    responses: tuple[tuple[Article, Relation], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each event."""
    days = [day_view(analysis, day) for day in analysis.days]
    yield Page(
        "events/index.html", "events", "Events",
        f"{plural(len(analysis.entries), 'event')}, each with every source’s account of it.",
        {"days": days, "controls": controls(analysis)},
    )  # fmt: skip
    for entry in analysis.entries:
        event = entry.event
        yield Page(
            f"events/{event.id}.html", "event", event.title,
            f"{event.title}: {date_text(event.when)}. What each source says of it.",
            {"view": view_of(analysis, event)}, (CRUMB,),
        )  # fmt: skip


def view_of(analysis: Analysis, event: Event) -> EventView:
    """What an event's page shows."""
    accounts = _accounts(analysis, event)
    told = {a.article.id for a in accounts}
    events = analysis.briefing.events.values()
    return EventView(
        event=event, status=analysis.statuses[event.id], time=time_text(event.when),
        utc=utc_text(event.when, analysis.briefing.settings.tz),
        sides=side_views(analysis, (p.actor for p in event.participants)),
        participants=_by_role(event), accounts=accounts,
        silent=tuple(a for a in analysis.articles if a.id not in told),
        verdicts=tuple(v for v in analysis.verdicts if v.question.event == event.id),
        utterances=tuple(u for u in event.utterances if u in analysis.briefing.utterances),
        codings=rated(analysis, event), before=event.follows,
        after=tuple(e.id for e in events if event.id in e.follows),
        within=(event.part_of,) if event.part_of else (), responses=_responses(analysis, event),
    )  # fmt: skip


def _accounts(analysis: Analysis, event: Event) -> tuple[Account, ...]:
    found = reports_of(analysis.briefing, event.id)
    articles = (a for a in analysis.articles if any(a.id == other.id for other, _ in found))
    return tuple(Account(a, tuple(r for other, r in found if other.id == a.id)) for a in articles)


def _by_role(event: Event) -> tuple[tuple[str, tuple[Participant, ...]], ...]:
    roles = dict.fromkeys(p.role for p in event.participants)
    return tuple(
        (role.replace("_", " "), tuple(p for p in event.participants if p.role == role))
        for role in roles
    )


def rated(analysis: Analysis, event: Event) -> tuple[Rated, ...]:
    """Each coding of an event with its rung's name."""
    names = {rung.rung: rung.name for rung in analysis.briefing.vocab.ladder.rungs}
    return tuple(Rated(coding, names[coding.rung]) for coding in event.codings)


def _responses(analysis: Analysis, event: Event) -> tuple[tuple[Article, Relation], ...]:
    """Who says that this event answered something, or that something answered it."""
    kinds = {r.id for r in analysis.briefing.vocab.relations.relations if r.response}
    return tuple(
        (article, relation)
        for article in analysis.articles
        for relation in article.relations
        if relation.rel in kinds and event.id in (relation.subject, relation.object)
    )
