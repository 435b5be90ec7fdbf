"""Lay the renderings of one utterance side by side, word by word.

Takes what each outlet prints of it; gives each rendering aligned to the longest, every word with
how it compares: the same, house style (``U.S.`` and ``US``, ``-our`` and ``-or``, ``-ise`` and
``-ize``, punctuation, capitals), or a difference of substance. Where one outlet begins later or
ends sooner than another it says less, not something else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import accumulate, zip_longest
from typing import Literal

from builder.evidence.normalise import fold

Kind = Literal["same", "style", "changed", "added", "dropped", "beyond"]
Verdict = Literal["identical", "house style", "substantive"]

_ORDER: tuple[Verdict, ...] = ("identical", "house style", "substantive")
_EDGES = "\"'.,;:!?-"


@dataclass(frozen=True)
class Rendering:
    """One outlet's print of an utterance, under the whole id of the quotation."""

    key: str
    segments: tuple[str, ...]


@dataclass(frozen=True)
class Token:
    """Words of a rendering beside the base's: one of them is empty where the other has more.

    ``beyond`` marks words that stand before the base begins or after it stops quoting.
    """

    kind: Kind
    words: str
    base: str


@dataclass(frozen=True)
class Aligned:
    """A rendering against the base, a row of tokens for each segment, and what it comes to."""

    key: str
    verdict: Verdict
    segments: tuple[tuple[Token, ...], ...]


@dataclass(frozen=True)
class Collation:
    """All renderings of an utterance, in the given order, and the gravest of the verdicts."""

    base: str
    verdict: Verdict
    renderings: tuple[Aligned, ...]


def collate(renderings: Sequence[Rendering]) -> Collation:
    """Align at least one rendering to the longest; of equals the first is the base."""
    longest = max(renderings, key=lambda r: sum(len(s.split()) for s in r.segments))
    base = _Base.of(longest.segments)
    aligned = tuple(_align(base, rendering) for rendering in renderings)
    return Collation(longest.key, _gravest(a.verdict for a in aligned), aligned)


def _gravest(verdicts: Iterable[Verdict]) -> Verdict:
    return max(verdicts, key=_ORDER.index, default="identical")


@dataclass(frozen=True)
class _Base:
    """The base's words in one row, and where its segments begin, the end being one more."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, segments: Iterable[str]) -> "_Base":
        rows = [segment.split() for segment in segments]
        words = tuple(word for row in rows for word in row)
        starts = (0, *accumulate(len(row) for row in rows))
        return cls(words, tuple(map(style_key, words)), starts)

    def bounds(self, index: int) -> tuple[int, int]:
        """Give where the segment around a word begins and ends."""
        place = bisect_right(self.starts, index) - 1
        return self.starts[place], self.starts[place + 1]

    def is_edge(self, index: int) -> bool:
        return index in self.starts or index + 1 in self.starts


def _align(base: _Base, rendering: Rendering) -> Aligned:
    rows = tuple(tuple(_row(base, segment.split())) for segment in rendering.segments)
    verdicts = (_verdict(token.kind) for row in rows for token in row)
    return Aligned(rendering.key, _gravest(verdicts), rows)


def _verdict(kind: Kind) -> Verdict:
    if kind in ("same", "beyond"):
        return "identical"
    return "house style" if kind == "style" else "substantive"


def _row(base: _Base, words: Sequence[str]) -> Iterator[Token]:
    """Compare one segment with the stretch of the base that it renders."""
    keys = (*map(style_key, words),)
    if keys == base.keys:
        yield from _tokens(base, "equal", (0, len(keys)), words, (0, len(keys)))
        return
    matcher = SequenceMatcher(None, base.keys, keys, autojunk=False)
    blocks = matcher.get_matching_blocks()[:-1]
    if not blocks:
        yield from (Token("beyond", word, "") for word in words)
        return
    first, last = blocks[0], blocks[-1]
    low = max(first.a - first.b, base.bounds(first.a)[0])
    tail = last.a + len(words) - last.b
    high = min(tail, base.bounds(last.a + last.size - 1)[1])
    if (low, high) != (0, len(base.keys)):
        matcher = SequenceMatcher(None, base.keys[low:high], keys, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield from _tokens(base, tag, (low + a, low + b), words, (c, d))


def _tokens(
    base: _Base, tag: str, theirs: tuple[int, int], words: Sequence[str], ours: tuple[int, int]
) -> Iterator[Token]:
    old, new = base.words[slice(*theirs)], words[slice(*ours)]
    if tag == "equal":
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            edge = base.is_edge(theirs[0] + index) or ours[0] + index in (0, len(words) - 1)
            yield Token("same" if _is_same(one, other, edge=edge) else "style", other, one)
    elif "".join(map(style_key, old)) == "".join(map(style_key, new)):
        yield Token("style", " ".join(new), " ".join(old))
    elif tag == "insert":
        kind: Kind = "beyond" if theirs[0] in base.starts else "added"
        yield from (Token(kind, word, "") for word in new)
    else:
        kind = "changed" if tag == "replace" else "dropped"
        pairs = zip_longest(new, old, fillvalue="")
        yield from (Token(kind, word, other) for word, other in pairs)


def _is_same(one: str, other: str, *, edge: bool) -> bool:
    """At the edge of a segment the punctuation may be the outlet's own sentence's."""
    if one == other:
        return True
    first, second = fold(one), fold(other)
    return first == second or (edge and first.strip(_EDGES) == second.strip(_EDGES))


# --- house style ----------------------------------------------------------------------------

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=...)is(e[drs]?|ers|ing|ations?)$"), r"iz\1"),
    (re.compile(r"(?<=..)ys(e[drs]?|ing)$"), r"yz\1"),
    (re.compile(r"(?<=..)our(s|ed|ing|able|ful|ite|hood|ly|ers?)?$"), r"or\1"),
    (re.compile(r"(?<=[^\W_][tb])re(s?)$"), r"er\1"),
    (re.compile(r"(?<=[aeiou]l)l(ed|ing|ers?)$"), r"\1"),
    (re.compile(r"(?<=def|off|lic|ten)(?<=...)ce(s?)$"), r"se\1"),
    (re.compile(r"(?<=def|off)enc"), "ens"),
)
_WORDS = {"grey": "gray", "programme": "program", "judgement": "judgment", "tyre": "tire"}


@cache
def style_key(word: str) -> str:
    """Give what is left of a word without house style; words with one key differ in style only."""
    bare = "".join(filter(str.isalnum, fold(word))).casefold()
    for pattern, plain in _SPELLINGS:
        bare = pattern.sub(plain, bare)
    return _WORDS.get(bare, bare) or word
