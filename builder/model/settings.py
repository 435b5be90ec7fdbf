"""The briefing's own settings and its known exceptions.

The closed lists are described in `vocab`, and can be had from here too.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.model.base import Address, Id, Many, Part, Text
from builder.model.vocab import (
    EventTypes,
    Ladder,
    Likelihood,
    Relations,
    Scale,
    Style,
    Term,
    VagueWord,
    Words,
)

__all__ = [
    "OPTIONAL", "SINGLES", "Allow", "EventTypes", "Ladder", "Likelihood", "Relations", "Scale",
    "Settings", "Style", "Term", "VagueWord", "Words",
]  # fmt: skip


class Side(Part):
    """A neutral grouping of actors."""

    id: Id
    """The word that actors use for it.

    Good: league-side
    """
    name: Text
    """How a page shows it.

    Good: Coastal League
    """
    basis: Text
    """What puts somebody on it.

    Good: an armed group, under its own name
    """


class Topic(Part):
    """What a question is about. `chart` says how its figures are drawn on the Figures page."""

    id: Id
    """The word that questions use for it.

    Good: deaths
    """
    name: Text
    """How a page shows it.

    Good: Deaths
    """
    chart: Literal["posture", "ranges"] | None = None
    """`ranges` for figures that may differ, `posture` for forces by status; none for no chart."""


class Coder(Part):
    """Somebody who codes, verifies or writes: a role, never a name."""

    id: Id
    """The word that codings and editions use for them.

    Good: coder-a
    """
    role: Text
    """What they do.

    Good: first coder
    """


class Settings(Part):
    """What the briefing is: its question and scope, its sides, topics and coders."""

    title: Text
    """The title, with the days that it covers.

    Good: The harbour of Port Sava, 1 to 4 March 2031
    """
    short_title: Text
    """The title where there is little room.

    Good: Port Sava
    """
    question: Text
    """What the whole briefing answers.

    Good: What happened at the harbour of Port Sava, and who says so?
    """
    scope: Text
    """What it covers, and what it leaves out.

    Good: The fuel depot, the air strikes and the harbour office, in four articles.
    """
    handling: Text
    """Who may see it, printed at the head and foot of each page.

    Good: "Public: open sources only, free to pass on"
    """
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    """BCP 47 tag of the language of the pages."""
    tz: Text
    """IANA zone of the events.

    Good: Atlantic/Azores
    Bad: "" (every day is a day somewhere)
    """
    likelihood_scale: Id
    """One of the scales of `vocab/likelihood.yml`.

    Good: icd-203
    """
    repository: Address | None = None
    """Address of the repository, for links that suggest a correction.

    Good: https://example.org/port-sava
    """
    sides: Many[Side] = ()
    """Neutral groupings of actors; a crowd has its own."""
    topics: Annotated[Many[Topic], Field(min_length=1)]
    """What questions are about: their order on the pages."""
    coders: Annotated[Many[Coder], Field(min_length=1)]
    """Those who code, verify or write."""


class Allowance(Part):
    """One rule, one record, and why the rule does not hold there."""

    rule: Text
    """The rule's name, as `briefing check` prints it.

    Good: loaded-word
    """
    record: Text
    """The record's id, or the path of a file that has none.

    Good: crowd-enters-office
    """
    reason: Text
    """Why the rule does not hold there.

    Good: the word is part of the name of the bridge
    """


class Allow(Part):
    """Known exceptions to rules; one that is no longer needed is an error."""

    allow: Many[Allowance] = ()
    """The exceptions."""


SINGLES: dict[str, type[Part]] = {
    "content/briefing.yml": Settings,
    "content/vocab/ladder.yml": Ladder,
    "content/vocab/words.yml": Words,
    "content/vocab/likelihood.yml": Likelihood,
    "content/vocab/event-types.yml": EventTypes,
    "content/vocab/relations.yml": Relations,
    "content/vocab/style.yml": Style,
    "content/allow.yml": Allow,
}
"""The model of each file of which a briefing has one."""

OPTIONAL = {"content/allow.yml": Allow()}
"""Those that may be missing, and what they are then."""
