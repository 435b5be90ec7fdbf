"""Who is named in the sentences around a quotation.

Takes a reading; gives ``Neighbour``s.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.draft.article.naming import Named
from builder.draft.article.reading import Reading

BEFORE, BEHIND = 6, 4
"""Sentences that are looked at in front of a quotation and behind it."""

PARAGRAPHS = 2
"""Paragraphs beyond which a sentence is no neighbour."""


@dataclass(frozen=True)
class Neighbour:
    """Somebody named near: how many sentences away, and whether in the same paragraph."""

    named: Named
    distance: int
    beside: bool


def around(reading: Reading, index: int) -> Iterator[Neighbour]:
    """Give whoever is named near a sentence."""
    here = reading.told[index][0].paragraph
    for at in range(max(0, index - BEFORE), min(len(reading.told), index + BEHIND + 1)):
        apart = abs(reading.told[at][0].paragraph - here)
        if apart <= PARAGRAPHS and reading.is_prose(at):
            for one in reading.naming.at(at):
                yield Neighbour(one, at - index, beside=not apart)
