"""Bring a text into the one form in which words are compared, and remember where each stood.

Takes the text of a capture, or of a segment typed in YAML; gives a ``Normalised``. Case, digits,
spelling and punctuation other than quotation marks and dashes are never touched, so that ``US``
and ``U.S.`` stay two things. Must not read files, and must not know what a quotation is.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

NORMALISER = 1
"""Raise this when a change here alters the outcome for any text: every lock is then stale."""

SINGLE_MARKS = "'‘’‚‛‹›＇"
DOUBLE_MARKS = '"“”„‟«»＂'
DASHES = "-‐‑‒–—―−﹘﹣－"

_FOLD = (
    dict.fromkeys(map(ord, SINGLE_MARKS), "'")
    | dict.fromkeys(map(ord, DOUBLE_MARKS), '"')
    | dict.fromkeys(map(ord, DASHES), "-")
)

# Zero-width characters: soft hyphen, grapheme joiner, the joiners and direction marks, the
# byte-order mark. They are dropped first, for one of them may part a letter from its accent.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")

# No character below U+0300, and no white space, combines with the one before it: a text may be
# cut in front of each.
_CLUSTER = re.compile("\\S?[^\\s\\x00-\u02ff]+")
_UNEVEN_SPACE = re.compile(r"\s{2,}|[^\S ]")
_ELLIPSIS = re.compile("…")
_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class _Mapped(NamedTuple):
    """A text on its way, and where each of its characters, and its end, stood at first."""

    text: str
    offsets: "array[int]"


@dataclass(frozen=True)
class Normalised:
    """A normalised text, as long as ``printed``, the same text with the outlet's own glyphs.

    ``offsets`` gives for each character, and for the end, its place in the original;
    ``paragraphs`` the span of each non-empty line of the original, in order.
    """

    text: str
    printed: str
    offsets: "array[int]"
    paragraphs: tuple[tuple[int, int], ...]

    def paragraph_at(self, place: int) -> int:
        """Give the number, from 1, of the paragraph in which a character stands."""
        return max(1, bisect_right(self._starts, place))

    def paragraph_span(self, number: int) -> tuple[int, int]:
        """Give start and end of a paragraph by its number."""
        return self.paragraphs[number - 1]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a span of the normalised text came from."""
        return self.offsets[start], self.offsets[end]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]


def normalise(text: str) -> Normalised:
    """Normalise a text as ``NORMALISER`` says; any string will do, none raises an error."""
    mapped = _Mapped(text, array("I", range(len(text) + 1)))
    mapped = _rewrite(mapped, _UNSEEN, lambda _: "")
    if not unicodedata.is_normalized("NFC", mapped.text):
        mapped = _rewrite(mapped, _CLUSTER, lambda cluster: unicodedata.normalize("NFC", cluster))
    mapped = _trim(mapped)
    breaks = [
        mapped.offsets[space.start()]
        for space in _UNEVEN_SPACE.finditer(mapped.text)
        if _BREAK.search(space.group())
    ]
    mapped = _rewrite(mapped, _UNEVEN_SPACE, lambda _: " ")
    printed, offsets = _rewrite(mapped, _ELLIPSIS, lambda _: "...")
    return Normalised(printed.translate(_FOLD), printed, offsets, _paragraphs(offsets, breaks))


def fold(text: str) -> str:
    """Give only the normalised text, far quicker, where no place in it matters."""
    if text.isascii():
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).translate(_FOLD)
    return " ".join(text.replace("…", "...").split())


def _trim(mapped: _Mapped) -> _Mapped:
    text, offsets = mapped
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    return _Mapped(text[start:end], offsets[start : end + 1])


def _rewrite(mapped: _Mapped, pattern: re.Pattern[str], change: Callable[[str], str]) -> _Mapped:
    text, offsets = mapped
    parts: list[str] = []
    places = array("I")
    done = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = change(match.group())
        if new != match.group():
            parts += text[done:start], new
            places.extend(offsets[done:start])
            places.extend([offsets[start]] * len(new))
            done = end
    if not done:
        return mapped
    return _Mapped("".join((*parts, text[done:])), places + offsets[done:])


def _paragraphs(offsets: "array[int]", breaks: list[int]) -> tuple[tuple[int, int], ...]:
    spaces = [bisect_right(offsets, place) - 1 for place in breaks]
    starts = [0, *(space + 1 for space in spaces)]
    ends = [*spaces, len(offsets) - 1]
    return tuple(span for span in zip(starts, ends, strict=True) if span[0] < span[1])
