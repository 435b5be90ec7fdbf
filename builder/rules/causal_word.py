"""Our prose does not say that one thing caused another.

Causes are claims: somebody asserts them, in words, and others may not. *Because*, *triggered*, *in
response to* and the like (`causal` in `vocab/style.yml`) stand in quotations and in relations with
an asserter. Say that one thing followed another, or who says what it responded to.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.texts import SPEAKS_FOR_US, found_words


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each causal word in our own voice."""
    words = briefing.vocab.style.causal
    for passage, word, line in found_words(briefing, SPEAKS_FOR_US, words):
        yield passage.finding(f"{word!r} claims a cause", "say what followed, or record a relation "
                              "with the one who asserts it", line)  # fmt: skip


RULE = Rule(
    "causal-word", "error", "A relation is a claim: there is no caused-by", check, local=True
)
