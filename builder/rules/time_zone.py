"""A time zone is named as the time zone database names it.

Times are compared in UTC, which needs the zone's own rules for every day of the year. Write
`Europe/Lisbon`, `America/New_York` or `UTC`, not an abbreviation that several zones share.
"""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import available_timezones

from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, nearest
from builder.rules.dates import is_zone
from builder.rules.walk import whens


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each zone that does not exist."""
    zones: list[tuple[str, Loc, str]] = [("content/briefing.yml", ("tz",), briefing.settings.tz)]
    zones += [(record, (*loc, "tz"), w.tz) for record, loc, w in whens(briefing) if w.tz]
    for record, loc, zone in zones:
        if not is_zone(zone):
            hint = nearest(zone, available_timezones(), "write it like Europe/Lisbon")
            yield Finding(record, loc, f"there is no time zone {zone!r}", hint)


RULE = Rule("time-zone", "error", "IANA time zone database", check, structural=True, local=True)
