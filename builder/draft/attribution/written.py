"""Who spoke a quotation, by the paper that its words are in: *described in a report as "…"*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s: of a paper, of a treaty
under which a thing is to be done, of whoever has the line of *her first line, "…",*, and of whoever
wrote what another reads out.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.lexicon import BEING, DETERMINERS
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.verbs import DESCRIBED, UTTERED
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

_LAWS = listed("""
    treaty law agreement accord pact constitution charter contract convention protocol act statute
    deal truce ceasefire article clause rules terms code resolution lease
""")
"""What tells how things are to be done."""

_LINES = UTTERED | listed("""
    line catchphrase slogan mantra refrain question promise pledge excuse explanation comment
    remark reaction retort quip warning plea prayer greeting conclusion
""")

_PAPERS = DOCUMENTS | listed("entry entries diary note log logs journal")

_READING = ("read", "reads", "reading", "out", "aloud", "quoted", "recited")
"""In front of whoever wrote what somebody else reads."""

_TELLING = ("told", "informed", "warned", "advised", "instructed", "assured")
"""What is done to whoever gets a letter."""

READ = 12
"""Words of *letter to the board on Monday:* at most."""

_WITHIN = ("in", "to", "by")
"""Between these and a line stands whose view it is."""


class Written(Asked):
    """Asks for the paper that words are in, and for whoever has a line."""

    def in_paper(self) -> Iterator[Hint]:
        """*It was described in guidebooks as "…"*, *listed as "…" in a report*: the paper."""
        yield from self._told_in_letter()
        article = self._words[self._at - 1].lower in DETERMINERS
        end = self._at - 1 - (article and self._at > 1)
        if not self._at or self._words[end].lower != "as":
            return
        behind = self._words[self._at + 1 : self._at + 2]
        inside = [word.lower for word in behind] == ["in"] and self._is_described(end)
        paper = self._asked.starting(self._at + 2) if inside else self._described_in(end)
        if paper and paper.head in DOCUMENTS:
            yield Hint(paper, "in-paper", f"in {paper.text}")

    def _told_in_letter(self) -> Iterator[Hint]:
        """*Tenants were told in a letter from the port that it was "…"*: the port."""
        for paper in (one for one in self._found if one.first > 1 and one.last < self._at):
            sender, verb = self._asked.starting(paper.last + 1), paper.first - 2
            told = self._words[verb].lower in _TELLING and self._words[verb + 1].lower == "in"
            sent = paper.head in DOCUMENTS and self._words[paper.last].lower == "from"
            near = sender is not None and self._at - sender.last < READ
            if told and sent and near and self._is_passive(verb):
                yield from hinted(sender, "in-paper", None)

    def _described_in(self, end: int) -> Phrase | None:
        """The guidebooks of *described in guidebooks as*."""
        paper = self._asked.ending(end)
        before = paper.first - 1 if paper else 0
        placed = before > 0 and self._words[before].lower == "in"
        return paper if placed and self._is_described(before) else None

    def _is_described(self, end: int) -> bool:
        """True for what *was described*, and not for whoever described it."""
        row = [word.lower for word in self._words[max(0, end - 3) : end]]
        return row[-1:] != [] and row[-1] in DESCRIBED and not BEING.isdisjoint(row[:-1])

    def under_law(self) -> Iterator[Hint]:
        """*Under a treaty of 1921, both are to leave it "…"*: the treaty, where nobody speaks."""
        law = self._asked.starting(1)
        under = self._words[0].lower == "under" and law is not None and law.last <= self._at
        if law and under and law.head in _LAWS and not any(self._cues(0, self._at)):
            yield Hint(law, "in-paper", law.text)

    def apposed(self) -> Iterator[Hint]:
        """*Her first line, "…", is known*: hers."""
        noun = self._at - 2
        if noun < 1 or self._words[noun + 1].text != "," or self._words[noun].lower not in _LINES:
            return
        owner = self._asked.owner(noun)
        before = self._words[owner.first - 1].lower if owner and owner.first else ""
        yield from hinted(owner if before not in _WITHIN else None, "nominal", None)

    def read_out(self) -> Iterator[Hint]:
        """*He read out Weir's entry for 2 May: "…"*: Weir's."""
        if not self._at or self._words[self._at - 1].text != ":":
            return
        for noun in range(self._at - 2, max(1, self._at - READ), -1):
            if self._words[noun].lower in _PAPERS:
                paper = self._asked.ending(noun + 1)
                owner = paper if paper and paper.owner else self._asked.owner(noun)
                before = self._words[owner.first - 1].lower if owner and owner.first else ""
                yield from hinted(owner if before in _READING else None, "nominal", None)
                return
