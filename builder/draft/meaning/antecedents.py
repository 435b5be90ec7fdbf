"""Everybody whom a pronoun may mean, and what speaks for each: a sum of what can be seen.

Takes a reading, the sentence of the pronoun, whoever spoke last and whom the pronouns before it
stand for; gives a ``Row`` for each figure that is named near. Who fits, ``pronouns`` tells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from builder.draft.article.figure import Figure
from builder.draft.article.naming import Named
from builder.draft.article.reading import Reading
from builder.draft.english.people import FAMILY
from builder.draft.meaning.apart import is_apart
from builder.draft.meaning.scene import LIVED, MET, scene
from builder.draft.meaning.telling import closes, goes_on, said_so, says
from builder.draft.meaning.traits import traits
from builder.draft.meaning.unnamed import Asked, others, stood, whom_of
from builder.draft.meaning.weights import strongest, total
from builder.draft.phrases.capacity import is_capacity
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.parts import ANYBODY
from builder.draft.phrases.phrase import Phrase

WEIGHTS = {
    "named behind the clause": 55,
    "asked something right before": 41,
    "tells the sentence before": 29,
    "named in its paragraph": 18,
    "whose life is told": 40,
    "whom the writer meets": 14,
    "one of two": 14,
    "a name of several words": 13,
    "named in front of it": 12,
    "named in the sentence before": 8,
    "a person": 7,
    "the last subject": 7,
    "named again": 7,
    "says the sentence before": 20,
    "spoke last, and goes on": 20,
    "says something right before": 6,
    "named last": 6,
    "meant by the same word before": 6,
    "the subject of the sentence before": 6,
    "named often": 4,
    "has a title": 4,
    "says something in the article": 4,
    "a crowd": 2,
    "of that gender": 2,
    "a body": 2,
    "stands for a place somewhere": -3,
    "named two or three sentences back": -4,
    "has something there": -4,
    "a name, of what is not told": -5,
    "behind a preposition there": -6,
    "named paragraphs back": -6,
    "an office": -7,
    "a name of one word": -9,
    "a name of one word that says nothing": -11,
    "named together with another": -14,
    "named further back": -15,
    "the pronoun's own kin, who says nothing": -18,
    "spoken to right before": -17,
    "asks right before": -34,
    "another's, who has something there": -21,
    "spoken of in the words": -35,
}
"""How much each of these tells, in tenths of a logit: a conditional logit over the pronouns that
speak in the labelled sets, and over those of PolNeAR (weighed at a tenth) of whose gender only one
figure was, with the gender hidden; rounded. Who was asked, who asks, who is met, spoken to or of,
named together with another, behind the clause, or tells the sentence before was fitted later, over
the sets, ``lines.txt`` and PolNeAR (at three tenths), with the others as they were."""

BACK = 7
"""Sentences that are looked at, the pronoun's own among them."""

_DISTANCES = ("named in front of it", "named in the sentence before") + (
    2 * ("named two or three sentences back",)
)

_KIN = FAMILY | {"boy", "girl", "child", "baby"}

_OWNING = ("his ", "her ", "their ")

_PAIRED = "named together with another"

_AGAIN = "meant by the same word before"


@dataclass
class Row:
    """Somebody whom the pronoun may mean, and what is seen of them."""

    figure: Figure
    seen: set[str] = field(default_factory=set)
    opened: int = -1
    named: int = -1

    @property
    def weight(self) -> int:
        """How much speaks for them, in tenths of a logit."""
        return total(WEIGHTS, self.seen)

    def pair(self) -> bool:
        """Tell whether somebody is named together with another, whom *they* may mean, or was meant
        by it before; notes it."""
        if _PAIRED not in self.seen:
            return _AGAIN in self.seen
        self.seen.remove(_PAIRED)
        self.seen.add("one of two")
        return True

    @property
    def why(self) -> str:
        """What speaks for them most."""
        return strongest(WEIGHTS, self.seen)


def rows(reading: Reading, asked: Asked) -> list[Row]:
    """Give everybody who is named in the sentences before a pronoun, the nearest first."""
    found: dict[str, Row] = {}
    here = reading.told[asked.index][0]
    for back in _before(reading, asked.index):
        for one in (*stood(reading, asked, back), *_named(reading, asked, back)):
            _note(reading, asked, found, one, back)
    spoke = "spoke last, and goes on" if goes_on(here, asked.pronoun) else "spoke last"
    for figure in others(reading, asked):
        row = found.setdefault(figure.key, Row(figure))
        row.seen.add(spoke if figure.key == asked.last else "named behind the clause")
    for figure, told in scene(reading, asked.index, asked.pronoun):
        if figure.key in found or told in (MET, LIVED):
            found.setdefault(figure.key, Row(figure)).seen.add(told)
    for figure in whom_of(reading, asked):
        found.setdefault(figure.key, Row(figure, {"named further back"}))
    for row in found.values():
        row.seen.update(traits(reading, row.figure, asked.pronoun.name))
    return list(found.values())


def _before(reading: Reading, index: int) -> Iterator[int]:
    """A sentence and those before it, but for captions, of which the text does not go on."""
    here = reading.told[index][0].paragraph
    for back in filter(reading.is_prose, range(index, max(-1, index - BACK), -1)):
        number = reading.told[back][0].paragraph
        if number == here or reading.paragraphs[number - 1].standing != "caption":
            yield back


def _note(reading: Reading, asked: Asked, found: dict[str, Row], one: Named, back: int) -> None:
    """Note that somebody is named in a sentence."""
    row = found.get(one.figure.key)
    if row is None:
        row = found[one.figure.key] = Row(one.figure)
        row.seen.update(_nearest(reading, asked, one, back))
    elif asked.index - back <= 2:
        row.seen.add("named again")
    row.seen.update(_done(reading.told[back][0], one, asked.index - back))
    if back < asked.index and _is_own(one, asked.pronoun):
        row.seen.add("the pronoun's own kin, who says nothing")
    here = reading.told[asked.index][0]
    if asked.index - back == 1 and says(here, asked.pronoun):
        row.seen.update(said_so(reading.told[back][0], one))
    alone = one.opens and not (one.hangs or one.paired)
    row.opened = max(row.opened, back if alone else -1)
    if one.phrase.kind == "pronoun":
        row.seen.add(_AGAIN)
    elif not one.hangs and not one.owns:
        row.named = max(row.named, one.phrase.start)


def compare(found: Sequence[Row]) -> None:
    """Note of those who fit who was the subject last, and who was named last; nobody is named
    together with somebody who does not fit."""
    paired = [row for row in found if _PAIRED in row.seen]
    for row in paired if len(paired) == 1 else ():
        row.seen.remove(_PAIRED)
    subject = max(found, key=lambda row: row.opened, default=None)
    if subject and subject.opened >= 0:
        subject.seen.add("the last subject")
    last = max(found, key=lambda row: row.named, default=None)
    if last and last.named >= 0:
        last.seen.add("named last")


def _named(reading: Reading, asked: Asked, back: int) -> Iterator[Named]:
    sentence, _ = reading.told[back]
    here = back == asked.index
    behind = sentence.words[asked.pronoun.last :] if here else ()
    closing = here and not any(word.quote or word.text == "," for word in behind)
    apart = here and is_apart(sentence, asked.pronoun)
    of_kin = any(_is_kin(asked.pronoun, one) for one in reading.told[asked.index][1][:1])
    for one in reading.naming.at(back):
        told = closing or one.phrase.text.lower().startswith(_OWNING)
        if apart and not (one.hangs or (one.says and not told)):
            continue
        if of_kin and not here and _is_own(one, asked.pronoun):
            continue  # His father was a docker. His mother, he says, was
        ahead = back < asked.index or one.phrase.last <= asked.pronoun.first
        if ahead and one.phrase.head not in ANYBODY and not is_capacity(sentence, one.phrase):
            yield one


def _nearest(reading: Reading, asked: Asked, one: Named, back: int) -> Iterator[str]:
    """Where somebody was named last, and as what."""
    yield _distance(asked.index - back)
    apart = reading.told[asked.index][0].paragraph - reading.told[back][0].paragraph
    if apart == 0:
        yield "named in its paragraph"
    if apart > 2:
        yield "named paragraphs back"
    if one.owns:
        yield "has something there"
        if (one.phrase.owner or one.phrase.text).lower().startswith(_OWNING):
            yield "another's, who has something there"
    if one.hangs and not one.owns:
        yield "behind a preposition there"


def _is_own(one: Named, pronoun: Phrase) -> bool:
    """True for *Her youngest* and *her mother* in front of *she*, where she says nothing."""
    return one.opens and _is_kin(pronoun, one.phrase) and not one.says


def _is_kin(pronoun: Phrase, phrase: Phrase) -> bool:
    """True for the *his father* of *he*."""
    whose = OWNED.get(phrase.text.split()[0].lower())
    return whose == pronoun.name and (phrase.head in _KIN or phrase.head.endswith("est"))


def _distance(sentences: int) -> str:
    return _DISTANCES[sentences] if sentences < len(_DISTANCES) else "named further back"


def _done(sentence: Sentence, one: Named, sentences: int) -> Iterator[str]:
    """What somebody does in the sentences right before."""
    if sentences == 1 and one.says and closes(sentence, one.phrase):
        yield "tells the sentence before"
    if one.paired and sentences <= 1:
        yield _PAIRED
    elif one.opens and sentences == 1:
        yield "the subject of the sentence before"
    if one.says and sentences <= 2:
        yield "says something right before"
