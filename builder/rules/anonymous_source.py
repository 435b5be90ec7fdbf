"""An unnamed source is described, with the outlet's reason for leaving out the name.

Readers cannot check somebody without a name; they can at least know what the article says of them
and why. Write `describes` in the article's terms, and as `anonymity_reason` what the outlet gives,
or that it gives none.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each unnamed actor without its description or the reason."""
    for actor in briefing.actors.values():
        for field in ("describes", "anonymity_reason") if actor.kind == "unnamed" else ():
            if getattr(actor, field) is None:
                yield Finding(actor.id, ("kind",), f"an unnamed source without {field!r}",
                              f"add {field}, as the article has it")  # fmt: skip


RULE = Rule("anonymous-source", "error", "ICD 206: source descriptors", check, local=True)
