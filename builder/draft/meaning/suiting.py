"""What of somebody goes with a noun: *Brusk, who sells books*, and *the bookseller*.

Takes a noun and a figure with the words that stand around its name; gives words for what is seen,
those of ``described``.
"""

import re
from collections.abc import Iterator, Set

from builder.draft.article.figure import COURTESY, Figure, gender_of
from builder.draft.english.callings import ALSO
from builder.draft.english.fields import FIELDS
from builder.draft.english.lexicon import is_small
from builder.draft.english.people import FAMILY
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

STEM = 5
"""Letters by which *pharmacy* tells of a pharmacist."""

SHORT = 3
"""Letters up to which a word tells nothing."""

_COMING = listed("current new incoming")

_LEAVING = listed("former ex retired outgoing ousted")

_LEFT = listed("""
    until former led retired left resigned ran stepped founded once had sacked dismissed fired
    predecessor ousted lost quit
""")

_CAME = listed("successor succeeded took replaced new appointed takes since now replaces")

RELATED = listed("""
    counterpart rival opponent critic colleague boss neighbour neighbor partner successor
    predecessor challenger accuser teammate co-star interviewer interrogator rescuer attacker
    competitor adversary co-founder co-author companion classmate workmate
""")
"""Nouns for the other of two people of whom is told."""

_MALE = re.compile(r"(?:man|boy|father|son|brother|husband|groom|king|lad|bloke|uncle|dad)$")

_FEMALE = re.compile(r"(?:woman|girl|mother|daughter|sister|wife|bride|queen|lady|aunt|mum|ess)$")


def alone(phrase: Phrase) -> Iterator[str]:
    """What tells whether the noun alone brings in somebody."""
    yield "the noun alone"
    words = phrase.text.lower().split()
    if phrase.weak:
        yield "a noun of no list"
    if "year-old" in phrase.text:
        yield "an age"
    if is_changed(words[1]):
        yield "a noun for what somebody was"
    elif len(words) > 2:
        yield "a noun of several words"


def gender_told(phrase: Phrase) -> str:
    """Which pronoun stands for whoever a noun means; empty for both."""
    head = phrase.text.lower().split()[-1]
    by_form = "she" if _FEMALE.search(head) else "he" if _MALE.search(head) else ""
    return gender_of(phrase.roles) or by_form


def suits(figure: Figure, told: Set[str], phrase: Phrase) -> Iterator[str]:
    """Give what a person's offices, and the words around the name, tell that goes with a noun."""
    noun = f"{phrase.text} {phrase.full[len(phrase.text) :]}".lower().replace("-", " ").split()
    noun = [word for word in noun if len(word) > SHORT and not is_small(word)]
    fields = [nouns | words for nouns, words in FIELDS if not nouns.isdisjoint(noun)]
    if any(told & words for words in fields):
        yield "its field beside"
    yield from _held(figure, phrase, frozenset().union(*fields))
    if phrase.head in told:
        yield "its noun beside"
    elif not {w[:STEM] for w in noun}.isdisjoint(w[:STEM] for w in told if len(w) > SHORT):
        yield "a word of it beside"
    yield from _changed(told, phrase.text.lower().split()[1])


def _held(figure: Figure, phrase: Phrase, words: Set[str]) -> Iterator[str]:
    """Whether somebody is called by an office that goes with a noun; an age goes with any."""
    also = {office for office, others in ALSO.items() if phrase.head in others}
    if phrase.head in figure.roles or figure.roles & also:
        yield "of that office"
    elif "year-old" not in phrase.text and figure.roles - FAMILY - COURTESY - RELATED - words:
        yield "of another office"


def _changed(told: Set[str], word: str) -> Iterator[str]:
    """Whether *former* and *new* go with what is told of somebody."""
    if word in _COMING:
        yield "changed" if told & _CAME else "not changed"
    elif is_former(word):
        yield "changed" if told & _LEFT else "not changed"


def is_changed(word: str) -> bool:
    """True for *former* and *new*, by which somebody holds an office no longer or of late."""
    return word in _COMING or is_former(word)


def is_former(word: str) -> bool:
    """True for *former* and *ex-keeper*."""
    return word in _LEAVING or word.startswith("ex-")
