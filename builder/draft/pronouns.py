"""Whom *he*, *she*, *they* and *it* may mean, likeliest first.

Takes a reading, the sentence of the pronoun, whoever spoke last and whom the pronouns before it
stand for; gives figures. The subject of the latest sentence that has a fitting one comes first,
then the rest by nearness; whoever hangs on a preposition or a possessive comes behind the others.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.draft.clauses import WINDOW, Sentence
from builder.draft.cues import cues, is_cue
from builder.draft.figure import Figure
from builder.draft.lexicon import FRONTED, PREPOSITIONS
from builder.draft.parts import ANYBODY
from builder.draft.phrase import Phrase
from builder.draft.reading import Reading
from builder.draft.subjects import Subjects

_NOTHING: Mapping[int, str] = MappingProxyType({})

BACK = 6
"""Sentences that are looked back over."""

_CAPACITY = ("as", "became", "become", "becomes", "becoming", "elected", "appointed")


NEAR = 12
"""Phrases of one sentence that are looked at."""


def antecedents(
    reading: Reading,
    index: int,
    pronoun: Phrase,
    last: str | None,
    stood: Mapping[int, str] = _NOTHING,
) -> Iterator[Figure]:
    """Give whom a pronoun in a sentence may mean, likeliest first. ``stood`` has, by sentence, the
    key of whoever its first pronoun stands for."""
    seen = _told_of(reading, index, pronoun)
    first = True
    for figure in _in_order(reading, index, pronoun, last, stood):
        if figure.key not in seen and fits(figure, pronoun.name):
            seen.add(figure.key)
            if pronoun.name in ("he", "she") and not figure.gender and first:
                figure.gender = "he" if pronoun.name == "he" else "she"
            first = False
            yield figure


def _told_of(reading: Reading, index: int, pronoun: Phrase) -> set[str]:
    """The keys of those of whom *Of Brusk, she writes* tells: she is another."""
    sentence, found = reading.told[index]
    if sentence.words[0].lower not in ("of", "about"):
        return set()
    named = [p for p in found if p.kind != "pronoun" and p.last <= pronoun.first]
    return {reading.cast.figure(phrase).key for phrase in named}


def _in_order(
    reading: Reading, index: int, pronoun: Phrase, last: str | None, stood: Mapping[int, str]
) -> Iterator[Figure]:
    hanging: list[Figure] = []
    for back in filter(reading.is_prose, range(index, max(-1, index - BACK), -1)):
        sentence, found = reading.told[back]
        named = [
            phrase for phrase in found[:NEAR]
            if phrase.kind != "pronoun" and phrase.head not in ANYBODY
            and not _is_capacity(sentence, phrase)
            and (back < index or phrase.last <= pronoun.first)
        ]  # fmt: skip
        if back == index:
            hung = {reading.cast.figure(p).key for p in named if _hangs(sentence, p)}
            hanging = [f for p in named if (f := reading.cast.figure(p)).key in hung]
            named = [p for p in named if reading.cast.figure(p).key not in hung]
            yield from _coming(reading, sentence, found, pronoun)
            if _is_thrown_in(sentence, pronoun) or _is_asked(sentence, pronoun):
                continue
        named.sort(key=lambda phrase: _hangs(sentence, phrase))
        told = list(_speaking(sentence, found, named))
        figures = [reading.cast.figure(phrase) for phrase in (*told, *named)]
        yield from _carried(reading, found, stood.get(back), pronoun)
        if back < index and last and sentence.quotes:
            spoke = reading.cast.by_key(last)
            if spoke:
                yield spoke
        if back == index:
            yield from figures[: len(told)]
        yield from sorted(figures, key=lambda figure: not _suits(figure, pronoun.name))
        if back == index - 1:
            yield from hanging


def _is_thrown_in(sentence: Sentence, pronoun: Phrase) -> bool:
    """True for *The ship, it said, was outside*: whoever said so is not the ship."""
    words, at = sentence.words, pronoun.last
    told = at < len(words) and is_cue(words, at)
    return told and pronoun.first > 0 and words[pronoun.first - 1].text == ","


def _is_asked(sentence: Sentence, pronoun: Phrase) -> bool:
    """True for *Asked whether a judge would come, he laughed*: the one asked is none of these."""
    first, before = sentence.words[0], sentence.words[pronoun.first - 1]
    return first.lower.endswith(("ed", "ing")) and first.lower in FRONTED and before.text == ","


def _coming(
    reading: Reading, sentence: Sentence, found: list[Phrase], pronoun: Phrase
) -> Iterator[Figure]:
    """Whoever is named behind the clause that opens a sentence: *Since she came, Brusk has*."""
    words = sentence.words
    if words[0].lower not in FRONTED:
        return
    comma = next((n for n, word in enumerate(words[:WINDOW]) if word.text == ","), 0)
    if pronoun.first < comma:
        for phrase in found:
            definite = phrase.kind == "role" and phrase.text.lower().startswith("the ")
            if phrase.first == comma + 1 and (phrase.kind == "name" or definite):
                yield reading.cast.figure(phrase)


def _carried(
    reading: Reading, found: list[Phrase], key: str | None, pronoun: Phrase
) -> Iterator[Figure]:
    """Whoever the same pronoun stands for in a sentence before."""
    figure = reading.cast.by_key(key) if key else None
    if figure and any(phrase.name == pronoun.name for phrase in found[:NEAR]):
        yield figure


def _speaking(sentence: Sentence, found: list[Phrase], named: list[Phrase]) -> Iterator[Phrase]:
    """Whoever speaks in a sentence, the last first: *the government, which said it will*."""
    asked = Subjects(sentence.words, found)
    for cue in reversed(list(cues(sentence.words))[:NEAR]):
        phrase = asked.before(cue.at)
        if phrase in named:
            yield phrase


def _hangs(sentence: Sentence, phrase: Phrase) -> bool:
    """True for whoever stands behind a preposition, *Of Brusk, he would say only*, or in front of
    a possessive, *with an engineer's patience*."""
    owns = phrase.last < len(sentence.words) and sentence.words[phrase.last].lower == "'s"
    return owns or (phrase.first > 0 and sentence.words[phrase.first - 1].lower in PREPOSITIONS)


def _is_capacity(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the *governor* of *as governor, he* and *became governor*: what somebody is, and
    nobody else."""
    behind = phrase.first > 0 and sentence.words[phrase.first - 1].lower in _CAPACITY
    return behind and phrase.kind == "role"


def _suits(figure: Figure, pronoun: str) -> bool:
    """True where a figure is sure to fit, not only possible."""
    return figure.gender == pronoun or (pronoun == "it" and figure.sort == "body")


def fits(figure: Figure, pronoun: str) -> bool:
    """Tell whether a pronoun may mean a figure."""
    if pronoun in ("he", "she"):
        if figure.gender:
            return figure.gender == pronoun
        return figure.sort in ("person", "name")
    if pronoun == "they":
        nobody = figure.sort == "person" and not figure.gender and figure.name[-1:].islower()
        unnamed = nobody and not figure.name.split()[-1][0].isupper()
        return figure.sort in ("crowd", "body") or unnamed  # a spokesperson said … they said
    return figure.sort in ("body", "name") or (figure.sort == "crowd" and not figure.plural)
