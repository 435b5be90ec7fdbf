"""Who is told to ask, or to be told something, in the sentence that brings in an exchange.

Takes the state of a reading and the index of a sentence; gives phrases and figures. Looks at a few
sentences before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents, fits
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.questions import asks_him
from builder.draft.phrases.subjects import Subjects

_TELLING = ("told", "tells", "telling", "asked", "asks", "asking")

_ASKED = listed("asked questioned pressed cross-examined examined quizzed challenged questioning")

_INTERVIEWED = ("interviewed", "questioned", "arrested")

_POLICE = listed("police officers detectives investigators")

_PUTTING = listed("suggested suggests put puts alleged contended argued claimed insisted proposed")

REACH = 6
"""Words that may stand between *questioned* and whoever asks."""

ASKED = 4
"""Sentences back in which somebody is told to have asked."""


def asks_or_hears(sentence: Sentence, found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Whoever asks in *questioned by Brusk, she said*, whoever is told in *she told the judge*."""
    for phrase in found:
        before = [w.lower for w in sentence.words[max(0, phrase.first - REACH) : phrase.first]]
        asks = before[-1:] in (["by"], ["from"]) and not _ASKED.isdisjoint(before)
        if asks or (sentence.quotes and before and before[-1] in _TELLING):
            yield phrase


def asked_by(desk: Desk, index: int) -> Iterator[Figure]:
    """*She was asked by a docker why.*, below it *"Are you one?" she asked.* and *"I am," he
    said*: the docker."""
    place, asker = desk.spoke[-1] if desk.spoke else (0, None)
    if asker is None or not place or place != index - 1 or asker.why.split()[-1:] != ["asked"]:
        return
    sentence, found = desk.reading.told[place - 1]
    for phrase in () if sentence.quotes else asks_or_hears(sentence, found):
        if phrase.kind != "pronoun":
            yield desk.reading.cast.figure(phrase)


def interviewed(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """*Interviewed by police, she said*, in a report from a court: whoever is on trial."""
    words = [word.lower for word in desk.reading.told[index][0].words[:REACH]]
    tried = desk.reading.cast.tried
    asked = words[0] in _INTERVIEWED and not _POLICE.isdisjoint(words)
    if tried and asked and fits(tried, pronoun.name):
        yield tried


def asker(desk: Desk, index: int, speaker: str) -> Figure | None:
    """Whoever is told to have asked the speaker in the sentences before."""
    for sentence, found in reversed(desk.reading.told[max(0, index - ASKED) : index]):
        for phrase in () if sentence.quotes else _asking(sentence, found):
            figure = None if phrase.kind == "pronoun" else desk.reading.cast.figure(phrase)
            if figure and figure.key != speaker:
                return figure
    return None


def _asking(sentence: Sentence, found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Whoever asks in *she was asked by Brusk* and in *Brusk asked her*."""
    yield from asks_or_hears(sentence, found)
    asked = Subjects(sentence.words, found)
    tellers = (
        asked.teller(cue.at) for cue in cues(sentence.words) if cue.verb in ("asked", "asks")
    )
    yield from (teller for teller in tellers if teller)


def put_to(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """*Brusk suggested that her members had agreed.*, below it *"They had to," she answered*: not
    Brusk, who puts it to her."""
    sentence, found = desk.reading.told[max(0, index - 1)]
    owns = next((n for n, word in enumerate(sentence.words)
                 if OWNED.get(word.lower) == pronoun.name), 0)  # fmt: skip
    asked = Subjects(sentence.words, found)
    put = next((cue.at for cue in cues(sentence.words) if cue.verb in _PUTTING), 0)
    teller = asked.before(put) if put and owns > put and not sentence.quotes else None
    if teller is None or teller.kind == "pronoun" or not index:
        return
    word, whose = sentence.words[owns], desk.reading.cast.figure(teller).key
    own = replace(pronoun, first=owns, last=owns + 1, start=word.start, end=word.end)
    for row in antecedents(desk.reading, index - 1, own, None, desk.stood):
        if row.figure.key != whose:
            yield row.figure


def asked_him(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """*Brusk asked him to say "yes or no." "No," he replied*: whoever *him* means."""
    sentence, found = desk.reading.told[max(0, index - 1)]
    at, whom = asks_him(sentence)
    if not index or whom != pronoun.name:
        return
    asker = Subjects(sentence.words, found).before(at)
    whose = desk.reading.cast.figure(asker).key if asker and asker.kind != "pronoun" else ""
    him = next((n for n, w in enumerate(sentence.words) if OBJECTS.get(w.lower) == pronoun.name), 0)
    word = sentence.words[him]
    own = replace(pronoun, first=him, last=him + 1, start=word.start, end=word.end)
    for row in antecedents(desk.reading, index - 1, own, None, desk.stood):
        if row.figure.key != whose:
            yield row.figure
