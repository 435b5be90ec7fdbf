"""How the stub writes values: quoted for YAML, and with a mark for review behind each guess.

Takes values and reasons; gives text. ``Ids`` gives the parts of one article an id each.
"""

import json
from collections import Counter

from builder.content.reviews import MARK
from builder.desk.scaffold import as_id

NAME_WORDS = 5
"""Words of a quotation that make its id."""

UNKNOWN = "not-yet-known"
"""Stands where an actor is not known: no actor is called so."""

_NO_TEXT = ("yes", "no", "on", "off", "y", "n", "true", "false", "null")
"""Ids that YAML would not read as text."""


class Ids:
    """Ids inside one article: each once."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, words: str) -> str:
        """Give an id for some words."""
        stem = as_id(" ".join(words.split()[:NAME_WORDS]))
        stem = stem[:60].strip("-") or "words"
        stem = f"n-{stem}" if stem[0].isdigit() or stem in _NO_TEXT else stem
        self._seen[stem] += 1
        return stem if self._seen[stem] == 1 else self.of(f"{stem} {self._seen[stem]}")


def quoted(text: str) -> str:
    """Give a text as a YAML string on one line."""
    return json.dumps("".join(c for c in text if c.isprintable()), ensure_ascii=False)


def review(value: str, why: str) -> str:
    """Give a line with the mark and the reason behind it."""
    return f"{value}  # {MARK} {' '.join(why.split())}"


def who(key: str, actor: str, name: str, why: str) -> str:
    """Give a line that names an actor, or a placeholder with the name of whoever it should be."""
    shown = " ".join(name.split())
    return review(f"{key}{actor or UNKNOWN}", why if actor else f"{shown}, not known yet; {why}")
