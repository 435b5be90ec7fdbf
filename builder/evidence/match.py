"""Prove that words stand in an article, and where: the matcher.

Takes a captured article and the words to find; gives ``Found`` or ``Refused``, never raises an
error. Words are compared whole and as printed: see ``normalise`` for the only differences that
do not count. Several matches fail, unless ``starts`` picks one, the outlet prints the very same
paragraph again, or the lock knows the passage. Must not mend, guess or shorten anything.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from builder.evidence.captured import Captured, Stretch
from builder.evidence.marks import spans
from builder.evidence.nearest import Nearest, explain
from builder.evidence.normalise import fold, normalise
from builder.evidence.passage import passage_hash
from builder.evidence.words import has_cue, has_name, sentence_ends_in

GAP = 200
"""Characters that may stand between two segments of one quotation."""

Marks = Literal["inside", "outside", "any"]
Kind = Literal["exact", "normalised", "split"]
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


def find(article: Captured, wanted: Wanted, known: str = "") -> Found | Refused:
    """Find the words in the article under all the conditions that ``wanted`` sets.

    ``known`` is the passage hash under which the lock holds the same words: where they occur
    several times after a new capture, it tells which place was meant.
    """
    chains: list[Chain] = []
    for index, segment in enumerate(wanted.segments):
        hits = _hits(article, wanted, index, fold(segment))
        if isinstance(hits, Refused):
            return hits
        linked = _link(article, wanted, index, chains, hits)
        if isinstance(linked, Refused):
            return linked
        chains = linked
    return _choose(article, wanted, chains, known)


def is_named_near(article: Captured, found: Found, names: Sequence[str]) -> bool:
    """Tell whether one of the names stands in the same paragraph as the words, or beside it."""
    body = article.body
    last = min(body.paragraph_at(found.spans[-1][0]) + 1, len(body.paragraphs))
    start = body.paragraph_span(max(1, found.paragraph - 1))[0]
    nearby = body.text[start : body.paragraph_span(last)[1]]
    return has_name(nearby, map(fold, names))


# --- one segment ----------------------------------------------------------------------------


def _hits(article: Captured, wanted: Wanted, index: int, words: str) -> list[Stretch] | Refused:
    whole = [*article.occurrences(words)]
    if not whole:
        return unfound(explain(article.body, words), index)
    if wanted.marks == "outside" and ('"' in words or spans(normalise(words))):
        return Refused(
            "indirect speech must not carry quotation marks", index,
            hint="make the words between the marks a quotation of their own kind",
        )  # fmt: skip
    standing = [hit for hit in whole if _stands(article, wanted.marks, hit)]
    if not standing:
        return _misplaced(article, wanted.marks, index, whole[0])
    if wanted.one_sentence and sentence_ends_in(words):
        return Refused("the words run over the end of a sentence", index)
    return standing


def unfound(nearest: Nearest, index: int = 0, what: str = "") -> Refused:
    """Give the refusal of words that do not stand in the article; ``what`` says which they are."""
    return Refused(what + nearest.reason, index, nearest.passage, nearest.diff, nearest.hint)


def _stands(article: Captured, marks: Marks, hit: Stretch) -> bool:
    if marks == "inside":
        return article.around(*hit) is not None
    return marks == "any" or not article.touches_quotation(*hit)


def _misplaced(article: Captured, marks: Marks, index: int, hit: Stretch) -> Refused:
    passage = article.body.printed[max(0, hit[0] - 20) : hit[1] + 20]
    where = f"paragraph {article.body.paragraph_at(hit[0])} prints"
    if marks == "outside":
        reason = f"{where} the words between quotation marks"
        hint = "choose another kind than indirect"
    elif article.touches_quotation(*hit):
        reason = f"{where} only a part of the words between quotation marks"
        hint = "leave the marks themselves out, and make each quoted stretch a segment"
    else:
        reason = f"{where} the words without quotation marks"
        hint = "kind: indirect for the outlet's own prose; marks: none for a post or a banner"
    return Refused(reason, index, passage, hint=hint)


# --- several segments -----------------------------------------------------------------------


def _link(
    article: Captured, wanted: Wanted, index: int, chains: Sequence[Chain], hits: Sequence[Stretch]
) -> list[Chain] | Refused:
    """Append to each chain the first hit behind its end that may follow it."""
    if not index:
        return [(hit,) for hit in hits]
    linked: list[Chain] = []
    fault = ""
    for chain in chains:
        for hit in _following(chain[-1], hits):
            fault = _gap_fault(article, wanted, chain[-1], hit)
            if not fault:
                linked.append((*chain, hit))
                break
    if linked:
        return linked
    return Refused(
        fault or _apart(chains[0][-1], hits[-1]), index,
        hint="words that do not belong to one quotation are entries of their own",
    )  # fmt: skip


def _following(first: Stretch, hits: Sequence[Stretch]) -> Sequence[Stretch]:
    low = bisect_left(hits, first[1], key=lambda hit: hit[0])
    return hits[low : bisect_right(hits, first[1] + GAP, key=lambda hit: hit[0])]


def _apart(first: Stretch, last: Stretch) -> str:
    if last[0] < first[1]:
        return "the segments stand in another order in the article"
    return f"more than {GAP} characters stand between this segment and the one before"


def _gap_fault(article: Captured, wanted: Wanted, first: Stretch, second: Stretch) -> str:
    """Say why two segments may not be joined; an empty string where they may."""
    body = article.body
    broken = body.paragraph_at(first[0]) != body.paragraph_at(second[0])
    if wanted.one_sentence:
        ends = broken or sentence_ends_in(body.text[first[0] : second[1]])
        return "the segments stand in two sentences" if ends else ""
    left, right = article.around(*first), article.around(*second)
    if wanted.marks != "inside" or left is None or right is None or left == right:
        return ""
    if article.quotation_between(left.end, right.start):
        return "a third quotation stands between the segments"
    between = body.text[left.end : right.start]
    if broken or has_cue(between) or has_name(between, map(fold, wanted.names)):
        return ""
    return f"what stands between the segments is the outlet's own: {between.strip()}"


# --- several matches ------------------------------------------------------------------------


def _choose(
    article: Captured, wanted: Wanted, chains: Sequence[Chain], known: str
) -> Found | Refused:
    chosen = _started(article, fold(wanted.starts), chains) if wanted.starts else chains
    if isinstance(chosen, Refused):
        return chosen
    if not _is_one_passage(article, chosen) and known:
        chosen = [c for c in chosen if passage_hash(article.body, c) == known] or chosen
    if not _is_one_passage(article, chosen):
        return _ambiguous(article, chosen)
    first = chosen[0]
    paragraph = article.body.paragraph_at(first[0][0])
    return Found(first, paragraph, len(chains), _kind(article, wanted, first))


def _is_one_passage(article: Captured, chains: Sequence[Chain]) -> bool:
    return len({tuple(article.passage_at(start) for start, _ in chain) for chain in chains}) == 1


def _ambiguous(article: Captured, chains: Sequence[Chain]) -> Refused:
    numbers = sorted({article.body.paragraph_at(chain[0][0]) for chain in chains})
    shown = ", ".join(map(str, numbers[:10])) + (", ..." if len(numbers) > 10 else "")
    return Refused(
        f"the words occur {len(chains)} times (paragraph {shown})",
        hint="add starts: with up to 12 words that stand just before the place you mean",
    )


def _started(article: Captured, starts: str, chains: Sequence[Chain]) -> list[Chain] | Refused:
    """Keep the chains that are the first in their paragraph at or after the words of ``starts``."""
    body = article.body
    places = [start for start, _ in article.occurrences(starts)]
    if not places:
        return unfound(explain(body, starts), what="starts: ")
    picked: list[Chain] = []
    for place in places:
        index = bisect_left(chains, place, key=lambda chain: chain[0][0])
        after = chains[index : index + 1]
        if after and body.paragraph_at(after[0][0][0]) == body.paragraph_at(place):
            picked += after
    return picked or Refused(
        "the words of starts stand in the article, but not before the words in their paragraph",
        hint="copy up to 12 words that stand just before the place you mean",
    )


def _kind(article: Captured, wanted: Wanted, chain: Chain) -> Kind:
    if len(chain) > 1:
        return "split"
    start, end = article.body.original(*chain[0])
    return "exact" if article.text[start:end] == wanted.segments[0] else "normalised"
