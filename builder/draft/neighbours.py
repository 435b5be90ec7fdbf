"""Who is named in the sentences around a place, and what can be seen of them there.

Takes a reading; gives ``Neighbour``s. Each sentence is looked at once.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from builder.draft.cues import cues
from builder.draft.figure import Figure
from builder.draft.reading import Reading
from builder.draft.subjects import Subjects

BEFORE, BEHIND = 6, 4
"""Sentences that are looked at in front of a quotation and behind it."""

PARAGRAPHS = 2
"""Paragraphs beyond which a sentence is no neighbour."""

NEAR = 12
"""Phrases of one sentence that are thought of."""

TELLING = 4
"""Verbs of speaking in one sentence whose subjects are asked for."""


@dataclass(frozen=True)
class Neighbour:
    """Somebody named in a sentence: where, whether the sentence begins there, whether it tells of
    something that they say or have, whether it stands in the paragraph that was asked about."""

    figure: Figure
    start: int
    opens: bool = False
    says: bool = False
    owns: bool = False
    beside: bool = False


class Neighbours:
    """Asks the sentences of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen: dict[int, tuple[Neighbour, ...]] = {}

    @cached_property
    def often(self) -> Counter[str]:
        """How often each figure is named."""
        told = self._reading.told
        named = (p for _, found in told for p in found if p.kind != "pronoun")
        return Counter(self._reading.cast.figure(phrase).key for phrase in named)

    def around(self, index: int) -> Iterator[tuple[int, Neighbour]]:
        """Give whoever is named near a sentence, with the distance in sentences."""
        told = self._reading.told
        here = told[index][0].paragraph
        for at in range(max(0, index - BEFORE), min(len(told), index + BEHIND + 1)):
            apart = abs(told[at][0].paragraph - here)
            if apart <= PARAGRAPHS and self._reading.is_prose(at):
                for one in self._at(at):
                    yield at - index, replace(one, beside=not apart)

    def _at(self, index: int) -> tuple[Neighbour, ...]:
        if index not in self._seen:
            self._seen[index] = tuple(self._look(index))
        return self._seen[index]

    def _look(self, index: int) -> Iterator[Neighbour]:
        sentence, found = self._reading.told[index]
        asked = Subjects(sentence.words, found)
        telling = [asked.before(cue.at) for cue in list(cues(sentence.words))[:TELLING]]
        for number, phrase in enumerate(found[:NEAR]):
            if phrase.kind == "pronoun":
                continue
            opens = number == 0 and phrase.first <= 1
            figure = self._reading.cast.figure(phrase)
            yield Neighbour(figure, phrase.start, opens, says=phrase in telling)
            if phrase.owner:
                yield Neighbour(self._reading.cast.owner(phrase), phrase.start, owns=True)
