"""The rules by which a sentence tells who spoke one of the quotations in it.

Takes a sentence with its phrases and the place of a quotation; gives ``Hint``s, the nearest first:
the phrase that speaks, the name of the rule and the verb. Knows nothing of the rest of the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.clauses import Sentence, Word
from builder.draft.cues import Cue, cues
from builder.draft.lexicon import DOCUMENTS, WORKS, WRITING
from builder.draft.phrase import Phrase
from builder.draft.subjects import Subjects
from builder.draft.verbs import CUES, JUDGING, SHOUTING
from builder.draft.words import listed

REACH = 60
"""Words beyond which a verb of speaking is not taken to belong to a quotation."""

_BE = listed("was were been is are being be")
_REPEATED = listed("quoted cited heard seen overheard recorded filmed reported")
_JOINING = listed("and but or while as because when after before")
_SO_CALLED = listed("""
    so-called known nicknamed titled entitled codenamed dubbed labelled labeled branded
""")


@dataclass(frozen=True)
class Hint:
    """Whom a rule points at, by which rule, and the words that it saw."""

    phrase: Phrase
    rule: str
    why: str


class Attribution:
    """Asks one sentence about one quotation, which is the word at ``at``."""

    def __init__(self, sentence: Sentence, found: Sequence[Phrase], at: int) -> None:
        self._words = sentence.words
        self._asked = Subjects(sentence.words, found)
        self._at = at

    def direct(self) -> Iterator[Hint]:
        """Give whom verbs of speaking and *according to* point at."""
        yield from self._behind()
        yield from self._in_front()
        yield from self._further_behind()

    def writing(self) -> str:
        """Give the thing that the words stand on: *a banner*; empty where none is named."""
        for word in reversed(self._words[max(0, self._at - 14) : self._at]):
            if word.quote or word.text in ".;":
                return ""
            if word.lower in WRITING:
                return word.lower
        return ""

    def own_words(self) -> str:
        """Give the words that show marks around the outlet's own or a title: *the so-called*."""
        before = [word.lower for word in self._words[max(0, self._at - 4) : self._at]]
        near = (before[-1:] == [","] and before[-2:-1]) or before[-1:]
        titled = self._words[self._at].text[0].isupper() and bool(near) and near[0] in WORKS
        if titled or (near and near[0] in _SO_CALLED):
            passive = not set(before) & {"he", "she", "they", "it", "who"}
            return " ".join(before) if near[0] not in CUES or passive else ""
        return ""

    def subject(self) -> Phrase | None:
        """Give whoever the sentence begins with."""
        return self._asked.first(0, self._at)

    # --- behind the quotation ---------------------------------------------------------------

    def _behind(self) -> Iterator[Hint]:
        """*"…," said Anna Brusk*; *"…," Anna Brusk told reporters*; *"…", according to police*."""
        words, after = self._words, self._at + 1
        while after < len(words) and words[after].text in ",-":
            after += 1
        end = next((n for n in range(after, len(words)) if words[n].quote), len(words))
        if after >= end or not self._may_be_told_behind(after):
            return
        if words[after].lower == "according":
            yield from _hint(self._asked.after(after + 1), "according-to", None)
        cue = next(self._cues(after, min(end, after + REACH)), None)
        if cue and cue.at == after:
            yield from _hint(self._asked.after(cue.at), "quotation-cue-name", cue)
        elif cue:
            phrase = self._asked.before(cue.at, after)
            if phrase and phrase.first <= after + 1:
                yield from _hint(phrase, "quotation-name-cue", cue)

    def _may_be_told_behind(self, after: int) -> bool:
        """A quotation whose sentence goes on as the outlet's own is told of in front of it."""
        if self._words[after].lower in _JOINING:
            return False
        last = self._words[self._at].text.rstrip("'\" ")[-1:]
        return last in tuple(",?!-….") or after > self._at + 1

    def _further_behind(self) -> Iterator[Hint]:
        """*The strikes were "illegal" and must end, the ministry said.*"""
        words, begun = self._words, self._at + 1
        end = min(len(words), begun + REACH)
        found = list(self._cues(begun, end))
        for cue in (*(c for c in found if self._closes(c)), *found):
            phrase = self._asked.before(cue.at, begun) or self._asked.after(cue.at)
            yield from _hint(phrase, "cue-behind", cue)
        for n in range(begun, end - 1):
            if words[n].lower == "according" and words[n + 1].lower == "to":
                yield from _hint(self._asked.after(n + 1), "according-to", None)

    def _closes(self, cue: Cue) -> bool:
        """True for the *Brusk said* with which a sentence ends behind a comma."""
        rest = self._words[cue.at + 1 : cue.at + 2]
        return not rest or rest[0].text == "."

    # --- in front of it ---------------------------------------------------------------------

    def _in_front(self) -> Iterator[Hint]:
        """*Anna Brusk said: "…"*; *what she called "…"*; *described by police as "…"*."""
        begun = max(0, self._at - REACH)
        for cue in reversed(list(self._cues(begun, self._at))):
            rule = "chant" if cue.verb in SHOUTING else "name-cue-quotation"
            if self._words[cue.at + 1].lower == "by" and cue.verb in JUDGING | CUES and (
                self._is_passive(cue.at) and cue.verb not in _REPEATED
            ):  # fmt: skip
                yield from _hint(self._asked.after(cue.at + 1), rule, cue)
            else:
                yield from _hint(self._asked.before(cue.at), rule, cue)
        for n in range(self._at - 2, begun - 1, -1):
            if self._words[n].lower == "according" and self._words[n + 1].lower == "to":
                yield from _hint(self._asked.after(n + 1), "according-to", None)

    def _cues(self, begun: int, end: int) -> Iterator[Cue]:
        """The verbs in a stretch whose subject speaks, or whose doer stands behind *by*."""
        for cue in cues(self._words, begun, end):
            by = cue.at + 1 < len(self._words) and self._words[cue.at + 1].lower == "by"
            if by or cue.verb in _REPEATED or not self._is_passive(cue.at):
                yield cue

    def _is_passive(self, at: int) -> bool:
        verb = self._words[at].lower
        if verb.endswith(("ing", "s")):
            return False
        before = [word.lower for word in self._words[max(0, at - 2) : at]]
        return bool(before) and (
            before[-1] in _BE or (before[-1].endswith("ly") and before[0] in _BE)
        )


def _hint(phrase: Phrase | None, rule: str, cue: Cue | None) -> Iterator[Hint]:
    if phrase is not None:
        yield Hint(phrase, rule, f"{phrase.text} {cue.verb}" if cue else phrase.text)


def carries_words(phrase: Phrase) -> bool:
    """Tell whether a phrase is a thing that words stand on, and nobody who speaks."""
    return phrase.kind == "role" and phrase.head in WRITING


def is_document(phrase: Phrase) -> bool:
    """Tell whether a phrase is a document, whose words are its issuer's."""
    return phrase.kind == "role" and phrase.head in DOCUMENTS


def quoted_at(words: Sequence[Word]) -> list[int]:
    """Give the indices of the quotations among some words."""
    return [at for at, word in enumerate(words) if word.quote]
