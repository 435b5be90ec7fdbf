"""What the sentence before a pronoun shows: who asks, who is spoken to, whom the writer meets.

Takes a reading, the index of a sentence and a pronoun in it; gives figures, each with what is seen
of it, words of ``antecedents``. Looks at two sentences.
"""

from collections.abc import Collection, Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.article.naming import Named
from builder.draft.article.reading import Reading
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import cues, is_cue
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.questions import ASKER, asked_in, asks_him, asks_whether
from builder.draft.phrases.subjects import Subjects

Seen = tuple[Figure, str]

MET = "whom the writer meets"

SPOKEN_OF = "spoken of in the words"

LIVED = "whose life is told"

OFTEN = 3
"""Mentions from which on an article may be of somebody."""

LEAD = 4
"""Sentences in which an interview names whom it is with, the title among them."""

TALK = 40
"""Sentences back in which a writer tells of himself."""

MET_TWICE = 2
"""Words by which he does, for a profile."""

_HELD = ("interviewed", "questioned", "arrested", "cautioned")

_LIVING = (["was", "born"], ["grew", "up"], ["was", "raised"], ["was", "educated"])

_WRITER = ("i", "me", "my")

_TELLING = ("told", "tells", "telling", "assured", "assures", "reminded", "informed", "thanked")

_ANSWERING = ("replied", "answered", "retorted")

_MEANWHILE = ("when", "as", "while", "after", "once")

_OTHER = {"he": "she", "she": "he"}


def scene(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """Give whoever is asked, asks, is told something or spoken of right before a pronoun."""
    sentence, before = reading.told[index][0], reading.told[max(0, index - 1)][0]
    if pronoun.name in _OTHER:
        yield from _lived(reading, index, pronoun)
    if before.start < sentence.start and sentence.paragraph - before.paragraph <= 1:
        yield from _asked_about(reading, index)
        yield from _questions(reading, index, pronoun)
        if pronoun.name in _OTHER:
            yield from _told(reading, index - 1)
            yield from _answered(reading, index, pronoun)
            yield from _stung(reading, index, pronoun)
            yield from _cut_in(reading, index - 1, pronoun)
            yield from _interviewed(reading, index)
            yield from _spoken_of(reading, index, pronoun)
            yield from _met(reading, index)


def _lived(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """*He was born in Orle*, *She grew up there* in a profile: whoever it is of."""
    one = reading.cast.protagonist
    words = [word.lower for word in reading.told[index][0].words[:3]]
    told = words[:1] == [pronoun.name] and words[1:] in _LIVING
    if one and told and one.gender == pronoun.name and reading.naming.often[one.key] >= OFTEN:
        yield one, LIVED


def _interviewed(reading: Reading, index: int) -> Iterator[Seen]:
    """*Interviewed by police, she told detectives*: whoever is on trial."""
    words = [word.lower for word in reading.told[index][0].words[:3]]
    figure = reading.cast.tried
    if figure and words[0] in _HELD and words[1:2] == ["by"] and words[2:] == ["police"]:
        yield figure, "asked something right before"


def _asked_about(reading: Reading, index: int) -> Iterator[Seen]:
    """*What about Brusk?* in a line of its own, and below it *He says no.*: whoever is named."""
    (before, _), (here, _) = reading.told[index - 1], reading.told[index]
    alone = index < 2 or reading.told[index - 2][0].paragraph < before.paragraph
    if not before.quotes and before.words[-1].text == "?" and before.paragraph < here.paragraph:
        named = {one.figure.key: one.figure for one in reading.naming.at(index - 1)}
        people = [one for one in named.values() if one.sort in ("person", "name")]
        if alone and len(people) == 1:
            yield people[0], "asked something right before"


def _met(reading: Reading, index: int) -> Iterator[Seen]:
    """*He winces when I show him a picture*, *"…," he says* below *I ask*: in an interview he whom
    it is with, where nobody else has just been named."""
    words = {word.lower for word in reading.told[index][0].words if word.quote is None}
    writes = not words.isdisjoint(_WRITER)
    figure = reading.cast.protagonist if writes or _is_talk(reading, index, words) else None
    if figure is None:
        return
    near = (*reading.naming.at(index), *reading.naming.at(index - 1))
    told = (one for one in near if writes or one.phrase.kind == "name")
    others = {one.figure.key for one in told if one.figure.sort in ("person", "name")}
    first = {one.figure.key for n in range(min(LEAD, index)) for one in reading.naming.at(n)}
    if others <= {figure.key} and figure.key in first:
        yield figure, MET


def _is_talk(reading: Reading, index: int, words: Collection[str]) -> bool:
    """True for *"…," she says* in a profile whose writer has told of himself before: *I ask*."""
    if "says" not in words:
        return False
    before = (sentence for sentence, _ in reading.told[max(0, index - TALK) : index])
    told = [word.lower for sentence in before for word in sentence.words if word.quote is None]
    return sum(word in _WRITER for word in told) >= MET_TWICE


def _questions(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """Whoever was asked in the sentence before, and whoever asked him, unless the pronoun's own
    verb asks too."""
    words = reading.told[index][0].words
    before, found = reading.told[index - 1]
    near = words[max(0, pronoun.first - 1) : pronoun.last + 1]
    if before.words[-1].quote or any(word.lower in ASKER for word in near):
        return
    at, him = asks_him(before)
    if phrase := asked_in(before, found):
        yield reading.cast.figure(phrase), "asked something right before"
        return
    at = at if him == pronoun.name else asks_whether(before, pronoun.name)
    asker = Subjects(before.words, found).before(at) if at else None
    nearest = asker is not None and not any(cues(before.words, asker.last, at))
    if asker and asker.kind != "pronoun" and nearest:
        yield reading.cast.figure(asker), "asks right before"


def _told(reading: Reading, index: int) -> Iterator[Seen]:
    """*Brusk told Weir that it was open. "…," he said*: Weir is spoken to."""
    sentence, _ = reading.told[index]
    for one in reading.naming.at(index):
        at = one.phrase.first - 1
        if at > 0 and sentence.words[at].lower in _TELLING and is_cue(sentence.words, at):
            yield one.figure, "spoken to right before"


def _answered(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """*The director wrote that it was late. She replied*: another than who wrote."""
    behind = [word.lower for word in reading.told[index][0].words[pronoun.last : pronoun.last + 1]]
    if not pronoun.first and behind and behind[0] in _ANSWERING:
        yield from _only_teller(reading, index - 1)


def _stung(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """*An aide called Weir a "…". If this hurts him, he hides it*: another than who said so."""
    words = [word.lower for word in reading.told[index][0].words[: pronoun.first]]
    begun = words[0] in ("if", "though", "although") if words else False
    row = words[begun : begun + 3]
    if len(row) == 3 and row[0] in ("this", "that") and OBJECTS.get(row[2]) == pronoun.name:
        yield from _only_teller(reading, index - 1)


def _only_teller(reading: Reading, index: int) -> Iterator[Seen]:
    """Whoever alone says something in a sentence, of whom what is said behind it is not."""
    said = {one.figure.key: one.figure for one in reading.naming.at(index) if one.says}
    if len(said) == 1:
        yield from ((figure, "asks right before") for figure in said.values())


def _cut_in(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """*When a docker shouted, he shook his head. "…," he said*: he is not the docker."""
    words, found = reading.told[index][0].words, reading.told[index][1]
    main = next((p for p in found if p.name == pronoun.name and p.kind == "pronoun"), None)
    behind = main is not None and main.first > 0 and words[main.first - 1].text == ","
    if behind and words[0].lower in _MEANWHILE and found[0].first == 1:
        yield reading.cast.figure(found[0]), "asks right before"


def _spoken_of(reading: Reading, index: int, pronoun: Phrase) -> Iterator[Seen]:
    """*A guard came in. "He was cold," she said*: of the guard she speaks; of Weir behind *She met
    Karl Weir.* and behind *Her youngest, Karl, is ill.*"""
    said = next((word.text for word in reading.told[index][0].words if word.quote), "")
    if not said.strip("\"'“”‘’ ").lower().startswith(f"{_OTHER[pronoun.name]} "):
        return
    others = [one for one in reading.naming.at(index - 1) if one.figure.gender != pronoun.name]
    for one in others:
        if one.opens and one.phrase.text.lower().startswith(("a ", "an ")):
            yield one.figure, SPOKEN_OF
    yield from ((figure, SPOKEN_OF) for figure in _beside(reading, index - 1, others, pronoun))


def _beside(
    reading: Reading, index: int, others: Sequence[Named], pronoun: Phrase
) -> Iterator[Figure]:
    """The only other person in a sentence that begins with a pronoun, or with *her*."""
    begun = reading.told[index][0].words[0].lower
    people = {one.figure.key: one.figure for one in others if one.figure.sort == "person"}
    if len(people) == 1 and OWNED.get(begun, begun) == pronoun.name:
        yield from people.values()
