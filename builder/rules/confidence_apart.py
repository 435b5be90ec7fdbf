"""Likelihood and confidence do not stand in one sentence.

How likely something is and how sure we are of saying so are two things, and readers multiply them
when they meet. The page prints confidence on a line of its own, with its basis: write it in
`confidence`, not in the statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.texts import passages

_LEVEL = re.compile(r"\b(?:high|moderate|medium|low) confidence\b|\bconfident\b", re.IGNORECASE)


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each level of confidence in a judgement's own texts."""
    for passage in passages(briefing, ("judged",)):
        if level := _LEVEL.search(passage.text):
            yield passage.finding(f"{level[0]!r} in a judgement's text",
                                  "write it in the judgement's confidence",
                                  passage.text.count("\n", 0, level.start()))  # fmt: skip


RULE = Rule(
    "confidence-apart", "error", "ICD 203: likelihood apart from confidence", check, local=True
)
