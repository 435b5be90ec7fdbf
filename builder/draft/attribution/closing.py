"""Who tells a whole sentence with a quotation in it: *It was "illegal" and must end, Brusk said.*

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, whoever closes the
sentence first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import JOINING, REACH, Hint, hinted
from builder.draft.attribution.behind import WHILE, Behind
from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS, TIMES, is_small
from builder.draft.english.verbs import CUES, JUDGING
from builder.draft.phrases.cues import Cue
from builder.draft.phrases.phrase import Phrase

WHEN = 7
"""Words of *in a statement on Monday.* at most, and the full stop."""


class Closing(Behind):
    """Asks the words behind a quotation up to the end of the sentence."""

    def further(self) -> Iterator[Hint]:
        """*The strikes were "illegal" and must end, the ministry said.*"""
        begun = self._at + 1
        found = list(self._telling(begun))
        for cue in (*(c for c in found if self._closes(c)), *found):
            yield from hinted(self._teller(cue, begun), "cue-behind", cue)
        yield from self._shown_behind()
        yield from self._called_behind()
        for n in range(begun, min(len(self._words), begun + REACH) - 1):
            if self._words[n].lower == "according" and self._words[n + 1].lower == "to":
                yield from hinted(self._asked.source(n + 1), "according-to", None)

    def _called_behind(self) -> Iterator[Hint]:
        """*"…", as Brusk has hurried to call it*: she calls it so."""
        begun = next((n for n in (self._at + 1, self._at + 2) if self._is_as(n)), 0)
        doer = self._asked.starting(begun + 1) if begun else None
        words = self._words[doer.last : doer.last + WHEN] if doer else ()
        if doer and " to call it" in " ".join(word.lower for word in words):
            yield Hint(doer, "cue-behind", f"{doer.text} call")

    def _is_as(self, at: int) -> bool:
        return at < len(self._words) and self._words[at].lower == "as"

    def is_closed(self) -> bool:
        """Tell whether somebody tells the whole sentence at its end: *…, the ministry said.*"""
        return any(self._closes(cue) for cue in self._telling(self._at + 1))

    def _telling(self, begun: int) -> Iterator[Cue]:
        """The verbs behind the quotation that may bring it in."""
        apart = any(word.lower in WHILE for word in self._words[begun : begun + 2])
        for cue in self._cues(begun, min(len(self._words), begun + REACH)):
            quoted = self._words[cue.at - 1].lower == "as"  # quoted her as saying
            other = quoted or self._is_asked_of(cue.at) or self._is_of_noun(cue.at, begun)
            other = other or self._is_of_what(cue.at)
            if other or self._is_of_apposition(begun, cue):
                continue
            if self._closes(cue) or not (apart or self._is_joined(begun, cue)):
                yield cue

    def _teller(self, cue: Cue, begun: int) -> Phrase | None:
        """Whoever does a verb behind the quotation."""
        turned = self._asked.is_turned(cue.at)
        phrase = self._asked.after(cue.at) if turned else self._asked.before(cue.at, begun)
        before = self._words[cue.at - 1]
        if phrase is None and before.lower in JOINING:
            phrase = self._asked.before(cue.at)
        if phrase is None and before.text in ",-":
            hangs = cue.verb.endswith("ing")  # …, saying the town had
            phrase = self._asked.before(cue.at) if hangs else self._asked.after(cue.at)
        return phrase

    def _is_asked_of(self, verb: int) -> bool:
        """True for the *condemn* of *"…" and calls on the world to condemn it*: others are to."""
        to = verb - 1
        return self._words[to].lower == "to" and self._asked.ending(to) is not None

    def _is_of_what(self, verb: int) -> bool:
        """True for *"…" is used for what Brusk calls a border*: she calls that so."""
        doer = self._asked.ending(verb)
        what = [w.lower for w in self._words[doer.first - 2 : doer.first]] if doer else []
        return len(what) > 1 and what[0] in PREPOSITIONS and what[1] == "what"

    def _is_of_noun(self, verb: int, begun: int) -> bool:
        """True for *"…" photos of the hall that Brusk posted*: it tells which photos."""
        doer = self._asked.ending(verb)
        that = doer.first - 1 if doer else 0
        noun = self._words[that - 1] if that > begun + 1 else None
        which = noun is not None and self._words[that].lower == "that" and noun.text.islower()
        return which and noun is not None and not (is_small(noun.lower) or noun.lower in CUES)

    def _is_joined(self, begun: int, cue: Cue) -> bool:
        """True for *The board found it "…" and all parties have said it must go*: another clause,
        with a doer of its own."""
        joins = [word.lower for word in self._words[begun : begun + 1]] == ["and"]
        doer = self._asked.before(cue.at, begun) if joins else None
        tells = self._words[cue.at + 1 : cue.at + 2] != () and not self._words[cue.at + 1].quote
        between = self._words[begun + 1 : doer.first] if doer else ()
        small = all(word.lower in DETERMINERS or word.lower == "of" for word in between)
        return doer is not None and tells and small and doer.first - begun > 1

    def _is_of_apposition(self, begun: int, cue: Cue) -> bool:
        """True for *"…", a conclusion that Brusk rejected*: what others hold of the words."""
        told = [word.lower for word in self._words[begun : begun + 3]]
        judges = cue.verb in JUDGING or cue.verb in ("denied", "denies")
        apart = told[:1] == [","] and told[1:2] in (["a"], ["an"])
        return judges and apart and cue.at - begun < REACH // 3

    def _closes(self, cue: Cue) -> bool:
        """True for the *Brusk said* with which a sentence ends behind a comma, also with the day or
        the statement in which she did."""
        rest = self._words[cue.at + 1 :]
        if not rest or rest[0].text == ".":
            return True
        doer = self._asked.ending(cue.at)
        apart = doer is not None and doer.first > 0 and self._words[doer.first - 1].text == ","
        short = len(rest) < WHEN and not any(word.quote or word.text == "," for word in rest)
        return apart and short and (rest[0].lower in TIMES or rest[0].lower in ("on", "in"))
