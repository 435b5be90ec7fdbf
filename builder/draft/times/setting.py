"""What an expression of time stands in: the sentence of a quotation, a stretch that begins there.

Takes a reading and a place in it; gives a sentence, or whether *since* stands in front.
"""

import re

from builder.draft.article.reading import Reading
from builder.draft.phrases.clauses import Sentence, words_of
from builder.evidence.dates import Dated

NEAR = 200
"""Characters of a quotation on either side in which its sentence is looked for."""

_SINCE = re.compile(
    r"\bsince (?:the (?:morning|afternoon|evening|night|start|end) of )?$", re.IGNORECASE
)


def inside(reading: Reading, dated: Dated) -> Sentence | None:
    """Give the sentence of a quotation that an expression stands in; None outside quotations."""
    span = reading.article.around(dated.start, dated.end)
    if span is None:
        return None
    start, end = max(span.start, dated.start - NEAR), min(span.end, dated.end + NEAR)
    words = list(words_of(reading.article, start, end, ()))
    ends = [n for n, word in enumerate(words) if word.text in ".!?"]
    first = max((n + 1 for n in ends if words[n].end <= dated.start), default=0)
    last = min((n for n in ends if words[n].start >= dated.end), default=len(words))
    return Sentence(start, end, 0, tuple(words[first:last]))


def begins(reading: Reading, place: int) -> bool:
    """Tell whether *since* or *since the night of* stands in front: a stretch begins there."""
    return bool(_SINCE.search(reading.article.body.text[max(0, place - NEAR) : place]))
