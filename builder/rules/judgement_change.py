"""A judgement says truly how it stands to the edition before.

`new` is what no edition before made, and only that; `unchanged` keeps the likelihood, `reversed`
does not. A reader of the last edition looks for just this. A judgement that goes on keeps its id.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.model.edition import Edition, Judgement
from builder.rules.base import Finding, Rule, refused_edition


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each change that the edition before belies."""
    before: Edition | None = None
    for edition in sorted(briefing.editions.values(), key=lambda e: (e.number, e.id)):
        made = {judgement.id: judgement for judgement in before.judgements} if before else {}
        lost = refused_edition(briefing, before.number if before else 0, edition.number)
        for index, judgement in enumerate(edition.judgements):
            if found := _belied(judgement, made.get(judgement.id)):
                yield Finding(
                    edition.id, ("judgements", index, "change", "kind"), *found, leans=lost
                )
        before = edition


def _belied(judgement: Judgement, earlier: Judgement | None) -> tuple[str, str] | None:
    """What is wrong with a judgement's change, and what to do, if so."""
    kind = judgement.change.kind
    if earlier is None:
        message = f"{kind}, and the edition before does not judge {judgement.id!r}"
        return None if kind == "new" else (message, "write new, or give it the id that it had")
    same = judgement.likelihood == earlier.likelihood
    if kind == "new":
        return f"new, and the edition before judges {judgement.id!r}", "say how it has changed"
    if (kind == "unchanged" and not same) or (kind == "reversed" and same):
        message = f"{kind}, from {earlier.likelihood!r} to {judgement.likelihood!r}"
        return message, "strengthened, weakened, reversed or unchanged: say which"
    return None


RULE = Rule("judgement-change", "error", "ICD 203: change or consistency of judgements", check)
