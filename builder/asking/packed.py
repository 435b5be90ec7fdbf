"""What pages are made from in bytes, for a later build of the same version to have it again.

Takes tuples and mappings of plain values, functions of modules and frozen dataclasses, and among
them what is seen through a watch, which stands there by its name; gives bytes, or nothing for what
holds anything else: a record belongs to its file, and no copy of it is kept. Who unpacks must know
that nobody else can have written the bytes (`builder/kept/sealed.py`).
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import is_dataclass
from io import BytesIO
from types import FunctionType
from typing import Any


def packed(value: object, named: Mapping[str, object]) -> bytes | None:
    """The value in bytes, in which what is named stands by its name."""
    told = BytesIO()
    try:
        _Out(told, {id(one): name for name, one in named.items()}).dump(value)
    except (pickle.PicklingError, AttributeError):  # the latter for a function within another
        return None
    return told.getvalue()


def unpacked(data: bytes, named: Mapping[str, Any]) -> Any:
    """The value again, with what is seen now."""
    return _In(BytesIO(data), named).load()


class _Out(pickle.Pickler):
    def __init__(self, out: BytesIO, names: Mapping[int, str]) -> None:
        super().__init__(out, 5)
        self._names = names

    def persistent_id(self, value: Any) -> str | None:
        """The name of what is not copied."""
        return self._names.get(id(value))

    def reducer_override(self, value: Any) -> Any:
        """As ever for what may be packed; asked for nothing that is plain."""
        if isinstance(value, type | FunctionType) or is_dataclass(value):
            return NotImplemented
        raise pickle.PicklingError(f"a {type(value).__qualname__} is not kept")


class _In(pickle.Unpickler):
    def __init__(self, told: BytesIO, named: Mapping[str, Any]) -> None:
        super().__init__(told)
        self._named = named

    def persistent_load(self, name: str) -> Any:
        """What has the name now."""
        return self._named[name]
