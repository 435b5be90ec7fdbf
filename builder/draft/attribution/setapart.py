"""Who spoke a quotation that is set apart from the clause that brings it in.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s: of words between dashes
behind the post that holds them, of *the word* that somebody used, of *It read, he said, "…"*.
"""

import re
from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.lexicon import BEING
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.verbs import UTTERED
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

_PAPERS = WRITING | DOCUMENTS

_TERMS = ("word", "words", "phrase", "term", "expression")

_LINES = (*_TERMS, "caption", "message", "line")
"""What a report or a picture comes *with*."""

_SHARING = ("posted", "posts", "shared", "shares", "tweeted", "tweets", "uploaded", "uploads")

_USING = ("used", "uses", "using", "chose", "chooses")

_CARRYING = listed("read reads said says went ran began begins")

_POSTED = listed("post posted tweet tweeted video clip photograph photo picture selfie message")
"""Things of somebody's own that may hold words beside a picture."""

TAIL = 5
"""Words that may stand behind a post in front of the dash: *in capital letters*."""

FAR = 14
"""Words at the beginning of a sentence that tell from whose account a reply came."""

_ACCOUNTS = listed("account phone telephone address computer handset inbox number")

_COMING = listed("sent came posted written typed dispatched")

_LASTING = re.compile(
    r"(?:un)?till? |pending |for (?:as long|the time)|further notice|out of |come what|in order"
    r"|to \w+ "
)
"""How words begin by which somebody tells how long or why a thing is done."""

_JOINING = ("but", "although", "though", "while", "and", "so")


CLAUSE = 24
"""Words of such a clause at most."""

INSERTED = 8
"""Words of *It read, he said,* at most."""


class SetApart(Asked):
    """Asks the words in front of a quotation and the marks around it."""

    def set_apart(self) -> Iterator[Hint]:
        """Give whoever is pointed at from outside the clause."""
        yield from self._dashed()
        yield from self._inserted()
        yield from self._used()
        yield from self._sent_from()

    def _dashed(self) -> Iterator[Hint]:
        """*Brusk hit back with a post — "…" — that surprised her staff, according to aides*."""
        around = self._words[self._at - 1 : self._at + 2 : 2] if self._at else ()
        if [word.text for word in around] != ["-", "-"]:
            return
        near = self._words[max(0, self._at - 1 - TAIL) : self._at - 1]
        if any(word.lower in _PAPERS for word in near):
            yield from hinted(self._asked.opener(self._at), "worded", None)

    def _inserted(self) -> Iterator[Hint]:
        """*It read, he said, "…"*: the paper that *it* is, of which he tells."""
        words = [word.lower for word in self._words[: self._at]]
        told = words[:1] == ["it"] and len(words) < INSERTED and words[-1] == ","
        if told and words[2:3] == [","] and words[1] in _CARRYING:
            paper = self._asked.starting(0)
            yield from [Hint(paper, "name-cue-quotation", "It read")] if paper else []

    def _used(self) -> Iterator[Hint]:
        """*He used the word "…"*: he did."""
        before = [word.lower for word in self._words[max(0, self._at - 3) : self._at]]
        if len(before) == 3 and before[0] in _USING and before[1] in ("the", "a"):
            told = self._asked.before(self._at - 3) if before[2] in _TERMS else None
            yield from hinted(told, "worded", None)

    def _sent_from(self) -> Iterator[Hint]:
        """*The reply, sent from the minister's account, read: "…"*: the minister."""
        words = [word.lower for word in self._words[: min(self._at, FAR)]]
        reply = words[:1] == ["the"] and len(words) > 1 and words[1] in UTTERED | _PAPERS
        sent = reply and not _COMING.isdisjoint(words) and "from" in words
        noun = next((n for n, word in enumerate(words) if word in _ACCOUNTS), 0) if sent else 0
        if noun and words.index("from") < noun:
            yield from hinted(self._asked.owner(noun), "worded", None)

    def settled(self) -> Iterator[Hint]:
        """*But the minister, Anna Brusk, has put it off "until the dust settles"*: she has."""
        text = self._words[self._at].text.strip("\"'“”‘’ ").lower()
        if not _LASTING.match(text):
            return
        for n in range(self._at - 1, max(-1, self._at - CLAUSE), -1):
            doer = self._asked.starting(n + 1)
            begins = self._words[n].lower in _JOINING
            plain = doer is not None and doer.kind != "pronoun" and not (doer.weak or doer.plural)
            if doer and begins and plain and not self._undergoes(doer):
                yield Hint(doer, "subject", doer.text)
            if begins or self._words[n].quote or self._words[n].text in ";:":
                return

    def _undergoes(self, doer: Phrase) -> bool:
        """True for the jets of *and fighter jets are put in place "to defend it"*."""
        return any(word.lower in BEING for word in self._words[doer.last : self._at])

    def worded(self) -> Iterator[Hint]:
        """*Brusk left the hall with the words "…"*, *rang to withdraw the words "…"*, *posted a
        picture of a clock and the words "…"*."""
        at = self._at - (self._at > 0 and self._words[self._at - 1].text == ":")
        before = [word.lower for word in self._words[max(0, at - 4) : at]]
        if before[-3:] == ["and", "the", "words"] and self._is_posted():
            yield from hinted(self._asked.opener(self._at), "worded", None)
        if before[-3:-1] == ["with", "the"] and before[-1] in _LINES:
            yield from self._with_the_phrase(at - 3)
        if before[-2:] == ["the", "words"] and (before[-3:-2] == ["with"] or before[0] == "to"):
            phrase = self._asked.of_clause(at - 2)
            if phrase and not phrase.weak and phrase.name != "it":
                yield from hinted(phrase, "worded", None)

    def _with_the_phrase(self, at: int) -> Iterator[Hint]:
        """*Brusk shared a photo of a gate with the caption "…"*: she; *held up the report with the
        phrase "…"*: the report."""
        shared = (n for n in range(at, -1, -1) if self._words[n].lower in _SHARING)
        if (verb := next(shared, None)) is not None:
            yield from hinted(self._asked.before(verb), "worded", None)
            return
        paper = self._asked.ending(at)
        if paper and paper.kind == "role" and paper.head in DOCUMENTS:
            yield Hint(paper, "worded", paper.text)

    def _is_posted(self) -> bool:
        """True behind *a post that showed a clock*: the words are whose post it is."""
        near = self._words[max(0, self._at - FAR) : self._at]
        return any(word.lower in _POSTED for word in near)
