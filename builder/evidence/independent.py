"""How many of some things have nothing to do with each other, two by two.

Takes for each thing the others that it is tied to; gives a number. In the words of graph theory,
the size of a maximum independent set: exact, for the graphs that occur are small or nearly empty.
"""

from collections.abc import Hashable, Mapping, Set
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def largest(ties: Mapping[T, Set[T]]) -> int:
    """Give the size of the largest set of which no two are tied. A tie holds both ways."""
    left = set(ties)
    taken = _take(left, ties)
    if not left:
        return taken
    most = max(left, key=lambda one: len(ties[one] & left))
    without = left - {most}
    return taken + max(
        1 + largest(_among(without - ties[most], ties)), largest(_among(without, ties))
    )


def _take(left: set[T], ties: Mapping[T, Set[T]]) -> int:
    """Take whatever is tied only to things that are tied to each other, and its ties with it, for
    a set can hold one of these at most. Gives how many were taken, and leaves the rest."""
    taken, before = 0, -1
    while taken > before:
        before = taken
        for one in sorted(left, key=lambda one: len(ties[one] & left)):
            if one in left and _closed(one, left, ties):
                taken += 1
                left -= {one, *ties[one]}
    return taken


def _closed(one: T, left: set[T], ties: Mapping[T, Set[T]]) -> bool:
    near = ties[one] & left
    return all(near <= ties[other] | {other} for other in near)


def _among(left: Set[T], ties: Mapping[T, Set[T]]) -> dict[T, Set[T]]:
    return {one: ties[one] & left for one in left}
