"""The pairs of answers behind a verdict, a line for each outcome and reason.

Takes a verdict; gives values for the templates. A question with many answers has many pairs, so
they are counted by what their two answers are read as.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder.analysis.compare import Outcome, Pair
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.pages.answers import in_order, read_as
from builder.wording import plural

_WORST_FIRST: tuple[Outcome, ...] = (
    "conflict", "compatible", "agree", "same word", "not comparable",
)  # fmt: skip


@dataclass(frozen=True)
class PairGroup:
    """Pairs with one outcome for one reason; `readings` are by part, what two answers are read as.

    Pairs that are not compared at all, since they speak of different parts, are only counted.
    """

    outcome: Outcome
    count: str
    reason: str
    readings: tuple[tuple[str, tuple[str, ...]], ...]


def pair_groups(analysis: Analysis, verdict: Verdict) -> tuple[PairGroup, ...]:
    """Every pair of answers, the worst outcome first."""
    found: dict[tuple[Outcome, str], list[Pair]] = {}
    for pair in verdict.pairs:
        found.setdefault((pair.outcome, pair.reason), []).append(pair)
    ordered = sorted(found.items(), key=lambda item: (_WORST_FIRST.index(item[0][0]), item[0][1]))
    return tuple(
        PairGroup(outcome, plural(len(pairs), "pair"), reason, _by_part(analysis, verdict, pairs))
        for (outcome, reason), pairs in ordered
    )


def _by_part(
    analysis: Analysis, verdict: Verdict, pairs: list[Pair]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The readings of the pairs that speak of one part, part by part."""
    names: dict[str | None, str] = {part.id: part.text for part in verdict.question.parts}
    names[None] = "no part stated" if names else ""
    alike = [pair for pair in pairs if pair.first.claim.part == pair.second.claim.part]
    parts = ((name, [p for p in alike if p.first.claim.part == key]) for key, name in names.items())
    return tuple((name, _both(analysis, verdict, found)) for name, found in parts if found)


def _both(analysis: Analysis, verdict: Verdict, pairs: list[Pair]) -> tuple[str, ...]:
    """Each two readings once, in order, with how many pairs are so read: "25 · 31 (2)"."""
    ordered = in_order(analysis, verdict, verdict.answers)
    texts = {a.id: read_as(analysis, verdict, a) for a in ordered}
    rank = {text: place for place, text in enumerate(dict.fromkeys(texts.values()))}
    counts: Counter[tuple[str, ...]] = Counter()
    for pair in pairs:
        two = sorted((texts[pair.first.id], texts[pair.second.id]), key=rank.__getitem__)
        counts[tuple(two)] += 1
    listed = sorted(counts, key=lambda two: [rank[text] for text in two])
    return tuple(" · ".join(two) + _times(counts[two]) for two in listed)


def _times(count: int) -> str:
    return f" ({count})" if count > 1 else ""
