"""Where each value of a YAML text stands, and the same as plain data that can be kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

Loc = tuple[str | int, ...]
"""The path of a value inside its data."""


EXACT = ('"', "'", "|")
"""How text is written that YAML leaves as it stands."""
ALIAS = "*"
"""Stands for an alias among the fields: what it names may have been written in any way."""


class Mark(NamedTuple):
    """A place in a file, counted from 1, and how the scalar there was written."""

    line: int
    column: int
    style: str = ""

    @property
    def exact(self) -> bool:
        """Whether the scalar was written so that each of its characters counts."""
        return self.style in EXACT


Packed = tuple[dict[Loc, tuple[Any, ...]], ...]
"""Marks as plain data: of values, and of keys."""


@dataclass(frozen=True)
class Marks:
    """Where each value and each key stands, by its path inside the data."""

    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)
    """The fields in which some scalar is not exact; `ALIAS` where the text has one."""

    def packed(self) -> Packed:
        """The same as plain data, to be kept."""
        return tuple(
            {loc: tuple(m) for loc, m in each.items()} for each in (self.values, self.keys)
        )

    @classmethod
    def unpacked(cls, kept: Packed) -> Marks:
        """The marks that were packed; the fields that are not exact were kept with the data."""
        values, keys = ({loc: Mark(*mark) for loc, mark in each.items()} for each in kept)
        return cls(values, keys)
