"""Which thing *it* means inside a quotation: *"There is a board on the gate. It says, 'No boats.'"*

Takes the state of a reading, a quotation inside another and a ``Hint`` in the outer words; gives
keys and names. The words stand on a thing, and nobody says them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.people import BODIES
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import OUTLET
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.speech import Inside, may_speak, spoken_of, told_in

_HANGING = ("for", "at", "on", "in", "of", "by", "to", "from")

_SENDING = ("send", "write", "post", "leave")

Row = tuple[str, str, str, str]
"""Key, name, words and actor of somebody."""


def thing(here: Inside, hint: Hint) -> Iterator[Row]:
    """*They painted a board for the gate. "It says 'No boats'," he said*: the board, else whatever
    was told of last; nobody speaks."""
    things = [phrase for phrase in _things(here) if _is_thing(phrase)]
    if not any(_carries(phrase) for phrase in things):
        yield from ((figure.key, figure.name, hint.why, figure.actor) for figure in _bodies(here))
    things.sort(key=lambda phrase: not _carries(phrase))
    for phrase in things[:1]:
        yield from ((one.key, one.name, hint.why, one.actor) for one in _sending(here, phrase))
        yield phrase.head, f"whoever wrote the {phrase.head}", hint.why, ""
    yield OUTLET, "nobody who is named", "no-attribution", ""


def _sending(here: Inside, paper: Phrase) -> Iterator[Figure]:
    """*"They let her send one card. It said, 'Wait'"*: her."""
    for sentence, found in told_in(here):
        row = [word.lower for word in sentence.words[: paper.first]]
        sent = next((n for n in range(len(row) - 1, 1, -1) if row[n] in _SENDING), 0)
        if paper not in found or not sent or row[sent - 2] != "let":
            continue
        word = sentence.words[sent - 1]
        if name := OBJECTS.get(word.lower):
            her = replace(paper, first=0, last=1, text=word.text, kind="pronoun", name=name)
            rows = antecedents(here.desk.reading, here.index, her, None, here.desk.stood)
            others = (one.figure for one in rows if one.figure.key != here.speaker)
            yield from islice(others, 1)


def _bodies(here: Inside) -> Iterator[Figure]:
    """*"You ask the ministry and it says, 'Later'"*: the ministry."""
    named = (here.desk.reading.cast.figure(phrase) for phrase in reversed(spoken_of(here)))
    yield from islice((figure for figure in named if figure.sort == "body"), 1)


def _is_thing(phrase: Phrase) -> bool:
    """True for a noun of no list, and for *a board* and *a paper*, of which nothing was told."""
    first = phrase.text.split()[0].lower()
    return phrase.weak or _carries(phrase) or (first in ("a", "an") and phrase.head in BODIES)


def _carries(phrase: Phrase) -> bool:
    return phrase.head in WRITING or phrase.head in DOCUMENTS


def _things(here: Inside) -> Iterator[Phrase]:
    """What is told of in the outer words and in the sentence before them, the last one first, what
    stands behind a preposition last."""
    for sentence, found in reversed(told_in(here)):
        yield from _unhung(sentence, [p for p in found if may_speak(here, p)])
    if here.index:
        yield from _unhung(*here.desk.reading.told[here.index - 1])


def _unhung(sentence: Sentence, found: Sequence[Phrase]) -> list[Phrase]:
    """The last one first, what stands behind a preposition last."""
    hung = {p.first for p in found if p.first and sentence.words[p.first - 1].lower in _HANGING}
    return sorted(found, key=lambda phrase: (phrase.first in hung, -phrase.first))
