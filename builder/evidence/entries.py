"""The proofs of a lock, each read from the lock's text when somebody asks for it.

Takes the text of a lock as ``lock_text`` writes it; gives a mapping from keys to ``Entry``. Held as
they are asked for, the proofs of ten thousand events are thirty megabytes. Touches no file.
"""

import re
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from sys import intern
from typing import cast

from builder.evidence.lock import Entry
from builder.evidence.match import Kind

DAY = r"(?:unknown|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
"""When a proof was made: a day, or that nobody noted it."""

_ENTRY = re.compile(
    r'^  (\S+):\n    words: "(.+)"\n    passage: "(.+)"\n    at: "([\d -]+)"\n    paragraph: (\d+)'
    r"\n    occurrences: (\d+)\n    match: (exact|normalised|split)"
    rf'\n    verified: "(\S+) ({DAY})"$',
    re.MULTILINE,
)


class Entries(Mapping[str, Entry]):
    """The proofs that stand in a lock's text from some place on."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start

    def __getitem__(self, key: str) -> Entry:
        found = self._at(key)
        if not found:
            raise KeyError(key)
        return _entry(found)

    def __contains__(self, key: object) -> bool:
        return self._at(key) is not None

    def text_of(self, key: str) -> str:
        """An entry as it is written; nothing where there is none."""
        found = self._at(key)
        return found[0] if found else ""

    def _at(self, key: object) -> re.Match[str] | None:
        begun = self._text.find(f"\n  {key}:\n", self._start)
        return _ENTRY.match(self._text, begun + 1) if begun >= 0 else None

    def _read(self) -> dict[str, Entry]:
        return {found[1]: _entry(found) for found in _ENTRY.finditer(self._text, self._start)}

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def items(self) -> ItemsView[str, Entry]:
        """All of them, read once."""
        return self._read().items()

    def values(self) -> ValuesView[Entry]:
        """Likewise."""
        return self._read().values()


def _entry(found: re.Match[str]) -> Entry:
    return Entry(
        words=found[2], passage=found[3], at=spans(found[4]), paragraph=int(found[5]),
        occurrences=int(found[6]), match=cast("Kind", intern(found[7])),
        by=intern(found[8]), on=intern(found[9]),
    )  # fmt: skip


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Places as a lock has them, ``12-30 41-55``. Raises `ValueError` for what is none."""
    pairs = (span.split("-") for span in text.split(" "))
    return tuple((int(start), int(end)) for start, end in pairs)
