"""A judgement's likelihood is a term of the briefing's scale, and of one row of it.

Readers take *likely* and *probable* for two things unless told otherwise, so the terms are fixed,
each with its range, and the parallel rows of a scale are not mixed within an edition. Take the
term from the scale that `briefing.yml` names.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.rules.base import Finding, Rule, nearest
from builder.rules.likelihood import row, terms


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each likelihood outside the scale, or in another row than the first."""
    known = terms(briefing)
    for edition in briefing.editions.values() if known else ():
        for index, judgement in enumerate(edition.judgements):
            if judgement.likelihood not in known:
                hint = nearest(judgement.likelihood, known, f"one of {', '.join(known)}")
                message = f"{judgement.likelihood!r} is no term of the scale"
                yield Finding(edition.id, ("judgements", index, "likelihood"), message, hint)
        yield from _mixed(briefing, edition)


def _mixed(briefing: Briefing, edition: Edition) -> Iterator[Finding]:
    first: tuple[int, str] | None = None
    for index, judgement in enumerate(edition.judgements):
        found = row(briefing, judgement.likelihood)
        if found is not None and first is not None and found != first[0]:
            message = f"{judgement.likelihood!r} is of another row of the scale than {first[1]!r}"
            yield Finding(edition.id, ("judgements", index, "likelihood"), message,
                          "keep to one row within an edition")  # fmt: skip
        if found is not None and first is None:
            first = found, judgement.likelihood


RULE = Rule(
    "likelihood-term",
    "error",
    "ICD 203: expressions of likelihood, rows not mixed",
    check,
    structural=True,
)
