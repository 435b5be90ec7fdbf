"""Whom *he* and *she* mean where nobody whom they fit is named near: whom a profile is of.

Takes the state of a reading, the index of a sentence, the pronoun and whom it may mean by what
stands near; gives figures.
"""

from collections.abc import Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.meaning.antecedents import Row
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

LEAD = 4
"""Sentences of a beginning, which names people later."""


def distant(desk: Desk, index: int, pronoun: Phrase, near: Sequence[Row]) -> Iterator[Figure]:
    """Give whom the article names most, behind its beginning, else whoever is named next; nobody
    where somebody is named near who may well be a person."""
    if near and not _may_be_place(near[0], pronoun):
        return
    one = desk.reading.cast.protagonist
    told = one is not None and one.gender == pronoun.name and index > LEAD
    yield from [one] if one and told else (() if near else _coming(desk, index, pronoun))


def _may_be_place(row: Row, pronoun: Phrase) -> bool:
    """True for *Orle*, of which nothing tells that she is somebody."""
    silent = "a name of one word that says nothing" in row.seen
    return silent and row.figure.gender != pronoun.name


def _coming(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """*"Alive," he wrote. It was the last that was heard of Brusk*: whoever is named behind it."""
    for _, found in desk.reading.told[index + 1 : index + 1 + LEAD]:
        named = (desk.reading.cast.figure(phrase) for phrase in found if phrase.kind == "name")
        people = (figure for figure in named if figure.sort == "person")
        yield from (figure for figure in people if fits(figure, pronoun.name))
