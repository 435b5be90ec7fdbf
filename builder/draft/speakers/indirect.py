"""Indirect speech: sentences that tell without quotation marks what somebody says.

Takes a reading; gives an ``Indirect`` for each sentence with a verb of speaking, somebody who
speaks and no quotation. The words that are proposed are the outlet's, at most ``MOST`` of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from builder.draft.article.figure import Figure
from builder.draft.article.reading import Reading
from builder.draft.attribution.asking import Asked
from builder.draft.english.lexicon import RELATIVE, is_small
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.verbs import DEMANDING, NEVER_NOUNS, TURNING
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.cues import Cue
from builder.draft.phrases.datelines import dateline
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.untold import tells_nothing
from builder.evidence.captured import Stretch

MOST = 25
"""Words of an indirect quotation at most (the content model)."""

TAIL = 6
"""Words that *, Brusk said in a statement on Monday* may have from the verb on."""

_ADDRESSED = listed("reporters journalists parliament lawmakers statement briefing interview news")

_SOURCES = DOCUMENTS | listed("poll polls data lawsuit analysis summary biography timeline records")
"""Things that an outlet has words from."""

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
    for one in _Unmarked(sentence, phrases).telling():
        figure = _figure(reading, index, one.phrase)
        at = _capped(sentence, one.first, one.last)
        if figure and at and _may_tell(figure, one):
            return Indirect(at, one.verb, figure.key, figure.name, figure.actor, one.demands)
    return None


_ALL, _ACCORDING, _VERB, _RELATED = range(4)


class _Telling(NamedTuple):
    """Who tells, by which verb, and from which word to which what they tell stands; ``place`` says
    which of several of a sentence comes first."""

    place: int
    phrase: Phrase
    verb: str
    first: int
    last: int

    @property
    def demands(self) -> bool:
        return self.verb in DEMANDING


class _Unmarked(Asked):
    """Asks a sentence without quotation marks who tells something in it."""

    def __init__(self, sentence: Sentence, found: Sequence[Phrase]) -> None:
        words = sentence.words
        super().__init__(sentence, found, len(words))
        self._begun = dateline(words)
        closing = next((n for n, word in enumerate(reversed(words)) if word.is_word), 0)
        self._end = len(words) - closing

    def telling(self) -> list[_Telling]:
        """All of it where *, Brusk said* stands behind it; then *according to*, then the verbs in
        their order, those of *who said* last."""
        return sorted([*self._by_verb(), *self._according()], key=lambda one: one.place)

    def _by_verb(self) -> Iterator[_Telling]:
        for cue in self._cues(self._begun, self._end):
            phrase = self._asked.teller(cue.at)
            if phrase is not None and not tells_nothing(self._words, cue.at, phrase):
                first, last = self._told(cue, phrase)
                place = _ALL if first == self._begun else _RELATED if self._relates(cue) else _VERB
                yield _Telling(place, phrase, cue.verb, first, last)

    def _told(self, cue: Cue, subject: Phrase) -> tuple[int, int]:
        """From which word to which the sentence holds what the subject tells by a verb."""
        if subject.first > cue.at:
            return self._begun, cue.at
        aside = subject.first > 1 and self._words[subject.first - 1].text == ","
        if aside and self._end - cue.at <= TAIL and self._closes(cue.at + 1):
            return self._begun, self._past_office(subject.first - 1)
        if not aside or cue.verb not in TURNING:
            return cue.at, self._end
        after = self._words[cue.at + 1].text if cue.at + 1 < self._end else ""
        return (self._begun if after == "," else cue.at), self._end

    def _past_office(self, comma: int) -> int:
        """The first comma of *, the mayor, Anna Brusk, said*."""
        office = self._asked.ending(comma)
        if office and office.first and self._words[office.first - 1].text == ",":
            return office.first - 1
        return comma

    def _according(self) -> Iterator[_Telling]:
        """*According to Brusk, the port is shut*; *The port is shut, according to Brusk*."""
        words = [word.lower for word in self._words]
        for at, two in enumerate(pairwise(words)):
            phrase = self._asked.after(at + 1) if two == ("according", "to") else None
            if phrase and at > self._begun:
                yield _Telling(_ACCORDING, phrase, " ".join(two), self._begun, at)
            elif phrase and "," in words[phrase.last :]:
                comma = words.index(",", phrase.last)
                yield _Telling(_ACCORDING, phrase, " ".join(two), comma + 1, self._end)

    def _closes(self, first: int) -> bool:
        """True for what may stand behind the verb: *said on Monday*, *told reporters*."""
        rest = [word.lower for word in self._words[first : self._end]]
        return all(word in _ADDRESSED or is_small(word) for word in rest)

    def _relates(self, cue: Cue) -> bool:
        before = self._words[max(0, cue.at - 2) : cue.at]
        return any(word.lower in RELATIVE for word in before)


def _may_tell(figure: Figure, told: "_Telling") -> bool:
    """False for a place and for a thing that carries no words; a platform may announce."""
    if figure.sort not in ("place", "thing"):
        return True
    announces = told.phrase.kind == "name" and told.verb in NEVER_NOUNS
    return told.phrase.head in _SOURCES or (announces and figure.sort == "thing")


def _figure(reading: Reading, index: int, phrase: Phrase) -> Figure | None:
    if phrase.kind == "pronoun":
        return next((row.figure for row in antecedents(reading, index, phrase, None)), None)
    return reading.cast.figure(phrase)


def _capped(sentence: Sentence, first: int, last: int) -> Stretch | None:
    """At most ``MOST`` words of a stretch, no comma at the end; None for fewer than two."""
    taken = list(_taken(sentence.words, first, last))
    while taken and not taken[-1].is_word:
        taken.pop()
    return (taken[0].start, taken[-1].end) if len(taken) > 1 else None


def _taken(words: Sequence[Word], first: int, last: int) -> Iterator[Word]:
    many = 0
    for word in words[first:last]:
        many += word.is_word
        if many > MOST:
            return
        yield word
