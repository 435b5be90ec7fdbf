"""Decide in which lock the overlap of two articles is kept.

Takes the locks of a run, those before it, and the counts; gives the locks with their overlaps.
An overlap stays where it is; a new one goes to the lock that is new, else to the later id. So two
people who each add an article, and hold all captures, change no lock in common. Where a lock would
have to name very many it names a roll.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Set
from dataclasses import replace

from builder.evidence.comparisons import compared
from builder.evidence.lock import NOBODY, Lock, Overlap, Roll
from builder.evidence.rolls import FEW, LONG, chosen
from builder.evidence.shingles import Pair


def settle(
    fresh: Mapping[str, Lock],
    former: Mapping[str, Lock],
    counts: Mapping[Pair, int],
    articles: Collection[str],
    rolls: Mapping[str, Roll] | None = None,
) -> dict[str, Lock]:
    """Give the fresh locks with every overlap that is theirs to keep. ``articles`` are all that
    there are, those that this run has no capture of included; ``rolls`` those that there are."""
    away = {key: former[key] for key in (set(articles) & former.keys()) - fresh.keys()}
    unchanged = {
        key: former[key]
        for key, lock in fresh.items()
        if key in former and former[key].sha256 == lock.sha256
    }
    kept, known, sharers = _places(fresh, former, unchanged), {**(rolls or {})}, _sharers(counts)

    def settled(key: str) -> Lock:
        whole = _counted(key, kept[key], fresh, sharers)
        old = unchanged.get(key)
        return _shortened(_carried_over(whole, old, away), old, known)

    return {key: settled(key) for key in fresh}  # one at a time: whole, each may name all others


def _places(
    fresh: Mapping[str, Lock], former: Mapping[str, Lock], unchanged: Collection[str]
) -> dict[str, set[str]]:
    """Give for each article the others whose overlap with it its lock keeps."""
    marks = {key: lock.mark for key, lock in fresh.items()}
    kept = {key: compared(former[key], marks) - {key} for key in fresh.keys() & former.keys()}
    settled = {key: {key} | kept.get(key, set()) for key in fresh}
    for key, others in kept.items():
        for other in others:
            settled[other].add(key)
    new = {key for key in fresh if key not in unchanged or former[key].lacks_roll}
    untold = {key: fresh.keys() - others for key, others in settled.items()}
    return {
        key: kept.get(key, set()) | {other for other in untold[key] if _tells(key, other, new)}
        for key in fresh
    }


def _tells(key: str, other: str, new: Set[str]) -> bool:
    """Whether this lock is to tell an overlap that nobody has told: a new lock does, and of two
    that are new both where many are, for then all name one roll; else that of the later id."""
    if (key in new) != (other in new):
        return key in new
    return key > other or (key in new and len(new) > LONG)


def _sharers(counts: Mapping[Pair, int]) -> Mapping[str, Mapping[str, int]]:
    """For each article the others that it shares shingles with: of a thousand it is compared with,
    a lock then asks for these alone."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (first, second), shingles in counts.items():
        if shingles:
            found[first][second] = found[second][first] = shingles
    return found


def _counted(
    key: str, others: Set[str], fresh: Mapping[str, Lock],
    sharers: Mapping[str, Mapping[str, int]],
) -> Lock:  # fmt: skip
    shared = {other: many for other, many in sharers.get(key, {}).items() if other in others}
    overlaps = {other: Overlap(fresh[other].mark, many) for other, many in shared.items()}
    apart = {fresh[other].mark for other in others - shared.keys()}
    return replace(fresh[key], overlaps=overlaps, apart=frozenset(apart))


def _carried_over(lock: Lock, old: Lock | None, away: Mapping[str, Lock]) -> Lock:
    """What was counted with articles whose captures are not here holds while our text does."""
    if old is None:
        return lock
    overlaps = {other: overlap for other, overlap in old.overlaps.items() if other in away}
    apart = old.unlike & {other.mark for other in away.values()}
    return replace(lock, overlaps={**lock.overlaps, **overlaps}, apart=lock.apart | apart)


def _shortened(lock: Lock, old: Lock | None, rolls: dict[str, Roll]) -> Lock:
    """The same in fewer lines, where it names very many. A roll that it names already stays, with
    all that the lock says of texts on it: those that nobody has now may come back."""
    told = lock.apart | {overlap.text for overlap in lock.overlaps.values()}
    past = _past(old, told) if old else {}
    stays = old is not None and old.roll.marks and not past.keys() & lock.overlaps.keys()
    roll = old.roll if old and stays else chosen(told, lock.mark, rolls)
    if roll == NOBODY:
        return lock
    enough = {key: one for key, one in lock.overlaps.items() if one.shingles >= FEW}
    named = {**enough, **(past if stays else {})}
    left = told - roll.marks - {overlap.text for overlap in named.values()}
    return replace(lock, overlaps=named, apart=frozenset(left), roll=roll)


def _past(old: Lock, told: Set[str]) -> dict[str, Overlap]:
    """What a lock says of texts on its roll that no article has now."""
    marks = old.roll.marks - told
    return {key: overlap for key, overlap in old.overlaps.items() if overlap.text in marks}
