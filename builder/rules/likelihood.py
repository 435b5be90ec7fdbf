"""The terms of the briefing's likelihood scale, for the rules about them.

Takes a briefing; gives its scale, the terms, and the pattern that finds one in prose.
"""

from __future__ import annotations

from builder.model.briefing import Briefing
from builder.model.settings import Scale

SLOT = "{likelihood}"


def scale(briefing: Briefing) -> Scale | None:
    """The scale that the settings name; None if there is none of that name."""
    wanted = briefing.settings.likelihood_scale
    return next((s for s in briefing.vocab.likelihood.scales if s.id == wanted), None)


def terms(briefing: Briefing) -> list[str]:
    """Its terms, in order."""
    found = scale(briefing)
    return [term for entry in found.terms for term in entry.terms] if found else []


def row(briefing: Briefing, term: str) -> int | None:
    """Which of the scale's parallel rows a term stands in; None where there is only one."""
    found = scale(briefing)
    for entry in found.terms if found else ():
        if term in entry.terms and len(entry.terms) > 1:
            return entry.terms.index(term)
    return None
