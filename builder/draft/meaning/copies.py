"""Which document a text, a translation or an excerpt is of: *Here is a translation of the text.*

Takes the state of a reading, the index of a sentence and a phrase of it; gives the document told of
before and where. Looks at a bounded number of sentences.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.attribution.rules import is_document
from builder.draft.english.lexicon import TIMES
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

_COPIES = listed("text texts translation transcript excerpt excerpts extracts version wording")
"""What stands for a document without telling whose it is."""

_SPEAKING = ("spoke", "addressed", "delivered", "gave", "read", "broadcast")

BACK = 3
"""Sentences back in which the document itself is told of."""

_HERE = listed("following follows below here excerpts")
"""With these a sentence brings in a copy."""


def copy_of(desk: Desk, index: int) -> tuple[int, Phrase] | None:
    """Give the declaration of *A declaration was read on the radio. The following is the agency's
    translation*, behind which stand its words; None where nothing is copied, and for *a translation
    of a statement*, which tells itself whose it is."""
    sentence, found = desk.reading.told[index]
    words = {word.lower for word in sentence.words}
    whole = any(is_document(phrase) and phrase.head not in _COPIES for phrase in found)
    if whole or _HERE.isdisjoint(words) or _COPIES.isdisjoint(words):
        return None
    return _document(desk, index)


def original(desk: Desk, index: int, copy: Phrase) -> tuple[int, Phrase]:
    """Give the statement of *The ministry issued a statement. The full text follows*; a document
    of which nothing is told before stands for itself."""
    told = copy.head in _COPIES and not copy.owner
    return (_document(desk, index) if told else None) or (index, copy)


def _document(desk: Desk, index: int) -> tuple[int, Phrase] | None:
    """The document of which the sentences before tell, and where."""
    for back in range(index - 1, max(-1, index - 1 - BACK), -1):
        for phrase in desk.reading.told[back][1]:
            counted = phrase.head in TIMES  # spoke for six minutes
            if is_document(phrase) and phrase.head not in _COPIES and not counted:
                return back, phrase
    return None


def spoken_before(desk: Desk, index: int, copy: Phrase) -> Iterator[Figure]:
    """*Brusk spoke from the hall. Here is a translation of the text released by her office*: whose
    words they are."""
    (before, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    if copy.head not in _COPIES or not index or before.paragraph != here.paragraph:
        return
    teller = found[0] if found and not found[0].first and found[0].kind == "name" else None
    told = before.words[teller.last : teller.last + 1] if teller else ()
    if teller and told and told[0].lower in _SPEAKING:
        yield desk.reading.cast.figure(teller)
