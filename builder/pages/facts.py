"""What pages say of the records that they name.

Takes an analysis; gives for a record's id its address, its name and a few words more. Templates ask
here and nowhere else.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.kept.cache import digest
from builder.pages.addresses import address
from builder.pages.base import name_of, part_of


@dataclass(frozen=True, slots=True)
class Fact:
    """What a page may say of a record, or of a part of one, that it names.

    `address` counts from the site's root, and is empty for what has none; `contested` is true for
    an event that is contested, and for what answers, or is, a question in conflict; `precision` is
    how well a place is known.
    """

    address: str
    name: str
    contested: bool
    precision: str


class Facts(Mapping[str, Fact]):
    """By the id of a record or the whole id of a part, of which there need be none."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._found: dict[str, Fact] = {}

    def __getitem__(self, record: str) -> Fact:
        found = self._found.get(record)
        if found is None:
            found = self._found[record] = Fact(*self._told(record))
        return found

    def digest_of(self, record: str) -> bytes:
        """That of what is said of a record, which nobody need hold for that."""
        return digest(marshal.dumps(self._told(record), 0))

    def __iter__(self) -> Iterator[str]:
        return iter(self._analysis.briefing.known)

    def __len__(self) -> int:
        return len(self._analysis.briefing.known)

    def _told(self, record: str) -> tuple[str, str, bool, str]:
        briefing = self._analysis.briefing
        known = record.partition("/")[0] in briefing.known
        place = briefing.places.get(record)
        return (
            address(briefing, record) if known else "", name_of(self._analysis, record),
            self._is_contested(record), place.precision if place else "",
        )  # fmt: skip

    def _is_contested(self, record: str) -> bool:
        if status := self._analysis.statuses.get(record):
            return status.name == "contested"
        question = getattr(part_of(self._analysis, record), "question", record)
        verdict = self._analysis.verdict_of.get(question)
        return verdict is not None and verdict.name == "conflict"


def place_of(facts: Mapping[str, Fact], record: str) -> str:
    """The address of a record. Raises KeyError for one that has no place."""
    if found := facts[record].address:
        return found
    raise KeyError(record)
