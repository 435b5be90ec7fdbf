"""Of whom the text was just telling where a noun tells of somebody: *Brusk came. The leader spoke*.

Takes the state of a reading and the index of a sentence; gives a figure. Looks at a few sentences
of the paragraph and of the one before.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

NEAR = 4
"""Sentences back in which whoever was told of last is looked for."""

_CHANGED = listed("new incoming outgoing former newly newly-appointed newly-elected ex ousted")
"""Words by which an office tells of whoever came to it or left it."""

_RULING = frozenset(("minister", "president", "premier", "chancellor", "candidate", "head"))
"""Who is called a leader."""

_LOOSE = ("leader", "boss", "head", "chief", "official")
"""Nouns for many who were called by other ones."""


def topic(desk: Desk, index: int) -> Figure | None:
    """Give the person of whom the text tells right before a sentence."""
    here = desk.reading.told[index][0].paragraph
    for back in filter(desk.reading.is_prose, range(index - 1, max(-1, index - 1 - NEAR), -1)):
        if here - desk.reading.told[back][0].paragraph > 1:
            return None
        if figure := _speaker(desk, back) or _subject(desk, back):
            return figure
    return None


def of_topic(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give whoever was just told of where a noun means her: *the leader*, *the former mayor*."""
    first, *rest = phrase.text.lower().split()
    if first != "the" or not rest:
        return
    one = None
    if rest[0] in _CHANGED or rest[0].startswith("ex-"):
        one = _was_once(desk, index, phrase)
    elif rest == [phrase.head] and phrase.head in _LOOSE and phrase.full == phrase.text:
        one = _leads(desk, index, phrase)
    yield from [one] if one else []


def _leads(desk: Desk, index: int, phrase: Phrase) -> Figure | None:
    """Whoever *the leader* means right behind what was told of her, where another was called a
    president, and nobody a leader."""
    holder = desk.reading.cast.figure(phrase)
    one = topic(desk, index) if phrase.head not in holder.roles else None
    may = one is not None and (not one.roles or (phrase.head == "leader" and one.roles & _RULING))
    return one if one and may and one.key != holder.key else None


def _was_once(desk: Desk, index: int, phrase: Phrase) -> Figure | None:
    """Whoever *the former mayor* means whom nobody called a mayor, or who has the paragraph."""
    holder = desk.reading.cast.figure(phrase)
    here, before = (desk.reading.told[n][0].paragraph for n in (index, max(0, index - 1)))
    fresh = holder.name.lower().removeprefix("the ") == phrase.full.lower().removeprefix("the ")
    return topic(desk, index) if fresh or here == before else None


def _speaker(desk: Desk, index: int) -> Figure | None:
    """Whoever spoke last in a sentence."""
    said = next((one for place, one in reversed(desk.spoke[-NEAR:]) if place == index), None)
    figure = desk.reading.cast.by_key(said.key) if said else None
    return figure if figure and figure.sort in ("person", "name") else None


def _subject(desk: Desk, index: int) -> Figure | None:
    """The person with whom a sentence begins, also by a pronoun."""
    sentence, found = desk.reading.told[index]
    opener = Subjects(sentence.words, found).opener(len(sentence.words))
    if opener is None or opener.plural:
        return None
    if opener.kind == "pronoun":
        return desk.reading.cast.by_key(desk.stood.get(index, ""))
    figure = desk.reading.cast.figure(opener)
    return figure if figure.sort in ("person", "name") else None
