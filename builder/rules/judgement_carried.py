"""A judgement that was carried over is weighed before its edition is frozen.

`briefing new edition` takes the judgements of the last edition along, marked as unchanged, with a
reason that says that nobody has looked yet. Until an edition is frozen that is true, and its page
says so; to publish it for good would tell readers of a second look that nobody took. Weigh the
judgement against the articles that are new, and write in `change` what moved it, or that nothing
in them bears on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

CARRIED = "Carried over from the edition before, and not weighed anew yet."
"""The reason that a judgement has until somebody gives one."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each judgement whose change has the reason that it was carried over with."""
    for edition in briefing.editions.values():
        for index, judgement in enumerate(edition.judgements):
            if judgement.change.why == CARRIED:
                yield Finding(
                    edition.id, ("judgements", index, "change", "why"),
                    f"{judgement.id!r} is carried over, and not weighed anew",
                    "say what in the new articles moved it, or that nothing in them bears on it",
                )  # fmt: skip


RULE = Rule("judgement-carried", "warning", "ICD 203: change or consistency of judgements", check)
