"""The rules by which a sentence tells who spoke one of the quotations in it.

Takes a sentence with its phrases and the place of a quotation; gives ``Hint``s, the nearest first:
the phrase that speaks, the name of the rule and the verb. Knows nothing of the rest of the article.
"""

from collections.abc import Iterator

from builder.draft.attribution.agents import Agents
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.chants import CRIES, Chants
from builder.draft.attribution.front import FRONT
from builder.draft.attribution.ownwords import OwnWords
from builder.draft.attribution.setapart import SetApart
from builder.draft.attribution.verbless import Verbless
from builder.draft.attribution.wishes import Wishes
from builder.draft.attribution.written import Written
from builder.draft.english.lexicon import AUXILIARIES, BEING, DETERMINERS, is_small
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.words import listed
from builder.draft.phrases.cues import cues
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

_PAPERS = WRITING | DOCUMENTS


JETS = 5
"""Words in which the verb of *troops and fighter jets are put* stands behind the troops."""

_PUT = listed("put set sent held built brought sold kept left made hit cut shut led paid spent")
"""Forms of verbs behind *are* where something is done to somebody."""

_READING = ("read", "reads", "said", "says", "declared")

_APART = listed("when while after before because as who whose where if although")

_MARKED = listed("""
    marked stamped inscribed emblazoned stencilled stenciled engraved printed reading bearing
    lettered embroidered scrawled daubed
""")
"""Behind these stand words that a thing carries: *a chair marked "Reserved"*."""


_WEARING = listed("wearing wore wear holding held carrying carried waving waved in with")

_WORN = listed("hats caps shirts t-shirts signs placards banners stickers badges posters flags")
"""Behind these words stands what carries them: *wearing "Never Again" hats*."""

_MARKING = listed("painted chalked sprayed scratched carved stitched written sewn")

_HUNG = listed("hung draped strung pinned taped nailed fixed tied stuck pasted painted hanging")
"""What is done to a thing that carries words."""

_SERVING = ("served", "serves", "gave", "given", "take", "took", "without", "short")
"""Behind these *notice* is no thing that carries words."""

_TOKENS = ("sign", "signs")
"""Things that carry words, and none where *of* tells what they show."""

_FEW = listed("one two three four five six few")


class Attribution(OwnWords, SetApart, Chants, Agents, Verbless, Wishes, Written):
    """Asks one sentence about one quotation, which is the word at ``at``."""

    def direct(self) -> Iterator[Hint]:
        """Give whom verbs of speaking and *according to* point at."""
        yield from self.answered()
        yield from self.in_words_of()
        yield from self.predicate()
        yield from self.cries()
        yield from self.by_agent()
        yield from self.in_paper()
        yield from self.read_out()
        yield from self.set_apart()
        yield from self.beside()
        yield from self.owned()
        yield from self.apposed()
        yield from self.nominal()
        yield from self.told()
        yield from self.that_clause()
        yield from self.worded()
        yield from self.further()
        yield from self.seen()
        yield from self.wished()
        yield from self.settled()
        yield from self.under_law()
        subject = self.subject()
        between = self._words[subject.last : self._at] if subject else ()
        apart = any(word.lower in _APART for word in between)
        if subject and is_document(subject) and not (apart or self.is_acted_on(subject)):
            yield Hint(subject, "subject", subject.text)

    def carried(self) -> str:
        """Give the thing of *a chair marked "Reserved"* and *shirts that read "…"*; else empty."""
        before = [word.lower for word in self._words[max(0, self._at - 3) : self._at]]
        before = before[:2] if before[1:] == ["words", ","] else before[-2:]
        near = {word.lower for word in self._words[max(0, self._at - 6) : self._at]}
        behind = [word.lower for word in self._words[self._at + 1 : self._at + 4]]
        if behind[:2] in (["is", "the"], ["was", "the"]) and behind[-1] in WRITING:
            return behind[-1]
        if behind[:1] and behind[0] in _WORN and before[-1:] != [] and before[-1] in _WEARING:
            return behind[0]
        told = len(before) == 2 and (is_small(before[0]) or bool(near & DOCUMENTS))
        if before[1:] == [","] and before[0] in WRITING and self._words[self._at].text[-1:] == ",":
            return before[0]
        if before[1:] and before[1] in _MARKED and not told:
            return before[0]
        if lettered := self._lettered():
            return lettered
        if before[1:] == ["words"] and (at := next(self._worn(), 0)):
            return self._words[self._whose(at - 1)].lower
        if one := self._one_that() or self._hung_with():
            return one
        return self._that_reads(before)

    def _that_reads(self, before: list[str]) -> str:
        """The sign of *a sign that reads "…"* and of *a sign which said "…"*."""
        if before[:1] not in (["that"], ["which"]) or before[-1] not in _READING:
            return ""
        thing = next((w.lower for w in reversed(self._words[: self._at - 2]) if w.is_word), "")
        if is_small(thing) or thing in (*OBJECTS, "me", "us"):
            return ""  # a text, he told me, which read
        return thing if before[-1] == "read" or thing in WRITING else ""

    def _one_that(self) -> str:
        """The placard of *among the placards was one that read "…"*."""
        at = self._at - (self._words[self._at - 1].text == ":") if self._at else 0
        told = [word.lower for word in self._words[max(0, at - 3) : at]]
        if told[:2] != ["one", "that"] or told[-1] not in _READING:
            return ""
        papers = (word.lower for word in reversed(self._words[: at - 3]))
        return next((word.removesuffix("s") for word in papers if word in _PAPERS), told[0])

    def _hung_with(self) -> str:
        """The sheet of *a sheet hung from the balcony with the words "…"*."""
        row = [word.lower for word in self._words[max(0, self._at - FRONT) : self._at]]
        if row[-3:] != ["with", "the", "words"] or _HUNG.isdisjoint(row):
            return ""
        begun = next(n for n, word in enumerate(row) if word in _HUNG)
        return row[begun - 1] if begun and row[begun - 1] in WRITING else ""

    def _lettered(self) -> str:
        """The sail of *a sail with two words in blue ink: "…"*; *writing* of *had chalked three
        words: "…"*."""
        row = [word.lower for word in self._words[max(0, self._at - FRONT) : self._at]]
        if "words" not in row[2:] or row[-1:] != [":"]:
            return ""
        at = row.index("words", 2)
        if row[at - 1] not in _FEW:
            return ""
        return (
            row[at - 3]
            if row[at - 2] == "with" and at > 2 and row[at - 3] not in ("along", "together")
            else ("writing" if row[at - 2] in _MARKED | _MARKING else "")
        )

    def _worn(self) -> Iterator[int]:
        """Where *embroidered* stands in *a cape embroidered with the words "…"*."""
        for at in range(self._at - 2, max(0, self._at - 6), -1):
            thing = self._words[at - 1]
            plain = thing.text.islower() and thing.lower not in DETERMINERS
            if self._words[at].lower in _MARKED and plain:
                yield at

    def _whose(self, at: int) -> int:
        """Where *papers* stands for the *them* of *two papers, one of them marked with "…"*."""
        papers = [n for n in range(at) if self._words[n].lower.removesuffix("s") in _PAPERS]
        return papers[-1] if papers and self._words[at].lower in ("them", "which") else at

    def writing(self) -> str:
        """Give the thing that the words stand on: *a banner*; empty where none is named."""
        if self._at and self._words[self._at - 1].lower == "words":
            return "writing"
        for at in range(self._at - 1, max(0, self._at - 14) - 1, -1):
            word, before = self._words[at], self._words[at - 1].lower if at else ""
            if word.quote or word.text in ".;":
                return ""
            if word.lower in WRITING and before not in _SERVING and not self._is_token(at):
                return word.lower
        return ""

    def _is_token(self, at: int) -> bool:
        """True for the *sign* of *no sign of haste*, which carries no words."""
        row = [word.lower for word in self._words[at : at + 2]]
        return row[0] in _TOKENS and row[1:] == ["of"]

    def is_untold(self) -> bool:
        """True where the sentence says that something was said, not by whom: *told to "…"*."""
        told = [cue.at for cue in cues(self._words, 0, self._at)]
        before = [word.lower for word in self._words[max(0, self._at - 3) : self._at]]
        met = before[:1] in (["with"], ["by"], ["to"], ["amid"]) and before[-1] == "of"
        met = met and before[1] in CRIES  # met with shouts of "…"
        return met or self._is_cry() or (bool(told) and self._is_passive(told[-1]))

    def _is_cry(self) -> bool:
        """True for *Boos and cries of "…" went up*."""
        before = [word.lower for word in self._words[: min(self._at, FRONT)]]
        cries = all(word in CRIES or word == "and" for word in before[:-1])
        return len(before) > 1 and before[-1] == "of" and cries

    def is_acted_on(self, subject: Phrase) -> bool:
        """True for the troops of *troops are put in place "to defend the port"*: others do it."""
        behind = [word.lower for word in self._words[subject.last : self._at]]
        being = next((n for n, word in enumerate(behind[:JETS]) if word in BEING), None)
        between = behind[:being]
        if being is None or (between and between[0] != "and") or "," in between:
            return False
        done = next((word for word in behind[being:] if word not in AUXILIARIES), "")
        return done.endswith(("ed", "en", "wn")) or done in _PUT

    def subject(self) -> Phrase | None:
        """Give whoever the sentence begins with."""
        return self._asked.opener(self._at)


def carries_words(phrase: Phrase) -> bool:
    """Tell whether a phrase is a thing that words stand on, and nobody who speaks."""
    token = phrase.head in _TOKENS and f"{phrase.head} of" in phrase.full.lower()
    return phrase.kind == "role" and phrase.head in WRITING and not token


def is_document(phrase: Phrase) -> bool:
    """Tell whether a phrase is a document, whose words are its issuer's."""
    return phrase.kind == "role" and phrase.head in DOCUMENTS
