"""A captured article, read once for everything that is asked of it.

Takes the capture's text; gives the normalised text with what is computed from it when first
needed: its quotation spans, and which of its paragraphs stand in it twice. Reads no file.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from builder.evidence.marks import Span, spans
from builder.evidence.normalise import Normalised, normalise
from builder.evidence.words import is_whole

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Captured:
    """One article's text as it was read, and normalised, ready to be searched."""

    text: str
    body: Normalised

    @classmethod
    def of(cls, text: str) -> "Captured":
        """Make one from the text of a capture as it was read."""
        return cls(text, normalise(text))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        return spans(self.body)

    def line_at(self, place: int) -> int:
        """Give the line of the captured text, as an editor counts, at a place in the folded one."""
        return bisect_left(self._breaks, self.body.offsets[place]) + 1

    def occurrences(self, words: str) -> Iterator[Stretch]:
        """Give every place where folded words stand whole, inside one paragraph."""
        body = self.body
        start = body.text.find(words) if words else -1
        while start >= 0:
            end = start + len(words)
            same = body.paragraph_at(start) == body.paragraph_at(end - 1)
            if same and is_whole(body, start, end):
                yield start, end
            start = body.text.find(words, start + 1)

    def around(self, start: int, end: int) -> Span | None:
        """Give the outermost quotation that holds a whole stretch of text, if one does."""
        holding = (s for s in self._touching(start, end) if s.start <= start and end <= s.end)
        return min(holding, default=None)

    def touches_quotation(self, start: int, end: int) -> bool:
        """Tell whether any part of a stretch stands between quotation marks."""
        return any(self._touching(start, end))

    def quotation_between(self, start: int, end: int) -> bool:
        """Tell whether a whole quotation stands inside a stretch."""
        return any(start < s.start and s.end < end for s in self._touching(start, end))

    def passage_at(self, place: int) -> Stretch:
        """Give a paragraph's number and the place inside it.

        Paragraphs that the outlet prints twice share the number of the first, so two places with
        the same answer are one passage.
        """
        number = self.body.paragraph_at(place)
        return self._twins[number - 1], place - self.body.paragraph_span(number)[0]

    def repeats(self, stretch: Stretch) -> Iterator[Stretch]:
        """Give a stretch again in every paragraph that repeats its own, itself included."""
        start, end = stretch
        twin, inside = self.passage_at(start)
        for number, other in enumerate(self._twins, 1):
            if other == twin:
                begin = self.body.paragraph_span(number)[0] + inside
                yield begin, begin + end - start

    def _touching(self, start: int, end: int) -> Iterator[Span]:
        index = bisect_left(self.spans, end, key=lambda span: span.start)
        while index and self._reach[index - 1] > start:
            index -= 1
            if self.spans[index].end > start:
                yield self.spans[index]

    @cached_property
    def _breaks(self) -> list[int]:
        return [at for at, sign in enumerate(self.text) if sign == "\n"]

    @cached_property
    def _reach(self) -> list[int]:
        return list(accumulate((span.end for span in self.spans), max))

    @cached_property
    def _twins(self) -> list[int]:
        first: dict[str, int] = {}
        texts = (self.body.text[start:end] for start, end in self.body.paragraphs)
        return [first.setdefault(text, number) for number, text in enumerate(texts, 1)]
