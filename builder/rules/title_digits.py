"""The title of an event holds no digits.

A figure in a title is repeated wherever the event is named, without its source and without the
others that contradict it. Say it in the summary, with its reference. A unit that is named by a
number is spelt out, as in *Third Flotilla*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each title with a digit."""
    for event in briefing.events.values():
        if digits := re.search(r"\d[\d.,:]*", event.title):
            yield Finding(event.id, ("title",), f"{digits[0]!r} in the title of an event",
                          "say it in the summary, with its reference")  # fmt: skip


RULE = Rule("title-digits", "error", "No figure without its source", check, local=True)
