"""Our prose uses no word that takes a side.

One outlet's *mob* is another's *protesters*. The names that outlets use are recorded as labels and
shown side by side; our own voice keeps to neutral ones. The words, and what to write instead,
stand in `vocab/style.yml` under `loaded`; in quotation marks they are somebody's, and free.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.texts import SPEAKS_FOR_US, found_words


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each loaded word in our own voice."""
    entries = briefing.vocab.style.loaded
    instead = {word.casefold(): entry.instead for entry in entries for word in entry.words}
    for passage, word, line in found_words(briefing, (*SPEAKS_FOR_US, "note"), instead):
        neutral = instead[word.casefold()]
        yield passage.finding(f"{word!r} takes a side", f"write {neutral}, or quote it", line)


RULE = Rule(
    "loaded-word", "error", "ICD 203: objective, independent of political views", check, local=True
)
