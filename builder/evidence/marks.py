"""Find what a text prints between quotation marks.

Takes a normalised text; gives the spans of the words between marks, the marks left out, in order.
Double and single marks, straight and curly, also mixed in one quotation, nested, and left open
at the end of a paragraph to go on in the next. An apostrophe is never a mark. Every quotation
must be found; a doubtful span is given rather than dropped. Linear in the length of the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.evidence.normalise import Normalised

CARRY = 3
"""Paragraphs without a mark through which a quotation that was left open may run."""

_DOUBLE = re.compile('"')
_SINGLE = re.compile("'")
_ELISION = re.compile(r"'(?:\d\ds?\b|(?:n|em|tis|twas|til|till|cause|cos|bout|round|un|ere)\b)", re.I)


@dataclass(frozen=True, order=True)
class Span:
    """Words between quotation marks: where they start and end in the normalised text.

    ``mark`` is ``"`` or ``'``; ``closed`` is false where the closing mark is missing, as it is
    at the end of every paragraph but the last of a longer quotation.
    """

    start: int
    end: int
    mark: str
    closed: bool = True


def spans(article: Normalised) -> tuple[Span, ...]:
    """Give every span between quotation marks of a text, in order."""
    double = [*_double_spans(article)]
    single = [*_single_spans(article, double)]
    return tuple(sorted(s for s in double + single if article.text[s.start : s.end].strip()))


# --- double marks ---------------------------------------------------------------------------


@dataclass
class _Open:
    """A quotation on its way: where its words start, and the paragraphs it ran through since."""

    start: int
    glyph: str
    since: int = 0


def _double_spans(article: Normalised) -> Iterator[Span]:
    carried: list[tuple[int, int]] = []
    for start, end in article.paragraphs:
        found = [m.start() for m in _DOUBLE.finditer(article.text, start, end)]
        opened: int | None = None
        for place in found:
            role = _role(article, place, opened)
            if role == "close":
                if opened is None:
                    yield from (Span(a, b, '"', closed=False) for a, b in carried)
                    opened = start
                yield Span(opened, place, '"')
                opened = None
            elif role == "open":
                if opened is not None:
                    yield Span(opened, place, '"', closed=False)
                opened = place + 1
            carried = []
        ...
