"""A date that is not fully known does not reach past the newest edition's cut-off.

A day that may lie after the cut-off may not belong into the edition at all. Narrow the date down,
to `"[2031-03-03..2031-03-04]"` for example, if the articles allow it. Something that still lasts,
`"2031-03-03/.."`, is fine.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.edtf import Span, parse_edtf
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.dates import facts, last_cutoff, later_edition


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each date that may lie on both sides of the cut-off."""
    cutoff, lost = last_cutoff(briefing), later_edition(briefing)
    for dated in facts(briefing):
        if cutoff and _straddles(parse_edtf(dated.when.edtf), cutoff):
            message = f"{dated.what} is dated {dated.when.edtf}, which reaches past the cut-off"
            yield Finding(dated.record, (*dated.loc, "edtf"), f"{message} {cutoff}",
                          "narrow the date down, or begin a new edition", leans=lost)  # fmt: skip


def _straddles(span: Span, cutoff: date) -> bool:
    begins = span.first is None or span.first <= cutoff
    if span.last is None:
        return begins and span.kind == "set"
    return begins and span.last > cutoff


RULE = Rule("date-straddles-cutoff", "warning", "ICD 203: the information cut-off is stated", check)
