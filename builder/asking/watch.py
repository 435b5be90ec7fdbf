"""What is asked of a value while something is made of it, and whether the answers are the same now.

Takes values by name, and classes that are looked into; gives each value as it is seen through the
watch: what is a mapping or a row is asked for one thing, for how many, or for all of it, anything
else as a whole. What was made is kept with what was asked for it (`builder/asking/ledger.py`), and
given again while each answer is the same. Nothing can be reached without being asked for. Must not
know what is made, nor of what.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial, reduce
from types import FunctionType
from typing import Any, TypeVar, cast, overload

from builder.asking.ledger import Ledger
from builder.asking.once import LASTING, LASTS, NOTED, THROUGH, WORKS
from builder.asking.replies import HAS, LENGTH, WHOLE, Results
from builder.asking.values import Likeness
from builder.kept.cache import Shelf

V = TypeVar("V")

Noted = set[int]
"""The numbers of questions."""

Traced = tuple[V, dict[str, list[Any]]]
"""A result, and by the path to a value the keys that were asked for."""


class Watch:
    """Notes what is asked, from `begin` to `keep`."""

    def __init__(
        self, likeness: Likeness, inside: tuple[type, ...], known: Shelf | None = None
    ) -> None:
        """Values of the classes `inside` are looked into: each attribute is a value of its own.
        `known` keeps what was made, `shown` has what is seen by name."""
        self.likeness, self._inside = likeness, inside
        self._roots: dict[str, Any] = {}
        self.shown: dict[str, Any] = {}
        self.ledger = Ledger(self._at, likeness, known)
        self.noted: Noted = set()

    def of(self, name: str, value: V) -> V:
        """A value by name, seen through the watch."""
        self._roots[name] = value
        found = self.shown[name] = self.seen(name, value)
        self.ledger.prove(name)
        return found

    def seen(self, path: str, value: V) -> V:
        """A value as one sees it; what has no inside is noted as a whole."""
        made: Any = value
        if isinstance(value, self._inside):
            made = _Inside(self, path, value)
        elif isinstance(value, Mapping):
            made = _Map(self, path, value)
        elif isinstance(value, tuple | list):
            made = _Row(self, path, value)
        else:
            self.note(path, WHOLE)
        result: V = made
        return result

    def note(self, path: str, key: Any) -> None:
        """Note that something was asked of the value at a path."""
        self.noted.add(self.ledger.of(path)[key])

    def begin(self) -> None:
        """Begin another thing that is made."""
        self.noted = set()

    def kept(self, key: bytes) -> Any:
        """What was kept under a key, if all that was asked for it has the same answers."""
        found = self.ledger.kept(key)
        return found and found[1]

    def keep(self, key: bytes, value: object) -> None:
        """Keep plain data that was made since `begin`."""
        self.ledger.keep(key, value, self.noted)

    def aside(self, work: Callable[[], V]) -> Callable[[], V]:
        """Do some work; gives what gives its result, and notes each time what the work asked."""
        result, inside = self._aside(work)
        return self._again(inside, result)

    def unnoted(self, work: Callable[[], V]) -> V:
        """What some work gives; what it asks is noted elsewhere."""
        return self._aside(work)[0]

    def traced(self, work: Callable[[], V]) -> Traced[V]:
        """What some work gives, and what it asks, for `retold` in another process."""
        result, inside = self._aside(work)
        return result, self.ledger.questions(inside)

    def retold(self, told: Traced[V]) -> V:
        """What some work gave elsewhere; notes what it asked."""
        result, asked = told
        for path, keys in asked.items():
            self.noted.update(map(self.ledger.of(path).__getitem__, keys))
        return result

    def _aside(self, work: Callable[[], V]) -> tuple[V, Noted]:
        outside, self.noted = self.noted, set()
        try:
            result = work()
        finally:
            inside, self.noted = self.noted, outside
        return result, inside

    def _again(self, inside: Iterable[int], result: V) -> Callable[[], V]:
        asked = array("I", inside)

        def again() -> V:
            self.noted.update(asked)
            return result

        return again

    def lasting(self, known_by: object, work: Callable[[], V]) -> Callable[[], V]:
        """As `aside`; the result, which is plain data, is that of an earlier build where all that
        the work asked would have the same answers."""
        key = self._lasts(known_by)
        if kept := self.ledger.kept(key):
            return self._again(kept[0], marshal.loads(kept[1]))
        result, inside = self._aside(work)
        self.ledger.keep(key, marshal.dumps(cast("Any", result)), inside)
        return self._again(inside, result)

    def _lasts(self, known_by: object) -> bytes:
        return self.likeness.digest(("lasting", known_by))

    def result(self, path: str, keys: Any, work: Callable[[], V]) -> Callable[[], V]:
        """As `lasting`, for a result that is itself what was asked for, at a path and by keys."""
        found = self.unnoted(self.lasting((path, keys), work))
        return self._again([self.ledger.of(path)[keys]], found)

    def _at(self, path: str) -> Any:
        root, *steps = path.split("/")
        if steps and steps[-1] in LASTS:
            work = partial(LASTS[steps[-1]], reduce(getattr, steps[:-1], self.shown[root]))
            return Results(
                lambda keys: self.unnoted(lambda: work(*keys)),
                lambda keys: self.kept(self._lasts((path, keys))) is not None,
            )
        return reduce(_step, steps, self._roots[root])


def _step(value: Any, step: str) -> Any:
    return WORKS[step](value) if step in WORKS else getattr(value, step)


class _Seen:
    """Something that is seen through a watch."""

    def __init__(self, watch: Watch, path: str, value: Any) -> None:
        self._watch, self._path, self._value = watch, path, value
        self._questions = watch.ledger.of(path)

    def _note(self, question: Any) -> None:
        self._watch.noted.add(self._questions[question])

    @property
    def as_plain(self) -> str:
        """As itself it is its name: what is asked of it is noted."""
        return self._path


class _Inside(_Seen):
    """A value each of whose attributes is one that is seen through the watch."""

    def __init__(self, watch: Watch, path: str, value: Any) -> None:
        super().__init__(watch, path, value)
        vars(self).update({NOTED: watch.aside, LASTING: self._lasting})
        vars(self)[THROUGH] = lambda name: self._seen(name, WORKS[name](value))

    def _lasting(self, name: str, keys: Any, work: Callable[[], V]) -> Callable[[], V]:
        return self._watch.result(f"{self._path}/{name}", keys, work)

    def __getattr__(self, name: str) -> Any:
        way = getattr(type(self._value), name, None)
        if isinstance(way, property | FunctionType):
            return way.__get__(self)  # so that what it asks is noted
        return self._seen(name, getattr(self._value, name))

    def _seen(self, step: str, value: Any) -> Any:
        found = self._watch.seen(f"{self._path}/{step}", value)
        if found is not value:
            vars(self)[step] = found
        return found


class _Map(_Seen, Mapping[Any, Any]):
    """A mapping of which each answer is noted."""

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return self._value[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """As of any mapping."""
        self._note(key)
        return self._value.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note((HAS, key))
        return key in self._value

    def __iter__(self) -> Iterator[Any]:
        self._note(WHOLE)
        return iter(self._value)

    def __len__(self) -> int:
        self._note(LENGTH)
        return len(self._value)


class _Row(_Seen, Sequence[Any]):
    """A row of which each answer is noted."""

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        self._note(place if isinstance(place, int) else WHOLE)
        return self._value[place]

    def __iter__(self) -> Iterator[Any]:
        self._note(WHOLE)
        return iter(self._value)

    def __len__(self) -> int:
        self._note(LENGTH)
        return len(self._value)
