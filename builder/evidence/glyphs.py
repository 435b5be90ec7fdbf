"""The glyphs of quotation marks in a text, and what stands beside each.

Takes a normalised text and a stretch of it, a paragraph; gives each mark with its neighbours in
it, from which `marks` tells those that open from those that close.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.evidence.normalise import Normalised

OPENING = "“„‟«‘‚‛‹"
CLOSING = "”»’›"
_LEADS = "([{-/'\""
_STOPS = ".,;:!?)]}"

_PLAIN = re.compile('"'), re.compile("'")
_TYPED = (
    re.compile(r"\"|(?<!\S)''(?=')|(?<!')''(?!')|(?<=\S')''(?!')"),
    re.compile(r"(?<!')'(?!')|(?<=\S)(?<!')'(?=''(?!'))|(?<=(?<!\S)'')'(?!')"),
)
"""Where a double mark is typed as two single ones, a third one inside is a single mark."""

_OPENED = re.compile(r"(?<!\S)'{2,3}\w")


@dataclass(frozen=True)
class Glyph:
    """One glyph and what stands on either side of it within its paragraph."""

    place: int
    end: int
    glyph: str
    before: str
    after: str

    @property
    def leads(self) -> bool:
        """Tell whether words may begin behind it."""
        starts = not self.after.isspace() and self.after not in _STOPS
        return starts and (self.before.isspace() or self.before in _LEADS)

    @property
    def trails(self) -> bool:
        """Tell whether words may end before it."""
        return not self.before.isspace() and not self.after.isalnum()


def glyphs(article: Normalised, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Glyph]:
    """Give each match of a pattern, the marks looked for, with its neighbours."""
    for match in pattern.finditer(article.text, start, end):
        place, past = match.span()
        before = article.text[place - 1] if place > start else " "
        after = article.text[past] if past < end else " "
        after = "…" if article.text.startswith("...", past) else after
        yield Glyph(place, past, article.printed[place], before, after)


def marks_of(text: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what to look for as double and as single marks: *''…''* where a text has it."""
    return _TYPED if _OPENED.search(text) else _PLAIN
