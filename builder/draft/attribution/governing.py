"""Which of the verbs in front of a quotation its words hang on: *Brusk said that Weir begged*.

Takes a sentence, the place of a quotation (``Asked``) and the verbs of speaking before it; gives
those of them that may bring it in, the nearest last.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.attribution.held import Held
from builder.draft.english.lexicon import AUXILIARIES, DETERMINERS, LINKING, PREPOSITIONS
from builder.draft.english.verbs import BARE, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.cues import Cue, cues, is_cue

_REACTING = ("responded", "responds", "answered", "answers", "reacted", "spoke", "speaks")

_INSERTED = frozenset(("who", "whom", "which", "whose"))
"""Words near the beginning of a clause thrown in: *Brusk told those, some of whom left, that*."""

_FINITE = AUXILIARIES - {"not", "never", "to", "then", "later", "earlier", "also", "too", "so"}

_MAKING = frozenset(
    ("make", "makes", "made", "means", "meant", "shows", "showed", "proves", "proved")
)

_BESIDE = ("with", "of", "for", "as", "like", "heard", "hear", "and")

_WHOLE = ("there", "there's", "it", "it's", "that's")
"""What a clause of its own begins with."""

_SUPPOSING = ("when", "if", "while", "once", "after", "because", "although", "unless", "until")

_BIDDING = listed("""
    told tells ordered instructed advised begged reminded asked urged pressed invited directed
""")

_HOW = ("as", "whatever", "however", "whenever", "until", "without")


HEARER = 3
"""Words from a verb to the comma behind whoever is told."""

OBJECT = 6
"""Words of what somebody reported at most."""

_CLAUSES = frozenset(("as", "while", "after", "when", "amid", "but", "though"))


class Governing(Held):
    """Asks the verbs in front of a quotation."""

    def _governing(self, found: Sequence[Cue]) -> Sequence[Cue]:
        """*Brusk agreed that the law allowed it and that it was "…"*: what hangs on the first
        *that* tells of nothing behind the second."""
        words = [word.lower for word in self._words[: self._at]]
        found = [cue for cue in found if not self._is_thrown_in(cue)] or found
        if found and self._is_left_open(found[-1].at + 1):
            return []
        if words[-2:] == [",", "that"]:
            begun = max((n for n in range(len(words) - 2) if words[n] == ","), default=0)
            if not _INSERTED.isdisjoint(words[begun + 1 : begun + 4]):
                return [cue for cue in found if cue.at < begun]
        inside = (
            self._is_inside, self._is_joined_inside, self._is_set_before, self._is_done,
            self._is_claimed, self._is_free,
        )  # fmt: skip
        if len(found) > 1 and any(one(found) for one in inside):
            found = found[:-1]
        if len(found) > 1 and (self._is_held(found) or self._is_told_between(found)):
            found = [*found[:-2], found[-1], found[-2]]
        elif len(found) > 1 and (self._is_manner(found[-1]) or self._is_told_to(found)):
            found = found[:-1]
        second = next((n for n in range(self._at - 1, 0, -1) if words[n] == "that"), 0)
        if not second or words[second - 1] != "and":
            return found
        told = (n for n in range(1, second) if words[n] == "that" and is_cue(self._words, n - 1))
        begun = next(told, second)
        return [cue for cue in found if not begun < cue.at < second]

    def _is_thrown_in(self, cue: Cue) -> bool:
        """True for the *argued* of *the letter, which some argued was late, was "…"*: a clause
        between two commas is over where the verb of the sentence follows."""
        begun = next((n for n in range(cue.at - 1, 0, -1) if self._words[n].text == ","), 0)
        if not begun or self._words[begun + 1].lower not in _INSERTED:
            return False
        closed = next((n for n in range(cue.at + 1, self._at) if self._words[n].text == ","), 0)
        after = self._words[closed + 1] if closed else None
        if after is None or any(word.quote for word in self._words[begun:closed]):
            return False
        goes_on = after.text.split()[0].lower() if after.quote else after.lower
        return goes_on in _FINITE

    def _is_told_between(self, found: Sequence[Cue]) -> bool:
        """True for the *said* of *A guard had told her, she said, that it was "…"*: the guard's."""
        told, inner = found[-2:]
        commas = [n for n in range(told.at + 1, self._at) if self._words[n].text == ","]
        if len(commas) < 2 or commas[0] - told.at > HEARER or commas[1] + 1 >= self._at:
            return False
        teller, behind = self._asked.starting(commas[0] + 1), self._words[commas[1] + 1]
        beside = teller is not None and teller.last == inner.at < commas[1]
        return beside and behind.lower == "that" and self._tells(inner) and self._tells(told)

    def _is_manner(self, cue: Cue) -> bool:
        """True for *said they had answered "within the rules"* and *had spoken "freely"*: the marks
        tell how, not what."""
        first = self._words[self._at].text.split()[0].lower()
        freely = first.endswith("ly") and self._words[cue.at - 1].lower == "had"
        reacts = cue.verb in _REACTING and first in PREPOSITIONS
        return cue.at == self._at - 1 and (freely or reacts)

    def _is_inside(self, found: Sequence[Cue]) -> bool:
        """True for the *saying* of *Brusk said Weir's letter saying it was off meant "…"*, which
        only tells which letter."""
        told, inner = found[-2:]
        which = self._asked.ending(inner.at) if inner.verb.endswith("ing") else None
        if which is None or which.first <= told.at or not self._tells(told):
            return False
        behind = self._words[inner.at + 1]
        direct = behind.quote is not None or behind.lower in ("that", ":", "to")
        between = self._words[inner.at + 1 : self._at]
        begins = self._words[self._at].text.split()[0].lower() in BARE | PLAIN_VERBS
        finite = begins or any(word.lower in PLAIN_VERBS | _MAKING | LINKING for word in between)
        beside = self._words[which.first - 1].lower in _BESIDE and not begins
        return finite and not direct and not beside

    def _is_joined_inside(self, found: Sequence[Cue]) -> bool:
        """True for *Brusk said that Weir begged him for it and "would have paid"*: what Weir would
        do is told by Brusk."""
        told, inner = found[-2:]
        doer = self._asked.before(inner.at, told.at)
        between = [word.lower for word in self._words[inner.at + 1 : self._at]]
        begins = self._words[self._at].text.split()[0].lower()
        joined = between[-1:] == ["and"] and "that" not in between
        told_of = doer is not None and doer.first - told.at in (1, 2)
        whole = begins in AUXILIARIES or begins in _WHOLE
        return joined and told_of and whole and self._tells(told)

    def _is_set_before(self, found: Sequence[Cue]) -> bool:
        """True for *Brusk said that when Weir railed against it, "…"*: what Brusk says of Weir."""
        told, inner = found[-2:]
        begun = told.at + 1 + (self._words[told.at + 1].lower == "that")
        apart = self._words[self._at - 1].text == "," and inner.at < self._at - 2
        return apart and self._words[begun].lower in _SUPPOSING and self._tells(told)

    def _is_done(self, found: Sequence[Cue]) -> bool:
        """True for *Brusk said her son had reported the leak "ten times"*, *had warned the port and
        had heard "nothing"* and *had asked the crews to work "for nothing"*: what others did, told
        in her words."""
        told, inner = found[-2:]
        between = [word.lower for word in self._words[inner.at + 1 : self._at]]
        if not self._tells(told) or not {"that", ":"}.isdisjoint(between):
            return False
        counts = inner.verb == "reported" and between[:1] != [] and between[0] in DETERMINERS
        if counts and len(between) < OBJECT and self._words[inner.at - 1].lower == "had":
            return True
        doer = self._asked.before(inner.at, told.at)
        inside = doer is not None and self._begins_clause(told, doer)
        body = doer is not None and (doer.kind == "role" or doer.text[:4].lower() == "the ")
        bidden = body and self._is_bidden(inner, between)
        return inside and (bidden or _is_joined(between))

    def _is_bidden(self, inner: Cue, between: Sequence[str]) -> bool:
        """True for *asked the crews to work "for nothing"*: how they are to do it."""
        to = between.index("to") if "to" in between else 0
        first = self._words[self._at].text.split()[0].lower()
        how = first in PREPOSITIONS or first in _HOW
        return inner.verb in _BIDDING and 0 < to < len(between) - 2 and how

    def _is_claimed(self, found: Sequence[Cue]) -> bool:
        """True for *a fair which Brusk claims affirmed "…"*: what she claims of it."""
        told, inner = found[-2:]
        return inner.at == told.at + 1 and self._asked.ending(told.at) is not None

    def _is_told_to(self, found: Sequence[Cue]) -> bool:
        """True for the *answer* of *had told them on Monday to answer "…"*, which he who told asks
        of others, and for the *asking* of *said he was asking voters to accept "…"*."""
        words = [word.lower for word in self._words[: self._at]]
        (_, told), (at, verb) = found[-2:]
        if verb == "asking" and words[at - 1] in LINKING and words[at - 2] != "who":
            return "that" in words[at : self._at]
        return told in _BIDDING and words[at - 1] == "to" and "that" not in words[found[-2].at : at]

    def _is_left_open(self, begun: int) -> bool:
        """True where a clause such as *as ministers are accused of* tells of words, not whose."""
        clause = next((n for n in range(self._at - 1, begun - 1, -1)
                       if self._words[n].lower in _CLAUSES), 0)  # fmt: skip
        told = cues(self._words, clause + 1, self._at) if clause else ()
        return any(self._is_passive(cue.at) for cue in told)


def _is_joined(between: Sequence[str]) -> bool:
    """True where words go on with another verb of the same subject: *… and had heard*."""
    joins = (behind for word, behind in pairwise(between) if word in ("and", "but"))
    return any(_is_verb(word) for word in joins)


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or word in PLAIN_VERBS or word.endswith("ed") or word == "never"
