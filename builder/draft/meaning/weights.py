"""Sums of what is seen of somebody, and the words that explain them.

Takes weights by words, in tenths of a logit, and the words that hold; words of no weight tell
nothing.
"""

from collections.abc import Iterable, Mapping

SHOWN = 3
"""Reasons that are shown."""


def total(weights: Mapping[str, int], seen: Iterable[str]) -> int:
    """Give how much speaks for somebody, in tenths of a logit."""
    return sum(weights.get(word, 0) for word in seen)


def strongest(weights: Mapping[str, int], seen: Iterable[str]) -> str:
    """Give what speaks for somebody most, as one text."""
    told = sorted(seen, key=lambda word: (-weights.get(word, 0), word))
    return ", ".join(word for word in told[:SHOWN] if weights.get(word, 0) > 0)
