"""Which document a text, a translation or an excerpt is of: *Here is a translation of the text.*

Takes the state of a reading, the index of a sentence and a phrase of it; gives the document told of
before and where. Looks at a bounded number of sentences.
"""

from builder.draft.attribution.rules import is_document
from builder.draft.english.lexicon import TIMES
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

_COPIES = listed("text texts translation transcript excerpt excerpts extracts version wording")
"""What stands for a document without telling whose it is."""

BACK = 3
"""Sentences back in which the document itself is told of."""


def original(desk: Desk, index: int, copy: Phrase) -> tuple[int, Phrase]:
    """Give the statement of *The ministry issued a statement. The full text follows*; a document
    of which nothing is told before stands for itself."""
    if copy.head in _COPIES and not copy.owner:
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            for phrase in desk.reading.told[back][1]:
                counted = phrase.head in TIMES  # spoke for six minutes
                if is_document(phrase) and phrase.head not in _COPIES and not counted:
                    return back, phrase
    return index, copy
