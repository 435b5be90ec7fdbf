"""Whom *he* and *she* mean where nobody whom they fit is named near: whom a profile is of.

Takes the state of a reading, the index of a sentence and the pronoun; gives figures.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

LEAD = 4
"""Sentences of a beginning, which names people later."""


def distant(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """Give whom the article names most, behind its beginning, else whoever is named next."""
    one = desk.reading.cast.protagonist
    told = one is not None and one.gender == pronoun.name and index > LEAD
    yield from [one] if one and told else _coming(desk, index, pronoun)


def _coming(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """*"Alive," he wrote. It was the last that was heard of Brusk*: whoever is named behind it."""
    for _, found in desk.reading.told[index + 1 : index + 1 + LEAD]:
        named = (desk.reading.cast.figure(phrase) for phrase in found if phrase.kind == "name")
        people = (figure for figure in named if figure.sort == "person")
        yield from (figure for figure in people if fits(figure, pronoun.name))
