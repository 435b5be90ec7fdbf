"""Find the subject of a verb of speaking, before it or behind it.

Takes the words of a sentence, the phrases in it and the place of the verb; gives the phrase that
speaks, or None. Looks back over adverbs, over what stands between commas, over coordinated verbs,
and from *the ministry* in *a spokesman for the ministry* to the spokesman.
"""

from itertools import pairwise

from builder.draft.english.lexicon import (
    AUXILIARIES,
    LINKS,
    RELATIVE,
    SUBORDINATORS,
    TIMES,
)
from builder.draft.english.verbs import PLAIN_VERBS, SHOWING, TURNING
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import WINDOW
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.infinitives import OBJECTS, OPENING, Infinitives
from builder.draft.phrases.phrase import Phrase

FAR = 14
"""Words that may stand between *with* and the participle of whoever follows it."""

_LEADING = listed(", and but - before after while when by without")
"""What may stand in front of a participle that shares a subject: *before noting that*."""

_CONDITIONS = listed("if although though unless because since once until while when after before")

_BOUND = SUBORDINATORS | LINKS | AUXILIARIES


class Subjects(Infinitives):
    """Asks one sentence for the subjects of its verbs."""

    def of_colon(self, colon: int) -> Phrase | None:
        """Give whoever is introduced in front of a colon: *Brusk was blunt:*, *Brusk:*."""
        doer = self._ending.get(colon - 1)
        verb = self._words[colon - 1].lower
        if doer and not doer.weak and (verb.endswith("ed") or verb in PLAIN_VERBS):
            return self._leftmost(doer, 0)  # Brusk demurred:
        start = self._clause_start(colon, max(0, colon - WINDOW), strict=False)
        phrase = self._opening(start, colon)
        return phrase or self._of_clause(colon, max(0, colon - WINDOW))

    def before(self, cue: int, floor: int = 0) -> Phrase | None:
        """Give the subject of a verb at an index, looking back to ``floor`` at most."""
        floor = max(floor, cue - WINDOW)
        if (to := self._infinitive(cue)) > floor:
            return self._seeming(to, floor) or self._made(to) or self._of_clause(to, floor)
        if told := self._of_object(cue):
            return told
        if (passive := self._reputed(cue)) > floor:
            return self.before(passive, floor)
        at = self._over_adverbs(cue, floor)
        joined = at > floor and self._words[at - 1].lower in ("and", "but")
        shares = joined or self._words[cue].lower.endswith("ing")
        if shares and (doer := self._of_participle(at, floor)):
            return doer
        if at > floor and self._words[at - 1].text in ",-)":
            return self._of_whose(at - 1) or self._across_commas(at - 1, floor)
        if phrase := self._nearest(at):
            return self._widest(phrase, floor) or self._leftmost(phrase, floor)
        return self._of_whose_kin(at, floor) or self._of_clause(at, floor)

    def _of_participle(self, at: int, floor: int) -> Phrase | None:
        """The doer of a participle at the end of a clause: of *with Brusk, an envoy, telling* the
        envoy, else whoever last said anything, else the subject of the main clause."""
        if at <= floor:
            return None
        before = self._words[at - 1]
        if not before.quote and before.text not in _LEADING:
            return None
        if doer := self._absolute(at - 1, floor) or self._shown(at - 1, floor):
            return doer
        if before.lower == "and" and (doer := self._of_who(at - 1, floor)):
            return doer
        for n in range(at - 2, self._past_fronted(floor, at - 1), -1):
            if self._words[n].text in (";", ":"):
                break
            told = is_cue(self._words, n) and not self._words[n].lower.endswith("ing")
            if told and not self._defines(n) and not self._is_supposed(n):
                return self.teller(n, floor)
        return self._of_main(at - 1, floor)

    def _of_who(self, end: int, floor: int) -> Phrase | None:
        """*A man who jumped on a chair and asked*: the man."""
        for n in range(end - 1, max(floor, end - FAR), -1):
            if not self._words[n].is_word or is_cue(self._words, n):
                return None
            if self._words[n].lower == "who":
                return self._ending.get(n)
        return None

    def _defines(self, verb: int) -> bool:
        """True for the *said* of *an architect who said so*, which only tells which one."""
        before = [word.lower for word in self._words[max(0, verb - 3) : verb]]
        return any(a not in (",", "and") and b == "who" for a, b in pairwise(before))

    def teller(self, cue: int, floor: int = 0) -> Phrase | None:
        """Give the subject of a verb, which stands behind it in *, said Anna Brusk, the leader*."""
        return self.after(cue) if self.is_turned(cue) else self.before(cue, floor)

    def is_turned(self, cue: int) -> bool:
        """True where a verb stands in front of its subject: *"…," said Brusk*, *, says Brusk,*."""
        behind = self._starting.get(cue + 1)
        if behind is None or not cue:
            return False
        if self._words[cue - 1].text == "," and self._words[cue].lower in TURNING:
            end = self._past_tail(behind)
            return end == len(self._words) or self._words[end].text in ",.;:"
        return self._words[cue - 1].quote is not None

    def _absolute(self, comma: int, floor: int) -> Phrase | None:
        """*With the minister, Anna Brusk, telling*: whoever stands behind *with*."""
        for n in range(comma - 1, max(floor, comma - FAR) - 1, -1):
            phrase = self._starting.get(n + 1)
            if self._words[n].lower == "with" and phrase:
                beside = self._starting.get(phrase.last + 1)
                closed = self._words[phrase.last].text == "," and (
                    beside is not None and self._past_tail(beside) == comma
                )
                return self._named_by_apposition(phrase, phrase.last, comma) if closed else None
        return None

    def _shown(self, comma: int, floor: int) -> Phrase | None:
        """*State television showed Brusk in a ward, telling*: whoever is shown."""
        shown = (n for n in range(comma - 1, floor, -1) if self._words[n].lower in SHOWING)
        return self._starting.get(next(shown, comma) + 1)

    def _of_main(self, comma: int, floor: int) -> Phrase | None:
        """The subject of the sentence, or of what it joins with *but* or *while*."""
        start = floor
        for n in range(floor, comma):
            joins = self._words[n].lower in ("but", "while", "whereas") or (
                self._words[n].text in (";", ":")
            )
            if joins and n + 1 in self._starting:
                start = n + 1
        behind = self._past_fronted(start, comma)
        alone = start < behind >= self._clause_start(comma, start, strict=False)
        main = self._opened(start, comma) or (self._starting.get(behind) if alone else None)
        return main or self._of_later(start, comma)

    def after(self, cue: int) -> Phrase | None:
        """Give the subject that stands right behind a verb: *said Anna Brusk, the leader*."""
        phrase = self._starting.get(cue + 1)
        if phrase is None:
            return None
        comma = phrase.last < len(self._words) and self._words[phrase.last].text == ","
        named = self._starting.get(phrase.last + 1) if comma else None
        if phrase.kind == "role" and named and named.kind == "name" and not phrase.plural:
            rest = self._words[named.last].text if named.last < len(self._words) else "."
            return named if rest in ".,;:" else phrase
        return phrase

    def source(self, to: int) -> Phrase | None:
        """Give whoever stands behind the *to* of *according to Brusk* and *according to him*."""
        word = self._words[min(to + 1, len(self._words) - 1)]
        name = OBJECTS.get(word.lower, "")
        if (phrase := self.after(to)) or not name:
            return phrase
        return Phrase(to + 1, to + 2, word.start, word.end, word.text, "pronoun", name=name)

    def _over_adverbs(self, at: int, floor: int) -> int:
        """Step back over auxiliaries, adverbs and days: *the army on Monday also denied*."""
        while at > floor:
            word = self._words[at - 1]
            phrase = self._ending.get(at)
            if phrase and (word.lower not in TIMES or phrase.kind == "name"):
                return at
            day = at < len(self._words) and self._words[at].lower in TIMES
            adverb = word.lower.endswith("ly") and word.text[0].islower()
            small = word.lower in AUXILIARIES or word.lower in TIMES
            if not (small or adverb or (day and word.lower in ("on", "in"))):
                return at
            at -= 1
        return at

    def _across_commas(self, comma: int, floor: int) -> Phrase | None:
        """The subject where commas stand between it and the verb: the first part of the clause
        that begins with somebody and is no phrase set before it."""
        start = self._clause_start(comma, floor, strict=True)
        if phrase := self._opened(start, comma):
            return phrase
        phrase = self._ending.get(comma)
        return self._leftmost(phrase, floor) if phrase else self._of_clause(comma, floor)

    def _of_whose(self, comma: int) -> Phrase | None:
        """*The service, whose spokesman, Karl Weir, said*, *which the mayor, Karl Weir, called*: he
        who is named beside the office. *Whose report, out in May, found*: the report."""
        named = self._ending.get(comma)
        office = self._ending.get(named.first - 1) if named else None
        beside = named is not None and self._words[named.first - 1].text == ","
        if beside and office and office.first and self._words[office.first - 1].lower in OPENING:
            return named
        return self._of_parted(comma)

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
        after = self._starting.get(comma + 1)
        told = after is not None and after.last < len(self._words)
        goes_on = after is not None and told and self._words[after.last].is_word
        return goes_on and self._words[place.first - 1].lower in LINKS

    def of_clause(self, at: int) -> Phrase | None:
        """Give the subject of the clause in which a place stands."""
        return self._of_clause(at, max(0, at - WINDOW))

    def _of_clause(self, at: int, floor: int) -> Phrase | None:
        """The subject of the clause in which a place stands: *the crowd broke in and chanted*."""
        start = self._clause_start(at, floor, strict=False)
        if start > floor and self._words[start - 1].lower in RELATIVE:
            comma = self._words[start - 2].text == ","
            before = self._ending.get(start - 1) or (self._ending.get(start - 2) if comma else None)
            if before:
                return self._described_by(before, start - 2, floor)
        return self.first(self._past_fronted(start, at), at) or self.first(floor, at)
