"""Our prose names dates and not their distance from today.

*Yesterday* and *last week* mean another day tomorrow, and a briefing is read for years. Write the
date, or say it in relation to an event. The words stand in `vocab/style.yml` under
`relative_dates`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.texts import SPEAKS_FOR_US, found_words


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each relative date in our own voice."""
    words = briefing.vocab.style.relative_dates
    for passage, word, line in found_words(briefing, SPEAKS_FOR_US, words):
        yield passage.finding(f"{word!r} moves with the reader's day", "write the date", line)


RULE = Rule("relative-date", "error", "Nothing depends on the day of reading", check, local=True)
