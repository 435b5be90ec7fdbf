"""Which paper an article is telling of where nobody is told to speak: *Schools are called "…"*.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s for its words: whose
the paper is and the paper itself. Looks at a bounded number of sentences before it.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import Attribution, is_document
from builder.draft.english.words import listed
from builder.draft.meaning.issuers import issuers
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import Candidate, Desk, candidate, speaks
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

BACK = 6
"""Sentences back in which such a paper is told of."""

PARAGRAPHS = 2
"""Paragraphs back in which it is."""

ITEMS = 20
"""Sentences of a list at most."""

_BULLETS = ("•", "-", "*", "–", "—", "·", "▪", "●", "―")

_FOUND = listed("""
    findings conclusions recommendations points passages extracts excerpts highlights demands
    proposals terms conditions lines
""")
"""What a list is of that a paper holds."""


def in_focus(desk: Desk, index: int, asked: Attribution) -> Iterator[Candidate]:
    """Give whom to think of for the words of a paper that the sentence does not name."""
    if (head := _list_head(desk, index)) is not None:
        for figure in _listed(desk, head):
            yield candidate(figure, "in focus", figure.name)
    elif asked.is_termed() or _goes_on(desk, index, asked):
        for back, paper in _papers(desk, index, asked.begun):
            yield from issuers(desk, back, Hint(paper, "in focus", paper.text))
            return


def _goes_on(desk: Desk, index: int, asked: Attribution) -> bool:
    """True for *The memo went to all. Clients are "oxygen"*: nobody says or does anything."""
    subject = asked.subject()
    if not index or (subject and subject.kind == "pronoun"):
        return False
    (before, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    opener = Subjects(before.words, found).opener(len(before.words))
    acted = subject is not None and (asked.is_acted_on(subject) or asked.is_told_to_be(subject))
    nobody = subject is None or acted or desk.reading.cast.figure(subject).sort == "thing"
    beside = before.paragraph == here.paragraph and len(here.words) > 2
    return beside and nobody and opener is not None and is_document(opener)


def _papers(desk: Desk, index: int, end: int) -> Iterator[tuple[int, Phrase]]:
    """The papers of which is told up to a place, the last sentence first, its subject first."""
    here = desk.reading.told[index][0]
    for back in range(index, max(-1, index - BACK), -1):
        sentence, found = desk.reading.told[back]
        if here.paragraph - sentence.paragraph > PARAGRAPHS:
            return
        papers = [one for one in found if is_document(one) and one.end <= end]
        opener = Subjects(sentence.words, found).opener(len(sentence.words))
        yield from ((back, one) for one in sorted(papers, key=lambda one: one != opener))


def _list_head(desk: Desk, index: int) -> int | None:
    """The index of the sentence that brings in the list of which this one is an item."""
    if not _is_item(desk, index):
        return None
    for back in range(index - 1, max(-1, index - ITEMS), -1):
        if not _is_item(desk, back):
            return back if desk.reading.told[back][0].words[-1].text == ":" else None
    return None


def _is_item(desk: Desk, index: int) -> bool:
    start, _ = desk.reading.paragraphs[desk.reading.told[index][0].paragraph - 1].span
    return desk.reading.article.body.text.startswith(_BULLETS, start)


def _listed(desk: Desk, index: int) -> Iterator[Figure]:
    """Whose findings *Among its findings:* brings in, and *This is what the auditors found:*."""
    sentence, found = desk.reading.told[index]
    for phrase in found:
        if phrase.head in _FOUND and (name := OWNED.get(phrase.text.split()[0].lower())):
            own = Phrase(phrase.first, phrase.last, phrase.start, phrase.end, phrase.text,
                         "pronoun", name=name)  # fmt: skip
            rows = antecedents(desk.reading, index, own, None, desk.stood)
            yield from (row.figure for row in rows)
        elif phrase.head in _FOUND and phrase.owner:
            yield desk.reading.cast.owner(phrase)
    for cue in cues(sentence.words):
        teller = Subjects(sentence.words, found).teller(cue.at)
        if teller and speaks(teller):
            yield desk.reading.cast.figure(teller)
