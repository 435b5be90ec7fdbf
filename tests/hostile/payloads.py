"""Payloads: more than 200 that a page must show as text, and characters that no file may hold."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

_READ: Mapping[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("payloads.toml").read_text(encoding="utf-8")
)

COMPACT = _READ["compact"]
"""Payloads of one word, without quotation marks or figures, for words that an article prints."""

REFERENCES = _READ["references"]
"""What stands in two brackets and is no reference: a rule refuses it."""

_LONG = ["x" * 3000, "\u4e00" * 1000, "a\u0301" * 300]

CORPUS: Mapping[str, list[str]] = {
    **{name: group for name, group in _READ.items() if name not in ("compact", "references")},
    "long": _LONG,
}
"""Payloads that the reader lets in, for they are text; by what they hope to be taken for."""

_CONTROLS = (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0x80, 0x85, 0x9B, 0x9F)
_TURNS = (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))

UNFIT = tuple(chr(code) for code in (*_CONTROLS, *_TURNS, 0xD800, 0xDFFF, 0xFEFF))
"""Characters that no text may hold, typed or escaped; the reader refuses the file that has one."""


def rounds(size: int) -> list[list[str]]:
    """The corpus in groups, each to be put into every field at once."""
    every = [payload for group in CORPUS.values() for payload in group]
    return [every[start : start + size] for start in range(0, len(every), size)]


def sample() -> list[str]:
    """One payload of each kind."""
    return [group[0] for group in CORPUS.values()]
