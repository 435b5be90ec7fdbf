"""The lock: what was proved of one article, kept where the article's text may not be.

Records only, frozen: digests, places and counts, never a word of the article. ``lock_text`` gives
them as text and reads them back.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.evidence.match import Chain, Kind

VERSION = 1
HEADER = "# Written by `briefing verify`. Do not edit: run it again."
"""The first line of all that stands in the folder of the locks."""

MARK = 12
"""Characters of a text's digest that tell whether it has changed since."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One proof: digests of what was asked and of the passage that answers it, the place of each
    segment in the normalised text, and who verified it, as a role, and when."""

    words: str
    passage: str
    at: Chain
    paragraph: int
    occurrences: int
    match: Kind
    by: str
    on: str


class Overlap(NamedTuple):
    """Shingles shared with another article, whose text's digest began with ``text``."""

    text: str
    shingles: int


class Roll(NamedTuple):
    """A list of texts, by their marks; the name is the beginning of the list's own digest. Many
    locks name one, as ``rolls`` has it. One that is not there holds nothing."""

    name: str
    marks: frozenset[str] = frozenset()


NOBODY = Roll("")


@dataclass(frozen=True)
class Tally:
    """How many things of one sort an article holds, by what became of them."""

    captured: int = 0
    ignored: int = 0
    left: int = 0


@dataclass(frozen=True)
class Lock:
    """All that is kept of one verified article. Entries are by the key that ``proofs`` gives,
    overlaps by the other article; ``apart`` holds the marks of the texts with which it shares not a
    single shingle, or where it names a ``roll``, of which it says the same, fewer than are worth a
    line; ``names`` how often the text prints each folded form of an actor's names, which stand in
    the actor's own file too."""

    capture: str
    sha256: str
    words: int
    normaliser: int
    entries: Mapping[str, Entry]
    coverage: Mapping[str, Tally] = field(default_factory=dict)
    overlaps: Mapping[str, Overlap] = field(default_factory=dict)
    apart: Set[str] = frozenset()
    names: Mapping[tuple[str, str], int] = field(default_factory=dict)
    roll: Roll = NOBODY

    @property
    def mark(self) -> str:
        """The beginning of the text's digest, by which other locks know the text."""
        return self.sha256[:MARK]

    @property
    def lacks_roll(self) -> bool:
        """True where it names a roll that is not there."""
        return bool(self.roll.name and not self.roll.marks)

    @property
    def unlike(self) -> Set[str]:
        """The marks of the texts with which it shares nothing that would be named here. A roll may
        hold its own, and those of texts that are named under an article's former id."""
        if not self.roll.marks:
            return self.apart
        named = {overlap.text for overlap in self.overlaps.values()}
        return self.apart | (self.roll.marks - named - {self.mark})
