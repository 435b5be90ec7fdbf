"""Who is told of near a pronoun without being named there: by the same pronoun before, as whoever
spoke last, behind the clause in front.

Takes a reading and a pronoun, ``Asked``; gives figures, or ``Named``s as if they were named.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.draft.article.figure import Figure
from builder.draft.article.naming import NEAR, Named
from builder.draft.article.reading import Reading
from builder.draft.english.lexicon import FRONTED
from builder.draft.phrases.clauses import WINDOW
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

LEAD = 4
"""Sentences of a beginning, which names people later."""

OFTEN = 3
"""Mentions from which on an article may be of somebody."""


@dataclass(frozen=True)
class Asked:
    """A pronoun: the sentence in which it stands; the key of whoever spoke last, empty for nobody;
    by sentence the key of whoever its first pronoun stands for."""

    index: int
    pronoun: Phrase
    last: str = ""
    stood: Mapping[int, str] = field(default_factory=dict)


def stood(reading: Reading, asked: Asked, back: int) -> Iterator[Named]:
    """Whoever the same pronoun stands for in a sentence before, as if it were named there."""
    found = [
        p
        for p in reading.told[back][1][:NEAR]
        if p.name == asked.pronoun.name and p.kind == "pronoun"
    ]
    figure = reading.cast.by_key(asked.stood.get(back, ""))
    for phrase in found[:1] if back < asked.index else ():
        if figure is None and phrase.name == "it":
            figure = _teller(reading, back, phrase)
        if figure:
            opens = phrase == reading.told[back][1][0]
            says = is_cue(reading.told[back][0].words, phrase.last)
            yield Named(figure, phrase, opens=opens, says=says)


def whom_of(reading: Reading, asked: Asked) -> Iterator[Figure]:
    """Whoever an article is of, behind its beginning, for *he* or *she*."""
    one = reading.cast.protagonist
    told = one is not None and one.gender == asked.pronoun.name and asked.index > LEAD
    if one and told and reading.naming.often[one.key] >= OFTEN:
        yield one


def _teller(reading: Reading, index: int, pronoun: Phrase) -> Figure | None:
    """The board of *the board said it would*: it is itself."""
    sentence, found = reading.told[index]
    told = pronoun.first > 1 and is_cue(sentence.words, pronoun.first - 1)
    teller = Subjects(sentence.words, found).teller(pronoun.first - 1) if told else None
    return reading.cast.figure(teller) if teller and teller.kind != "pronoun" else None


def others(reading: Reading, asked: Asked) -> Iterator[Figure]:
    """Whoever spoke last, and whoever is named behind the clause that opens a sentence: *Since she
    came, Brusk has*."""
    if last := reading.cast.by_key(asked.last):
        yield last
    sentence, found = reading.told[asked.index]
    words = sentence.words
    if words[0].lower not in FRONTED:
        return
    closed = (n for n, word in enumerate(words[:WINDOW]) if word.text[-1] == ",")
    comma = next(closed, 0)
    for phrase in found if asked.pronoun.first < comma else ():
        definite = phrase.kind == "role" and phrase.text.lower().startswith("the ")
        if phrase.first == comma + 1 and (phrase.kind == "name" or definite):
            yield reading.cast.figure(phrase)
