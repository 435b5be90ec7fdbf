"""Whom *he*, *she*, *they* and *it* may mean, likeliest first.

Takes a reading, the sentence of the pronoun, whoever spoke last and whom the pronouns before it
stand for; gives figures, each with what speaks for it. Of those who fit, whoever has most to speak
for them comes first (``antecedents``); of two alike the one named last.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.draft.article.figure import Figure, gender_of, gender_of_name
from builder.draft.article.reading import Reading
from builder.draft.english.words import listed
from builder.draft.meaning.antecedents import Row, compare, rows
from builder.draft.meaning.scene import SPOKEN_OF
from builder.draft.meaning.unnamed import Asked
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

_MEETINGS = listed("call meeting letter talks interview conversation message email talk")
"""In front of *with* or *to* these tell of the other of two."""

_TOLD_OF_HERE = {"the subject of the sentence before", "named in its paragraph"}

LETTERS = 6
"""Letters of an abbreviation at most."""

_NUMBERED = re.compile(r"[A-Z]{1,2}-\d+")

SURE = 10
"""Tenths of a logit from which on the gender of whoever a pronoun means is kept in mind."""


def antecedents(
    reading: Reading,
    index: int,
    pronoun: Phrase,
    last: str | None,
    stood: Mapping[int, str] | None = None,
    *,
    learns: bool = True,
) -> Iterator[Row]:
    """Give whom a pronoun in a sentence may mean, likeliest first. ``stood`` has, by sentence, the
    key of whoever its first pronoun stands for. ``learns`` keeps the gender of the likeliest in
    mind."""
    others = _told_of(reading, index, pronoun) | _asked_about(reading, index)
    near = [
        row for row in rows(reading, Asked(index, pronoun, last or "", stood or {}))
        if row.figure.key not in others
    ]  # fmt: skip
    found = [row for row in near if fits(row.figure, pronoun.name)
             or (pronoun.name == "they" and row.pair())]  # fmt: skip
    found += _misjudged(near, found) if pronoun.name in ("he", "she") else []
    compare(found)
    found.sort(key=lambda row: -row.weight)
    if learns:
        _learn(found, pronoun.name)
        _learn_other(near, pronoun.name)
    yield from found


def _learn(found: Sequence[Row], pronoun: str) -> None:
    """Note the gender of whoever comes first, unless it may as well be a place or a thing, or
    little speaks for them."""
    first = found[0].figure if found and found[0].weight >= SURE else None
    if first and not first.gender and (first.sort == "person" or " " in first.name):
        if pronoun == "he":
            first.gender = "he"
        elif pronoun == "she":
            first.gender = "she"


def _learn_other(near: Sequence[Row], pronoun: str) -> None:
    """Note that Weir is a man where *"He was kind," she said* is of him."""
    for row in near:
        if SPOKEN_OF in row.seen and row.figure.sort == "person" and not row.figure.gender:
            row.figure.gender = "he" if pronoun == "she" else "she"


def _misjudged(near: Sequence[Row], found: Sequence[Row]) -> list[Row]:
    """Whoever the paragraph tells of right before a pronoun, and whom it does not fit by nothing
    but a given name, where little speaks for anybody else: *Jean Brusk said so. "…," she said*."""
    if any(row.weight >= SURE for row in found):
        return []
    return [
        row for row in near
        if row not in found and row.seen >= _TOLD_OF_HERE and row.figure.gender
        and row.figure.gender == gender_of_name(row.figure.name)
        and not gender_of(row.figure.roles) and not row.figure.actor
    ]  # fmt: skip


def _told_of(reading: Reading, index: int, pronoun: Phrase) -> set[str]:
    """The keys of those of whom *Of Brusk, she writes* tells, and of those who tell it, *According
    to a doctor, the first thing he said*: she and he are others. So is the *she* of *Brusk, whom
    she calls* and of *in a call with Brusk, she warned*; the *him* of *an aide recalled him saying*
    is no aide."""
    sentence, found = reading.told[index]
    words = [word.lower for word in sentence.words[: pronoun.first]]
    of = words[:1] in (["of"], ["about"])
    whom_of = pronoun.first - 1 if pronoun.text.lower() in OBJECTS else 0
    whom = len(words) - 1 - (words[-2:-1] == [","]) if words[-1:] in (["whom"], ["who"]) else 0
    others = [phrase for phrase in found if phrase.last <= pronoun.first]
    return {
        reading.cast.figure(phrase).key for phrase in others
        if phrase.kind != "pronoun" and (
            of or phrase.last in (whom, whom_of) or _is_met(words, phrase)
            or words[max(0, phrase.first - 2) : phrase.first] == ["according", "to"]
        )
    }  # fmt: skip


def _asked_about(reading: Reading, index: int) -> set[str]:
    """The key of the Weir of *Governor Weir? "Strong," he said*: he is whoever was asked."""
    (before, found), here = reading.told[index - 1], reading.told[index][0]
    asks = before.words[-1].text == "?" and before.paragraph == here.paragraph and index > 0
    alone = len(found) == 1 and found[0].kind == "name" and found[0].last == len(before.words) - 1
    return {reading.cast.figure(found[0]).key} if asks and alone else set()


def _is_met(words: Sequence[str], phrase: Phrase) -> bool:
    """True for the Brusk of *In a call with Brusk, she warned*."""
    before = words[: phrase.first]
    fronted = words[0] in ("in", "at", "during", "after") and words[-1] == ","
    return fronted and before[-1:] in (["with"], ["to"]) and not _MEETINGS.isdisjoint(before[:4])


def fits(figure: Figure, pronoun: str) -> bool:
    """Tell whether a pronoun may mean a figure."""
    if pronoun in ("he", "she"):
        if figure.gender:
            return figure.gender == pronoun
        return figure.sort == "person" or (figure.sort == "name" and not _is_letters(figure))
    if pronoun == "they":
        nobody = figure.sort == "person" and not figure.gender and figure.name[-1:].islower()
        unnamed = nobody and not figure.name.split()[-1][0].isupper()
        return figure.sort in ("crowd", "body") or unnamed  # a spokesperson said … they said
    return figure.sort in ("body", "name") or (figure.sort == "crowd" and not figure.plural)


def _is_letters(figure: Figure) -> bool:
    """True for *DNA* and *NATO*, which nobody is called; a witness may be *K-12*."""
    short = figure.name.isupper() and 1 < len(figure.name) <= LETTERS
    return short and not figure.titled and not _NUMBERED.fullmatch(figure.name)
