"""When things are dated to, for the rules that compare times.

Takes a briefing; gives dated statements of fact, the cut-off of the newest edition, and windows
that are safe to compare. A zone that does not exist has a rule of its own and stops no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from builder.analysis.compare import when_window
from builder.edtf import Window, parse_edtf
from builder.model.base import Loc, When
from builder.model.briefing import Briefing
from builder.rules.base import refused_edition


class Dated(NamedTuple):
    """A time at which something is said to have been: where it stands, and what it dates."""

    record: str
    loc: Loc
    when: When
    what: str


def facts(briefing: Briefing) -> Iterator[Dated]:
    """The times of what has happened: events, utterances, publications.

    Claims are left out: an article may well speak of what is still to come.
    """
    for event in briefing.events.values():
        yield Dated(event.id, ("when",), event.when, "the event")
    for utterance in briefing.utterances.values():
        yield Dated(utterance.id, ("said",), utterance.said, "the utterance")
    for article in briefing.articles.values():
        yield Dated(article.id, ("published",), article.published, "the publication")
        for index, quote in enumerate(article.quotes):
            if quote.said:
                yield Dated(article.id, ("quotes", index, "said"), quote.said, "the utterance")


def told(when: When) -> str:
    """A time as it was typed: the date, with the hour and the zone where they are given."""
    return " ".join(filter(None, (when.edtf, when.clock or when.part_of_day, when.tz)))


def last_cutoff(briefing: Briefing) -> date | None:
    """The last day of the newest edition's cut-off; None without an edition."""
    return parse_edtf(briefing.newest.cutoff).last if briefing.newest else None


def later_edition(briefing: Briefing) -> str:
    """An edition after the newest, of which nothing is known but that it is there."""
    return refused_edition(briefing, briefing.newest.number) if briefing.newest else ""


def is_zone(name: str) -> bool:
    """True for the name of a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def safe_window(when: When, briefing: Briefing) -> Window:
    """The UTC time that a `when` may mean; open at both ends where its zone does not exist."""
    zone = when.tz or briefing.settings.tz
    return when_window(when, briefing) if is_zone(zone) else Window(None, None)
