"""Decide in which lock the overlap of two articles is kept.

Takes the locks of a run, those before it, and the counts; gives the locks with their overlaps.
An overlap stays where it is; a new one goes to the lock that is new, else to the later id. So two
people who each add an article, and hold all captures, change no lock in common.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from builder.evidence.comparisons import compared
from builder.evidence.lock import Lock, Overlap
from builder.evidence.shingles import Pair, pair


def settle(
    fresh: Mapping[str, Lock],
    former: Mapping[str, Lock],
    counts: Mapping[Pair, int],
    articles: Collection[str],
) -> dict[str, Lock]:
    """Give the fresh locks with every overlap that is theirs to keep. ``articles`` are all that
    there are, those that this run has no capture of included."""
    away = {key: former[key] for key in (set(articles) & former.keys()) - fresh.keys()}
    kept = _places(fresh, former)
    return {
        key: _carried_over(_counted(key, kept[key], fresh, counts), former.get(key), away)
        for key in fresh
    }


def _places(fresh: Mapping[str, Lock], former: Mapping[str, Lock]) -> dict[str, set[str]]:
    """Give for each article the others whose overlap with it its lock keeps."""
    marks = {key: lock.mark for key, lock in fresh.items()}
    recorded = {key: compared(former[key], marks) if key in former else set() for key in fresh}
    settled = {key: {key} for key in fresh}
    kept: dict[str, set[str]] = {}
    for key in sorted(fresh, reverse=True):
        kept[key] = recorded[key] - settled[key]
        settled[key] |= kept[key]
        for other in kept[key]:
            settled[other].add(key)
    earlier: set[str] = set()
    for key in sorted(fresh, key=lambda key: (key not in former, key)):
        kept[key] |= earlier - settled[key]
        earlier.add(key)
    return kept


def _counted(
    key: str, others: Collection[str], fresh: Mapping[str, Lock], counts: Mapping[Pair, int]
) -> Lock:
    shared = {other: counts[pair(key, other)] for other in others if counts.get(pair(key, other))}
    overlaps = {other: Overlap(fresh[other].mark, shared[other]) for other in shared}
    apart = {fresh[other].mark for other in others if other not in shared}
    return replace(fresh[key], overlaps=overlaps, apart=frozenset(apart))


def _carried_over(lock: Lock, old: Lock | None, away: Mapping[str, Lock]) -> Lock:
    """What was counted with articles whose captures are not here holds while our text does."""
    if old is None or old.sha256 != lock.sha256:
        return lock
    overlaps = {other: overlap for other, overlap in old.overlaps.items() if other in away}
    apart = old.apart & {other.mark for other in away.values()}
    return replace(lock, overlaps={**lock.overlaps, **overlaps}, apart=lock.apart | apart)
