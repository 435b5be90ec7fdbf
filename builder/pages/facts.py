"""What pages say of the records that they name, and which records a page named.

Takes an analysis; gives for a record's id its address, its name and a few words more. Templates ask
here and nowhere else, so that a page which was given the same as before, and would be told the same
of every record that it asked about, is the same page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.cache import digest
from builder.pages.addresses import address
from builder.pages.base import name_of, part_of


@dataclass(frozen=True)
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


class Facts:
    """Answers, and remembers what was asked since `begin`."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._found: dict[str, Fact] = {}
        self._digests: dict[str, bytes] = {}
        self._asked: dict[str, None] = {}

    def of(self, record: str) -> Fact:
        """What to say of a record."""
        self._asked[record] = None
        return self._fact(record)

    def address(self, record: str) -> str:
        """Where a record is found. Raises KeyError for one that has no place."""
        if found := self.of(record).address:
            return found
        raise KeyError(record)

    def begin(self) -> None:
        """Begin another page."""
        self._asked = {}

    def asked(self) -> tuple[str, ...]:
        """The records that the page asked about, in the order in which it did."""
        return tuple(self._asked)

    def digest(self, records: Iterable[str]) -> bytes:
        """The same for two briefings only if they say the same of all these records."""
        return digest(b"".join(map(self._digest, records)))

    def _digest(self, record: str) -> bytes:
        if record not in self._digests:
            self._digests[record] = digest(repr(self._fact(record)))
        return self._digests[record]

    def _fact(self, record: str) -> Fact:
        found = self._found.get(record)
        if found is None:
            found = self._found[record] = self._look_up(record)
        return found

    def _look_up(self, record: str) -> Fact:
        briefing = self._analysis.briefing
        known = record.partition("/")[0] in briefing.known
        place = briefing.places.get(record)
        return Fact(
            address(briefing, record) if known else "", name_of(self._analysis, record),
            self._is_contested(record), place.precision if place else "",
        )  # fmt: skip

    def _is_contested(self, record: str) -> bool:
        if status := self._analysis.statuses.get(record):
            return status.name == "contested"
        question = getattr(part_of(self._analysis, record), "question", record)
        verdict = self._analysis.verdict_of.get(question)
        return verdict is not None and verdict.name == "conflict"
