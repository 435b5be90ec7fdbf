"""Locks of made-up articles, which are no more than their texts."""

from collections.abc import Mapping
from hashlib import sha256

from builder.evidence.lock import Lock, Roll


def lock(text: str) -> Lock:
    """That of an article with this text."""
    return Lock("a.txt", sha256(text.encode()).hexdigest(), 9, 1, {})


def rolls_of(found: Mapping[str, Lock]) -> dict[str, Roll]:
    """The rolls that locks name."""
    return {one.roll.name: one.roll for one in found.values() if one.roll.name}
