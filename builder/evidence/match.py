"""Prove that words stand in an article, and where: the matcher.

Takes a captured article and the words to find; gives ``Found`` or ``Refused``, never raises an
error. Words are compared whole and as printed: see ``normalise`` for the only differences that
do not count. Several matches fail, unless ``starts`` picks one or the outlet prints the very
same paragraph again. Must not mend, guess or shorten anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.evidence.captured import Captured
from builder.evidence.marks import spans
from builder.evidence.nearest import Nearest, explain
from builder.evidence.normalise import fold, normalise
from builder.evidence.words import has_cue, is_whole, sentence_ends_in

GAP = 200
"""Characters that may stand between two segments of one quotation."""

Marks = Literal["inside", "outside", "any"]
Kind = Literal["exact", "normalised", "split"]
Stretch = tuple[int, int]
Chain = tuple[Stretch, ...]


@dataclass(frozen=True)
class Wanted:
    """Words to find, and the conditions on the place where they stand.

    ``marks`` says how they must stand to quotation marks; ``names`` are the speaker's, which may
    join the parts of a split quotation; ``one_sentence`` holds a claim's words together.
    """

    segments: tuple[str, ...]
    starts: str | None = None
    marks: Marks = "any"
    one_sentence: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """Where the words stand: a span for each segment in the normalised text, the paragraph of
    the first, in how many places of the article they occur, and what kind of match it is."""

    spans: Chain
    paragraph: int
    occurrences: int
    match: Kind


@dataclass(frozen=True)
class Refused:
    """Why the words are not proved: the segment at fault, the nearest passage as the outlet
    prints it, and that passage with ``[-what only it has-]`` and ``{+what only ours has+}``."""

    reason: str
    segment: int = 0
    nearest: str = ""
    diff: str = ""
    hint: str = ""


def find(article: Captured, wanted: Wanted) -> Found | Refused:
    """Find the words in the article under all the conditions of the specification."""
    chains: list[Chain] = []
    for index, segment in enumerate(wanted.segments):
        hits = _hits(article, wanted, index, fold(segment))
        if isinstance(hits, Refused):
            return hits
        linked = _link(article, wanted, index, chains, hits)
        if isinstance(linked, Refused):
            return linked
        chains = linked
    return _choose(article, wanted, chains)


# --- one segment ----------------------------------------------------------------------------


def _hits(article: Captured, wanted: Wanted, index: int, words: str) -> list[Stretch] | Refused:
    whole = [*_whole(article, words)]
    if not whole:
        return _unfound(explain(article.body, words), index)
    if wanted.marks == "outside" and _carries_marks(words):
        return Refused(
            "indirect speech must not carry quotation marks", index,
            hint="make the words between the marks a quotation of their own kind",
        )  # fmt: skip
    standing = [hit for hit in whole if _stands(article, wanted.marks, hit)]
    if not standing:
        return _misplaced(article, wanted.marks, index, whole[0])
    if wanted.one_sentence:
        standing = [hit for hit in standing if not sentence_ends_in(article.body.text[slice(*hit)])]
    return standing or Refused("the words run over the end of a sentence", index)


def _whole(article: Captured, words: str) -> Iterator[Stretch]:
    body = article.body
    start = body.text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        same = body.paragraph_at(start) == body.paragraph_at(end - 1)
        if same and is_whole(body, start, end):
            yield start, end
        start = body.text.find(words, start + 1)


def _unfound(nearest: Nearest, index: int) -> Refused:
    return Refused(nearest.reason, index, nearest.passage, nearest.diff, nearest.hint)


def _carries_marks(words: str) -> bool:
    return '"' in words or bool(spans(normalise(words)))


def _stands(article: Captured, marks: Marks, hit: Stretch) -> bool:
    if marks == "inside":
        return article.around(*hit) is not None
    return marks == "any" or not article.touches_quotation(*hit)


def _misplaced(article: Captured, marks: Marks, index: int, hit: Stretch) -> Refused:
    start, end = hit
    passage = article.body.printed[max(0, start - 20) : end + 20]
    number = article.body.paragraph_at(start)
    if marks == "outside":
        reason = f"paragraph {number} prints the words between quotation marks"
        return Refused(reason, index, passage, hint="choose another kind than indirect")
    if article.touches_quotation(start, end):
        reason = f"paragraph {number} prints only a part of the words between quotation marks"
        return Refused(
            reason, index, passage,
            hint="leave the marks themselves out, and make each quoted stretch a segment",
        )  # fmt: skip
    reason = f"paragraph {number} prints the words without quotation marks"
    return Refused(
        reason, index, passage,
        hint="kind: indirect for the outlet's own prose; marks: none for a post or a banner",
    )  # fmt: skip


# --- several segments -----------------------------------------------------------------------


def _link(
    article: Captured, wanted: Wanted, index: int, chains: Sequence[Chain], hits: Sequence[Stretch]
) -> list[Chain] | Refused:
    """Append to each chain the first hit behind its end that may follow it."""
    if not index:
        return [(hit,) for hit in hits]
    linked: list[Chain] = []
    faults: list[str] = []
    for chain in chains:
        later = [hit for hit in hits if 0 <= hit[0] - chain[-1][1] <= GAP]
        verdicts = [(hit, _gap_fault(article, wanted, chain[-1], hit)) for hit in later]
        linked += [(*chain, hit) for hit, fault in verdicts if not fault][:1]
        faults += [fault for _, fault in verdicts if fault]
    if linked:
        return linked
    return Refused(
        faults[0] if faults else _apart(chains[0][-1], hits), index,
        hint="quotations that do not belong together are entries of their own",
    )  # fmt: skip


def _apart(first: Stretch, hits: Sequence[Stretch]) -> str:
    distance = hits[-1][0] - first[1]
    if distance < 0:
        return "the segments stand in another order in the article"
    return f"more than {GAP} characters stand between this segment and the one before"


def _gap_fault(article: Captured, wanted: Wanted, first: Stretch, second: Stretch) -> str:
    """Say why two segments may not be joined; an empty string where they may."""
    body = article.body
    broken = body.paragraph_at(first[0]) != body.paragraph_at(second[0])
    if wanted.one_sentence:
        ends = broken or sentence_ends_in(body.text[first[0] : second[1]])
        return "the segments stand in two sentences" if ends else ""
    if wanted.marks != "inside":
        return ""
    left, right = article.around(*first), article.around(*second)
    if left is None or right is None or left == right:
        return ""
    if any(left.end < span.start and span.end < right.start for span in article.spans):
        return "a third quotation stands between the segments"
    between = body.text[left.end : right.start]
    if broken or has_cue(between) or any(fold(name) in between for name in wanted.names):
        return ""
    return f"what stands between the segments is the outlet's own: {between.strip()}"


# --- several matches ------------------------------------------------------------------------


def _choose(article: Captured, wanted: Wanted, chains: Sequence[Chain]) -> Found | Refused:
    chosen = _started(article, fold(wanted.starts), chains) if wanted.starts else chains
    if isinstance(chosen, Refused):
        return chosen
    places = {tuple(article.in_paragraph(start) for start, _ in chain) for chain in chosen}
    if len(places) > 1:
        numbers = sorted({article.body.paragraph_at(chain[0][0]) for chain in chosen})
        listed = ", ".join(map(str, numbers))
        return Refused(
            f"the words occur {len(chosen)} times (paragraph {listed})",
            hint="add starts: with up to 12 words that stand just before the place you mean",
        )  # fmt: skip
    first = chosen[0]
    paragraph = article.body.paragraph_at(first[0][0])
    return Found(first, paragraph, len(chains), _kind(article, wanted, first))


def _started(article: Captured, starts: str, chains: Sequence[Chain]) -> list[Chain] | Refused:
    """Keep the chains that are the first in their paragraph at or after the words of ``starts``."""
    begun = [start for start, _ in _whole(article, starts)]
    if not begun:
        nearest = explain(article.body, starts)
        return Refused(f"starts: {nearest.reason}", 0, nearest.passage, nearest.diff, nearest.hint)
    body = article.body
    picked: list[Chain] = []
    for place in begun:
        number = body.paragraph_at(place)
        after = (c for c in chains if c[0][0] >= place and body.paragraph_at(c[0][0]) == number)
        picked += [chain for chain in [next(after, None)] if chain and chain not in picked]
    return picked or Refused(
        "the words of starts stand in the article, but not before the words in their paragraph",
        hint="copy up to 12 words that stand just before the place you mean",
    )


def _kind(article: Captured, wanted: Wanted, chain: Chain) -> Kind:
    if len(chain) > 1:
        return "split"
    start, end = chain[0]
    return "exact" if article.body.printed[start:end] == wanted.segments[0] else "normalised"


def is_named_near(article: Captured, found: Found, names: Sequence[str]) -> bool:
    """Tell whether one of the names stands in the same paragraph as the words, or beside it."""
    body = article.body
    last = min(body.paragraph_at(found.spans[-1][0]) + 1, len(body.paragraphs))
    start = body.paragraph_span(max(1, found.paragraph - 1))[0]
    nearby = body.text[start : body.paragraph_span(last)[1]]
    return any(fold(name) in nearby for name in names)
