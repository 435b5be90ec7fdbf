"""One speech: the words of a quotation in front of one that stands in it, and of whom they speak.

Takes the state of a reading, the outer and the inner span; gives sentences and phrases.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from builder.draft.article.reading import Reading
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.clauses import Sentence, outermost, words_of
from builder.draft.phrases.nouns import phrases
from builder.draft.phrases.phrase import Phrase
from builder.evidence.marks import Span

WIDEST = 4_000
"""Characters of one speech in which somebody is looked for."""

NEAR = 60
"""Characters between two quotations that are one speech."""

TAG = 400
"""Characters of the words about a speaker that stand between two such, in one paragraph."""

_POINTED = ("this", "that", "these", "those")

_LIKENING = ("than", "like", "unlike")

_NO_PERSON = ("head", "heads", "chair")
"""Behind *his* and *a* these are no office."""


@dataclass(frozen=True)
class Inside:
    """A quotation inside another, and the key of whoever speaks the outer one."""

    desk: Desk
    outer: Span
    inner: Span
    speaker: str

    @property
    def index(self) -> int:
        """The sentence that the outer words stand in."""
        return self.desk.reading.sentence_at(self.outer.start)


def inside(reading: Reading, start: int, end: int) -> list[Span]:
    """Give the quotations that stand in a stretch of an outer one."""
    spans = reading.article.spans
    low = bisect_left(spans, start + 1, key=lambda span: span.start)
    high = bisect_left(spans, end, key=lambda span: span.start)
    return outermost(spans[low:high])


def speech(here: Inside) -> Iterator[Sentence]:
    """The outer words, and those that the same speaker said just before."""
    reading = here.desk.reading
    spans = outermost(reading.article.spans)
    at = bisect_left(spans, here.outer.start, key=lambda span: span.start)
    parts = [(here.outer, here.inner.start - 1)]
    if at and (said := here.desk.said.get(before := spans[at - 1])):
        same = bool(said.candidates) and said.candidates[0].key == here.speaker
        body = reading.article.body
        apart = body.paragraph_at(here.outer.start) - body.paragraph_at(before.start)
        near = here.outer.start - before.end < (NEAR if apart else TAG)
        near = near and here.inner.end - before.start < WIDEST
        parts[:0] = [(before, before.end)] if same and near and apart < 2 else []
    for span, end in parts:
        spans = inside(reading, span.start, end)
        words = tuple(words_of(reading.article, span.start, end, spans))
        yield Sentence(span.start, end, 0, words)


def told_in(here: Inside) -> list[tuple[Sentence, list[Phrase]]]:
    """The outer words, and those that the same speaker said just before, with whoever they name."""
    known, caps = here.desk.reading.known, here.desk.reading.caps
    return [(sentence, list(phrases(sentence, known, caps))) for sentence in speech(here)]


def spoken_of(here: Inside) -> list[Phrase]:
    """Whoever is named in the outer words, and in those that the same speaker said just before;
    the son of *younger than my son* first, of whom least is told."""
    told = [
        (_behind(sentence, phrase) not in _LIKENING, phrase)
        for sentence, found in told_in(here)
        for phrase in found
        if may_speak(here, phrase)
    ]
    return [phrase for _, phrase in sorted(told, key=lambda one: one[0])]


def _behind(sentence: Sentence, phrase: Phrase) -> str:
    """The word that a phrase stands behind."""
    return sentence.words[phrase.first - 1].lower if phrase.first else ""


def may_speak(here: Inside, phrase: Phrase) -> bool:
    """False for a pronoun, for *his head* and *a chair*, and for *this man*, of whom the article
    has told: else he is new (*and this old man goes*)."""
    if phrase.kind == "pronoun":
        return False
    first = phrase.text.split()[0].lower()
    if first == "this":
        return here.desk.reading.cast.figure(phrase).key not in here.desk.reading.naming.often
    if first in _POINTED:
        return False
    return phrase.head not in _NO_PERSON or first == "the"
