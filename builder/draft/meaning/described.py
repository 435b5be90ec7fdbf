"""Whom *the bookseller* and *the former judge* mean, by which nobody was called before: weighed.

Takes the state of a reading, the index of a sentence and the phrase; gives figures, the likeliest
first, the one whom the noun alone means among them. Who is near, and what is seen of them, tells
``likeness``; of *the latter*, one of two, ``pairs``; of *her rival* and *the Dutchman* ``related``
and ``natives``.
"""

from collections.abc import Iterator
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.article.naming import NEAR
from builder.draft.english.people import FAMILY, TITLES
from builder.draft.english.words import listed
from builder.draft.meaning.epithets import TRADE, of_age
from builder.draft.meaning.likeness import FAR, is_named, likes
from builder.draft.meaning.natives import natives
from builder.draft.meaning.pairs import one_of_two
from builder.draft.meaning.related import is_owned, related
from builder.draft.meaning.settled import Desk
from builder.draft.meaning.suiting import is_changed
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

MARGIN = 5
"""Tenths of a logit by which somebody must surpass the noun alone for whatever the text goes on to
tell of it."""

_BESIDE = ("a word of it beside", "its field beside", "its noun beside")
"""What must be seen of whoever a noun of no list means that ends like no trade."""

_ANYBODY = listed("""
    source person voice caller official aide insider crowd last first other others eldest youngest
    complainant witness loudspeaker
""")
"""Nouns that hide somebody on purpose, or stand for one of several, or for a thing that speaks."""


def described(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give the named people whom a noun may mean of which nothing was told: one of two, of whom the
    age is told, with whom it goes; nobody for others."""
    yield from one_of_two(desk, index, phrase)
    if is_description(desk, index, phrase):
        yield from of_age(desk, index, phrase)
        yield from _likeliest(desk, index, phrase)
    yield from related(desk, index, phrase)
    yield from natives(desk, index, phrase)


def describe(desk: Desk, index: int) -> None:
    """Keep in mind whom the noun means with which a sentence begins, and all that are somebody's:
    *his wife*; *the bridge* is nobody."""
    sentence, found = desk.reading.told[index]
    opener = Subjects(sentence.words, found).opener(len(sentence.words))
    _keep(desk, index)
    for phrase in (opener, *filter(is_owned, found[:NEAR])):
        if phrase and phrase.kind != "pronoun" and (not phrase.weak or TRADE.match(phrase.head)):
            for figure in islice(described(desk, index, phrase), 1):
                desk.reading.cast.mean(phrase, figure.key)
                desk.reading.naming.forget()


def _keep(desk: Desk, index: int) -> None:
    """Keep in mind whom a noun was found to mean that speaks."""
    sentence, found = desk.reading.told[index]
    for span in sentence.quotes:
        for one in desk.said[span].candidates[:1] if span in desk.said else ():
            for phrase in found if one.rule.startswith("described, ") else ():
                if one.why.startswith(f"{phrase.text} "):
                    desk.reading.cast.mean(phrase, one.key)
                    desk.reading.naming.forget()


def is_description(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for *the bookseller*, of whom nothing was told by this noun; not for *the minister*."""
    words = phrase.text.lower().split()
    if phrase.kind != "role" or phrase.plural or words[0] != "the" or phrase.head in _ANYBODY:
        return False
    office = phrase.head in TITLES - FAMILY and not is_changed(words[1:2][0])
    own = desk.reading.cast.figure(phrase)
    may = own.sort == "person" or phrase.weak
    if office or not may or own.actor or is_named(own) or phrase.owner:
        return False
    before = range(max(0, index - FAR), index + 1)
    named = (one for back in before for one in desk.reading.naming.at(back))
    return not any(one.figure is own and one.phrase.end <= phrase.start for one in named)


def _likeliest(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """The named person for whom most speaks, where by some more does than for the noun alone."""
    rows = sorted(likes(desk, index, phrase), key=lambda row: -row.weight)
    own = desk.reading.cast.figure(phrase)
    alone = next(row.weight for row in rows if row.figure is own)
    best = rows[0]
    goes_with = not phrase.weak or TRADE.match(phrase.head) or best.seen.intersection(_BESIDE)
    somebody = best.is_named or "a porter who is the man" in best.seen
    if somebody and goes_with and best.weight >= alone + MARGIN:
        yield best.figure
