"""Whom *he* means behind *Brusk said that Weir had fled and that, caught, he had said "…"*: Weir.

Takes the state of a reading, the sentence and the pronoun; gives figures. Looks at the phrases in
front of the pronoun.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase

_BEING = ("had", "was", "has", "is")


def told_of_first(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """Give the subject of the first of two clauses that somebody tells, for *he had* in the second:
    whoever tells them would have said so himself."""
    sentence, found = desk.reading.told[index]
    words = [word.lower for word in sentence.words]
    second = max((n for n in range(1, pronoun.first) if words[n - 1 : n + 1] == ["and", "that"]),
                 default=0)  # fmt: skip
    if not second or words[pronoun.last : pronoun.last + 1] != ["had"]:
        return
    told = next((cue.at for cue in cues(sentence.words, 0, second)), second)
    for phrase in found:
        inside = told < phrase.first and phrase.last < second and "that" in words[told:second]
        does = inside and words[phrase.last] in _BEING and phrase.kind != "pronoun"
        if does and not (phrase.weak or phrase.plural):
            figure = desk.reading.cast.figure(phrase)
            yield from [figure] if fits(figure, pronoun.name) else []
