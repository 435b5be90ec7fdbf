"""How much a briefing may be: one file, and all of them together.

Takes sizes; says what is too much, with a hint. The bounds keep a file that a stranger sends from
taking all the memory of the machine that checks it. A person who means to build a larger briefing
says so in the environment; the content itself cannot raise them. Reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VARIABLE = "BRIEFING_MAX_MB"
MEGABYTES = 128
"""What all files together may have, unless the environment says otherwise: twice what 10,000 events
with their articles take."""

MILLION = 1_000_000
WRITTEN_BY_HAND = 4 * MILLION
MACHINE_WRITTEN = 64 * MILLION
"""Bytes of one file; locks and snapshots, which a tool writes, grow."""

_LEAST = 2_000
"""Bytes that a file counts for at least, so that many empty ones are too much as well."""
_VALUES = 32_000
"""Values of YAML that there may be for each megabyte: one for each 31 bytes, as records have it."""


class BoundsError(Exception):
    """More than is allowed, or no telling how much is: what it is, and how to mend it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def file_bound(suffix: str) -> int:
    """Bytes that a file with this ending may have."""
    return WRITTEN_BY_HAND if suffix in (".yml", ".md") else MACHINE_WRITTEN


@dataclass
class Room:
    """What is left for the files that come."""

    bytes: int
    values: int

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Room:
        """The room that the environment allows. Raises `BoundsError`."""
        given = environment.get(VARIABLE) or str(MEGABYTES)
        if not (given.isascii() and given.isdigit() and len(given) < 8):
            message = f"{VARIABLE} is {given!r}, and not a number of megabytes"
            raise BoundsError(message, f"say {VARIABLE}={2 * MEGABYTES}, or nothing")
        return cls(int(given) * MILLION, int(given) * _VALUES)

    def takes(self, size: int, values: int = 0) -> bool:
        """Whether one more file of so many bytes and values fits in."""
        self.bytes -= max(size, _LEAST)
        self.values -= values
        return self.bytes >= 0 and self.values >= 0
