"""From the phrase nearest to a verb to the one that does it: head of *a spokesman for the army*.

Takes the words of a sentence and the phrases in it; gives phrases. Steps back over prepositions,
participles and examples, and sideways to a name that stands beside an office.
"""

from builder.draft.english.lexicon import (
    LINKS,
    PREPOSITIONS,
    REFLEXIVE,
    SUBORDINATORS,
    TIED,
)
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.people import BODIES, PEOPLE, TITLES
from builder.draft.english.verbs import CUES, PLAIN_VERBS, SENT
from builder.draft.english.words import listed
from builder.draft.phrases.clausal import Clauses
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.placed import is_of_seat
from builder.draft.phrases.platforms import on_platform

PARTICIPLES = listed("""
    shown sent given held kept left taken drawn made built brought sold thrown hidden stolen
    hung strung stuck
""")
"""Participles of no rule that stand behind a noun: *an email shown to the court*."""

_MEANWHILE = ("after", "before", "during", "following", "since")

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
            sent = self._words[phrase.first - 1].lower == "from" and bool(phrase.name)
            if before is None or (before.weak and (counted or sent)):
                return phrase  # the share of people who say, a call from Brusk
            phrase = before
        at = phrase.first
        if at - 3 >= floor and self._words[at - 1].lower in REFLEXIVE:
            return self._ending.get(at - 2, phrase)  # a group calling itself the Watch
        return phrase

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
        body = body and not self._is_of_office(phrase)
        of = phrase.first > 0 and self._words[phrase.first - 1].lower in ("of", "for", "at")
        return body and of and before is not None and before.kind == "role"

    def _is_of_office(self, name: Phrase) -> bool:
        """True for *the militia leader Karl Weir*, who is no driver for the militia."""
        before = name.text.removesuffix(name.name).split()
        return bool(before) and before[-1] in (PEOPLE | TITLES) - BODIES

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
        if named and is_of_seat(self._words, phrase.last, comma, named):
            return phrase
        closes = named is not None and closing in (named.last, self.past_tail(named))
        if phrase.kind == "role" and named and named.kind == "name" and closes:
            body = self._words[named.first].lower == "the"  # the owners, the Marine Institute,
            return named if body or not phrase.plural else phrase
        return named if named and closes and _is_one(phrase) and _is_somebody(named) else phrase

    def past_tail(self, phrase: Phrase) -> int:
        """Give the index behind a phrase and what hangs on it: *the head of the inquiry*."""
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
