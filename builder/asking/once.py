"""What is worked out of a briefing or an analysis is kept with it, and goes when it goes.

Takes a function of a value that is itself alone (compared by identity), and maybe of some plain
values besides; gives the same function, which does its work once. A table beside the function would
hold the last ones whole for as long as the process lives, and of two editions they are most of what
a build holds. A value may keep functions of its own under `THROUGH` and `NOTED`: it is then looked
at through a watch, which is told what was asked (`builder/asking/watch.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from math import inf
from typing import Any, Concatenate, ParamSpec, TypeVar

K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")

_PREFIX = "once "

THROUGH = "through"
"""From the name of a function among `WORKS` to its result, as the watch gives it."""

NOTED = "noted"
"""From some work to what gives its result, and tells the watch each time what the work asked."""

LASTING = "lasting"
"""From the name of a function among `LASTS`, keys and some work to what gives its plain result; the
watch is told that the result was asked for, and not what the work asked."""

WORKS: dict[str, Callable[[Any], Any]] = {}
"""The functions of one value, by the names under which their results are kept."""

LASTS: dict[str, Callable[..., Any]] = {}
"""The functions of a value and keys whose results outlive a build, likewise."""


def once(work: Callable[[K], V]) -> Callable[[K], V]:
    """The function, its result kept in the value that it was worked out of."""
    name = _name(work)

    @wraps(work)
    def found(value: K) -> V:
        kept: dict[str, Any] = vars(value)
        if name not in kept:
            if THROUGH in kept:
                told: V = kept[THROUGH](name)
                return told
            kept[name] = work(value)
        result: V = kept[name]
        return result

    WORKS[name] = found
    return found


class Lazily(Mapping[K, V]):
    """A table of which an entry is worked out when somebody asks for it, and then held. `keys` are
    those of all entries."""

    def __init__(self, keys: Mapping[K, object], work: Callable[[K], V]) -> None:
        self._keys, self._work = keys, work
        self._held: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._held:
            if key not in self._keys:
                raise KeyError(key)
            self._held[key] = self._work(key)
        return self._held[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def remembered(work: Callable[Concatenate[K, P], V]) -> Callable[Concatenate[K, P], V]:
    """The function, each of its results kept by the plain values that it was asked for."""
    return _by_keys(work, _name(work), lambda kept, _: kept.get(NOTED, _result))


def lately(work: Callable[Concatenate[K, P], V]) -> Callable[Concatenate[K, P], V]:
    """As `remembered`, of the last result alone: for what pages that follow one another share."""
    return _by_keys(work, _name(work), lambda kept, _: kept.get(NOTED, _result), most=1)


def lasting(work: Callable[Concatenate[K, P], V]) -> Callable[Concatenate[K, P], V]:
    """As `remembered`, for results that are plain data: under a watch that keeps them, they outlive
    the build for as long as all that the work asks has the same answers. Whoever asks for a result
    has asked for that alone: it may be the same though an answer to the work is another."""
    name = _name(work)
    found = LASTS[name] = _by_keys(
        work, name, lambda kept, keys: partial(kept.get(LASTING, _here), name, keys)
    )
    return found


def _name(work: Callable[..., Any]) -> str:
    return f"{_PREFIX}{work.__module__}.{work.__qualname__}"


def _by_keys(
    work: Callable[Concatenate[K, P], V], name: str, way: Callable[[dict[str, Any], Any], Any],
    most: float = inf,
) -> Callable[Concatenate[K, P], V]:  # fmt: skip
    def found(value: K, /, *keys: P.args, **named: P.kwargs) -> V:
        kept: dict[str, Any] = vars(value)
        results: dict[Any, Callable[[], V]] = kept.setdefault(name, {})
        if keys not in results:
            if len(results) >= most:
                results.clear()
            results[keys] = way(kept, keys)(lambda: work(value, *keys, **named))
        return results[keys]()

    return found


def _here(_: str, __: object, work: Callable[[], V]) -> Callable[[], V]:
    return _result(work)


def _result(work: Callable[[], V]) -> Callable[[], V]:
    result = work()
    return lambda: result


def forget(value: object) -> None:
    """Let go of all that was worked out of a value, which nobody will ask for again."""
    kept = vars(value)
    for name in [name for name in kept if name.startswith(_PREFIX)]:
        del kept[name]
