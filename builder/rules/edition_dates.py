"""An edition has one known day as its cut-off, and is made on that day or later.

The cut-off is the last day of which anything is told; `as_of` is the day for which the edition
holds. A later edition does not go back behind an earlier one. Write both as plain days.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.edtf import parse_edtf
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each day that is not known, or out of order."""
    earlier: Edition | None = None
    for edition in sorted(briefing.editions.values(), key=lambda e: (e.number, e.id)):
        unknown = [f for f in ("as_of", "cutoff") if not parse_edtf(getattr(edition, f)).precise]
        for field in unknown:
            yield Finding(edition.id, (field,), f"{field!r} is not one known day",
                          "write YYYY-MM-DD")  # fmt: skip
        if not unknown:
            yield from _order(edition, earlier)
            earlier = edition


def _order(edition: Edition, earlier: Edition | None) -> Iterator[Finding]:
    if edition.as_of < edition.cutoff:
        yield Finding(edition.id, ("as_of",), "the edition holds for a day before its cut-off",
                      f"write {edition.cutoff} or later")  # fmt: skip
    if earlier and edition.cutoff < earlier.cutoff:
        yield Finding(edition.id, ("cutoff",), f"the cut-off lies before that of {earlier.id}",
                      f"write {earlier.cutoff} or later")  # fmt: skip


RULE = Rule("edition-dates", "error", "ICD 203: the information cut-off is stated", check)
