"""Subjects that stand behind their verb: *said Anna Brusk, the leader*, *according to him*.

Takes the words of a sentence, the phrases in it and the place of the verb; gives the phrase that
speaks, or None.
"""

from builder.draft.english.lexicon import PREPOSITIONS, is_small
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.people import BODIES
from builder.draft.english.verbs import JUDGING, SAYING, TURNING
from builder.draft.phrases.asides import Asides
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase


class Turned(Asides):
    """Asks one sentence for whoever stands behind a verb of speaking."""

    def is_turned(self, cue: int) -> bool:
        """True where a verb stands in front of its subject: *"…," said Brusk*, *, says Brusk,*."""
        behind = self._starting.get(cue + 1)
        if behind is None or not cue or self._words[cue].lower.endswith("ing"):
            return False
        if behind.name == "it" and self._words[cue].lower in ("put", "puts"):
            return False  # as Brusk, author of "…," put it
        if self._words[cue - 1].text == "," and self._words[cue].lower in TURNING:
            end = self.past_tail(behind)
            return end == len(self._words) or self._is_end_of_turned(behind, end)
        judges = self._words[cue].lower in JUDGING - SAYING  # "…," described the toll as
        quote = self._words[cue - 1]
        return quote.quote is not None and not (judges or self._is_told_of(quote, behind))

    def _is_told_of(self, quote: Word, behind: Phrase) -> bool:
        """True for the Brusk of *A "rebel" says Brusk should go*, who says nothing, and of *on
        "This Week," said the Brusk request gives*."""
        after = self._words[behind.last : behind.last + 1]
        does = bool(after) and after[0].lower in ("should", "must", "will", "would", "could")
        has = bool(after) and after[0].lower in ("had", "has", "was", "is")
        noun = bool(after) and after[0].text.islower() and not is_small(after[0].lower)
        near = self._words[behind.last : behind.last + 2]
        noun &= not any(word.lower in BODIES for word in near)  # said the Bell business daily
        thing = behind.kind == "name" and noun and not after[0].lower.endswith("ly")
        return (does and quote.text[-1].isalnum()) or thing or has

    def _is_end_of_turned(self, teller: Phrase, end: int) -> bool:
        """True behind *, said Brusk*, *, said the letter by Brusk* and *, said one official briefed
        on it*."""
        told, after = self._words[end], self._words[end + 1 : end + 2]
        one = teller.text.lower().startswith(("a ", "an ", "one ")) and bool(after)
        briefed = one and told.lower.endswith("ed") and after[0].lower in PREPOSITIONS
        by = teller.head in DOCUMENTS and told.lower in ("by", "from")
        return told.text in ",.;:" or briefed or by

    def after(self, cue: int) -> Phrase | None:
        """Give the subject that stands right behind a verb: *said Anna Brusk, the leader*."""
        phrase = self._starting.get(cue + 1)
        if phrase and [word.lower for word in self._words[phrase.last :][:1]] == ["'s"]:
            return self._owned_by(phrase)
        if phrase is None:
            return None
        if self._words[phrase.last : phrase.last + 1] and (both := self._of_two_offices(phrase)):
            return both
        comma = phrase.last < len(self._words) and self._words[phrase.last].text == ","
        named = self._starting.get(phrase.last + 1) if comma else None
        if phrase.kind == "role" and named and named.kind == "name" and not phrase.plural:
            rest = self._words[named.last].text if named.last < len(self._words) else "."
            return named if rest in ".,;:" else phrase
        return phrase

    def _of_two_offices(self, phrase: Phrase) -> Phrase | None:
        """The Brusk of *said board member and vice president Anna Brusk*."""
        named = self._starting.get(phrase.last + 1)
        joined = phrase.kind == "role" and self._words[phrase.last].lower == "and"
        one = named is not None and named.kind == "name" and bool(named.roles)
        return named if joined and one and not phrase.plural else None

    def _owned_by(self, owner: Phrase) -> Phrase | None:
        """The Weir of *said Brusk's introducer, Karl Weir*; nobody in *said Brusk's offer was*."""
        at = owner.last + 2
        closed = [word.text for word in self._words[at : at + 1]] == [","]
        return self._starting.get(at + 1) if closed else None

    def source(self, to: int) -> Phrase | None:
        """Give whoever stands behind the *to* of *according to Brusk* and *according to him*."""
        word = self._words[min(to + 1, len(self._words) - 1)]
        name = OBJECTS.get(word.lower, "")
        if (phrase := self.after(to)) or not name:
            return phrase
        return Phrase(to + 1, to + 2, word.start, word.end, word.text, "pronoun", name=name)
