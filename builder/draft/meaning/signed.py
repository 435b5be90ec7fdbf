"""Who signed a document, where a sentence of its own tells it: *It was signed by General Brusk*.

Takes the state of a reading, the index of a sentence and the document; gives figures. Looks at a
bounded number of sentences on either side.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

BEFORE, BEHIND = 3, 4
"""Sentences in front of the words of a document and behind them in which its signature is told."""

_BY = ["was", "signed", "by"]


def signers(desk: Desk, index: int, document: Phrase) -> Iterator[Figure]:
    """Give whoever signed a document."""
    told = desk.reading.told
    for at in range(max(0, index - BEFORE), min(len(told), index + BEHIND)):
        sentence, found = told[at]
        words = [word.lower for word in sentence.words[:6]]
        begun = 1 if words[:1] == ["it"] else 2
        own = begun == 1 or words[:2] == ["the", document.head]
        if own and words[begun : begun + 3] == _BY:
            named = (one for one in found if one.first == begun + 3 and one.kind != "pronoun")
            yield from (desk.reading.cast.figure(one) for one in named)
