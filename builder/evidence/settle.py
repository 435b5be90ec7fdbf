"""Decide in which lock the overlap of two articles is kept.

Takes the locks of a run, those before it, and the counts; gives the locks with their overlaps.
An overlap stays where it is; a new one goes to the lock that is new, else to the later id. So two
people who each add an article, and hold all captures, change no lock in common.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from builder.evidence.lineage import Pair, pair
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
    return {
        article: replace(
            lock,
            overlaps=_carried_over(lock, former.get(article), away)
            | _counted(article, fresh, former, counts),
        )
        for article, lock in fresh.items()
    }


def _counted(
    article: str, fresh: Mapping[str, Lock], former: Mapping[str, Lock], counts: Mapping[Pair, int]
) -> dict[str, Overlap]:
    return {
        other: Overlap(fresh[other].sha256[:PREFIX], counts.get(pair(article, other), 0))
        for other in fresh
        if other != article and _home(article, other, former) == article
    }


def _home(one: str, two: str, former: Mapping[str, Lock]) -> str:
    earlier, later = pair(one, two)
    for holder, other in ((later, earlier), (earlier, later)):
        if holder in former and other in former[holder].overlaps:
            return holder
    return earlier if earlier not in former and later in former else later


def _carried_over(lock: Lock, old: Lock | None, away: Collection[str]) -> dict[str, Overlap]:
    """What was counted with articles whose captures are not here holds while our text does."""
    if old is None or old.sha256 != lock.sha256:
        return {}
    return {other: overlap for other, overlap in old.overlaps.items() if other in away}
