"""A time of day belongs to one known day, and is given once.

`clock` and `part_of_day` place a moment within a day; on a month, a stretch or a day that is not
known they would be dropped in silence. Name the day, or leave the time of day out. Of the two,
keep the one that the article gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.edtf import parse_edtf
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.walk import whens


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each time of day without its day, or given twice."""
    for record, loc, when in whens(briefing):
        field = "clock" if when.clock else "part_of_day"
        if when.clock and when.part_of_day:
            yield Finding(record, (*loc, "part_of_day"), "a clock time and a part of the day",
                          "keep the one that the article gives")  # fmt: skip
        if getattr(when, field) and not parse_edtf(when.edtf).precise:
            yield Finding(record, (*loc, field), f"{field!r} without one known day, but with "
                          f"{when.edtf}", "name the day, or leave the time of day out")  # fmt: skip


RULE = Rule("clock-day", "error", "EDTF: a time of day refines a day", check, local=True)
