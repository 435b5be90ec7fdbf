"""Decide in which lock the overlap of two articles is kept.

Takes the locks of a run, those before it, and the counts; gives the locks with their overlaps.
An overlap stays where it is; a new one goes to the lock that is new, else to the later id. So two
people who each add an article, and hold all captures, change no lock in common.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import combinations

from builder.evidence.lineage import Pair
from builder.evidence.lock import Lock, Overlap

PREFIX = 12
"""Characters of a text's digest that tell whether the other capture has changed since."""


def settle(
    fresh: Mapping[str, Lock],
    former: Mapping[str, Lock],
    counts: Mapping[Pair, int],
    articles: Collection[str],
) -> dict[str, Lock]:
    """Give the fresh locks with every overlap that is theirs to keep. ``articles`` are all that
    there are, those that this run has no capture of included."""
    away = set(articles) - fresh.keys()
    kept = {key: _carried_over(lock, former.get(key), away) for key, lock in fresh.items()}
    prefixes = {key: lock.sha256[:PREFIX] for key, lock in fresh.items()}
    for two in combinations(sorted(fresh), 2):
        holder, other = _placed(two, former)
        kept[holder][other] = Overlap(prefixes[other], counts.get(two, 0))
    return {key: replace(lock, overlaps=kept[key]) for key, lock in fresh.items()}


def _placed(two: Pair, former: Mapping[str, Lock]) -> Pair:
    """Give the one of two articles that keeps their overlap, and the other."""
    earlier, later = two
    first, second = former.get(earlier), former.get(later)
    if second and earlier in second.overlaps:
        return later, earlier
    if (first and later in first.overlaps) or (second and not first):
        return earlier, later
    return later, earlier


def _carried_over(lock: Lock, old: Lock | None, away: Collection[str]) -> dict[str, Overlap]:
    """What was counted with articles whose captures are not here holds while our text does."""
    if old is None or old.sha256 != lock.sha256:
        return {}
    return {other: overlap for other, overlap in old.overlaps.items() if other in away}
