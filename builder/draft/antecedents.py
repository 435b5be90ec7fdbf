"""Everybody whom a pronoun may mean, and what speaks for each: a sum of what can be seen.

Takes a reading, the sentence of the pronoun, whoever spoke last and whom the pronouns before it
stand for; gives a ``Row`` for each figure that is named near. Who fits, ``pronouns`` tells.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.draft.clauses import WINDOW, Sentence
from builder.draft.cues import is_cue
from builder.draft.figure import Figure
from builder.draft.lexicon import FRONTED
from builder.draft.naming import NEAR, Named
from builder.draft.parts import ANYBODY
from builder.draft.phrase import Phrase
from builder.draft.reading import Reading
from builder.draft.traits import traits

WEIGHTS = {
    "named in its paragraph": 17,
    "a name of several words": 14,
    "named in front of it": 13,
    "meant by the same word before": 9,
    "named in the sentence before": 8,
    "a person": 8,
    "the subject of the sentence before": 8,
    "meant by it before another came": 7,
    "named again": 7,
    "the last subject": 7,
    "named last": 6,
    "says something right before": 5,
    "says something in the article": 5,
    "named often": 4,
    "has a title": 3,
    "of that gender": 3,
    "a crowd": 3,
    "named behind the clause": 2,
    "a body": 2,
    "spoke last": 1,
    "stands for a place somewhere": -4,
    "named two or three sentences back": -4,
    "has something there": -4,
    "a name, of what is not told": -5,
    "named paragraphs back": -6,
    "behind a preposition there": -6,
    "an office": -8,
    "a name of one word": -10,
    "a name of one word that says nothing": -12,
    "named further back": -16,
}
"""How much each of these tells, in tenths of a logit: a conditional logit over the pronouns that
speak in the labelled sets, and over those of PolNeAR (weighed at a tenth) of whose gender only one
figure was, with the gender hidden; rounded."""

_CAPACITY = ("as", "became", "become", "becomes", "becoming", "elected", "appointed")

BACK = 7
"""Sentences that are looked at, the pronoun's own among them."""

SHOWN = 3
"""Reasons that are shown."""

_DISTANCES = (
    "named in front of it", "named in the sentence before", "named two or three sentences back",
    "named two or three sentences back",
)  # fmt: skip

_FAR = "named further back"

_SINCE = "meant by it before another came"


@dataclass(frozen=True)
class Asked:
    """A pronoun: the sentence in which it stands; the key of whoever spoke last, empty for nobody;
    by sentence the key of whoever its first pronoun stands for."""

    index: int
    pronoun: Phrase
    last: str = ""
    stood: Mapping[int, str] = field(default_factory=dict)


@dataclass
class Row:
    """Somebody whom the pronoun may mean, and what is seen of them."""

    figure: Figure
    seen: set[str] = field(default_factory=set)
    opened: int = -1
    named: int = -1
    meant: int = -1

    @property
    def weight(self) -> int:
        """How much speaks for them, in tenths of a logit."""
        return sum(WEIGHTS.get(word, 0) for word in self.seen)

    @property
    def why(self) -> str:
        """What speaks for them most."""
        told = sorted(self.seen, key=lambda word: (-WEIGHTS.get(word, 0), word))
        return ", ".join(word for word in told[:SHOWN] if WEIGHTS.get(word, 0) > 0)


def rows(reading: Reading, asked: Asked) -> list[Row]:
    """Give everybody who is named in the sentences before a pronoun, the nearest first."""
    found: dict[str, Row] = {}
    for back in filter(reading.is_prose, range(asked.index, max(-1, asked.index - BACK), -1)):
        for one in _named(reading, asked, back):
            _note(reading, asked, found, one, back)
        if (key := _stood(reading, asked, back)) and (figure := reading.cast.by_key(key)):
            row = found.setdefault(key, Row(figure, {_distance(asked.index - back)}))
            row.meant = max(row.meant, back)
    for figure in _others(reading, asked):
        row = found.setdefault(figure.key, Row(figure))
        row.seen.add("spoke last" if figure.key == asked.last else "named behind the clause")
    for row in found.values():
        row.seen.update(traits(reading, row.figure, asked.pronoun.name))
    return list(found.values())


def _note(reading: Reading, asked: Asked, found: dict[str, Row], one: Named, back: int) -> None:
    """Note that somebody is named in a sentence."""
    row = found.get(one.figure.key)
    if row is None:
        row = found[one.figure.key] = Row(one.figure)
        row.seen.update(_nearest(reading, asked, one, back))
    elif asked.index - back <= 2:
        row.seen.add("named again")
    row.seen.update(_done(one, asked.index - back))
    row.opened = max(row.opened, back if one.opens and not one.hangs else -1)
    row.named = max(row.named, -1 if one.hangs or one.owns else one.phrase.start)


def compare(found: Sequence[Row]) -> None:
    """Note of those who fit who was the subject last and who was named last; whom the same word
    meant before, and whether somebody else was the subject since."""
    subject = max(found, key=lambda row: row.opened, default=None)
    if subject and subject.opened >= 0:
        subject.seen.add("the last subject")
    if (last := max(found, key=lambda row: row.named, default=None)) and last.named >= 0:
        last.seen.add("named last")
    for row in found:
        latest = max(row.meant, row.opened)
        since = subject is not None and subject is not row and subject.opened > latest
        if row.meant >= 0:
            row.seen.add(_SINCE if since else "meant by the same word before")


def _named(reading: Reading, asked: Asked, back: int) -> Iterator[Named]:
    sentence, _ = reading.told[back]
    apart = back == asked.index and _is_apart(sentence, asked.pronoun)
    for one in reading.naming.at(back):
        if apart and not one.hangs:
            continue
        ahead = back < asked.index or one.phrase.last <= asked.pronoun.first
        if ahead and one.phrase.head not in ANYBODY and not _is_capacity(sentence, one.phrase):
            yield one


def _is_apart(sentence: Sentence, pronoun: Phrase) -> bool:
    """True where the words in front of a pronoun name others: *The ship, it said, was outside* and
    *Asked whether a judge would come, he laughed*."""
    first, at = sentence.words[0], pronoun.last
    if not pronoun.first or sentence.words[pronoun.first - 1].text != ",":
        return False
    thrown_in = at < len(sentence.words) and is_cue(sentence.words, at)
    asked = first.lower.endswith(("ed", "ing")) and first.lower in FRONTED
    return thrown_in or asked


def _is_capacity(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the *governor* of *as governor, he* and *became governor*: what somebody is, and
    nobody else."""
    behind = phrase.first > 0 and sentence.words[phrase.first - 1].lower in _CAPACITY
    return behind and phrase.kind == "role"


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
    if one.hangs and not one.owns:
        yield "behind a preposition there"


def _distance(sentences: int) -> str:
    return _DISTANCES[sentences] if sentences < len(_DISTANCES) else _FAR


def _done(one: Named, sentences: int) -> Iterator[str]:
    """What somebody does in the sentences right before."""
    if one.opens and sentences == 1:
        yield "the subject of the sentence before"
    if one.says and sentences <= 2:
        yield "says something right before"


def _stood(reading: Reading, asked: Asked, back: int) -> str:
    """The key of whoever the same pronoun stands for in a sentence before."""
    _, found = reading.told[back]
    same = back < asked.index and any(p.name == asked.pronoun.name for p in found[:NEAR])
    return asked.stood.get(back, "") if same else ""


def _others(reading: Reading, asked: Asked) -> Iterator[Figure]:
    """Whoever spoke last, and whoever is named behind the clause that opens a sentence: *Since she
    came, Brusk has*."""
    if last := reading.cast.by_key(asked.last):
        yield last
    sentence, found = reading.told[asked.index]
    words = sentence.words
    if words[0].lower not in FRONTED:
        return
    comma = next((n for n, word in enumerate(words[:WINDOW]) if word.text == ","), 0)
    for phrase in found if asked.pronoun.first < comma else ():
        definite = phrase.kind == "role" and phrase.text.lower().startswith("the ")
        if phrase.first == comma + 1 and (phrase.kind == "name" or definite):
            yield reading.cast.figure(phrase)
