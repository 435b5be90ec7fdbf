"""Everybody who may speak a quotation inside another, and what is seen of them.

Takes the state of a reading and the two spans, what the rules propose, and whoever may speak the
outer words; gives ``Thought``s with words that ``within`` has weights for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from builder.desk.scaffold import as_id
from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.words import listed
from builder.draft.meaning.neighbours import Neighbour, around
from builder.draft.meaning.settled import OUTLET, Candidate, candidate
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.frame import BEFORE, Frame
from builder.draft.speakers.outside import meant_inside
from builder.draft.speakers.speech import Inside
from builder.draft.speakers.unsaid import unsaid

MEANT = 4
"""Of whom a pronoun may mean, so many are thought of."""

OFTEN = 4
"""Mentions from which on somebody is named often."""

BESIDE = 5
"""Characters between two quotations that answer each other."""

_PLACES = ("first", "second", "third", "fourth")

_DISTANCES = {-1: "near: the sentence before", 1: "near: the sentence behind"}

_NEW = listed("this these a an one some")

_EMPTY = DETERMINERS | listed("one of my our this")
"""Words that a key does without."""

_KEPT = (BEFORE, "the last who does anything", f"says something {BEFORE}", "is told something",
         "does something")  # fmt: skip
"""What is told apart by whether *I*, *she*, a name or a noun does it."""


@dataclass
class Thought:
    """Somebody, and what is seen of them."""

    one: Candidate
    told: set[str] = field(default_factory=set)


class Thoughts:
    """Whoever may speak one quotation inside another, by key; ``proposed`` by the rules."""

    def __init__(self, here: Inside, proposed: Sequence[Candidate]) -> None:
        self._here = here
        self._proposed = proposed
        self._frame = Frame.of(here)
        self._all: dict[str, Thought] = {}

    def all(self, outer: Sequence[Candidate]) -> dict[str, Thought]:
        """Give them, with whoever may speak the outer words."""
        for one, place in zip(self._proposed, _PLACES, strict=False):
            self._see(one, "proposed", f"proposed {place}")
        for phrase in self._frame.found:
            self._mention(phrase, set(self._frame.seen(phrase)))
        for pronoun in self._frame.owners():
            self._mention(pronoun, set())
        self._see(Candidate(OUTLET, "nobody who is named", "no-attribution"), *unsaid(self._frame))
        for n, one in enumerate(outer):
            self._see(one, *(["second for the words around it"] if n == 1 else []))
        for neighbour in around(self._here.desk.reading, self._here.index):
            self._neighbour(neighbour)
        self._answers()
        for key, thought in self._all.items():
            thought.told |= set(self._known(key))
        return self._all

    def _see(self, one: Candidate, *seen: str) -> None:
        self._all.setdefault(one.key, Thought(one)).told.update(seen)

    def _mention(self, phrase: Phrase, seen: set[str]) -> None:
        """Enter whoever a phrase of the outer words means."""
        form = _form(phrase)
        seen |= {f"by {form}", *(f"{one} ({form})" for one in seen.intersection(_KEPT))}
        if form in ("I", "we"):
            speaker = self._here.desk.reading.cast.by_key(self._here.speaker)
            if speaker:
                self._see(candidate(speaker, "inside-quotation", phrase.text), *seen)
        elif phrase.kind == "pronoun":
            hint = Hint(phrase, "pronoun", f"{phrase.text} said")
            for n, row in enumerate(islice(meant_inside(self._here, hint), MEANT)):
                key, name, why, actor = row
                told = (*seen, f"meant {_PLACES[n]}", f"meant {_PLACES[n]} ({form})")
                self._see(Candidate(key, name, "inside-quotation", why, actor), *told)
        else:
            self._noun(phrase, seen)

    def _noun(self, phrase: Phrase, seen: set[str]) -> None:
        """Enter whom a name or a noun means, and the noun itself where it means another."""
        figure = self._here.desk.reading.cast.figure(phrase)
        first = phrase.text.split()[0].lower()
        if first in _NEW:
            seen.add("one who is new")
        if self._fits(figure):
            seen.add("fits the pronoun")
        if phrase.kind == "role" and not figure.key.endswith(phrase.head):
            bare = [word for word in phrase.text.split() if word.lower() not in _EMPTY]
            key = as_id(" ".join(bare) or phrase.text)
            self._see(Candidate(key, phrase.text, "inside-quotation", phrase.text), *seen, "a noun")
            seen.add("who is called so")
        told = f"{phrase.text} "
        pointed = next((one for one in self._proposed if one.why.startswith(told)), None)
        self._see(pointed or candidate(figure, "inside-quotation", phrase.text), *seen)

    def _fits(self, figure: Figure) -> bool:
        leading = self._frame.leading
        if leading == "they":
            return figure.sort in ("crowd", "body")
        unknown = figure.sort == "person" and not figure.gender
        return bool(leading) and (figure.gender == leading or unknown)

    def _neighbour(self, beside: Neighbour) -> None:
        """Enter somebody whom the article names near the outer words."""
        figure, ahead = beside.named.figure, beside.distance > 0
        if figure.key == self._here.speaker:
            return
        seen = {"near: ahead"} if ahead else set()
        if place := _DISTANCES.get(beside.distance):
            seen.add(place)
        if beside.named.opens or beside.named.begins:
            seen.add("near: opens ahead" if ahead else "near: opens")
        self._see(candidate(figure, "nearby", figure.name), *seen, *self._agrees(figure, ahead))

    def _agrees(self, figure: Figure, ahead: bool) -> Iterator[str]:
        leading, person = self._frame.leading, figure.sort in ("person", "name")
        if leading == "they":
            many = figure.sort in ("body", "crowd")
            yield "near: fits they" if many else "near: fits not"
        elif leading and person and figure.gender == leading:
            yield from ("near: fits", *(["near: fits ahead"] if ahead else []))
        elif leading and not (person and not figure.gender):
            yield "near: fits not"

    def _answers(self) -> None:
        """Note who spoke the quotation inside the same words that stands in front."""
        here = self._here
        told = [
            s for s in here.desk.said if here.outer.start < s.start and s.end <= here.inner.start
        ]
        before = max(told, key=lambda span: span.start, default=None)
        first = here.desk.said[before].candidates[:1] if before else ()
        for one in first:
            beside = before is not None and here.inner.start - before.end <= BESIDE
            for key, thought in self._all.items():
                thought.told |= set(self._turn(key, one.key, beside=beside))

    def _turn(self, key: str, before: str, *, beside: bool) -> Iterator[str]:
        if beside:
            yield from [] if key in (before, self._here.speaker) else ["another answers"]
        elif key == before:
            yield "spoke inside before"
        elif key == self._here.speaker:
            yield "the speaker behind another"

    def _known(self, key: str) -> Iterator[str]:
        """Give what somebody is, in the whole article."""
        desk = self._here.desk
        if figure := desk.reading.cast.by_key(key):
            yield f"a {figure.sort}"
            if figure.sort == "person" and figure.name.split()[-1][0].isupper():
                yield "a person who is named"
        if desk.reading.naming.often[key] >= OFTEN:
            yield "named often"
        if any(one.key == key for _, one in desk.spoke):
            yield "speaks elsewhere"


def _form(phrase: Phrase) -> str:
    """By what sort of word somebody is told of."""
    if phrase.kind == "pronoun":
        return {"i": "I", "he": "he or she", "she": "he or she"}.get(phrase.name, phrase.name)
    return "a noun of no list" if phrase.weak else "a name or noun"
