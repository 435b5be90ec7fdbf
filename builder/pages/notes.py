"""The numbered references of a page, and where their numbers stand in a sentence.

Takes prose with references `[[id]]`; gives targets for `prose`. A number follows the punctuation
that it stood before, as printers set it: "…in the harbour [[gull]]." becomes "…in the harbour.¹"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.pages.addresses import relative
from builder.pages.facts import Fact, place_of
from builder.prose import Target

_ID = r"\[\[[a-z0-9][a-z0-9/-]*\]\]"
_GAP = r"[ \t]*\n?[ \t]*"
_GROUP = re.compile(rf"([\w)\]”’\"'%])(?=[ \t\n]){_GAP}({_ID}(?:,?{_GAP}{_ID})*)([.,;:!?]?)")
_ONE = re.compile(_ID)
_NARROW = "\u202f"


def placed(text: str) -> str:
    """Prose with each reference, or row of references, behind the punctuation that follows it.

    A narrow space keeps the numbers of a row apart, and a number from a figure right before it.
    """
    return _GROUP.sub(_moved, text)


def _moved(found: re.Match[str]) -> str:
    before, references, sign = found.groups()
    row = _NARROW.join(_ONE.findall(references))
    return f"{before}{sign}{_NARROW if before.isdigit() and not sign else ''}{row}"


@dataclass(frozen=True)
class Note:
    """One entry of the list of references: where it leads, its words, and whether its question is
    in conflict."""

    href: str
    text: str
    contested: bool


class Notes:
    """The numbered references of one page, in the order in which they first occur."""

    def __init__(self, facts: Mapping[str, Fact], page: str) -> None:
        self._facts = facts
        self._page = page
        self._numbers: dict[str, int] = {}

    def __call__(self, record: str) -> Target:
        """The reference to a record: its number here, its address, its name in full."""
        number = self._numbers.setdefault(record, len(self._numbers) + 1)
        fact = self._facts[record]
        return Target(self._href(record), str(number), fact.name, fact.contested)

    def __iter__(self) -> Iterator[Note]:
        """Every reference so far; a template that prints them at its end prints all."""
        for record in self._numbers:
            fact = self._facts[record]
            yield Note(self._href(record), fact.name, fact.contested)

    def __len__(self) -> int:
        """How many references there are so far."""
        return len(self._numbers)

    def _href(self, record: str) -> str:
        return relative(self._page, place_of(self._facts, record))
