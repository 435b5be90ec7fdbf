"""What is thrown in between somebody and their verb: *Brusk, asked about Weir, said*.

Takes the words of a sentence and the phrases in it; gives the phrase in front of the aside.
"""

from itertools import pairwise

from builder.draft.english.lexicon import BEING, DETERMINERS, FRONTED, PREPOSITIONS
from builder.draft.english.people import TITLES
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.openings import Openings
from builder.draft.phrases.phrase import Phrase

FAR = 14
"""Words that may stand between *with* and the participle of whoever follows it."""

_AFTER = frozenset(("after", "before", "since", "when", "while", "as"))

_BY = ("by", "at", "with", "over", "to")

_ASKED = ("asked", "pressed", "questioned")

_SOME = ("one", "another")


class Asides(Openings):
    """Asks one sentence for whoever stands in front of an aside, and what only defines them."""

    def _beside(self, doer: Phrase) -> Phrase:
        """The Brusk of *Anna Brusk, president of the firm says*, where the second comma lacks."""
        named = self._ending.get(doer.first - 1) if doer.kind == "role" else None
        comma = named is not None and self._words[doer.first - 1].text == ","
        whole = named is not None and named.kind == "name" and " " in named.name
        bare = doer.text.split()[0].lower() not in DETERMINERS
        office = bare and doer.text.islower() and not (doer.weak or doer.owner or doer.plural)
        return named if named and comma and whole and office else doer

    def _placed(self, at: int, floor: int) -> Phrase | None:
        """The Brusk of *Brusk's at the gate with a horn, shouting* and *Brusk is at the gate
        shouting*: where somebody is says nothing."""
        for n in range(at - 1, max(floor, at - FAR), -1):
            word, before = self._words[n].lower, self._words[n - 1].lower
            if word in PREPOSITIONS and (before == "'s" or before in BEING):
                return self._ending.get(n - 1)
            if is_cue(self._words, n) or self._words[n].text in ";:":
                return None
        return None

    def _past_insertion(self, comma: int, floor: int) -> Phrase | None:
        """The Brusk of *Brusk, who, after a row with Weir, said*, of *Brusk, on her first day after
        Weir was sacked, said* and of *Brusk, irked by Weir, said*."""
        begun = next((n for n in range(comma - 1, floor, -1) if self._words[n].text == ","), 0)
        between = [word.lower for word in self._words[begun + 1 : comma]]
        some = self._ending.get(begun)
        if begun and some and some.text in _SOME:
            return some  # and one, red with anger, said
        beside = begun > 0 and begun + 1 in self._covering  # Brusk, the minister since Weir left,
        first = between[0] if between else ""
        aside = begun and (beside or first in PREPOSITIONS) and not _AFTER.isdisjoint(between)
        moved = first.endswith("ed") and between[1:2] != [] and between[1] in _BY
        if begun and (moved or first in _ASKED):
            return self._in_front(begun, floor)
        if aside:
            opener = self._ending.get(begun)
            return opener if opener and opener.kind == "name" and opener.first == floor else None
        if not begun or self._words[begun - 1].lower != "who":
            return None
        return self._ending.get(begun - 1 - (self._words[begun - 2].text == ","))

    def _of_many(self, end: int, floor: int) -> Phrase | None:
        """The supporters of *with supporters, many wearing hats and chanting*."""
        for n in range(end - 1, max(floor, end - FAR), -1):
            row = [word.lower for word in self._words[n : n + 3]]
            if row[0] == "," and row[1] in ("many", "some", "most") and row[2].endswith("ing"):
                return self._ending.get(n)
        return None

    def _in_front(self, comma: int, floor: int) -> Phrase | None:
        """Whoever stands in front of an aside: *Brusk*, and of *Brusk, a founder of it,* Brusk."""
        phrase = self._ending.get(comma)
        head = self._leftmost(phrase, floor) if phrase else None
        beside = head is not None and head.first > floor and self._words[head.first - 1].text == ","
        named = self._words[floor].lower not in FRONTED
        return self._across_commas(comma, floor) if beside and named else head

    def _past_who(self, phrase: Phrase, floor: int) -> Phrase | None:
        """The Brusk of *Brusk, who trained 300 men in Orle said*, where the second comma lacks."""
        comma = next((n for n in range(phrase.first, floor, -1) if self._words[n].text == ","), 0)
        head = self._ending.get(comma)
        who = [word.lower for word in self._words[comma + 1 : comma + 2]] == ["who"]
        between = range(comma + 2, phrase.first)
        told = any(is_cue(self._words, n) for n in between)
        hangs = len(between) > 1 and self._words[phrase.first - 1].lower in PREPOSITIONS
        named = head is not None and head.kind == "name" and head.first == floor
        return head if who and hangs and named and not told else None

    def _of_who(self, end: int, floor: int) -> Phrase | None:
        """*A man who jumped on a chair and asked*: the man."""
        for n in range(end - 1, max(floor, end - FAR), -1):
            stop = self._words[n].text == "." and self._words[n - 1].lower in TITLES
            if not (self._words[n].is_word or stop) or is_cue(self._words, n):
                return None
            if self._words[n].lower == "who":
                return self._ending.get(n - (self._words[n - 1].text == ","))
        return None

    def _accompanying(self, verb: int) -> Phrase | None:
        doer = self._ending.get(verb)
        beside = doer is not None and self._words[doer.first - 1].lower == "with"
        return doer if beside else None

    def _defines(self, verb: int) -> bool:
        """True for the *said* of *an architect who said so*, which only tells which one, and of
        *the charge, which the Gazette first reported, telling*."""
        comma = next((n for n in range(verb, 0, -1) if self._words[n].text == ","), 0)
        apart = [word.lower for word in self._words[comma + 1 : comma + 2]]
        if comma and apart in (["which"], ["whom"]) and self._words[verb + 1].text == ",":
            return True
        before = [word.lower for word in self._words[max(0, verb - 3) : verb]]
        return any(a not in (",", "and") and b == "who" for a, b in pairwise(before))
