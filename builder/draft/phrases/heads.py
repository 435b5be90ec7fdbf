"""From the phrase nearest to a verb to the one that does it: head of *a spokesman for the army*.

Takes the words of a sentence and the phrases in it; gives phrases. Steps back over prepositions,
participles and examples, and sideways to a name that stands beside an office.
"""

from builder.draft.english.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    PREPOSITIONS,
    REFLEXIVE,
    RELATIVE,
    SUBORDINATORS,
    TIED,
)
from builder.draft.english.people import BODIES, DOCUMENTS, WRITING
from builder.draft.english.verbs import BARE, CUES, PLAIN_VERBS, SENT
from builder.draft.english.words import listed
from builder.draft.phrases.clausal import Clauses
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.platforms import on_platform

PARTICIPLES = listed("""
    shown sent given held kept left taken drawn made built brought sold thrown hidden stolen
""")
"""Participles of no rule that stand behind a noun: *an email shown to the court*."""

_FINITE = (AUXILIARIES - {"to"}) | PLAIN_VERBS

_MEANWHILE = ("after", "before", "during", "following", "since")

_CLAUSAL = CUES | BARE | {"knew", "learned", "heard", "showed", "proved"}
"""Verbs with a clause behind them: *the woman learned the army said so*."""


_VERBAL = (
    (SUBORDINATORS | CUES | PLAIN_VERBS | {"is", "are", "was", "were", "has", "have", "had"})
    - {"not", "to"}
    - PARTICIPLES
)
"""Between somebody and a thing that hangs on them stand none of these."""


class Heads(Clauses):
    """Asks one sentence for the head of a group of phrases."""

    def documents(self, end: int) -> list[Phrase]:
        """Give the documents before a place whose sender is told: *a message that Brusk sent*."""
        told = [p for p in self._found if p.head in DOCUMENTS and p.last < end]
        return [p for p in told if self._is_sent(p.last)]

    def _is_sent(self, at: int) -> bool:
        """True for *that Brusk had sent* and *from Brusk:* behind a document."""
        giver = self._starting.get(at + 1)
        if giver and self._words[at].lower == "from" and not giver.weak:
            return giver.last < len(self._words) and self._words[giver.last].text == ":"
        sender = self._starting.get(at + 1)
        told = self._words[at].lower in ("that", "which") and sender is not None
        return told and sender is not None and self._words[sender.last].lower in SENT

    def _nearest(self, at: int) -> Phrase | None:
        """Whoever ends in front of a place; the office of *a letter sent by her office after the
        talks said*."""
        phrase = self._ending.get(at)
        if phrase and phrase.text in ("both", "each") and phrase.first in self._ending:
            phrase = self._ending[phrase.first]  # Brusk and Weir both said
        while phrase and phrase.weak and phrase.first > 1:
            before = self._ending.get(phrase.first - 1)
            if before is None or self._words[phrase.first - 1].lower not in _MEANWHILE:
                break
            phrase = before
        on = on_platform(self._words, phrase) if phrase else 0
        return (self._ending.get(on) or self.owner(on - 1) or phrase) if on else phrase

    def _leftmost(self, phrase: Phrase, floor: int) -> Phrase:
        """Go from *the ministry* in *a spokesman for the ministry* to the spokesman."""
        headed = self._headed(phrase, floor)
        whole = self._is_example(headed) or self._leads(headed)
        return headed if whole else self._doer(headed, floor)

    def _headed(self, phrase: Phrase, floor: int) -> Phrase:
        """The head of a group, with whatever is done by it left aside."""
        if self._is_example(phrase) or self._leads(phrase):
            return phrase
        while phrase.first - 1 > floor and self._links(phrase.first - 1):
            before = self._ending.get(phrase.first - 1) or self._tied(phrase.first - 2)
            counted = self._words[phrase.first - 1].lower == "of" and not phrase.weak
            if before is None or (before.weak and counted):
                return phrase  # the share of people who say
            phrase = before
        at = phrase.first
        if at - 3 >= floor and self._words[at - 1].lower in REFLEXIVE:
            return self._ending.get(at - 2, phrase)  # a group calling itself the Watch
        return phrase

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
        return joins and (word.lower not in ("and", "or") or at + 1 in self._starting)

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
        whole = _FINITE.isdisjoint(word.lower for word in between)
        return modifies and whole and between[-1].lower not in DETERMINERS

    def _somebody(self, thing: Phrase) -> Phrase | None:
        """The baker of *a baker new to the hill said*: no thing speaks that hangs on somebody."""
        if thing.head in WRITING | DOCUMENTS:
            return None
        before = [p for p in self._found if p.last < thing.first and not p.weak]
        if not before or before[-1].kind != "role":
            return None
        between = self._words[before[-1].last : thing.first]
        hangs = all(word.is_word and word.lower not in _VERBAL for word in between)
        return before[-1] if hangs else None

    def _links(self, at: int) -> bool:
        """True for a preposition that goes with the noun before it: *a sign across the road*."""
        word, before = self._words[at].lower, self._ending.get(at)
        carries = before is not None and before.head in WRITING | DOCUMENTS
        return word in LINKS or (carries and word in PREPOSITIONS)

    def _is_example(self, phrase: Phrase) -> bool:
        """True for the Brusk of *others, such as Anna Brusk,* and *people like Anna Brusk*."""
        before = [word.lower for word in self._words[max(0, phrase.first - 2) : phrase.first]]
        return phrase.kind == "name" and (before == ["such", "as"] or before[1:] == ["like"])

    def _leads(self, phrase: Phrase) -> bool:
        """True for *Leader of the Farmers' Party Anna Brusk*, who bears the name and the office."""
        before = self._ending.get(phrase.first - 1)
        borne = set(phrase.name.lower().split())
        body = phrase.kind == "name" and bool(BODIES.intersection(phrase.roles) - borne)
        of = phrase.first > 0 and self._words[phrase.first - 1].lower in ("of", "for", "at")
        return body and of and before is not None and before.kind == "role"

    def _tied(self, at: int) -> Phrase | None:
        """Whoever stands before *close to* or *working for*."""
        word = self._words[at].lower if at >= 0 else ""
        participle = word.endswith(("ing", "ed")) or word in PARTICIPLES
        tied = word in TIED or (participle and word not in CUES)
        return self._ending.get(at) if tied else None

    def _doer(self, phrase: Phrase, floor: int) -> Phrase:
        """Go from the girl in *a placard carried by a girl* to the placard."""
        at = phrase.first
        if at - 3 < floor or self._words[at - 1].lower != "by":
            return phrase
        if not self._words[at - 2].lower.endswith(("ed", "en")):
            return phrase
        before = self._ending.get(at - 2)
        return self._leftmost(before, floor) if before else phrase

    def _named_by_apposition(self, phrase: Phrase, comma: int, closing: int) -> Phrase:
        """*Her spokesman, Karl Weir, said*: the name tells more than the office."""
        named = self._starting.get(comma + 1)
        closes = named is not None and closing in (named.last, self._past_tail(named))
        if phrase.kind == "role" and named and named.kind == "name" and closes:
            body = self._words[named.first].lower == "the"  # the owners, the Marine Institute,
            return named if body or not phrase.plural else phrase
        return named if named and closes and _is_one(phrase) and _is_somebody(named) else phrase

    def _described_by(self, phrase: Phrase, comma: int, floor: int) -> Phrase:
        """*Anna Brusk, chairman of the transport committee, who said*: Anna Brusk."""
        phrase = self._headed(phrase, floor)
        before = self._ending.get(phrase.first - 1)
        beside = phrase.first - 1 > floor and self._words[phrase.first - 1].text == ","
        if before and beside and self._words[comma].text == "," and phrase.kind == "role":
            return before
        return phrase

    def _past_tail(self, phrase: Phrase) -> int:
        """The index behind a name and what hangs on it: *the Institute for Public Accounts*."""
        end = phrase.last
        while end < len(self._words) and self._words[end].lower in LINKS:
            tail = self._starting.get(end + 1)
            if tail is None:
                break
            end = tail.last
        return end


def _is_one(phrase: Phrase) -> bool:
    """True for *one of them* and *another*, of whom nothing is told."""
    text = phrase.text.lower()
    return text in ("one", "another") or text.startswith(("one of ", "another of "))


def _is_somebody(phrase: Phrase) -> bool:
    """True for *a butcher* and for a name."""
    told = phrase.text.split()[0].lower() in ("a", "an") and not phrase.weak
    return phrase.kind == "name" or (phrase.kind == "role" and told)
