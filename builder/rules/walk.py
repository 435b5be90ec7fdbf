"""Every part of a given kind inside a record, with its place.

Takes a record and a kind of part; gives places and parts in the order of the file. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from builder.asking.once import once
from builder.model.base import Loc, Part, Reference, When, references
from builder.model.briefing import Briefing

P = TypeVar("P", bound=Part)


def inside(part: Part, kind: type[P]) -> Iterator[tuple[Loc, P]]:
    """The parts of a kind that stand anywhere inside another part."""
    for name, alias in _holders(type(part)):
        for loc, value in _each(getattr(part, name), (alias,)):
            if isinstance(value, kind):
                yield loc, value
            yield from ((loc + below, found) for below, found in inside(value, kind))


@once
def all_references(briefing: Briefing) -> tuple[tuple[str, Reference], ...]:
    """Every reference in a field of any record, with the record's id."""
    return tuple(
        (record.id, reference)
        for _, record in briefing.records()
        for reference in references(record)
    )


@once
def whens(briefing: Briefing) -> tuple[tuple[str, Loc, When], ...]:
    """Every time that any record gives: the record's id, the place, the time."""
    return tuple(
        (record.id, loc, when)
        for _, record in briefing.records()
        for loc, when in inside(record, When)
    )


def _each(value: Any, loc: Loc) -> Iterator[tuple[Loc, Part]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _each(item, (*loc, index))
    elif isinstance(value, Part):
        yield loc, value


@cache
def _holders(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that may hold a part, with their names in YAML."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if _may_hold(field.annotation)
    )


def _may_hold(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Part):
        return True
    return any(_may_hold(inner) for inner in getattr(hint, "__args__", ()))
