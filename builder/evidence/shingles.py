"""Count the runs of words that articles share.

Takes captured articles; gives how many shingles each two of them have in common. Only what an
outlet prints as its own is counted: quotation marks and what stands in them are left out.
"""

import re
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import combinations

from builder.evidence.captured import Captured

RUN = 8
"""Words in a shingle."""

_PARTS = 64
_WORD = re.compile(r"\w+")

Pair = tuple[str, str]


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
