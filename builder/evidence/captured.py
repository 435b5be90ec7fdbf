"""A captured article, read once for everything that is asked of it.

Takes the capture's text; gives the normalised text with what is computed from it when first
needed: its quotation spans, and which of its paragraphs stand in it twice. Reads no file.
"""

from dataclasses import dataclass
from functools import cached_property

from builder.evidence.marks import Span, spans
from builder.evidence.normalise import Normalised, normalise


@dataclass(frozen=True)
class Captured:
    """One article's text, ready to be searched."""

    body: Normalised

    @classmethod
    def of(cls, text: str) -> "Captured":
        """Make one from the text of a capture as it was read."""
        return cls(normalise(text))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        return spans(self.body)

    def around(self, start: int, end: int) -> Span | None:
        """Give the outermost quotation that holds a whole stretch of text, if one does."""
        holding = (s for s in self.spans if s.start <= start and end <= s.end)
        return min(holding, key=lambda s: s.start, default=None)

    def touches_quotation(self, start: int, end: int) -> bool:
        """Tell whether any part of a stretch stands between quotation marks."""
        return any(s.start < end and start < s.end for s in self.spans)

    def in_paragraph(self, place: int) -> tuple[str, int]:
        """Give the text of the paragraph around a place, and the place inside it.

        Two places with the same answer are one passage that the outlet prints twice.
        """
        start, end = self.body.paragraph_span(self.body.paragraph_at(place))
        return self.body.text[start:end], place - start
