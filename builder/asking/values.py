"""Values as plain data, by which two builds can tell whether they are given the same.

Takes what pages are made from: records, frozen dataclasses, tuples and mappings of them; gives
tuples of texts, numbers and bytes, and their digests. A part of a record, which many values hold,
stands there by its own digest. Must refuse what could be other than it looks.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from fractions import Fraction
from hashlib import blake2b
from operator import attrgetter
from types import FunctionType
from typing import Any, get_type_hints

from builder.kept.sealed import SIZE
from builder.model.base import LIKENESS, Part, know

PLAIN = "as_plain"
"""An attribute with which a class says what of it counts."""

_PLAIN: frozenset[type] = frozenset((str, int, float, bool, bytes, type(None)))


class UnlikeError(TypeError):
    """A value that cannot be compared by what it holds."""


class Likeness:
    """Compares values of one build with those of another."""

    def __init__(self) -> None:
        self._of: dict[type, Callable[[Any], Any]] = dict.fromkeys(_PLAIN, _itself)
        self._of |= dict.fromkeys((tuple, list), self._row)
        self._of |= dict.fromkeys((set, frozenset), self._set)
        self._of |= dict.fromkeys((date, datetime, time, timedelta, Fraction, range), repr)
        self._of[FunctionType] = _name

    def digest(self, value: Any) -> bytes:
        """The same for two values only if they are the same. Raises `UnlikeError`."""
        data = marshal.dumps(self.plain(value), 0)  # without marks of what occurs twice
        return blake2b(data, digest_size=SIZE).digest()

    def plain(self, value: Any) -> Any:
        """A value in tuples of plain data. Raises `UnlikeError`."""
        kind = type(value)
        known = self._of.get(kind)
        if known is None:
            known = self._of[kind] = self._way(kind)
        return known(value)

    def _way(self, kind: type) -> Callable[[Any], Any]:
        """How values of a class are made plain."""
        if issubclass(kind, Part):
            names = kind.model_fields
            return self._part(kind.__name__, attrgetter(*names), len(names) > 1)
        if hasattr(kind, PLAIN):
            return lambda value: (f"\0{kind.__name__}", self.plain(getattr(value, PLAIN)))
        if is_dataclass(kind) and kind.__eq__ is not object.__eq__:
            return self._fields(kind)
        if issubclass(kind, Mapping):
            return self._map
        if issubclass(kind, tuple | list):
            return tuple if _is_flat(kind) else self._row
        if issubclass(kind, str):
            return str
        if issubclass(kind, Enum):
            return repr
        raise UnlikeError(f"a {kind.__qualname__} is not compared")

    def _row(self, value: Any) -> Any:
        kinds = {*map(type, value)}
        if kinds <= _PLAIN:
            return tuple(value)
        way = self._of.get(kinds.pop()) if len(kinds) == 1 else None
        return tuple(map(way or self.plain, value))

    def _set(self, value: Any) -> Any:
        return "\0set", *sorted(map(self.plain, value), key=repr)

    def _map(self, value: Mapping[Any, Any]) -> Any:
        return "\0map", *self._row([*value]), *self._row([*value.values()])

    def _fields(self, kind: type) -> Callable[[Any], Any]:
        names = [field.name for field in fields(kind) if field.compare]
        name = f"\0{kind.__name__}"
        if len(names) < 2:
            return lambda value: (name, *(self.plain(getattr(value, n)) for n in names))
        of, row = attrgetter(*names), self._row
        return lambda value: (name, *row(of(value)))

    def _part(self, name: str, of: Callable[[Any], Any], several: bool) -> Callable[[Any], Any]:
        """A part by its digest, which it keeps, for nothing in it ever changes."""

        def found(part: Part) -> bytes:
            known: bytes | None = getattr(part, LIKENESS, None)
            if known is None:
                known = self.digest((name, of(part), several))
                know(part, known)
            return known

        return found


def _is_flat(kind: type) -> bool:
    """Whether a class of named fields has none but plain ones: `marshal` refuses any other."""
    return hasattr(kind, "_fields") and _PLAIN.issuperset(get_type_hints(kind).values())


def _itself(value: Any) -> Any:
    return value


def _name(work: FunctionType) -> str:
    """A function by its name, where that says all: its code is that of this version."""
    if work.__closure__ or "<" in work.__qualname__:
        raise UnlikeError(f"{work.__qualname__} may hold more than its name says")
    return f"{work.__module__}.{work.__qualname__}"
