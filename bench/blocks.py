"""Writes plain values as YAML of the strict dialect, in the form in which people type it.

Takes mappings, sequences, text and numbers; gives text. Knows nothing of the content model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_PLAIN = re.compile(r"[A-Za-z][\w'-]*(?: [A-Za-z][\w'-]*)*", re.ASCII)
_SPOKEN = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def block(value: Mapping[str, object], indent: str = "") -> str:
    """A mapping, one key a line; what is nested stands indented below its key."""
    return "".join(f"{indent}{key}:{_below(item, indent)}" for key, item in value.items())


def _below(value: object, indent: str) -> str:
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return "\n" + "".join(_entry(item, indent + "  ") for item in value)
    return f" {flow(value)}\n"


def _entry(value: Mapping[str, object], indent: str) -> str:
    inside = indent + "  "
    return f"{indent}- " + block(value, inside).removeprefix(inside)


def flow(value: object, *, listed: bool = False) -> str:
    """A value on one line. Sentences in a list are words of an article, and stand in quotes."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.lower() not in _SPOKEN
        plain = plain and not (listed and " " in value)
        return value if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(item, listed=True) for item in value) + "]"
    return json.dumps(value)
