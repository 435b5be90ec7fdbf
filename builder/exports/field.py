"""What one field of the data export is, whatever it is written as.

Takes and reads nothing: a value type for `fields`, where all of them are listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Type = Literal["text", "number", "whole number", "texts"]

_PYTHON: Mapping[Type, tuple[type, ...]] = {
    "text": (str,), "number": (int, float), "whole number": (int,),
}  # fmt: skip
_JSON: Mapping[Type, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "whole number": {"type": "integer"},
    "texts": {"type": "array", "items": {"type": "string"}},
}


@dataclass(frozen=True)
class Field:
    """One field: its name, its type, what it holds, and whether it can be null.

    `computed` is true where it follows from other records, so that it can change without anybody
    having touched the one that it stands in. `refers` names the lists whose ids it holds, or a
    word that can stand in place of one. `words` is true of what a reader would search.
    """

    name: str
    type: Type
    says: str
    null: bool = False
    computed: bool = False
    refers: tuple[str, ...] = ()
    words: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The field as JSON Schema."""
        kind = dict(_JSON[self.type])
        if self.null:
            kind["type"] = [kind["type"], "null"]
        return {**kind, "description": self.says}

    def takes(self, value: Any) -> bool:
        """Whether a value, as JSON gives it, is of the field's type."""
        if value is None:
            return self.null
        if self.type == "texts":
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        return type(value) in _PYTHON[self.type]
