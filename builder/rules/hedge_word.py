"""A judgement does not hedge.

*May*, *might*, *could*, *possibly* and *perhaps* (`hedges` in `vocab/style.yml`) are true of almost
anything, and hide the likelihood that the judgement states. Commit to the term of the scale, and
leave the rest to its range.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.texts import found_words

_STATED = ("statement", "so_what", "text")
"""The fields that state something. What speaks for or against it may well report a hedge."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each hedge in what a judgement states. A capital is a name or a month."""
    for passage, word, line in found_words(briefing, ("judged",), briefing.vocab.style.hedges):
        if passage.loc[-1] in _STATED and (word[0].islower() or passage.text.startswith(word)):
            yield passage.finding(f"{word!r} hedges", "commit to the likelihood, or leave it out",
                                  line)  # fmt: skip


RULE = Rule("hedge-word", "error", "ICD 203: clear expression of uncertainty", check, local=True)
