"""Find the subject of a verb of speaking, before it or behind it.

Takes the words of a sentence, the phrases in it and the place of the verb; gives the phrase that
speaks, or None. Looks back over adverbs, over what stands between commas, over coordinated verbs,
and from *the ministry* in *a spokesman for the ministry* to the spokesman.
"""

from builder.draft.english.lexicon import (
    AUXILIARIES,
    BEING,
    TIMES,
)
from builder.draft.english.verbs import BARE, PLAIN_VERBS, SHOWING
from builder.draft.english.words import listed
from builder.draft.phrases.asides import FAR
from builder.draft.phrases.clauses import WINDOW
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.infinitives import OPENING
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.turned import Turned

_LEADING = listed(", and but - before after while when by without")
"""What may stand in front of a participle that shares a subject: *before noting that*."""

_PARTICLES = ("on", "in", "back", "up", "out", "ahead", "forward", "over")

_GOING = listed("""
    returned paused continued tried sought refused declined managed interjected interrupted rose
    stepped rushed hastened stopped emerged proceeded used liked likes loved loves knocked came
    rang phoned texted wrote emailed called visited appeared stood hurried chose prefers preferred
    quick keen eager happy fond
""")
"""Verbs that *to say* goes with, whoever else stands beside it."""


_SET_PHRASES = (
    ("at", "one", "point"), ("at", "some", "point"), ("at", "this", "point"),
    ("at", "that", "point"), ("at", "one", "stage"), ("at", "the", "time"),
    ("on", "one", "occasion"), ("in", "the", "end"),
    ("at", "times"), ("at", "first"), ("at", "last"), ("in", "turn"), ("in", "private"),
    ("in", "public"), ("in", "fact"), ("for", "example"), ("of", "course"), ("in", "return"),
)  # fmt: skip
"""Set phrases that stand where an adverb may."""


class Subjects(Turned):
    """Asks one sentence for the subjects of its verbs."""

    def before(self, cue: int, floor: int = 0) -> Phrase | None:
        """Give the subject of a verb at an index, looking back to ``floor`` at most."""
        floor = max(floor, cue - WINDOW)
        if (to := self._infinitive(cue)) > floor:
            made = self._seeming(to, floor) or self._made(to) or self._of_governing(to, floor)
            return made or self._of_clause(to, floor)
        if told := self._of_object(cue):
            return told
        if (passive := self._reputed(cue) or self._quoted(cue)) > floor:
            return self.before(passive, floor)
        return self._of_verb(cue, floor)

    def _of_verb(self, cue: int, floor: int) -> Phrase | None:
        """The subject of a verb that no other stands in front of."""
        at = self._over_adverbs(cue, floor)
        if met := self._of_met(at, floor):
            return met
        joined = at > floor and self._words[at - 1].lower in ("and", "but")
        if joined and (doer := self._retold(at - 1, cue, floor)):
            return doer
        shares = joined or self._words[cue].lower.endswith("ing")
        if self._words[cue].lower.endswith("ing") and (doer := self._placed(at, floor)):
            return doer
        doer = (self._of_participle(at, floor) if shares else None) or self._of_supposed(at, floor)
        if doer:
            return doer
        if at > floor and self._words[at - 1].text in ",-)":
            apart = self._across_dashes(at - 1, floor) or self._of_whose(at - 1)
            apart = apart or self._past_insertion(at - 1, floor)
            return apart or self._across_commas(at - 1, floor)
        if phrase := self._nearest(at):
            if (told := self._addressing(phrase, cue)) > floor:
                return self.teller(told, floor)
            doer = self._past_who(phrase, floor) or self._punished(phrase)
            doer = doer or self._widest(phrase, floor)
            doer = self._beside(doer or self._leftmost(phrase, floor))
            return (self._somebody(doer) if doer.weak else None) or doer
        subject = self._of_whose_kin(at, floor) or self._of_clause(at, floor)
        return None if subject and self._has_thing(subject, at) else subject

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
        if doer := self._of_many(at - 1, floor):
            return doer
        if before.lower == "and" and (doer := self._of_who(at - 1, floor)):
            return doer
        told = self._of_told(at - 1, self._past_fronted(floor, at - 1))
        return told or self._of_main(at - 1, floor)

    def _of_told(self, end: int, floor: int) -> Phrase | None:
        """Whoever last said anything before a place, or is told *with* it: *with Brusk posting that
        it was so and asking*."""
        for n in range(end - 1, floor, -1):
            if self._words[n].text in (";", ":"):
                break
            if not is_cue(self._words, n):
                continue
            agreed = self._words[n - 1].lower in BEING  # that was agreed upon
            if agreed or self._is_now(n, end) or self._is_inserted(n):
                continue
            if not self._words[n].lower.endswith("ing"):
                if not self._defines(n) and not self._is_supposed(n):
                    return self._inside_told(n, end) or self.teller(n)
            elif self._words[end].lower == "and" and (doer := self._accompanying(n)):
                return doer
        return None

    def _is_inserted(self, verb: int) -> bool:
        """True for the *said* of *Gunmen freed two, officials said, but threatened*: between commas
        stands whoever tells of them."""
        teller = self._ending.get(verb)
        apart = teller is not None and teller.first > 0 and self._words[verb + 1].text == ","
        if teller is None or not apart or self._words[teller.first - 1].text != ",":
            return False
        return teller.plural and teller.kind == "role" and teller.last - teller.first == 1

    def _is_now(self, verb: int, end: int) -> bool:
        """True for the *predict* of *Brusk said experts predict it and urged*: she urged."""
        behind = self._words[end + 1 : end + 2]
        return self._words[verb].lower in BARE and bool(behind) and behind[0].lower.endswith("ed")

    def _of_governing(self, to: int, floor: int) -> Phrase | None:
        """Whoever does what stands in front of *to say*: *Brusk, a judge, went on to say*."""
        verb = to - 1 - (self._words[to - 1].lower in _PARTICLES)
        going = verb < to - 1 or self._words[verb].lower in _GOING or is_cue(self._words, verb)
        return self.before(verb, floor) if going and verb > floor else None

    def teller(self, cue: int, floor: int = 0) -> Phrase | None:
        """Give the subject of a verb, which stands behind it in *, said Anna Brusk, the leader*."""
        return self.after(cue) if self.is_turned(cue) else self.before(cue, floor)

    def _absolute(self, comma: int, floor: int) -> Phrase | None:
        """*With the minister, Anna Brusk, telling*: whoever stands behind *with*."""
        for n in range(comma - 1, max(floor, comma - FAR) - 1, -1):
            phrase = self._starting.get(n + 1)
            if self._words[n].lower == "with" and phrase:
                beside = self._starting.get(phrase.last + 1)
                closed = self._words[phrase.last].text == "," and (
                    beside is not None and self.past_tail(beside) == comma
                )
                return self._named_by_apposition(phrase, phrase.last, comma) if closed else None
        return None

    def _shown(self, comma: int, floor: int) -> Phrase | None:
        """*State television showed Brusk in a ward, telling*: whoever is shown."""
        shown = (n for n in range(comma - 1, floor, -1) if self._words[n].lower in SHOWING)
        phrase = self._starting.get(next(shown, comma) + 1)
        thing = phrase is None or phrase.weak or phrase.name == "it"
        return None if thing else phrase  # showed her the picture

    def _of_main(self, comma: int, floor: int) -> Phrase | None:
        """The subject of the sentence, or of what it joins with *but* or *while*."""
        start = floor
        for n in range(floor, comma):
            joins = self._words[n].lower in ("but", "while", "whereas") or (
                self._words[n].text in (";", ":")
            )
            if (joins or self._joins_doer(n)) and n + 1 in self._starting:
                start = n + 1
        behind = self._past_fronted(start, comma)
        alone = start < behind >= self._clause_start(comma, start, strict=False)
        main = self._opened(start, comma) or (self._starting.get(behind) if alone else None)
        return main or self._of_later(start, comma)

    def _joins_doer(self, at: int) -> bool:
        """True for the *and* of *Four took charge and Brusk grabbed it, saying* and of *He had a
        pass, and Brusk took it and said*."""
        doer = self._starting.get(at + 1)
        named = doer is not None and doer.kind == "name" and doer.last < len(self._words)
        verb = self._words[doer.last].lower if doer is not None and named else ""
        told = verb.endswith("ed") or verb in PLAIN_VERBS
        before = self._words[at - 1 - (self._words[at - 1].text == ",")]
        return self._words[at].lower == "and" and told and before.text.islower()

    def _over_adverbs(self, at: int, floor: int) -> int:
        """Step back over auxiliaries, adverbs and days: *the army on Monday also denied*."""
        while at > floor:
            if set_phrase := self._set_phrase(at):
                at -= set_phrase
                continue
            word = self._words[at - 1]
            phrase = self._ending.get(at)
            if phrase and (word.lower not in TIMES or phrase.kind == "name"):
                return at
            day = at < len(self._words) and self._words[at].lower in TIMES
            adverb = word.lower.endswith("ly") and word.text[0].islower()
            last = word.lower in ("last", "this") and self._words[at].lower in TIMES
            small = last or word.lower in AUXILIARIES or word.lower in TIMES
            small = small or word.lower in ("once", "here", "there")
            small = small or (word.lower == "'s" and self._words[at].lower == "like")
            if not (small or adverb or (day and word.lower in ("on", "in"))):
                return at
            at -= 1
        return at

    def _set_phrase(self, at: int) -> int:
        """How many words the *at one point* of *and at one point told* takes up in front of a
        place; 0 for none."""
        row = tuple(word.lower for word in self._words[max(0, at - 3) : at])
        return next((size for size in (3, 2) if row[-size:] in _SET_PHRASES), 0)

    def _of_whose(self, comma: int) -> Phrase | None:
        """*The service, whose spokesman, Karl Weir, said*, *which the mayor, Karl Weir, called*: he
        who is named beside the office. *Whose report, out in May, found*: the report."""
        named = self._ending.get(comma)
        office = self._ending.get(named.first - 1) if named else None
        beside = named is not None and self._words[named.first - 1].text == ","
        if beside and office and office.first and self._words[office.first - 1].lower in OPENING:
            return named
        return self._of_parted(comma)
