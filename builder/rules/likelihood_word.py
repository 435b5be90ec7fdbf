"""Terms of likelihood stand only in the slot of a judgement.

A *likely* in a summary is a judgement without range, evidence or confidence. State what is known,
with its source; what we think of it goes into a judgement. What an article calls likely is the
article's, and belongs in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.likelihood import terms
from builder.rules.texts import found_words


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each term of the scale in our own voice."""
    for passage, word, line in found_words(briefing, ("sourced", "judged"), terms(briefing)):
        yield passage.finding(f"{word!r} is a term of likelihood outside a judgement's slot",
                              "state what is known, or write {likelihood} in a judgement",
                              line)  # fmt: skip


RULE = Rule("likelihood-word", "error", "ICD 203: expressions of likelihood", check, local=True)
