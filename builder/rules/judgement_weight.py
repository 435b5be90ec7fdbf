"""A judgement rests on more than one lineage, one party, or people without a name.

What one source tells, what only those say who took part, and what nobody answers for by name can
all be wrong in one way at once. Such a judgement may be made, for at times there is no more; its
page then says so on its face. Rest it on more, or name the exception with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.analysis.weight import weights
from builder.evidence.locks import Locks
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.rules.base import Finding, Rule

HINT = "rest it on more, or name the exception in allow.yml; its page says so on its face"


def rule(locks: Locks) -> Rule:
    """The rule, with the locks that tell which articles are of one lineage; idle without any."""

    def check(briefing: Briefing) -> Iterator[Finding]:
        """A finding for each weakness of each judgement, by the articles of its edition."""
        for edition in briefing.editions.values() if locks.of else ():
            part = _part(briefing, edition)
            found = weights(part, edition.judgements, locks.lineages(part))
            for index, judgement in enumerate(edition.judgements):
                for fault in found[judgement.id].faults:
                    loc = ("judgements", index, "evidence")
                    yield Finding(edition.id, loc, f"{judgement.id!r} {fault}", HINT)

    standard = "ICD 203 and 206: quality of sources"
    return Rule("judgement-weight", "warning", standard, check, idle=not locks.of)


def _part(briefing: Briefing, edition: Edition) -> Briefing:
    """The briefing with the articles of an edition and of those before it."""
    so_far = (one for one in briefing.editions.values() if one.number <= edition.number)
    rests = {article for one in so_far for article in one.articles}
    kept = {key: a for key, a in briefing.articles.items() if key in rests and a.withdrawn is None}
    return replace(briefing, articles=kept)


RULE = rule(Locks({}, ()))
