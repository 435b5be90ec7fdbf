"""Where a clause of a sentence begins, and whom it begins with.

Takes the words of a sentence and the phrases in it; gives phrases and indices. No grammar stands
behind it but commas, conjunctions and where phrases are. Looks at a bounded number of words.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FRONTED,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    TIMES,
)
from builder.draft.english.people import TITLES
from builder.draft.english.verbs import PLAIN_VERBS
from builder.draft.phrases.clauses import WINDOW, Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.tails import is_treated

BETWEEN = (*RELATIVE, "whose", "whom", "where", "when")

OWNED = {"its": "it", "their": "they", "his": "he", "her": "she"}
"""Possessives, and the pronouns of whoever has it."""

BEFORE_SUBJECT = FRONTED | PREPOSITIONS | frozenset(BETWEEN)

_ASIDE = ("a", "an", "the", "known", "formerly")

_WHO = ("who", "which", "whose")

_JOINED = ("and", "or", "nor", "than", "after", "before", "since", "until", "till")

_THEM = ("them", "these", "those")

_BEING = ("was", "were", "is", "are", "stood", "sat", "came")

_MOMENTS = ("since", "until", "after", "before")
"""Prepositions that begin a clause too."""

_SUPPOSING = ("if", "unless", "until", "once", "because", "although", "though", "whether")

FAR = 8
"""Words behind a subject among which *which* tells of it."""

NEAR = 14
"""Words in front of a verb among which its clause begins."""


class Clauses:
    """Asks one sentence; ``found`` are its phrases, in order."""

    def __init__(self, words: Sequence[Word], found: Sequence[Phrase]) -> None:
        self._words = words
        self._found = found
        self._ending = {phrase.last: phrase for phrase in found}
        self._starting = {phrase.first: phrase for phrase in found}
        self._covering = {at: p for p in found for at in range(p.first, p.last)}

    def starting(self, at: int) -> Phrase | None:
        """Give the phrase that begins at an index."""
        return self._starting.get(at)

    def ending(self, at: int) -> Phrase | None:
        """Give the phrase that ends in front of an index."""
        return self._ending.get(at)

    def first(self, floor: int, end: int) -> Phrase | None:
        """Give the first phrase of a stretch that does not stand behind a preposition, a noun of
        no list only where there is no other."""
        inside = [p for p in self._found if floor <= p.first and p.last <= end]
        free = [p for p in inside if p.first == floor or not self._is_governed(p)]
        strong = (p for p in (*free, *inside) if not p.weak)
        return next(strong, next(iter(inside), None))

    def opener(self, end: int) -> Phrase | None:
        """Give whoever a sentence begins with, behind all that is set before its subject."""
        begun = self._past_apposition(end) or self._past_fronted(0, end)
        return self.first(begun, end) or self.first(0, end)

    def _past_apposition(self, end: int) -> int:
        """Where the subject of *A farmer from Orle, Brusk lost* begins; 0 for none."""
        office = self._starting.get(0)
        if office is None or office.kind != "role" or office.last >= end:
            return 0
        comma = next((n for n in range(office.last, end) if self._words[n].text == ","), 0)
        subject = self._starting.get(comma + 1) if comma else None
        first = self._words[office.last].lower
        plain = first in ("who", "whose", ",") or (first in PREPOSITIONS and not self._is_told(
            office.last, comma))  # fmt: skip
        if subject is None or not plain or subject.last >= len(self._words):
            return 0
        behind = self._words[subject.last]
        whole = subject.kind != "role" and behind.is_word and behind.lower not in ("and", "or")
        return comma + 1 if whole else 0

    def _is_told(self, begun: int, comma: int) -> bool:
        """True where a verb stands between a noun and a comma."""
        between = [word.lower for word in self._words[begun:comma]]
        finite = (n for n, word in enumerate(between) if word in AUXILIARIES or word in PLAIN_VERBS)
        return any("who" not in between[:n] and between[n] != "to" for n in finite)

    def _past_fronted(self, start: int, end: int) -> int:
        """Where the subject may begin: behind *In May,* and *Asked whether a judge would come,*."""
        while start < end and (self._words[start].lower in BEFORE_SUBJECT or self._is_dated(start)):
            if inverted := self._inverted(start):
                return inverted
            comma = next((n for n in range(start, end) if self._words[n].text == ","), end)
            if comma == end:
                break
            start = comma + 1
        return start

    def _is_dated(self, at: int) -> bool:
        """True for *The day after she left,* and *Two weeks before the vote,*."""
        row = [word.lower for word in self._words[at : at + 3]]
        return any(one in TIMES and two in _MOMENTS for one, two in pairwise(row))

    def _inverted(self, start: int) -> int:
        """Where the subject begins in *Among the guests was Brusk, who*; 0 where none does."""
        if self._words[start].lower not in PREPOSITIONS:
            return 0
        phrase = self._starting.get(start + 1)
        end = phrase.last if phrase else start + 2
        end += self._words[end : end + 1] != () and self._words[end].lower in ("out", "in", "there")
        whole = phrase is not None or self._words[min(end, len(self._words)) - 1].lower in _THEM
        verb = self._words[end].lower if whole and end < len(self._words) else ""
        return end + 1 if verb in _BEING and end + 1 in self._starting else 0

    def owner(self, noun: int) -> Phrase | None:
        """Give whoever has what a noun tells: *the crew's last words*, *his answer*."""
        for at in (noun - 1, noun - 2):
            if at > 0 and self._words[at].lower == "'s":
                return self._ending.get(at)
            if at >= 0 and (name := OWNED.get(self._words[at].lower)):
                word = self._words[at]
                return Phrase(at, at + 1, word.start, word.end, word.text, "pronoun", name=name)
        return None

    def _is_governed(self, phrase: Phrase) -> bool:
        return phrase.first > 0 and self._words[phrase.first - 1].lower in PREPOSITIONS

    def _clause_start(self, at: int, floor: int, *, strict: bool) -> int:
        """Where the clause around a place begins. ``strict`` lets only a word such as *that*,
        *while* or *;* begin one, for what stands between commas may hold such words itself."""
        closed = int(at < len(self._words) and self._words[at].text == ")")
        for index in range(at - 1, floor - 1, -1):
            word = self._words[index]
            closed += word.text == ")"
            if word.text in (";", ":") or (word.text == "(" and not closed):
                return index + 1
            closed -= word.text == "("
            if word.lower in _MOMENTS and self._is_told_beside(index + 1, at):
                return index + 1
            if word.lower in SUBORDINATORS and not (strict and self._inside_commas(index)):
                follows = self._covering.get(index + 1)
                if word.lower in RELATIVE and not strict:
                    return index + 1
                if word.lower == "whose":
                    continue
                apart = not strict or (follows is not None and follows.last < at)
                begins = word.lower not in _JOINED or self._has_verb(follows, at)
                if follows and follows.first == index + 1 and begins and apart:
                    return index + 1
        return floor

    def _is_told_beside(self, first: int, comma: int) -> bool:
        """True for the Brusk of *since Brusk, the founder of the Front, said so*."""
        named = self._starting.get(first)
        if named is None or named.kind != "name" or named.last + 1 >= comma:
            return False
        beside = self._words[named.last : named.last + 2]
        closes = comma < len(self._words) and self._words[comma].text == ","
        return closes and beside[0].text == "," and beside[1].lower in DETERMINERS

    def _is_supposed(self, verb: int) -> bool:
        """True for the *ordered* of *if a court ordered one*, beside which somebody else speaks."""
        for n in range(verb - 1, max(0, verb - NEAR), -1):
            if not self._words[n].is_word:
                return False
            if self._words[n].lower in _SUPPOSING:
                return True
        return False

    def _has_verb(self, subject: Phrase | None, end: int) -> bool:
        """A clause has a verb behind its subject: *a senator and supporter of hers,* has none."""
        if subject is None or [w.lower for w in self._words[subject.last : end]] == ["and"]:
            return False
        if subject.kind == "role" and self._words[subject.first].lower not in DETERMINERS:
            return subject.last == end or is_treated(self._words, subject)
        beside = self._starting.get(subject.last + 1)
        if self._is_told_aside(subject, self._words[subject.last + 1 : end]):
            return True
        timed = self._words[subject.first - 1].lower in _MOMENTS  # after Brusk, the mayor, said
        named = beside is not None and (beside.kind == "name" or timed) and beside.last == end
        behind = self._words[subject.last + 1 : end]
        named = named or (timed and bool(behind) and behind[0].lower.endswith("ed"))
        return named or not (subject.last < end and self._words[subject.last].text == ",")

    def _is_told_aside(self, subject: Phrase, behind: Sequence[Word]) -> bool:
        """True behind *…, and the Gazette, which printed it,*, and behind *The quay was shut, and
        Brusk, a docker,*: a clause of its own begins."""
        if not behind or subject.first < 2 or self._words[subject.first - 2].text != ",":
            return False
        told = any(word.lower in AUXILIARIES for word in self._words[: subject.first])
        noun = not subject.weak and behind[0].lower in _ASIDE
        return behind[0].lower in _WHO or _is_of_which(behind[:FAR]) or (told and noun)

    def _inside_commas(self, index: int) -> bool:
        """True for a word in a clause between two commas, such as *who* and all behind it."""
        begun = index
        while begun and index - begun < WINDOW and self._words[begun - 1].text != ",":
            begun -= 1
        inside = begun > 0 and (self._words[begun].lower in BETWEEN or self._is_whole(begun, index))
        return inside or self._words[index].lower in TITLES

    def _is_whole(self, begun: int, index: int) -> bool:
        """True for *of which Ostria is a part,* and not for *to which Brusk, a judge, replied*."""
        if self._is_described(begun, index) or self._is_shared(begun, index):
            return True
        subject = self._starting.get(begun + 2)
        governed = self._words[begun].lower in PREPOSITIONS
        which = governed and self._words[begun + 1].lower in ("which", "whom")
        return which and subject is not None and self._words[subject.last].is_word

    def _is_shared(self, begun: int, index: int) -> bool:
        """True for the *which* of *, a bloc to which both states belong,*."""
        return _is_of_which(self._words[begun : index + 1])

    def _is_described(self, begun: int, index: int) -> bool:
        """True for the *that* of *, in a ruling that Brusk called brave,*."""
        subject = self._starting.get(index + 1)
        governed = self._words[begun].lower in PREPOSITIONS and self._words[index].lower in RELATIVE
        if not governed or subject is None or subject.last >= len(self._words):
            return False
        return self._words[subject.last].is_word


def _is_of_which(words: Sequence[Word]) -> bool:
    """True for *a bloc to which*."""
    told = [word.lower for word in words]
    return told[0] in ("a", "an", "the") and any(
        before in PREPOSITIONS and which in ("which", "whom") for before, which in pairwise(told)
    )
