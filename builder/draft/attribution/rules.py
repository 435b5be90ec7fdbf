"""The rules by which a sentence tells who spoke one of the quotations in it.

Takes a sentence with its phrases and the place of a quotation; gives ``Hint``s, the nearest first:
the phrase that speaks, the name of the rule and the verb. Knows nothing of the rest of the article.
"""

from collections.abc import Iterator, Sequence

from builder.draft.attribution.asking import Hint
from builder.draft.attribution.behind import Behind
from builder.draft.attribution.front import FRONT, Front
from builder.draft.attribution.verbless import CRIES, Verbless
from builder.draft.english.lexicon import DETERMINERS, is_small
from builder.draft.english.people import DOCUMENTS, WORKS, WRITING
from builder.draft.english.verbs import CUES, JUDGING, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase

_SO_CALLED = listed("""
    so-called known nicknamed titled entitled codenamed dubbed labelled labeled branded
""")

_DUBBING = listed("he she they it who has have had")
"""Near these a verb such as *dubbed* has a doer."""

_TITLED = ("called", "titled", "entitled", "named", "dubbed")

_NAMES = ("title", "name", "headline", "caption", "heading")
"""Of these it may be told what they are: *a title, which is "Draft"*."""

_TERMS = ("word", "term", "label", "nickname")
"""Behind these stands a word that is spoken of: *avoids the word "war"*."""

_PAPERS = WRITING | DOCUMENTS

_HEADED = _PAPERS | {"file", "folder", "chapter", "page", "section", "list"}

_APART = listed("when while after before because as who whose where if although")

_MARKED = listed("""
    marked stamped inscribed emblazoned stencilled stenciled engraved printed reading bearing
    lettered embroidered scrawled daubed
""")
"""Behind these stand words that a thing carries: *a chair marked "Reserved"*."""


class Attribution(Behind, Front, Verbless):
    """Asks one sentence about one quotation, which is the word at ``at``."""

    def direct(self) -> Iterator[Hint]:
        """Give whom verbs of speaking and *according to* point at."""
        yield from self.answered()
        yield from self.predicate()
        yield from self.cries()
        yield from self.by_agent()
        yield from self.beside()
        yield from self.owned()
        yield from self.nominal()
        yield from self.told()
        yield from self.that_clause()
        yield from self.worded()
        yield from self.further()
        yield from self.seen()
        yield from self.wished()
        subject = self.subject()
        between = self._words[subject.last : self._at] if subject else ()
        if subject and is_document(subject) and not any(w.lower in _APART for w in between):
            yield Hint(subject, "subject", subject.text)

    def carried(self) -> str:
        """Give the thing of *a chair marked "Reserved"* and *shirts that read "…"*; else empty."""
        before = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        near = {word.lower for word in self._words[max(0, self._at - 6) : self._at]}
        behind = [word.lower for word in self._words[self._at + 1 : self._at + 4]]
        if behind[:2] in (["is", "the"], ["was", "the"]) and behind[-1] in WRITING:
            return behind[-1]
        told = len(before) == 2 and (is_small(before[0]) or bool(near & DOCUMENTS))
        if before[1:] == [","] and before[0] in WRITING and self._words[self._at].text[-1:] == ",":
            return before[0]
        if before[1:] and before[1] in _MARKED and not told:
            return before[0]
        if before[1:] == ["words"] and (at := next(self._worn(), 0)):
            return self._words[self._whose(at - 1)].lower
        if before in (["that", "read"], ["which", "read"]):
            thing = next((w for w in reversed(self._words[: self._at - 2]) if w.is_word), None)
            return thing.lower if thing else ""
        return ""

    def _worn(self) -> Iterator[int]:
        """Where *embroidered* stands in *a cape embroidered with the words "…"*."""
        for at in range(self._at - 2, max(0, self._at - 6), -1):
            if self._words[at].lower in _MARKED and self._words[at - 1].text.islower():
                yield at

    def _whose(self, at: int) -> int:
        """Where *papers* stands for the *them* of *two papers, one of them marked with "…"*."""
        papers = [n for n in range(at) if self._words[n].lower.removesuffix("s") in _PAPERS]
        return papers[-1] if papers and self._words[at].lower in ("them", "which") else at

    def writing(self) -> str:
        """Give the thing that the words stand on: *a banner*; empty where none is named."""
        if self._at and self._words[self._at - 1].lower == "words":
            return "writing"
        for word in reversed(self._words[max(0, self._at - 14) : self._at]):
            if word.quote or word.text in ".;":
                return ""
            if word.lower in WRITING:
                return word.lower
        return ""

    def own_words(self) -> str:
        """Give the words that show marks around the outlet's own or a title: *the so-called*."""
        before = [word.lower for word in self._words[max(0, self._at - 4) : self._at]]
        if before[-3:-1] in ([",", "dubbed"], [",", "nicknamed"]) and before[-1] in DETERMINERS:
            return " ".join(before[-2:])
        near = (before[-1:] == [","] and before[-2:-1]) or before[-1:]
        if _heads(before[-2:]):
            return " ".join(before[-2:])
        titled = self._words[self._at].text[0].isupper() and bool(near) and near[0] in WORKS
        told = before[-3:] in (["known", "as", "the"], ["known", "as", "a"])
        if told or self._is_named(before) or self._is_titled():
            return " ".join(before[-3:])
        if before[-2:-1] == ["the"] and before[-1] in _TERMS and not any(cues(self._words)):
            return " ".join(before[-2:])
        if self._is_attribute() and not self._is_reported():
            return " ".join((*before[-1:], "…", self._words[self._at + 1].lower))
        if self._is_head():
            return f"{before[-1]} …"
        if titled:
            return " ".join(before)
        so_called = bool(near) and near[0] in _SO_CALLED and not self._is_closed_by_teller()
        return " ".join(before) if so_called and not self._is_dubbing(before) else ""

    def _is_closed_by_teller(self) -> bool:
        """True for *"…," Brusk said*: what is told so is no name that something bears."""
        return self._words[self._at].text[-1:] == "," and any(self.beside())

    def _is_dubbing(self, before: Sequence[str]) -> bool:
        """True for *what one pilot has dubbed "…"*: somebody is told to have chosen the words."""
        verb = before[-1] if before[-1] != "," else before[-2]
        return verb in CUES and not _DUBBING.isdisjoint(before)

    def _is_named(self, before: Sequence[str]) -> bool:
        """True for what *a title, which is "Draft"* tells."""
        return before[1:] == [",", "which", "is"] and before[0] in _NAMES

    def _is_titled(self) -> bool:
        """True for the title of *recited a poem of her own, "The Silver Rail"*, and for the
        nickname of *Anna "Flint" Brusk*."""
        if any(phrase.first < self._at < phrase.last for phrase in self._found):
            return True
        words = self._words[self._at].text.split()
        long = [word for word in words if len(word) > 3]
        title = len(words) > 1 and bool(long) and all(word[0].isupper() for word in long)
        comma = self._at > 1 and self._words[self._at - 1].text == ","
        near = {word.lower for word in self._words[max(0, self._at - FRONT) : self._at]}
        return title and comma and bool(near & WORKS) and words[-1][-1:] not in tuple(".!?")

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

    def _is_head(self) -> bool:
        """True for the subject that a sentence begins with: *The "gold command" reported*."""
        short = len(self._words[self._at].text.split()) < 4
        return self._at == 1 and short and self._words[0].lower in DETERMINERS

    def _is_reported(self) -> bool:
        """True for *what it called the "…" arrest*, and for *said he was in a "…" state* with two
        words in the marks or more: somebody else is told to have chosen them."""
        told = list(self._cues(max(0, self._at - FRONT), self._at))
        named = bool(told) and told[-1].verb in JUDGING and self._at - told[-1].at < 4
        return named or (len(self._words[self._at].text.split()) > 1 and any(self.told()))

    def _is_attribute(self) -> bool:
        """True for a word in front of a noun: *his "maximum pressure" campaign*."""
        if not 0 < self._at < len(self._words) - 1:
            return False
        before, after = self._words[self._at - 1].lower, self._words[self._at + 1]
        return (
            (before in DETERMINERS or before == "'s")
            and len(self._words[self._at].text.split()) < 4
            and self._words[self._at].text[-1:] not in tuple(",.!?")
            and after.is_word
            and after.text.islower()
            and not (is_small(after.lower) or after.lower in CUES or after.lower in PLAIN_VERBS)
        )

    def subject(self) -> Phrase | None:
        """Give whoever the sentence begins with."""
        return self._asked.opener(self._at)


def _heads(before: Sequence[str]) -> bool:
    """True for *a song called*, *an email headed* and *the subject line*: a title follows."""
    if len(before) < 2 or before == ["subject", "line"]:
        return len(before) > 1
    work, told = before
    return (work in WORKS and told in _TITLED) or (work in _HEADED and told == "headed")


def carries_words(phrase: Phrase) -> bool:
    """Tell whether a phrase is a thing that words stand on, and nobody who speaks."""
    return phrase.kind == "role" and phrase.head in WRITING


def is_document(phrase: Phrase) -> bool:
    """Tell whether a phrase is a document, whose words are its issuer's."""
    return phrase.kind == "role" and phrase.head in DOCUMENTS
