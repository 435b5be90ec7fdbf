"""The rules by which a sentence tells who spoke one of the quotations in it.

Takes a sentence with its phrases and the place of a quotation; gives ``Hint``s, the nearest first:
the phrase that speaks, the name of the rule and the verb. Knows nothing of the rest of the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.clauses import Sentence, Word
from builder.draft.cues import Cue, cues
from builder.draft.lexicon import is_small
from builder.draft.people import DOCUMENTS, WORKS, WRITING
from builder.draft.phrase import Phrase
from builder.draft.subjects import Subjects
from builder.draft.verbs import CUES, JUDGING, NEVER_NOUNS, SHOUTING
from builder.draft.words import listed

REACH = 60
"""Words beyond which a verb of speaking is not taken to belong to a quotation."""

_BE = listed("was were been is are being be")
_REPEATED = listed("quoted cited heard seen overheard recorded filmed reported")
_CRIES = listed("""
    cries chants shouts calls slogans screams yells jeers cheers boos chorus choruses murmurs
    whispers
""")
_REFLEXIVE = listed("itself himself herself themselves myself ourselves yourself")
_PREDICATES = listed("""
    won't will can't cannot would wouldn't don't doesn't must mustn't is are isn't aren't has have
    regrets deeply not never ready sorry open willing
""")
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
        yield from self._predicate()
        yield from self.cries()
        yield from self._by_agent()
        yield from self._behind()
        yield from self._in_front()
        yield from self._further_behind()

    def writing(self) -> str:
        """Give the thing that the words stand on: *a banner*; empty where none is named."""
        if self._words[self._at - 1].lower in ("words", "word") and self._at:
            return "words"
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
        if cue and cue.verb in ("citing", "quoting"):
            return
        if cue and cue.at == after:
            yield from _hint(self._asked.after(cue.at), "quotation-cue-name", cue)
        elif cue:
            phrase = self._asked.before(cue.at, after)
            near = phrase and phrase.first <= after + 1
            if phrase and near and not (phrase.weak and cue.verb not in NEVER_NOUNS):
                yield from _hint(phrase, "quotation-name-cue", cue)
        yield from self._by_place(after, end)

    def _by_place(self, after: int, end: int) -> Iterator[Hint]:
        """A verb of no list in the place of one: *"…," sniffed Anna Brusk*."""
        words, verb = self._words, after
        phrase = self._asked.starting(after)
        if phrase and not phrase.weak and phrase.last < end:
            verb, rest = phrase.last, phrase.last + 1
            rule = "quotation-name-cue"
        else:
            phrase = self._asked.starting(after + 1)
            rest, rule = phrase.last if phrase else end, "quotation-cue-name"
        word = words[verb]
        plain = word.is_word and word.text.islower() and not is_small(word.lower)
        closed = rest >= end or words[rest].text in ".,:;"
        if phrase and not phrase.weak and plain and closed and not word.lower.endswith("ing"):
            yield Hint(phrase, rule, f"{phrase.text} {word.lower}")

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
            phrase = self._asked.before(cue.at, begun)
            if phrase is None and self._words[cue.at - 1].lower in _JOINING:
                phrase = self._asked.before(cue.at)
            if phrase is None and self._words[cue.at - 1].text in ",-":
                phrase = self._asked.after(cue.at)
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
            if self._words[cue.at + 1].lower in _REFLEXIVE and cue.verb in JUDGING:
                continue
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
        passive = any(self._is_passive(cue.at) for cue in cues(self._words, begun, self._at))
        if self._at > 1 and self._words[self._at - 1].text == ":" and not passive:
            yield from _hint(self._asked.of_colon(self._at - 1), "colon", None)

    def _predicate(self) -> Iterator[Hint]:
        """*PM "won't be blackmailed" by strikers*, as headlines have it."""
        phrase = self._asked.ending(self._at)
        begins = self._words[self._at].text.split(" ")[0].lower()
        if phrase and not phrase.weak and phrase.first == 0 and begins in _PREDICATES:
            yield Hint(phrase, "predicate", phrase.text)

    def cries(self) -> Iterator[Hint]:
        """*Greeted with cries of "…" from the gallery*; *to chants of "…"*."""
        before = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        if len(before) < 2 or before[0] not in _CRIES or before[1] != "of":
            return
        behind = self._words[self._at + 1 : self._at + 2]
        if behind and behind[0].lower in ("from", "by", "among"):
            yield from _hint(self._asked.after(self._at + 1), "chant", None)
        at = self._at - 2
        if at and self._words[at - 1].lower in ("with", "by", "to"):
            return
        yield from _hint(self._asked.first(0, at), "chant", None)

    def _by_agent(self) -> Iterator[Hint]:
        """*Called, by her predecessor, "…"*."""
        at = self._at - (self._at > 0 and self._words[self._at - 1].text == ",")
        phrase = self._asked.ending(at)
        if phrase and phrase.first and self._words[phrase.first - 1].lower == "by":
            yield Hint(phrase, "name-cue-quotation", f"by {phrase.text}")

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
