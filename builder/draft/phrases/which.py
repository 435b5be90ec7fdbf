"""Which one a clause or a participle tells of: the man of *a man who lives beside the quay said*.

Takes the words of a sentence and the phrases in it; gives phrases. Looks back from a verb over what
only tells which one it is; bounded work at each verb.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    TIED,
    is_small,
)
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.verbs import BARE, CUES, PLAIN_VERBS, SHOUTING
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.heads import PARTICIPLES, Heads
from builder.draft.phrases.phrase import Phrase

_FINITE = (AUXILIARIES - {"to"}) | PLAIN_VERBS

_CLAUSAL = CUES | BARE | {"knew", "learned", "heard", "showed", "proved"}
"""Verbs with a clause behind them: *the woman learned the army said so*."""

_VOICED = SHOUTING | listed("whispered muttered hissed wept sworn spat")
"""Verbs of how words come out of a mouth, of which others tell."""

_TELLING = ("say", "says", "allege", "alleges", "claim", "claims", "believe", "believes")

OWNED = 3
"""Words of the name of a thing behind whose it is."""

THAT = 5
"""Words between *said* and *that*: *told the court on Monday that*."""


class Which(Heads):
    """Asks one sentence for whoever a clause in it tells of."""

    def _widest(self, phrase: Phrase, floor: int) -> Phrase | None:
        """Go from the quay in *a man who lives beside the quay said* to the man: a clause has one
        verb, so what stands between the two tells which man it is."""
        if self._leads(phrase):
            return phrase
        for at in range(phrase.first - 1, floor - 1, -1):
            if self._is_bound(at):
                head = self._starting.get(at + 1)
                return head if head and self._is_told_more(head, phrase) else None
            if head := self._ending.get(at) if self._defines_one(at) else None:
                return self._leftmost(head, floor)
        head = self._starting.get(floor)
        return head if head and self._is_told_more(head, phrase) else None

    def _has_thing(self, owner: Phrase, verb: int) -> bool:
        """True for the minister of *the minister's code says*: some thing is the subject."""
        mark = self._words[owner.last].lower if owner.last < verb else ""
        thing = self._words[owner.last + 1 : verb]
        plain = all(word.text.islower() and not is_small(word.lower) for word in thing)
        return mark in ("'s", "'") and plain and 0 < len(thing) <= OWNED

    def _of_whose_kin(self, at: int, floor: int) -> Phrase | None:
        """The woman of *a woman whose sons are missing shouted*."""
        for index in range(at - 1, floor - 1, -1):
            if self._words[index].lower == "whose" and index in self._ending:
                return self._leftmost(self._ending[index], floor)
            if not self._words[index].is_word or self._words[index].lower in CUES:
                return None
        return None

    def _is_bound(self, at: int) -> bool:
        """True where a clause begins behind a place."""
        word = self._words[at]
        if not word.is_word:
            return word.text not in ("-", "'") or word.quote is not None
        if word.lower in CUES and not self._tells_which(at):
            return True
        joins = word.lower in SUBORDINATORS and not self._defines_one(at)
        first = self._ending.get(at)
        if first and first.first and self._words[first.first - 1].lower == "whose":
            return False  # whose father and brother
        if word.lower not in ("and", "or"):
            return joins
        one, other = self._ending.get(at), self._starting.get(at + 1)
        thing = one is not None and one.weak and other is not None and other.kind == "name"
        both = one is not None and not thing  # the minister and her driver; a photo and Brusk said
        return joins and other is not None and not both

    def _tells_which(self, at: int) -> bool:
        """True for the *hoped* of *a man who had hoped for it*, the *posted* of *guards posted at
        the gate*: a verb that tells which one, and brings in nothing."""
        behind = self._words[at + 1].lower if at + 1 < len(self._words) else ""
        if at in self._ending:
            return self._words[at].lower.endswith(("ed", "ing")) and behind in PREPOSITIONS
        while at and self._words[at - 1].lower in AUXILIARIES:
            at -= 1
        return at > 0 and self._defines_one(at - 1) and behind != "that"

    def _defines_one(self, at: int) -> bool:
        """True for the *who* of *a man who lives there*, and not for *that the army*."""
        word = self._words[at].lower
        if word == "whose":
            return True
        alone = at + 1 < len(self._words) and at + 1 not in self._covering
        plain = alone and self._words[at + 1].lower not in DETERMINERS
        return word in RELATIVE and plain and at in self._ending

    def _is_told_more(self, head: Phrase, last: Phrase) -> bool:
        """True for *campaigners against the dam*, *officials briefed on the plan*."""
        between = self._words[head.last : last.first]
        if not between or (head.weak and not last.weak):
            return False
        first = between[0].lower
        done = first.endswith(("ed", "ing")) or first in PARTICIPLES
        bound = first in _CLAUSAL and between[1].lower not in PREPOSITIONS if between[1:] else True
        modifies = first in PREPOSITIONS or first in TIED or (done and not bound)
        carries = head.head in WRITING | DOCUMENTS and first in PARTICIPLES
        whole = _FINITE.isdisjoint(word.lower for word in between[carries:])
        whole = whole and not _is_active(between)
        return modifies and whole and between[-1].lower not in DETERMINERS

    def _modified(self, which: int, floor: int) -> Phrase | None:
        """The report of *a report published in May that called it*: what a participle or a
        preposition tells of stands between."""
        end = which - (self._words[which - 1].text == ",")
        if which + 1 in self._covering or self._words[which + 1].lower in DETERMINERS:
            return None  # it emerged that Brusk
        for head in (self._ending[n] for n in range(end, floor, -1) if n in self._ending):
            begun = head.last + (self._words[head.last].text == ",")
            between = [word.lower for word in self._words[begun:end]]
            first = between[0] if between else ""
            done = first.endswith(("ed", "en")) or first in PARTICIPLES
            near = first in PREPOSITIONS and self._words[which].lower == "who" and not head.weak
            whole = (_FINITE - {"may"}).isdisjoint(between) and "," not in between
            if (done or near) and whole:  # in May
                return head
        return None

    def _described_by(self, phrase: Phrase, comma: int, floor: int) -> Phrase:
        """*Anna Brusk, chairman of the transport committee, who said*: Anna Brusk."""
        phrase = self._issuing(phrase) or self._headed(phrase, floor)
        before = self._ending.get(phrase.first - 1)
        beside = phrase.first - 1 > floor and self._words[phrase.first - 1].text == ","
        if before and beside and self._words[comma].text == "," and phrase.kind == "role":
            return before
        return phrase

    def _issuing(self, body: Phrase) -> Phrase | None:
        """The commission of *the report of a commission, which called it*: it is told of first
        there."""
        document = self._ending.get(body.first - 1)
        new = body.text.split()[0].lower() in ("a", "an") and not body.weak
        return body if new and document and document.head in DOCUMENTS else None

    def _inside_told(self, told: int, joint: int) -> Phrase | None:
        """The Weir of *Brusk said that Weir had drawn a knife and shouted*, of whom is told; in
        *Brusk said that the bridge had been shut and warned* she who tells goes on."""
        begun = told + 1
        begun = next((n + 1 for n in range(begun, min(begun + THAT, joint))
                      if self._words[n].lower == "that"), begun)  # fmt: skip
        doer = self._starting.get(begun)
        if doer is None or doer.weak or self._words[joint].lower != "and":
            return None
        at = self._past_aside(doer.last, joint)
        first, verb = self._words[at].lower, self._words[joint + 1].lower
        past = first.endswith("ed") or first in PLAIN_VERBS
        if first == "had":
            them = verb == "told" and self._words[joint + 2].lower in ("her", "him", "them", "his")
            return doer if verb == "had" or verb in _VOICED or them else None
        now = self._words[told].lower in _TELLING and not verb.endswith("s")
        return doer if past and now and verb in CUES else None

    def _past_aside(self, at: int, end: int) -> int:
        """The index behind *, when he was in office,* where somebody's verb stands; ``at`` where no
        clause of that kind stands there."""
        words = self._words[at : at + 2]
        if words[0].text != "," or words[1].lower not in SUBORDINATORS:
            return at
        closed = (n for n in range(at + 1, end) if self._words[n].text == ",")
        return next(closed, at - 1) + 1

    def _quoted(self, cue: int) -> int:
        """Where *quoted* stands in *Brusk was quoted in the Gazette saying*; 0 elsewhere."""
        for n in range(cue - 1, max(0, cue - 2 * THAT), -1):
            if self._words[n].lower == "quoted" and self._words[n - 1].lower in ("was", "were"):
                return n if self._words[cue].lower == "saying" else 0
        return 0


def _is_active(between: Sequence[Word]) -> bool:
    """True for the *seized* of *rebels seized a ridge over the port and the embassy told*: it has
    an object, and another clause follows."""
    told = [word.lower for word in between]
    return told[0].endswith("ed") and told[1:2] != [] and told[1] in DETERMINERS and "and" in told
