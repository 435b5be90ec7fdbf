"""Who signed or put out a document, where another sentence tells it: *It was signed by Brusk*.

Takes the state of a reading, the index of a sentence and the document; gives figures. Looks at a
bounded number of sentences on either side.
"""

from collections.abc import Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk, speaks
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

BEFORE, BEHIND = 3, 4
"""Sentences in front of the words of a document and behind them in which its signature is told."""

_SIGNED = ("signed", "issued", "written", "penned", "authored")

_BY = ["was", "signed", "by"]

_ONE = ("a", "an", "one", "another", "some", "many")

_TIED = listed("""
    affiliated linked close loyal tied allied aligned associated connected sympathetic run
    operated controlled owned managed released issued circulated published distributed signed
""")
"""Words in front of *with*, *to* and *by* that tell whose a statement is, or a website with it."""


def signers(desk: Desk, index: int, document: Phrase) -> Iterator[Figure]:
    """Give whoever signed a document."""
    told = desk.reading.told
    for at in range(max(0, index - BEFORE), min(len(told), index + BEHIND)):
        sentence, found = told[at]
        words = [word.lower for word in sentence.words[:6]]
        begun = 1 if words[:1] == ["it"] else 2
        own = begun == 1 or words[:2] == ["the", document.head]
        if own and words[begun : begun + 3] == _BY:
            named = (one for one in found if one.first == begun + 3 and one.kind != "pronoun")
            yield from (desk.reading.cast.figure(one) for one in named)
        for whom in _hands(sentence, found, document) if at <= index else ():
            yield desk.reading.cast.figure(whom)


def _hands(sentence: Sentence, found: Sequence[Phrase], document: Phrase) -> Iterator[Phrase]:
    """The secretary of *in a statement signed by its secretary, Anna Brusk*; *in a statement issued
    by the ministry, her family said* is the family's."""
    for one in found:
        begun = one.last + (sentence.words[one.last : one.last + 1] != () and
                            sentence.words[one.last].text == ",")  # fmt: skip
        told = [word.lower for word in sentence.words[begun : begun + 2]]
        fronted = one.first == 1 and sentence.words[0].lower == "in"
        handed = fronted and told[:1] == ["issued"]
        if one.head == document.head and told[1:] == ["by"] and told[0] in _SIGNED and not handed:
            yield from (p for p in found if p.first == begun + 2 and p.kind != "pronoun")


def put_out(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """The Front of *A statement released by the Front denied it* and of *A statement on a website
    affiliated with the Front denied it*, else the statement itself."""
    sentence, found = desk.reading.told[index]
    opens = Subjects(sentence.words, found).opener(len(sentence.words)) == phrase
    if not opens or phrase.text.split()[0].lower() not in _ONE:
        return
    for other in found:
        before = [word.lower for word in sentence.words[max(0, other.first - 2) : other.first]]
        tied = len(before) == 2 and before[0] in _TIED and before[1] in ("with", "to", "by")
        if tied and other.first > phrase.last and speaks(other):
            yield desk.reading.cast.figure(other)
    yield desk.reading.cast.figure(phrase)
