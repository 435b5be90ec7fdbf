"""Who is near a noun for somebody, and what is seen of them: *Brusk sells books. The bookseller*.

Takes the state of a reading, the index of a sentence and the phrase; gives a ``Like`` for everybody
who may be meant. Looks at a bounded number of sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.article.naming import Named
from builder.draft.english.given import GIVEN
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.meaning.suiting import alone, gender_told, suits
from builder.draft.meaning.weights import total
from builder.draft.phrases.phrase import Phrase

WEIGHTS = {
    "a porter who is the man": 25,
    "a word of it beside": 22,
    "changed": 19,
    "its field beside": 19,
    "has not spoken": 16,
    "opens near": 15,
    "its noun beside": 15,
    "of that gender": 13,
    "in its paragraph": 12,
    "named together with another": 12,
    "of that office": 12,
    "the noun alone": 12,
    "named last": 7,
    "named most": 7,
    "opens farther back": 5,
    "two paragraphs back": 4,
    "in the paragraph before": 2,
    "named before the last": 2,
    "told of last": -2,
    "says something near": -6,
    "a noun of several words": -6,
    "not changed": -6,
    "called by another noun": -10,
    "further back": -6,
    "a name of one word": -9,
    "opens far back": -9,
    "a noun for what somebody was": -11,
    "may be no person": -12,
    "of another office": -16,
    "an age": -19,
    "named further on only": -24,
    "not named": -24,
}
"""How much each of these tells for somebody, in tenths of a logit: a conditional logit over the
nouns of the labelled sets that tell nothing of whoever is meant by them, with what a noun goes with
raised by hand."""

FAR = 30
"""Sentences back in which somebody is looked for."""

AHEAD = 5
"""Sentences in which whoever is named behind it alone is looked for."""

NEAR = 6
"""Sentences back in which those are who have no name."""

_ANYONE = ("man", "woman", "boy", "girl", "teenager")
"""Nouns for whoever was just told of by another one."""

_NATURE = listed("typhoon hurricane storm cyclone route mount lake river operation super gold")
"""First words of names that nobody bears."""

_DISTANCES = ("in its paragraph", "in the paragraph before", "two paragraphs back")

_ORDER = ("named last", "named before the last")


@dataclass
class Like:
    """Somebody whom a noun may mean, and what is seen of them."""

    figure: Figure
    seen: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)

    @property
    def is_named(self) -> bool:
        """True for whoever is called by a name."""
        return is_named(self.figure)

    @property
    def weight(self) -> int:
        """How much speaks for them, in tenths of a logit."""
        return total(WEIGHTS, self.seen)


def is_named(figure: Figure) -> bool:
    """True for whoever is called by a name."""
    return figure.sort in ("person", "name") and figure.name.split()[-1][:1].isupper()


def likes(desk: Desk, index: int, phrase: Phrase) -> Iterator[Like]:
    """Give everybody whom a noun may mean, and whoever it alone means."""
    own = desk.reading.cast.figure(phrase)
    found = _near(desk, index, phrase)
    found.pop(own.key, None)
    most = desk.reading.cast.protagonist
    if most and most.key in found:
        found[most.key].seen.add("named most")
    gender = gender_told(phrase) or gender_next(desk, index, phrase)
    for row in found.values():
        if not gender or row.figure.gender in ("", gender):
            row.seen.update(_seen(desk, row, phrase, gender))
            yield row
    yield Like(own, set(alone(phrase)))


def _near(desk: Desk, index: int, phrase: Phrase) -> dict[str, Like]:
    """Everybody who is named around a noun, by key, the last one first."""
    found: dict[str, Like] = {}
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - FAR), -1)):
        for one in reversed(list(people(desk, back))):
            before = one.phrase != phrase and one.phrase.end <= phrase.start
            if before and (is_named(one.figure) or index - back <= NEAR):
                _note(desk, index, back, one, found)
        _stood(desk, index, back, found)
    _order(found)
    return _ahead(desk, index, found) | found


def _note(desk: Desk, index: int, back: int, one: Named, found: dict[str, Like]) -> None:
    """Note that somebody is named in a sentence."""
    if one.figure.key not in found:
        found[one.figure.key] = Like(one.figure, set(_place(desk, index, back, one)))
    row = found[one.figure.key]
    row.told |= set(_words(desk, back, one))
    if one.opens:
        row.seen.add(_opens(index - back))
    if one.says and index - back <= 1:
        row.seen.add("says something near")


def _stood(desk: Desk, index: int, back: int, found: dict[str, Like]) -> None:
    """Note of whom a sentence tells by a pronoun."""
    figure = desk.reading.cast.by_key(desk.stood.get(back, "")) if back < index else None
    if figure and figure.sort in ("person", "name") and index - back <= NEAR:
        row = found.setdefault(figure.key, Like(figure))
        row.seen.add(_opens(index - back))
        row.told |= {word.lower for word in desk.reading.told[back][0].words if word.is_word}


def _opens(sentences: int) -> str:
    return f"opens {'near' if sentences <= 1 else 'farther back' if sentences < 5 else 'far back'}"


def people(desk: Desk, index: int) -> Iterator[Named]:
    """Whoever is named in a sentence and may be a person."""
    naming = desk.reading.naming
    for one in naming.at(index):
        figure = one.figure
        if figure.sort == "person" or (figure.sort == "name" and _may_speak(desk, one)):
            yield one


def _may_speak(desk: Desk, one: Named) -> bool:
    """True for a name that may be somebody's: not a place's, a day's, a storm's."""
    naming, figure = desk.reading.naming, one.figure
    if figure.key in naming.placed and not figure.titled:
        return False
    first, *rest = figure.name.lower().split()
    return first not in _NATURE if rest else first in GIVEN or figure.key in naming.tellers


def _place(desk: Desk, index: int, back: int, one: Named) -> Iterator[str]:
    """Where somebody was named last, and as what."""
    apart = desk.reading.told[index][0].paragraph - desk.reading.told[back][0].paragraph
    yield _DISTANCES[apart] if apart < len(_DISTANCES) else "further back"
    if one.owns or one.hangs:
        yield "behind a preposition"
    if one.paired:
        yield "named together with another"


def _words(desk: Desk, back: int, one: Named) -> Iterator[str]:
    """The words around a name up to those around another."""
    words = desk.reading.told[back][0].words
    others = [o.phrase for o in people(desk, back) if o.figure.key != one.figure.key]
    others = [p for p in others if p.kind == "name"]
    begun = max((p.last for p in others if p.last <= one.phrase.first), default=0)
    end = min((p.first for p in others if p.first >= one.phrase.last), default=len(words))
    yield from (word.lower for word in words[begun:end] if word.is_word)


def _order(found: dict[str, Like]) -> None:
    """Note who was named last, and whom the sentences before tell of last."""
    named = [row for row in found.values() if row.is_named]
    for row, told in zip(named, _ORDER, strict=False):
        row.seen.add(told)
    opening = (row for row in found.values() if {"opens near", "opens farther back"} & row.seen)
    for row in islice(opening, 1):
        row.seen.add("told of last")


def _ahead(desk: Desk, index: int, found: dict[str, Like]) -> dict[str, Like]:
    """Whoever is named only behind it."""
    new: dict[str, Like] = {}
    for ahead in range(index + 1, min(len(desk.reading.told), index + 1 + AHEAD)):
        for one in people(desk, ahead):
            if one.phrase.kind == "name" and one.figure.key not in found:
                row = new.setdefault(one.figure.key, Like(one.figure, {"named further on only"}))
                row.told |= set(_words(desk, ahead, one))
    return new


def gender_next(desk: Desk, index: int, phrase: Phrase) -> str:
    """The pronoun by which the text goes on: *The farmer ran. "…," she said*, nobody else being
    named before it."""
    here = desk.reading.told[index][0].paragraph
    near = desk.reading.told[index : index + 3]
    found = [p for sentence, found in near if sentence.paragraph == here for p in found]
    for one in (p for p in found if p.start > phrase.start):
        if one.kind == "name" or one.name in ("he", "she"):
            return one.name if one.kind == "pronoun" else ""
    return ""


def _seen(desk: Desk, row: Like, phrase: Phrase, gender: str) -> Iterator[str]:
    """What is seen of somebody beside a noun."""
    figure = row.figure
    if gender and figure.gender:
        yield "of that gender"
    if not row.is_named:
        yield "not named"
        anyone = phrase.head in _ANYONE and figure.roles.isdisjoint(_ANYONE)
        if anyone and "in its paragraph" in row.seen:
            yield "a porter who is the man"
        return
    if figure.sort == "name":
        yield "may be no person"
    if " " not in figure.name:
        yield "a name of one word"
    if figure.key not in {one.key for _, one in desk.spoke}:
        yield "has not spoken"
    if figure.key in {one.key for _, one in desk.spoke if one.rule.startswith("described")}:
        yield "called by another noun"
    yield from suits(figure, row.told, phrase)
