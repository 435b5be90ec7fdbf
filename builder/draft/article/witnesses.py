"""Who gives evidence in a report from a court or a hearing: *the witness*.

Takes the sentences of an article with their phrases; gives the names of those who testify, each
where it is told. Counsel and judges speak to the court too, and are left out.
"""

from collections.abc import Iterator, Sequence

from builder.draft.english.people import SUFFIXES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

Told = Sequence[tuple[Sentence, Sequence[Phrase]]]

_COURTS = listed("""
    court jury jurors inquest inquiry tribunal hearing magistrates coroner committee commission
    panel senators lawmakers mps
""")
"""Before whom evidence is given."""

_TELLING = ("told", "tells")

_TESTIFYING = ("testified", "testifies", "testifying")

_GIVING = ("gave", "gives", "giving", "given")

_PLEADING = listed("""
    counsel prosecutor barrister solicitor lawyer attorney advocate judge justice coroner
    magistrate recorder senator chairman chairwoman chair minister prosecuting defending
""")
"""Who speaks in a court and is no witness."""

_LETTERS = SUFFIXES & {"kc", "qc", "sc"}

NEAR = 5
"""Words between *told* and the court."""


def witnesses(told: Told) -> Iterator[Phrase]:
    """Give the names of those who give evidence, in order, where anybody is called witness."""
    if not any(phrase.head == "witness" for _, found in told for phrase in found):
        return
    for sentence, found in told:
        asked = Subjects(sentence.words, found)
        for at in _testifying(sentence):
            teller = asked.before(at)
            if teller and teller.kind == "name" and not _pleads(sentence, teller):
                yield teller


def _testifying(sentence: Sentence) -> Iterator[int]:
    """Where *told the court*, *testified* and *gave evidence* stand."""
    words = sentence.words
    for at, verb in cues(words):
        behind = {word.lower for word in words[at + 1 : at + 1 + NEAR]}
        if verb in _TESTIFYING or (verb in _TELLING and not _COURTS.isdisjoint(behind)):
            yield at
    for at in range(1, len(words)):
        if words[at].lower == "evidence" and words[at - 1].lower in _GIVING:
            yield at - 1


def _pleads(sentence: Sentence, name: Phrase) -> bool:
    """True for *Anna Brusk KC*, *counsel Anna Brusk* and *Anna Brusk, prosecuting,*."""
    told = {word.strip(".").lower() for word in name.text.split()}
    behind = [word.lower for word in sentence.words[name.last : name.last + 3]]
    acts = [word for word in behind if word != ","][:2] in (["who", "represents"], ["who", "acts"])
    return acts or bool(told & (_LETTERS | _PLEADING) or set(behind) & _PLEADING) or "for" in behind
