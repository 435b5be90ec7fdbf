"""The title of an event is in the active voice.

*The office was attacked* leaves out who attacked it. Turn the sentence round, so that it starts
with the agent; where nobody knows, with an actor of kind `unknown`. A passive that names its agent
with *by* passes, though the other way round reads better; so does one in a clause that only tells
more of somebody (*fighters who were killed*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ly |often )?"
    r"(?!(?:open|often|even|then|when|seven|women|children)\b)(?:\w+ed|\w{2,}en|shot|hit|struck|hurt|held|led|sent|met|put|set|cut|told|found|brought|taken"
    r"|made|done|gone|born|sunk|shut|burnt)\b",
    re.IGNORECASE,
)

_ASIDE = re.compile(r",| (?:who|whom|which|that|whose|where|when|after|before)\b")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each title in the passive voice without its agent."""
    for event in briefing.events.values():
        passive = _PASSIVE.search(_ASIDE.split(event.title)[0])
        if passive and not re.search(r"\bby\b", event.title[passive.end() :]):
            yield Finding(event.id, ("title",), f"{passive[0]!r} does not say by whom",
                          "start with the agent, in the active voice")  # fmt: skip


RULE = Rule("agentless-passive", "error", "No act without an agent", check, local=True)
