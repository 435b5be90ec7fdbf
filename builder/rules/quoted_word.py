"""Words in quotation marks in our prose stand, just so, in a record that the sentence cites.

Marks say that the words are somebody's, not ours. They are looked for in the quotations, claims
and labels of the cited records; an account of an article may quote all that is recorded of that
article. Cite the record, or take the marks off and say it in words of our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.evidence.normalise import fold
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.holdings import holdings_of

_QUOTED = re.compile(r"“([^”]{0,999})”|\"([^\"]{0,999})\"|(?<!\w)‘([^’]{0,999})’(?!\w)")
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each quoted stretch that no cited record holds."""
    holdings = holdings_of(briefing)
    for passage, sentence in holdings.sentences(briefing):
        own = (passage.record,) if passage.kind == "account" else ()
        for match in _QUOTED.finditer(sentence.words):
            words = match[1] or match[2] or match[3] or ""
            held = holdings.of((*passage.sources(sentence), *own)).text
            if any(piece not in held for piece in _pieces(words)):
                yield passage.finding(f"no cited record holds the words {words!r}",
                                      "cite the quotation, or take the marks off",
                                      sentence.line)  # fmt: skip


def _pieces(words: str) -> Iterator[str]:
    """What stands between two omissions, without the punctuation at its end."""
    return (fold(piece).rstrip(".,;:!?") for piece in _LEFT_OUT.split(words))


RULE = Rule(
    "quoted-word", "error", "Quotation marks are for somebody's own words", check, local=True
)
