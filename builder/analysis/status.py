"""How well an event is established, and the credibility digit that follows from it.

Takes a briefing, the verdicts and the lineages; gives a status per event. Never typed
by hand. Digits after the Admiralty code: 1 confirmed, 3 possibly true, 4 doubtful, 6 cannot be
judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.analysis.links import accounts
from builder.analysis.verdicts import Verdict, sharpest_first
from builder.asking.once import Lazily
from builder.evidence.lineage import Lineages, Origin
from builder.model.article import Article, Claim, Report
from builder.model.briefing import Briefing
from builder.model.shared import Event
from builder.wording import asked

_Accounts = tuple[tuple[Article, Report], ...]

StatusName = Literal["corroborated", "single lineage", "contested", "claimed"]

CREDIBILITY: dict[StatusName, int] = {
    "corroborated": 1, "single lineage": 3, "contested": 4, "claimed": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Status:
    """What an event's reports amount to, and why."""

    name: StatusName
    reason: str
    articles: tuple[str, ...]
    lineages: int

    @property
    def credibility(self) -> int:
        """The digit of the Admiralty code."""
        return CREDIBILITY[self.name]


def statuses(
    briefing: Briefing, found: Mapping[str, Verdict], lineage: Lineages
) -> Mapping[str, Status]:
    """The status of every event, worked out when somebody asks for it, from the verdicts on what is
    asked of it."""
    told, asked_of, events = accounts(briefing), _asked(briefing), briefing.events

    def status(key: str) -> Status:
        denied = _denied(found[question] for question in asked_of.get(key, ()))
        return _status(briefing, events[key], told.get(key, ()), denied, lineage)

    return Lazily(events, status)


def _asked(briefing: Briefing) -> Mapping[str, list[str]]:
    """By event the propositions that may be denied of it. Who is behind an event is another
    question: a denied accusation does not undo what happened."""
    found = defaultdict[str, list[str]](list)
    for key, question in briefing.questions.items():
        if question.event and question.kind == "stance" and not question.accuses:
            found[question.event].append(key)
    return found


def _denied(found: Iterable[Verdict]) -> str:
    """The proposition that is asserted and denied, the sharpest of several; nothing for none."""
    conflicts = [verdict for verdict in found if verdict.name == "conflict"]
    return asked(sharpest_first(conflicts)[0].question) if conflicts else ""


def _status(
    briefing: Briefing, event: Event, told: _Accounts, denied: str, lineage: Lineages
) -> Status:
    articles = tuple(dict.fromkeys(a.id for a, _ in told))
    lineages = lineage.count(origin(a, r) for a, r in told if r.standing == "body")
    if denied:
        reason = f"asserted and denied: {denied.replace('Whether', 'whether', 1)}"
        return Status("contested", reason, articles, lineages)
    if is_claimed(briefing, event, told):
        return Status("claimed", "only interested parties assert it", articles, lineages)
    if lineages >= 2:
        return Status("corroborated", "independent lineages report it", articles, lineages)
    return Status("single lineage", _alone(told, lineages), articles, lineages)


def is_claimed(briefing: Briefing, event: Event, told: _Accounts) -> bool:
    """True for a deed of which only those tell who took part in it."""
    deed = event.act == "deed" and bool(told)
    return deed and all(_interested(briefing, event, a, r) for a, r in told)


def _alone(told: _Accounts, lineages: int) -> str:
    if lineages:
        return "one lineage reports it"
    return "it stands in headlines or captions only" if told else "no article tells of it"


def origin(article: Article, report: Report) -> Origin:
    """Where an account comes from: through another source where all its claims name that one."""
    vias = {claim.via for claim in _claims(article, report)}
    return Origin.of(article, report.event, vias.pop() if len(vias) == 1 else None)


def _claims(article: Article, report: Report) -> list[Claim]:
    return [c for c in article.claims if c.id in report.claims and c.withdrawn is None]


def _interested(briefing: Briefing, event: Event, article: Article, report: Report) -> bool:
    """True when an account rests on claims, each asserted by a side that took part.

    Asked of deeds only: that somebody said something is the outlet's own assertion.
    """
    claims = _claims(article, report)
    sides = {side_of(briefing, p.actor) for p in event.participants}
    return bool(claims) and all(
        c.asserted_by != "narrator" and side_of(briefing, c.asserted_by) in sides for c in claims
    )


def side_of(briefing: Briefing, actor: str) -> str:
    """An actor's side, or the actor itself where it has none."""
    found = briefing.actors.get(actor)
    return (found.side if found else None) or actor
