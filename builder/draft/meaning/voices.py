"""Who is meant by *this person* and *the voice*, of whom the sentences before tell.

Takes the state of a reading, the index of a sentence and the phrase; gives figures, the likeliest
first. Looks at a bounded number of sentences.
"""

from collections.abc import Iterator
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

NEAR = 2
"""Sentences back in which a recording is looked for."""

_POINTED = ("this", "that")

_ANYBODY = ("person", "official", "source")

_RECORDED = listed("recorded taped audio recording recordings tape voice")

_PLAYED = listed("message speech address statement recording recordings tape note")


def voice(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give whom such words may mean; nobody for others."""
    words = phrase.text.lower().split()
    if len(words) == 2 and words[0] in _POINTED and words[1] in _ANYBODY:
        yield from _told_before(desk, index)
    elif words == ["the", "voice"]:
        yield from islice(_recorded(desk, index), 1)


def _told_before(desk: Desk, index: int) -> Iterator[Figure]:
    """*The official said so. "…," this person added*: whoever tells the sentence before."""
    if not index:
        return
    sentence, found = desk.reading.told[index - 1]
    asked = Subjects(sentence.words, found)
    for cue in cues(sentence.words):
        told = asked.teller(cue.at)
        if told and told.kind == "role" and not told.plural:
            yield desk.reading.cast.figure(told)


def _recorded(desk: Desk, index: int) -> Iterator[Figure]:
    """*Brusk did not come, but a recorded message was played. "…," the voice said*: Brusk."""
    for back in range(index - 1, max(-1, index - 1 - NEAR), -1):
        sentence, found = desk.reading.told[back]
        words = [word.lower for word in sentence.words]
        if _RECORDED.isdisjoint(words) or _PLAYED.isdisjoint(words):
            continue
        for phrase in found:
            if name := OWNED.get(phrase.text.split()[0].lower()):
                own = Phrase(phrase.first, phrase.last, phrase.start, phrase.end, phrase.text,
                             "pronoun", name=name)  # fmt: skip
                rows = antecedents(desk.reading, back, own, None, desk.stood)
                yield from (row.figure for row in rows)
        opener = Subjects(sentence.words, found).opener(len(sentence.words))
        if opener and opener.kind != "pronoun":
            yield desk.reading.cast.figure(opener)
