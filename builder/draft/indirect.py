"""Indirect speech: sentences that tell without quotation marks what somebody says.

Takes a reading; gives an ``Indirect`` for each sentence with a verb of speaking, somebody who
speaks and no quotation. The words that are proposed are the outlet's, at most ``MOST`` of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.draft.clauses import Sentence
from builder.draft.cues import Cue, cues
from builder.draft.figure import Figure
from builder.draft.phrase import Phrase
from builder.draft.pronouns import antecedents
from builder.draft.reading import Reading
from builder.draft.subjects import Subjects
from builder.draft.verbs import DEMANDING
from builder.evidence.captured import Stretch

MOST = 25
"""Words of an indirect quotation at most (the content model)."""

_SILENT = ("furniture", "byline", "headline", "post")


@dataclass(frozen=True)
class Indirect:
    """What somebody is told to say: the words that tell it, who speaks, the verb, and whether it
    is a demand, a threat, a promise or a denial, which is a quotation of its own."""

    at: Stretch
    verb: str
    speaker: str
    name: str
    actor: str
    demand: bool


def indirect(reading: Reading) -> tuple[Indirect, ...]:
    """Give the indirect speech of an article, a sentence at a time, in order."""
    found = (_in_sentence(reading, index) for index in range(len(reading.told)))
    return tuple(one for one in found if one)


def _in_sentence(reading: Reading, index: int) -> Indirect | None:
    sentence, phrases = reading.told[index]
    paragraph = reading.paragraphs[sentence.paragraph - 1]
    if sentence.quotes or paragraph.standing in _SILENT or paragraph.repeats:
        return None
    asked = Subjects(sentence.words, phrases)
    for cue in cues(sentence.words):
        phrase = asked.before(cue.at)
        figure = _figure(reading, index, phrase) if phrase else None
        at = _words(sentence, cue, phrase) if phrase else None
        if phrase and figure and at and figure.sort not in ("place", "thing"):
            return Indirect(
                at, cue.verb, figure.key, figure.name, figure.actor, cue.verb in DEMANDING
            )
    return None


def _figure(reading: Reading, index: int, phrase: Phrase) -> Figure | None:
    if phrase.kind == "pronoun":
        return next(antecedents(reading, index, phrase, None), None)
    return reading.cast.figure(phrase)


def _words(sentence: Sentence, cue: Cue, subject: Phrase) -> Stretch | None:
    """The words from the verb on, or those before *, Anna Brusk said*, without the full stop."""
    words = sentence.words
    last = len(words) - (words[-1].text in ".!?;")
    first = cue.at
    if last - cue.at <= 2 and subject.first > 1 and words[subject.first - 1].text == ",":
        first, last = 0, subject.first - 1
    kept = list(_capped(sentence, first, last))
    return (words[kept[0]].start, words[kept[-1]].end) if len(kept) > 1 else None


def _capped(sentence: Sentence, first: int, last: int) -> Iterator[int]:
    """Indices until the words run out or ``MOST`` are taken; no comma at the end."""
    many = 0
    taken = []
    for at in range(first, last):
        many += sentence.words[at].is_word
        if many > MOST:
            break
        taken.append(at)
    while taken and not sentence.words[taken[-1]].is_word:
        taken.pop()
    return iter(taken)
