"""Records held in little: the parts of a large briefing are most of what a build holds.

Takes parts that pydantic has validated; gives parts that are equal, each with the values of its
fields in a row and their names with its class, where pydantic gives each a mapping of its own: a
third of the memory. (Python shares names among instances whose attributes are set one by one, PEP
412, and needs no mapping until somebody asks for `__dict__` or `vars`.) Must not change a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

P = TypeVar("P", bound=BaseModel)

Given = dict[frozenset[str], set[str]]
"""The sets of fields that were given somewhere, each once."""

_put = object.__setattr__


def share_names(model: type[BaseModel]) -> None:
    """Let a class know the names of its fields. Python takes them from the first instances, and
    those that pydantic makes have none."""
    part = object.__new__(model)
    for name in model.model_fields:
        _put(part, name, None)


def lean(part: P, given: Given) -> P:
    """The same part, its own parts likewise. Where the same fields were given, as `given` has
    them, all hold one note of that, which nobody changes."""
    note = part.__pydantic_fields_set__
    return _made(part, given.setdefault(frozenset(note), note), _each(part, given))


def changed(part: P, changes: dict[str, Any]) -> P:
    """The same part with other values in some fields."""
    note = part.__pydantic_fields_set__
    if not changes.keys() <= note:
        note = note | changes.keys()
    return _made(part, note, (held(part) | changes).items())


def held(part: BaseModel) -> dict[str, Any]:
    """The values of a part by the names of its fields; `vars` would leave a mapping with it."""
    return {name: getattr(part, name) for name in type(part).model_fields}


def _made(part: P, note: set[str], values: Iterable[tuple[str, Any]]) -> P:
    made = object.__new__(type(part))
    _put(made, "__pydantic_fields_set__", note)
    _put(made, "__pydantic_extra__", None)
    _put(made, "__pydantic_private__", None)
    for name, value in values:
        _put(made, name, value)
    return made


def _each(part: BaseModel, given: Given) -> Iterator[tuple[str, Any]]:
    for name, value in part.__dict__.items():
        if isinstance(value, BaseModel):
            yield name, lean(value, given)
        elif type(value) is tuple and value and isinstance(value[0], BaseModel):
            yield name, tuple([lean(one, given) for one in value])
        else:
            yield name, value
