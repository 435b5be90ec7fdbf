"""What is worked out of a briefing or an analysis is kept with it, and goes when it goes.

Takes a function of one value that is itself alone (compared by identity); gives the same function,
which does its work once. A table beside the function would hold the last ones whole for as long as
the process lives, and of two editions they are most of what a build holds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_PREFIX = "once "


def once(work: Callable[[K], V]) -> Callable[[K], V]:
    """The function, its result kept in the value that it was worked out of."""
    name = f"{_PREFIX}{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def found(value: K) -> V:
        kept: dict[str, Any] = vars(value)
        if name not in kept:
            kept[name] = work(value)
        result: V = kept[name]
        return result

    return found


def forget(value: object) -> None:
    """Let go of all that was worked out of a value, which nobody will ask for again."""
    kept = vars(value)
    for name in [name for name in kept if name.startswith(_PREFIX)]:
        del kept[name]
