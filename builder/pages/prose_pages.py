"""Hand-written pages of `content/pages/`, each under the name of its file.

One named after a page of ours (`method.md`) stands at the head of that page instead; see `render`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.analysis.whole import Analysis
from builder.model.briefing import Page as Written
from builder.pages.base import Page

_HEADING = re.compile(r"\A\s*#[ \t]+(.+)\n?")


OURS = frozenset((
    "index", "chronology", "escalation", "places", "quotations", "disagreements", "positions",
    "figures", "coverage", "changes", "method", "data", "find", "print",
    "fields", "names", "network",
))  # fmt: skip
"""The pages that we write ourselves, and that a hand-written text of the same name stands on."""


def pages(analysis: Analysis) -> Iterator[Page]:
    """Every hand-written page under a name of its own, in the order of their names."""
    for stem, written in sorted(analysis.briefing.pages.items()):
        if stem not in OURS:
            title = title_of(stem, written)
            yield Page(
                f"{stem}.html", "prose", title, f"{title}: {analysis.briefing.settings.title}.",
                {"text": without_title(written)},
            )  # fmt: skip


def title_of(stem: str, written: Written) -> str:
    """Its first heading; the name of its file where it has none."""
    found = _HEADING.match(written.text)
    return found[1].strip() if found else stem.replace("-", " ").capitalize()


def without_title(written: Written) -> str:
    """Its text without the heading that the page prints as its title."""
    return _HEADING.sub("", written.text)
