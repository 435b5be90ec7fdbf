"""Whoever put out the statement whose words stand alone below the sentence that tells of it.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s, the likeliest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import is_document
from builder.draft.meaning.copies import copy_of, original
from builder.draft.meaning.issuers import issuers
from builder.draft.meaning.settled import Candidate, Desk

_THIS = ("a", "an", "the", "this", "its", "his", "her", "their", "one")


def copied(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever put out the statement whose translation the sentence before brings in."""
    whole = copy_of(desk, index - 1) if index else None
    if whole:
        at, paper = whole
        yield from issuers(desk, at, Hint(paper, "presented", paper.text))


def issued(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever put out the statement of which the paragraph before tells."""
    here = desk.reading.told[index][0]
    for back in range(index - 1, max(-1, index - 4), -1):
        sentence, found = desk.reading.told[back]
        if sentence.quotes or here.paragraph - sentence.paragraph != 1:
            return
        for phrase in found:
            if is_document(phrase) and phrase.text.split()[0].lower() in _THIS:
                at, whole = original(desk, back, phrase)
                yield from issuers(desk, at, Hint(whole, "presented", whole.text))
                return
