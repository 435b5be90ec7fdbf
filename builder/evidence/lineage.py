"""Count lineages, not articles: which articles have their words from one place.

Takes captured articles for the counting, a briefing and its locks for the clusters; gives pair
counts and ``Lineages``. Two articles share a lineage when they carry the same wire credit, one
carries the other's outlet's copy, or they share ``ENOUGH`` runs of ``RUN`` words outside quotation
marks. A pair that nobody has counted is of unknown lineage, never independent.
"""

import re
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from builder.evidence.captured import Captured
from builder.evidence.lock import Lock
from builder.model.article import Article
from builder.model.briefing import Briefing

RUN = 8
"""Words in a shingle."""

ENOUGH = 20
"""Shared shingles that make two articles one lineage."""

_PARTS = 64
_WORD = re.compile(r"\w+")

Pair = tuple[str, str]


# --- counting -------------------------------------------------------------------------------


def shingles(article: Captured) -> set[int]:
    """Give a 64-bit digest of every run of eight words that the outlet prints as its own."""
    found: set[int] = set()
    for text in _own_words(article):
        words = _WORD.findall(text.casefold())
        runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
        found.update(_digest(run) for run in runs)
    return found


def _own_words(article: Captured) -> Iterator[str]:
    """Give the stretches of text inside one paragraph and outside quotation marks."""
    quoted = deque(article.spans)
    for start, end in article.body.paragraphs:
        while quoted and quoted[0].start < end:
            span = quoted.popleft()
            yield article.body.text[start : span.start]
            start = max(start, span.end)
        yield article.body.text[start:end]


def _digest(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


class Overlaps:
    """Counts the shingles that each two of many articles share, through an inverted index.

    The index is kept in compact parts, of which one at a time is looked into.
    """

    def __init__(self) -> None:
        self._articles: list[str] = []
        self._digests = [array("Q") for _ in range(_PARTS)]
        self._owners = [array("L") for _ in range(_PARTS)]

    def add(self, article: str, digests: Iterable[int]) -> None:
        """Take in one article's shingles."""
        number = len(self._articles)
        self._articles.append(article)
        for digest in digests:
            part = digest % _PARTS
            self._digests[part].append(digest)
            self._owners[part].append(number)

    def counts(self) -> Counter[Pair]:
        """Give how many shingles each pair shares, for the pairs that share any; ids in order."""
        groups: Counter[tuple[int, ...]] = Counter()
        for digests, owners in zip(self._digests, self._owners, strict=True):
            holders: defaultdict[int, list[int]] = defaultdict(list)
            for digest, owner in zip(digests, owners, strict=True):
                holders[digest].append(owner)
            groups.update(tuple(held) for held in holders.values() if len(held) > 1)
        return self._by_pair(groups)

    def _by_pair(self, groups: Counter[tuple[int, ...]]) -> Counter[Pair]:
        # Articles that share much share it in the same company: one group, many shingles.
        counts: Counter[Pair] = Counter()
        for group, many in groups.items():
            for first, second in combinations(group, 2):
                counts[pair(self._articles[first], self._articles[second])] += many
        return counts


def pair(first: str, second: str) -> Pair:
    """Give two ids in order, the later last."""
    return (first, second) if first < second else (second, first)


# --- clusters -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Link:
    """Why two articles are not counted as two. ``known`` is false where it is only unknown
    whether they may be."""

    first: str
    second: str
    reason: str
    known: bool = True


@dataclass(frozen=True)
class Lineages:
    """Which articles count as one: ``of`` gives each article's lineage, named by the first
    article in it; ``links`` the reasons, ``shared`` the counted overlaps."""

    of: Mapping[str, str]
    links: tuple[Link, ...]
    shared: Mapping[Pair, int]

    def members(self, article: str) -> tuple[str, ...]:
        """Give all articles of one article's lineage, itself included, in order."""
        return tuple(sorted(a for a, lineage in self.of.items() if lineage == self.of[article]))

    def count(self, articles: Iterable[str]) -> int:
        """Give how many lineages some articles are of."""
        return len({self.of[article] for article in articles})


def lineages(briefing: Briefing, locks: Mapping[str, Lock]) -> Lineages:
    """Cluster the briefing's articles by credit, republication and counted overlap."""
    articles = [briefing.articles[key] for key in sorted(briefing.articles)]
    shared = overlaps(locks)
    links = (
        *_by_credit(articles),
        *(Link(*two, _sharing(n)) for two, n in sorted(shared.items()) if n >= ENOUGH),
        *_unknown([article.id for article in articles], locks),
    )
    return Lineages(_clusters([article.id for article in articles], links), links, shared)


def compared(lock: Lock, marks: Mapping[str, str]) -> set[str]:
    """Give the articles that a lock was compared with, by the marks of their texts now."""
    shared = {other for other, held in lock.overlaps.items() if marks.get(other) == held.text}
    return shared | {other for other, mark in marks.items() if mark in lock.apart}


def overlaps(locks: Mapping[str, Lock]) -> dict[Pair, int]:
    """Give the overlaps that were counted on both texts as they are now."""
    return {
        pair(article, other): overlap.shingles
        for article, lock in locks.items()
        for other, overlap in lock.overlaps.items()
        if other in locks and locks[other].mark == overlap.text
    }


def _sharing(shingles: int) -> str:
    return f"they share {shingles} runs of {RUN} words outside quotation marks"


def _by_credit(articles: Iterable[Article]) -> Iterator[Link]:
    """Link whoever carries an outlet's copy to the first who does, and that one to the outlet."""
    carriers: defaultdict[str, list[str]] = defaultdict(list)
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        printed[article.outlet or ""].append(article.id)
        for credit in {*article.wire_credit, article.republishes} - {None, article.outlet}:
            carriers[f"{credit}"].append(article.id)
    for credit, (first, *others) in sorted(carriers.items()):
        yield from (Link(*pair(first, o), f"both carry the copy of {credit}") for o in others)
        reason = f"{first} carries the copy of {credit}"
        yield from (Link(*pair(first, own), reason) for own in printed[credit])


def _unknown(ids: Iterable[str], locks: Mapping[str, Lock]) -> Iterator[Link]:
    marks = {key: lock.mark for key, lock in locks.items()}
    known = {key: compared(lock, marks) for key, lock in locks.items()}
    for key, others in [*known.items()]:
        for other in others:
            known[other].add(key)
    for first, second in combinations(ids, 2):
        if second not in known.get(first, ()):
            yield Link(first, second, "never compared", known=False)


def _clusters(ids: Iterable[str], links: Iterable[Link]) -> dict[str, str]:
    """Join what is linked; the first id of a cluster names it."""
    root = {article: article for article in ids}

    def find(article: str) -> str:
        while root[article] != article:
            root[article] = article = root[root[article]]
        return article

    for link in links:
        first, second = sorted((find(link.first), find(link.second)))
        root[second] = first
    return {article: find(article) for article in root}
