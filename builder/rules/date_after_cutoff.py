"""Nothing is dated later than the newest edition's cut-off.

A briefing tells nothing of the time after its cut-off, so a later date is a slip of the pen or a
cut-off that was not moved. Correct the date, or begin a new edition.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.edtf import parse_edtf
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.dates import facts, last_cutoff, later_edition


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each date whose earliest possible day is past the cut-off."""
    cutoff, lost = last_cutoff(briefing), later_edition(briefing)
    for dated in facts(briefing):
        first = parse_edtf(dated.when.edtf).first
        if cutoff and first and first > cutoff:
            message = f"{dated.what} is dated {dated.when.edtf}, after the cut-off {cutoff}"
            yield Finding(dated.record, (*dated.loc, "edtf"), message,
                          "correct the date, or begin a new edition", leans=lost)  # fmt: skip


RULE = Rule("date-after-cutoff", "error", "ICD 203: the information cut-off is stated", check)
