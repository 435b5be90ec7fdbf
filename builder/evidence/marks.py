"""Find what a text prints between quotation marks.

Takes a normalised text; gives the spans of the words between marks, the marks left out, in order.
Double and single marks, straight and curly, also mixed in one quotation, nested, and left open
at the end of a paragraph to go on in the next. An apostrophe is never a mark. Every quotation
must be found: a doubtful span is given rather than dropped. Linear in the length of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from builder.evidence.glyphs import CLOSING, OPENING, Glyph, glyphs, marks_of
from builder.evidence.normalise import Normalised

CARRY = 3
"""Paragraphs without a mark through which a quotation that was left open may run."""

_ENDS = ".,!?"
_ELISION = re.compile(r"'(?:\d0s|n|em)\b", re.IGNORECASE)
_ARCHAIC = re.compile(r"'(?:tis|twas|til)\b", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:in|of|since|from|until|till|by|before|after|and|to) "
    r"(?P<mark>')\d\d(?=[.,;:!?)'\"]|$| (?:and|but|or|when|to|the|he|she|it|we|they)\b)",
    re.IGNORECASE,
)
_BEFORE_YEAR = 8
_POSSESSIVE = re.compile(r"(?:s|in)' [a-z]", re.IGNORECASE)


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
    doubles, singles = marks_of(article.text)
    double = sorted(_stitch(_double_lines(article, doubles), '"'))
    single = _stitch(_single_lines(article, double, singles), "'")
    found = sorted((*double, *single))
    return tuple(span for span in found if article.text[span.start : span.end].strip())


@dataclass
class _Line:
    """What one paragraph shows by itself.

    ``left`` is where a quotation starts that it does not close: surely one where ``sure``, else
    ``instead`` stands unless the next paragraph goes on with it. ``stray`` is a closing mark
    before any opening one; ``reopens`` tells whether a single mark opens the paragraph.
    """

    start: int
    end: int
    spans: list[Span] = field(default_factory=list)
    left: int | None = None
    sure: bool = False
    instead: tuple[Span, ...] = ()
    stray: int | None = None
    reopens: bool = False

    @property
    def plain(self) -> bool:
        return not self.spans and self.left is None and self.stray is None


def _stitch(lines: Iterable[_Line], mark: str) -> Iterator[Span]:
    """Give the spans of all paragraphs, and settle what a quotation left open runs through."""
    waiting: list[_Line] = []
    for line in lines:
        doubtful = waiting and waiting[0].instead  # which only the very next paragraph can settle
        if waiting and line.plain and len(waiting) <= CARRY and not doubtful:
            waiting.append(line)
            continue
        yield from _settled(waiting, line, mark)
        yield from line.spans
        waiting = [line] if line.left is not None else []
    yield from _settled(waiting, _Line(0, 0), mark)


def _settled(waiting: Sequence[_Line], line: _Line, mark: str) -> Iterator[Span]:
    if not waiting:
        return
    through = [Span(_begin(held), held.end, mark, closed=False) for held in waiting]
    if line.stray is not None:
        yield from (*through, Span(line.start, line.stray, mark))
    elif waiting[0].sure or line.reopens:
        yield through[0]
    else:
        yield from waiting[0].instead


def _begin(line: _Line) -> int:
    return line.start if line.left is None else line.left


def _double_lines(article: Normalised, looked_for: re.Pattern[str]) -> Iterator[_Line]:
    for start, end in article.paragraphs:
        line = _Line(start, end)
        waiting: list[int] = []
        openings: list[int] = []
        for mark in glyphs(article, looked_for, start, end):
            if _opens(mark, bool(waiting)):
                waiting.append(mark.end)
                openings.append(mark.place)
            elif waiting:
                line.spans.append(Span(waiting.pop(), mark.place, '"'))
            elif line.plain and mark.trails:
                line.stray = mark.place
        _leave_open(line, waiting, openings)
        yield line


def _opens(mark: Glyph, inside: bool) -> bool:
    """Tell whether a double mark opens, by its glyph, its neighbours and what is open."""
    if mark.glyph in OPENING:
        return mark.leads or not (inside and mark.trails)
    if mark.leads == mark.trails or mark.glyph in CLOSING:
        return not inside and not mark.trails
    return mark.leads


def _leave_open(line: _Line, waiting: Sequence[int], openings: Sequence[int]) -> None:
    """An opening mark without its closing one holds until the next opens, or the paragraph ends."""
    for start in waiting:
        later = bisect_right(openings, start)
        if later < len(openings):
            line.spans.append(Span(start, openings[later], '"', closed=False))
        else:
            line.left, line.sure = start, True


def _single_lines(
    article: Normalised, double: Sequence[Span], looked_for: re.Pattern[str]
) -> Iterator[_Line]:
    inner = _Nesting(double)
    for start, end in article.paragraphs:
        line = _Line(start, end)
        groups: dict[int, list[Glyph]] = {}
        for mark in glyphs(article, looked_for, start, end):
            if not _is_apostrophe(article, mark):
                groups.setdefault(inner.at(mark.place), []).append(mark)
        for marks in groups.values():
            _pair(article, line, marks)
        yield line


class _Nesting:
    """Tells in which double-marked span a place stands; asked in the order of the text."""

    def __init__(self, double: Sequence[Span]) -> None:
        self._coming = list(reversed(double))
        self._inside: list[Span] = []

    def at(self, place: int) -> int:
        """Give the start of the innermost span around a place, -1 where there is none."""
        while self._coming and self._coming[-1].start <= place:
            span = self._coming.pop()
            self._leave(span.start)
            self._inside.append(span)
        self._leave(place)
        return self._inside[-1].start if self._inside else -1

    def _leave(self, place: int) -> None:
        while self._inside and self._inside[-1].end <= place:
            self._inside.pop()


def _is_apostrophe(article: Normalised, mark: Glyph) -> bool:
    """Tell an apostrophe inside a word or before a clipped one. A quotation may begin with a word
    such as ``'Tis``: only the glyph tells."""
    if mark.before.isalnum():
        return mark.after.isalnum() or article.text[mark.place - 3 : mark.place] == " 'n"
    clipped = _ELISION.match(article.text, mark.place)
    archaic = mark.glyph in CLOSING and _ARCHAIC.match(article.text, mark.place)
    return bool(clipped or archaic) or _is_year(article.text, mark.place)


def _is_year(text: str, place: int) -> bool:
    """Tell the mark of *in '88*."""
    begun = max(0, place - _BEFORE_YEAR)
    return any(year.start("mark") == place for year in _YEAR.finditer(text, begun, place + 8))


def _pair(article: Normalised, line: _Line, marks: Sequence[Glyph]) -> None:
    """Pair each opening single mark with the likeliest closing one before the next opening."""
    opened: Glyph | None = None
    closing: Glyph | None = None
    sure = False
    for mark in marks:
        if _opens_single(mark, opened is not None and not sure):
            _close(line, opened, closing)
            opened, closing, sure = mark, None, False
            line.reopens |= mark.place == line.start
        elif sure or (not mark.trails and mark.before not in _ENDS):
            continue
        elif not _POSSESSIVE.match(article.text, mark.place - 1):
            closing, sure = mark, True
            if opened is None and line.plain and mark.before in _ENDS:
                line.stray = mark.place
        else:
            closing = closing or mark
    _close(line, opened, closing)
    if opened and not sure:
        _leave_single_open(article, line, opened, closing)


def _opens_single(mark: Glyph, inside: bool) -> bool:
    if mark.leads and not mark.trails:
        return True
    typical = mark.glyph not in CLOSING and mark.after.isalnum()
    return typical and not inside and not mark.before.isalnum()


def _close(line: _Line, opened: Glyph | None, closing: Glyph | None) -> None:
    if opened and closing:
        line.spans.append(Span(opened.place + 1, closing.place, "'"))


def _leave_single_open(
    article: Normalised, line: _Line, opened: Glyph, closing: Glyph | None
) -> None:
    """A lone single mark may be an apostrophe, and a lone closing one that of a plural: but no
    quotation of more than a paragraph begins in the middle of a clause."""
    said = article.text[line.start : opened.place].rstrip()[-1:]
    whole = opened.after.isupper() and said in ("", *",:.!?")
    if opened.glyph in CLOSING or (closing and not whole):
        return
    line.instead = (line.spans.pop(),) if closing else ()
    line.left = opened.place + 1
    line.sure = opened.glyph in OPENING and not closing and said in (",", ":", "")
