"""What the rules of attribution share: a sentence that is asked about one quotation in it.

Takes a sentence with its phrases and the place of a quotation; gives the verbs of speaking
around it and ``Hint``s: the phrase that speaks, the name of the rule and the verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.english.lexicon import BEING, DETERMINERS, LINKING, PREPOSITIONS, is_small
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import Cue, cues
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

REACH = 60
"""Words beyond which a verb of speaking is not taken to belong to a quotation."""

REPEATED = listed("quoted cited heard seen overheard recorded filmed reported")
"""Verbs of which the subject speaks in the passive: *she was quoted as saying*."""

JOINING = listed("and but or so while as because when after before")

_DONE_TO = listed("""
    accused blamed criticised criticized hailed branded dubbed labelled labeled described praised
    condemned denounced compared likened regarded slammed ridiculed characterised characterized
    considered deemed
""")
"""Verbs with an object, or else told of whom they are done to: *minister accused of lying*."""

_URGED = listed("urged told ordered advised instructed invited encouraged forced warned")
"""Verbs with an object, or else told of whom they are done to: *minister urged to quit*."""

_REPUTED = listed("said believed thought reported understood alleged known rumoured rumored")

_DOING = listed("what which that he she it they we i you who has have had and")

_HEARERS = listed("me us him her them you my his the a our one each both everyone anyone people")

_OBJECTS = ("what", "which", "that")

_SEEING = ("see", "seeing", "seen", "saw", "watch", "watching", "watched", "hear", "hearing")

WHAT = 14
"""Words between *what* and the verb that tells of it."""


GIVEN = ("submitted", "offered", "accepted")
"""Behind these *by* tells who gave or took a thing, and nobody who speaks."""

_NAMING = listed("called dubbed termed labelled labeled branded nicknamed deemed considered")
"""Behind these and *by* stands what somebody calls a thing, without *as*."""

_TELLING = ("told", "tells", "warned", "assured", "reminded", "asked")

_WHETHER = ("if", "whether", "about", "how", "why", "what")

_THEM = re.compile(r"(?:one|two|three|some|several) of (?:them|those)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Hint:
    """Whom a rule points at, by which rule, and the words that it saw."""

    phrase: Phrase
    rule: str
    why: str


class Asked:
    """One sentence that is asked about one quotation, which is the word at ``at``."""

    def __init__(self, sentence: Sentence, found: Sequence[Phrase], at: int) -> None:
        self._words = sentence.words
        self._asked = Subjects(sentence.words, found)
        self._found = found
        self._at = at

    def _cues(self, begun: int, end: int) -> Iterator[Cue]:
        """The verbs in a stretch whose subject speaks, or whose doer stands behind *by*."""
        for cue in cues(self._words, begun, end):
            by = cue.at + 1 < len(self._words) and self._words[cue.at + 1].lower == "by"
            if by or cue.verb in REPEATED or not self._is_passive(cue.at):
                yield cue

    def _is_passive(self, at: int) -> bool:
        verb = self._words[at].lower
        if verb.endswith(("ing", "s")) or verb == "like":
            return False
        after = self._words[at + 1].lower if at + 1 < len(self._words) else ""
        next_ = self._words[at + 2].lower if at + 2 < len(self._words) else ""
        reputed = verb in _REPUTED and after == "to" and next_ not in _HEARERS
        reputed = reputed and not self._is_beside(at)
        if (verb == "told" and at + 1 == len(self._words)) or (
            reputed and not self._asked.starting(at + 2)
        ):
            return True  # …, court told; said to have
        what = "what" in (word.lower for word in self._words[max(0, at - 4) : at])
        referred = (verb, after, next_) == ("referred", "to", "as") and not what
        if referred or (at and self._words[at - 1].lower == "been") or self._is_asked(at, after):
            return True
        before = [word.lower for word in self._words[max(0, at - 2) : at]]
        doer = self._asked.ending(at)
        behind = self._words[doer.first - 1].lower if doer and doer.first else ""
        if behind in _OBJECTS:
            return False  # demands that one of them described as
        if behind in _SEEING and verb in _DONE_TO:
            return True  # to see her husband blamed
        some = before[-1:] in (["them"], ["those"]) and after not in DETERMINERS
        if (verb in _DONE_TO and (some or after == "by")) or self._is_urged(at, after):
            return True  # a third of them considered
        if verb in _DONE_TO and after in ("of", "as", "over", "for") and at > 1:
            followed = after == "as" and self._is_followed(at + 2)
            return not (followed or self._is_object(at) or _DOING & set(before))
        return bool(before) and (
            before[-1] in BEING | LINKING or (before[-1].endswith("ly") and before[0] in BEING)
        )

    def _is_asked(self, at: int, after: str) -> bool:
        """True for *A week before, asked if it was "…," Brusk denied it*: nobody who asks."""
        words, opener = self._words, self._asked.opener(len(self._words))
        fronted = at > 0 and words[at - 1].text == "," and opener is not None and opener.first > at
        return words[at].lower == "asked" and after in _WHETHER and fronted

    def _is_beside(self, at: int) -> bool:
        """True for the *said* of *"…," she said to loud applause*."""
        doer = self._asked.ending(at)
        before = self._words[max(0, doer.first - 2) : doer.first] if doer else ()
        return any(word.quote is not None for word in before)

    def _is_urged(self, at: int, after: str) -> bool:
        """True for *Brusk urged to quit* and *Brusk accused of lying*, as headlines have it."""
        verb, before = self._words[at].lower, self._words[at - 1].lower if at else ""
        urged = verb in _URGED and after == "to" and before not in ("has", "have", "had")
        return at > 0 and (urged or (at == 1 and verb == "accused" and after == "of"))

    def _is_followed(self, at: int) -> bool:
        """True for the quotation of *slammed as "…" a drill*, behind which the object stands."""
        quote, behind = self._words[at : at + 1], self._words[at + 1 : at + 2]
        return bool(quote and quote[0].quote and behind and behind[0].lower in DETERMINERS)

    def _is_told_them(self, phrase: Phrase | None) -> bool:
        """True for *Brusk told aides that she "…", one of them said*: they tell of her words."""
        if phrase is None or not _THEM.match(phrase.text):
            return False
        told = (cue.at for cue in cues(self._words, 0, self._at) if cue.verb in _TELLING)
        return any(self._asked.teller(at) for at in told)

    def _tells_which(self, verb: int) -> bool:
        """True for *Brusk said the talks described by Weir "amount to a bribe"*: which talks."""
        noun = self._words[verb - 1] if verb > 1 else None
        plain = noun is not None and noun.text.islower() and not is_small(noun.lower)
        names = self._words[verb].lower in _NAMING
        return plain and not names and any(cues(self._words, 0, verb - 1))

    def _quoted_pronoun(self, cue: Cue) -> Phrase | None:
        """The *him* of *quoted him as saying*, somebody told of before."""
        word, *rest = self._words[cue.at + 1 : cue.at + 3] or [self._words[cue.at]]
        name = OBJECTS.get(word.lower, "")
        if not name or [one.lower for one in rest] != ["as"]:
            return None
        return Phrase(0, 0, word.start, word.end, word.text, "pronoun", name=name)

    def _is_object(self, at: int) -> bool:
        """True behind *what its leader, Anna Brusk,*, *which the mayor* and *whose end Brusk*: the
        verb tells of that, and has a doer of its own."""
        words = [word.lower for word in self._words[max(0, at - WHAT) : at]]
        apart, begun = words[-1:] == [","], max(0, at - WHAT)
        if apart and "what" in words:
            return True
        opening = [n for n, word in enumerate(words, begun) if word in ("which", "whom", "whose")]
        n = opening[-1] if opening else at
        doer = self._asked.ending(at - apart)
        governed = self._words[n - 1].lower in PREPOSITIONS
        return doer is not None and n < doer.first and not governed


def hinted(phrase: Phrase | None, rule: str, cue: Cue | None) -> Iterator[Hint]:
    """Give a hint where there is somebody to point at."""
    if phrase is not None:
        yield Hint(phrase, rule, f"{phrase.text} {cue.verb}" if cue else phrase.text)
