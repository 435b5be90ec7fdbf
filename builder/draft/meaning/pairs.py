"""Whom *the older woman*, *the younger one*, *the former* and *the latter* mean: one of two.

Takes the state of a reading, the index of a sentence and the phrase; gives figures. Looks at a
bounded number of sentences before it.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.epithets import ages
from builder.draft.meaning.likeness import is_named, people
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

FAR = 12
"""Sentences back in which two are looked for who are told of together."""

_OLDER = listed("older elder")

_YOUNGER = listed("younger")

MIDDLE = 45
"""Years that are taken for whoever is older or younger than somebody whose age alone is told."""


def one_of_two(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give whom such words mean; nobody for others."""
    words = phrase.text.lower().split()
    if words[0] != "the" or len(words) < 2:
        return
    if words[1] in _OLDER | _YOUNGER and len(words) > 2:
        yield from _by_age(desk, index, phrase, older=words[1] in _OLDER)
    elif words[1:] in (["former"], ["latter"]):
        two = _two(desk, index, phrase)
        yield from two[-1:] if words[1] == "latter" else two[:1]


def _by_age(desk: Desk, index: int, phrase: Phrase, *, older: bool) -> Iterator[Figure]:
    """The older of two whose ages are told, or one of them, or of whom one is told to be born
    first."""
    known = {one.key: int(years) for one, years in ages(desk, index) if years.isdigit()}
    two = _two(desk, index, phrase, known or None)
    if len(two) == 2 and not known.keys().isdisjoint(one.key for one in two):
        two.sort(key=lambda one: known.get(one.key, MIDDLE))
        yield two[-1] if older else two[0]
    elif len(two) == 2 and (first := _born_first(desk, index)):
        yield next(one for one in two if (one.key == first.key) == older)


def _born_first(desk: Desk, index: int) -> Figure | None:
    """The Anna of *Anna, born ten minutes before her sister*."""
    for back in range(index, max(-1, index - FAR), -1):
        words = [word.lower for word in desk.reading.told[back][0].words]
        for one in desk.reading.naming.at(back):
            behind = words[one.phrase.last : one.phrase.last + 8]
            if one.phrase.kind == "name" and "born" in behind[:3] and "before" in behind:
                return one.figure
    return None


def _two(
    desk: Desk, index: int, phrase: Phrase, known: dict[str, int] | None = None
) -> list[Figure]:
    """The two people whom the sentences before name last, in the order of their names: those of one
    sentence, else of two; with ages, one of whom it is told among them."""
    told: dict[str, Figure] = {}
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - FAR), -1)):
        here = {
            one.figure.key: one.figure for one in people(desk, back)
            if is_named(one.figure) and one.phrase.end <= phrase.start
        }  # fmt: skip
        if len(here) == 2 and (known is None or not known.keys().isdisjoint(here)):
            return list(here.values())
        told = here | told
        if known is not None and len(told) == 2 and not known.keys().isdisjoint(told):
            return list(told.values())
    return []
