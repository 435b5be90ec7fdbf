"""The prints of one utterance, each laid beside the fullest, word by word, with its proof.

Takes renderings as the articles have them; gives runs of words that a template marks. Indirect
speech is the outlet's own prose: it stands with the others, and is not compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from builder.analysis.whole import Analysis
from builder.evidence.collate import Aligned, Collation, Kind, Rendering, Token, Verdict, collate
from builder.model.article import Head
from builder.model.quote import Quote
from builder.pages.base import spoken
from builder.pages.proofs import Proof, fragment, proof_of

_MARKS: dict[Kind, str] = {
    "same": "", "beyond": "", "style": "house", "changed": "substantive", "added": "substantive",
    "dropped": "substantive",
}  # fmt: skip
"""Where an outlet quotes more than the fullest print at one place, it says no other thing."""


Comparison = Verdict | Literal["apart"]
"""How the prints of an utterance compare; `apart` where they hold different parts of it."""

_SAYS: dict[Verdict, str] = {
    "identical": "part of the same words", "house style": "house style differs",
    "substantive": "differs in substance",
}  # fmt: skip
"""What is said of a print beside the fullest, the gravest last."""


@dataclass(frozen=True)
class Run:
    """Words that compare alike: those of this print, and those of the fullest where they differ.

    `mark` is empty for equal words, else `house` or `substantive`.
    """

    mark: str
    words: str
    instead_of: str


@dataclass(frozen=True)
class Print:
    """One outlet's print of an utterance.

    `says` is what to know of it beside the words; `segments` are empty where its words are those
    that stand above.
    """

    article: Head
    quote: Quote
    proof: Proof | None
    fragment: str
    says: str
    segments: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True)
class Prints:
    """All prints of an utterance, the fullest first, and how they compare if there are several."""

    prints: tuple[Print, ...]
    verdict: Comparison | None


def lone(analysis: Analysis, article: Head, quote: Quote) -> Print:
    """A print that is compared with no other."""
    proof = proof_of(analysis, article, quote)
    runs = tuple((Run("", spoken([segment]), ""),) for segment in quote.segments)
    says = "indirect speech" if quote.kind == "indirect" else ""
    return Print(article, quote, proof, fragment(article, quote, proof), says, runs)


def fullest(found: Sequence[tuple[str, Quote]]) -> Quote:
    """The print that stands first among `prints`: the longest, where one is direct speech."""
    direct = [quote for _, quote in found if quote.kind != "indirect"]
    return max(direct, key=_length, default=found[0][1])


def _length(quote: Quote) -> int:
    return sum(len(segment.split()) for segment in quote.segments)


def compared(analysis: Analysis, found: Sequence[tuple[str, Quote]]) -> Comparison | None:
    """How the prints of an utterance compare, as `prints` says it."""
    several = [quote for _, quote in found if quote.kind != "indirect"][1:]
    return prints(analysis, found).verdict if several else None


def prints(analysis: Analysis, found: Sequence[tuple[str, Quote]]) -> Prints:
    """The prints of one utterance."""
    named = [(analysis.heads[key], quote) for key, quote in found]
    direct = [pair for pair in named if pair[1].kind != "indirect"]
    others = tuple(lone(analysis, *pair) for pair in named if pair[1].kind == "indirect")
    if len(direct) < 2:
        first = [lone(analysis, *pair) for pair in direct]
        above = [replace(one, says="the words above", segments=()) for one in first]
        return Prints((*(above if others else first), *others), None)
    renderings = [Rendering(f"{a.id}/{q.id}", q.segments) for a, q in direct]
    collation = collate(renderings)
    base = next(one for one in renderings if one.key == collation.base)
    compared = [
        _compared(analysis, pair, aligned, base)
        for pair, aligned in zip(direct, collation.renderings, strict=True)
    ]
    compared.sort(key=lambda one: bool(one.segments))
    return Prints((*compared, *others), _gravest(collation))


def _gravest(collation: Collation) -> Comparison:
    """How the prints that have words in common compare, the gravest of them."""
    rest = [a for a in collation.renderings if a.key != collation.base and not _is_other(a)]
    grave = [verdict for verdict in _SAYS if any(a.verdict == verdict for a in rest)]
    return grave[-1] if grave else "apart"


def _is_other(aligned: Aligned) -> bool:
    """Whether it shares so few words with the fullest print that it is another part of what was
    said, and comparing the two would only show that."""
    tokens = [token for segment in aligned.segments for token in segment if token.words]
    return 3 * sum(token.kind in ("same", "style") for token in tokens) < len(tokens)


def _compared(
    analysis: Analysis, pair: tuple[Head, Quote], aligned: Aligned, base: Rendering
) -> Print:
    """A print with its differences; without its words where they are those that stand above."""
    whole = lone(analysis, *pair)
    if aligned.key == base.key:
        return replace(whole, says="the words above", segments=())
    if _is_whole(aligned, base):
        return replace(whole, says="the same words", segments=())
    if _is_other(aligned):
        return replace(whole, says="other words")
    runs = tuple(_runs(segment) for segment in aligned.segments)
    return replace(whole, says=_SAYS[aligned.verdict], segments=runs)


def _is_whole(aligned: Aligned, base: Rendering) -> bool:
    """Whether it has every word of the fullest print, and none besides."""
    kinds = [token.kind for segment in aligned.segments for token in segment]
    words = sum(len(segment.split()) for segment in base.segments)
    return len(kinds) == words and set(kinds) == {"same"}


def _runs(tokens: Sequence[Token]) -> tuple[Run, ...]:
    """Neighbouring words with one mark as one run; the last without the outlet's own comma."""
    runs = [_run(mark, [*group]) for mark, group in groupby(tokens, key=lambda t: _MARKS[t.kind])]
    last = runs[-1]
    runs[-1] = Run(last.mark, spoken([last.words]), spoken([last.instead_of]))
    return tuple(runs)


def _run(mark: str, tokens: Sequence[Token]) -> Run:
    words = " ".join(token.words for token in tokens if token.words)
    instead = " ".join(token.base for token in tokens if token.base) if mark else ""
    return Run(mark, words, instead)
