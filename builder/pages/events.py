"""Event pages and their index: what, when, where, who, and each source's account side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.order import Entry
from builder.analysis.status import Status
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.model.article import Claim, Head, Report
from builder.model.shared import Coding, Event, Participant
from builder.pages.answers import pleas
from builder.pages.around import Around, Response, around, responses
from builder.pages.asked import AskedOf, asked_of
from builder.pages.base import Crumb, Later, Page, SideView, part_of, side_views
from builder.pages.chronology import (
    Row,
    controls,
    entries_of,
    entry_id,
    filters,
    row_of,
    time_text,
    utc_text,
)
from builder.pages.filters import Control, Option
from builder.pages.sheets import spread
from builder.wording import date_text, plural

CRUMB = Crumb("Events", "events/index.html")

MOST_NAMED = 12
"""Articles that do not tell of an event are named up to so many, and else only counted."""

MOST_ROWS = 80
"""Events on one page of the index."""


@dataclass(frozen=True)
class Told:
    """One account, with the claims that belong to it: their whole ids and words."""

    report: Report
    claims: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Account:
    """One article's accounts of an event."""

    article: Head
    reports: tuple[Told, ...]


@dataclass(frozen=True)
class Rated:
    """A coder's rung with the rung's name."""

    coding: Coding
    name: str


@dataclass(frozen=True)
class EventView:
    """Everything on an event's page. `quiet` counts the articles that do not tell of it."""

    event: Event
    status: Status
    time: str
    utc: str
    sides: tuple[SideView, ...]
    participants: tuple[tuple[str, tuple[Participant, ...]], ...]
    accounts: tuple[Account, ...]
    silent: tuple[str, ...]
    quiet: int
    pleas: tuple[str, ...]
    figures: tuple[AskedOf, ...]
    questions: tuple[AskedOf, ...]
    lone: tuple[AskedOf, ...]
    utterances: tuple[str, ...]
    codings: tuple[Rated, ...]
    around: tuple[Around, ...]
    responses: tuple[Response, ...]


@dataclass(frozen=True)
class TypeGroup:
    """Events of one type, in order."""

    id: str
    name: str
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The index, then a page for each event; a withdrawn one is in no list and keeps its page."""
    page = Page(
        "events/index.html", "events", "Events",
        f"{plural(len(analysis.entries), 'event')} by type of act, each with every source’s "
        "account of it. The chronology has them by day.",
    )  # fmt: skip
    types = {kind.id: n for n, kind in enumerate(analysis.briefing.vocab.event_types.types)}
    ordered = sorted(analysis.entries, key=lambda entry: types[entry.event.type])
    yield from spread(
        page, ordered, MOST_ROWS, lambda entry: entry.event.title, _values, analysis, key=entry_id,
        filters=filters(analysis, ordered, _controls),
    )  # fmt: skip
    withdrawn = (event for event in analysis.briefing.events.values() if event.withdrawn)
    for event in (*(entry.event for entry in analysis.entries), *withdrawn):
        yield Page(
            f"events/{event.id}.html", "event", event.title,
            f"{event.title}: {date_text(event.when)}. What each source says of it.",
            Later(_shown, analysis, event.id, charts), (CRUMB,),
        )  # fmt: skip


def _shown(analysis: Analysis, event: str, drawn: Mapping[str, Chart]) -> dict[str, Any]:
    return {"view": view_of(analysis, analysis.briefing.events[event], drawn)}


def _values(analysis: Analysis, events: Sequence[str]) -> dict[str, Any]:
    return {"types": tuple(_types(analysis, entries_of(analysis, events)))}


def _types(analysis: Analysis, found: Sequence[Entry]) -> Iterator[TypeGroup]:
    for kind in analysis.briefing.vocab.event_types.types:
        rows = [row_of(analysis, e) for e in found if e.event.type == kind.id]
        if rows:
            yield TypeGroup(kind.id, kind.name, tuple(rows))


def _controls(analysis: Analysis, found: Sequence[Entry]) -> tuple[Control, ...]:
    """Those of the chronology, and one by type in place of that by deeds and speech."""
    present = {entry.event.type for entry in found}
    kinds = analysis.briefing.vocab.event_types.types
    options = tuple(Option(kind.id, kind.name) for kind in kinds if kind.id in present)
    who, source, _, *others = controls(analysis, found)
    return (who, source, Control("type", "Type", "All", options), *others)


def view_of(analysis: Analysis, event: Event, drawn: Mapping[str, Chart]) -> EventView:
    """What an event's page shows."""
    accounts = _accounts(analysis, event)
    told = {a.article.id for a in accounts}
    quiet = len(analysis.articles) - sum(key in analysis.turn for key in told)
    few = tuple(analysis.turn) if quiet <= MOST_NAMED else ()
    asked = [asked_of(analysis, v, drawn) for v in _verdicts(analysis, event)]
    others = [a for a in asked if a.verdict.question.kind != "number"]
    return EventView(
        event=event, status=analysis.statuses[event.id], time=time_text(event.when),
        utc=utc_text(event.when, analysis.briefing.settings.tz),
        sides=side_views(analysis, (p.actor for p in event.participants)),
        participants=_by_role(event), accounts=accounts,
        silent=tuple(key for key in few if key not in told), quiet=quiet,
        pleas=pleas(analysis, event, (a.verdict for a in asked)),
        figures=tuple(a for a in asked if a.verdict.question.kind == "number"),
        questions=tuple(a for a in others if len(a.verdict.answers) > 1),
        lone=tuple(a for a in others if len(a.verdict.answers) == 1),
        utterances=event.utterances, codings=rated(analysis, event),
        around=tuple(around(analysis, event)), responses=responses(analysis, event),
    )  # fmt: skip


def _verdicts(analysis: Analysis, event: Event) -> Iterator[Verdict]:
    links = analysis.links.get(event.id, ())
    asked = (link.source for link in links if (link.kind, link.field) == ("question", "event"))
    rank = analysis.rank
    return (analysis.verdicts[n] for n in sorted(rank[key] for key in asked if key in rank))


def _accounts(analysis: Analysis, event: Event) -> tuple[Account, ...]:
    found: dict[str, list[Report]] = {}
    for article, report in analysis.accounts.get(event.id, ()):
        found.setdefault(article, []).append(report)
    return tuple(
        Account(analysis.heads[key], tuple(_told(analysis, key, report) for report in found[key]))
        for key in sorted(found, key=analysis.turn.__getitem__)
    )


def _told(analysis: Analysis, article: str, report: Report) -> Told:
    parts = ((whole := f"{article}/{claim}", part_of(analysis, whole)) for claim in report.claims)
    return Told(report, tuple((whole, p.words) for whole, p in parts if isinstance(p, Claim)))


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
