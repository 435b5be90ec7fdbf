"""Whom a part of a sentence begins with, where commas part it or a colon ends it.

Takes the words of a sentence and the phrases in it; gives phrases. Knows what is set before a
subject, and whoever stands beside an office: *Speaking in Orle, North Tessaly, the mayor, Brusk,*.
"""

from dataclasses import replace

from builder.draft.english.lexicon import FRONTED, LINKS, PREPOSITIONS, RELATIVE, TIMES
from builder.draft.english.verbs import PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.clausal import BEFORE_SUBJECT
from builder.draft.phrases.clauses import WINDOW
from builder.draft.phrases.compounds import is_plain
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.retold import Retold

_CONDITIONS = listed("if although though unless because since once until while when after before")

_SET = TIMES | FRONTED | PREPOSITIONS

_HOLDING = ("sure", "certain", "clear", "convinced", "confident", "aware", "proud", "glad")
"""Behind these stands what somebody holds: *Brusk is sure that it will sink:*."""

_OPENING_WORDS = listed("and but so yet or that , - :")

FAR = 12
"""Words that something set before a subject may have up to its comma."""

MET = 9
"""Words of a clause without a conjunction behind a noun at most: *the soldiers we met*."""

_WHOM = ("whom", "that", "who")

_TOWARDS = ("into", "in", "at", "to", "with", "on", "up", "over", "out", "behind")
"""Behind these stands nobody who speaks: *Then, to her son:*."""


class Openings(Retold):
    """Asks one sentence for whoever its parts begin with."""

    def of_colon(self, colon: int) -> Phrase | None:
        """Give whoever is introduced in front of a colon: *Brusk was blunt:*, *Brusk:*."""
        doer = self._ending.get(colon - 1)
        verb = self._words[colon - 1].lower
        if doer and not doer.weak and (verb.endswith("ed") or verb in PLAIN_VERBS):
            return self._leftmost(doer, 0)  # Brusk demurred:
        start = self._clause_start(colon, max(0, colon - WINDOW), strict=False)
        held = [word.lower for word in self._words[max(0, start - 2) : start]]
        if held[-1:] == ["that"] and held[0] in _HOLDING:
            return self.opener(colon)
        if start and [word.lower for word in self._words[start - 2 : start]] == [",", "which"]:
            return self.opener(colon)  # Brusk mocked the tram, which had stopped:
        phrase = self._opening(start, colon) or self._of_clause(colon, max(0, colon - WINDOW))
        return None if phrase and self._is_set(phrase) else phrase

    def _is_set(self, phrase: Phrase) -> bool:
        """True for the car of *Then, getting into his car:* and the son of *Then, to her son:*."""
        before = self._words[phrase.first - 1].lower if phrase.first > 1 else ""
        return before in _TOWARDS or before.endswith("ing")

    def _across_dashes(self, dash: int, floor: int) -> Phrase | None:
        """*Anna Brusk - after a knock on the wood - told*: whoever ends in front of the first."""
        if self._words[dash].text != "-":
            return None
        first = next((n for n in range(dash - 1, floor, -1) if self._words[n].text == "-"), 0)
        phrase = self._ending.get(first)
        return self._leftmost(phrase, floor) if phrase and not phrase.weak else None

    def _across_commas(self, comma: int, floor: int) -> Phrase | None:
        """The subject where commas stand between it and the verb: the first part of the clause
        that begins with somebody and is no phrase set before it."""
        start = self._clause_start(comma, floor, strict=True)
        if phrase := self._opened(start, comma):
            return phrase
        phrase = self._ending.get(comma)
        return self._leftmost(phrase, floor) if phrase else self._of_clause(comma, floor)

    def _opened(self, start: int, comma: int) -> Phrase | None:
        """Whoever the first part between commas begins with that is not set before the subject."""
        commas = [at for at in range(start, comma + 1) if self._words[at].text in ",-()"]
        begun = start
        for number, at in enumerate(commas):
            phrase = self._opening(begun, at)
            whole = phrase is not None and self._is_condition(begun, phrase.last, at)
            if phrase and not whole and not self._is_whereabouts(phrase, begun, at):
                follower = commas[number + 1] if number + 1 < len(commas) else at
                return self._named_by_apposition(phrase, at, follower)
            begun = at + 1
        return None

    def _opening(self, start: int, end: int) -> Phrase | None:
        """Whoever a stretch between commas begins with."""
        while start < end and (
            self._words[start].quote or self._words[start].lower in _OPENING_WORDS
        ):
            start += 1
        if start >= end:
            return None
        phrase = self._covering.get(start)
        if phrase and phrase.last < end and self._words[phrase.last].lower == "'s":
            return None  # Ostria's, Anna Brusk, said
        if phrase and phrase.first == start and not self._is_fronted(start, phrase):
            return self._behind_nouns(start, end) or phrase
        return None if phrase else self._behind_nouns(start, end)

    def _behind_nouns(self, start: int, end: int) -> Phrase | None:
        """The Brusk of *Labour front-runner Anna Brusk*: behind nouns that are no phrase."""
        named = self._starting.get(start + 1) or self._starting.get(start + 2)
        if named is None or named.kind != "name" or named.last > end:
            return None
        before = self._words[start : named.first]
        nouns = is_plain(before[-1]) and (before[0].text[0].isupper() or is_plain(before[0]))
        nouns = nouns or (len(before) == 1 and self._begins_row(start, named))
        return named if nouns and before[0].lower not in BEFORE_SUBJECT else None

    def _begins_row(self, at: int, named: Phrase) -> bool:
        """True for the *Harbour* of *Harbour pilot Anna Brusk, from Orle, said*."""
        first = self._words[at]
        noun = replace(first, text=first.lower)
        return at == 0 and bool(named.roles) and named.text != named.name and is_plain(noun)

    def _is_fronted(self, at: int, phrase: Phrase) -> bool:
        return self._words[at].lower in FRONTED and phrase.kind != "name"

    def _is_condition(self, begun: int, verb: int, comma: int) -> bool:
        """True for the cuts of *if the cuts were dropped, its leader said*: a clause apart."""
        word = self._words[begun - 1].lower if begun else ""
        return word in _CONDITIONS and verb < comma < len(self._words) - 1

    def _is_whereabouts(self, phrase: Phrase, begun: int, comma: int) -> bool:
        """True for the county of *Speaking in Orle, North Tessaly, Brusk said*."""
        place = begun > 1 and self._ending.get(begun - 1)
        whole = phrase.kind == "name" and (phrase.first, phrase.last) == (begun, comma)
        if not place or place.kind != "name" or not whole or place.roles or phrase.roles:
            return False
        after = self._starting.get(self._past_set(comma + 1))
        told = after is not None and after.last < len(self._words)
        behind = self._words[after.last] if after is not None and told else None
        goes_on = behind is not None and (behind.is_word or behind.text == "(")
        return goes_on and self._words[place.first - 1].lower in LINKS

    def _past_set(self, at: int) -> int:
        """The index behind the *on Sunday, after the vote,* of *in Orle, North Tessaly, on Sunday,
        after the vote, Brusk said*."""
        while at < len(self._words) and self._words[at].lower in _SET:
            comma = next((n for n in range(at, min(len(self._words), at + FAR))
                          if self._words[n].text == ","), 0)  # fmt: skip
            if not comma:
                break
            at = comma + 1
        return at

    def of_clause(self, at: int) -> Phrase | None:
        """Give the subject of the clause in which a place stands."""
        return self._of_clause(at, max(0, at - WINDOW))

    def _of_clause(self, at: int, floor: int) -> Phrase | None:
        """The subject of the clause in which a place stands: *the crowd broke in and chanted*."""
        start = self._clause_start(at, floor, strict=False)
        if start > floor and self._words[start - 1].lower in RELATIVE:
            comma = self._words[start - 2].text == ","
            before = self._ending.get(start - 1) or (self._ending.get(start - 2) if comma else None)
            thing = comma and self._words[start - 1].lower != "who"
            doer = thing and before and self._words[before.first - 1].lower == "by"
            if before and not doer:
                return self._described_by(before, start - 2, floor)
            if told := self._modified(start - 1, floor):
                return told
        return self.first(self._past_fronted(start, at), at) or self.first(floor, at)

    def _of_met(self, at: int, floor: int) -> Phrase | None:
        """The families of *families we speak to ask* and the soldiers of *the soldiers whom we met
        in the hills said*: whoever is met."""
        last = self._ending.get(at)
        if last and (not last.first or self._words[last.first - 1].lower not in PREPOSITIONS):
            return None
        for n in range(at - 1, max(floor, at - MET), -1):
            if not self._words[n].is_word:
                return None
            meets = self._starting.get(n)
            if meets and meets.kind == "pronoun" and meets.last < at:
                whom = self._ending.get(n - (self._words[n - 1].lower in _WHOM))
                begun = whom is not None and (
                    not whom.first or self._words[whom.first - 1].lower not in PREPOSITIONS
                )
                return whom if whom and whom.kind == "role" and begun else None
        return None
