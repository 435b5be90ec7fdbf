"""Who is told of together with a document in the sentences before: *Brusk said in a statement*.

Takes the state of a reading, the index of a sentence and what the document is called; gives
figures. Looks at a bounded number of sentences.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.people import FAMILY
from builder.draft.english.words import listed
from builder.draft.meaning.senders import meant_by, owners
from builder.draft.meaning.settled import BACK, Desk, speaks
from builder.draft.meaning.signed import put_out
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

_ANY = ("document", "text")
"""What any document may be called below."""

_WARNED = listed("warned written complained alerted told advised reported cautioned notified")

NEAR = 2
"""Sentences back in which somebody had warned of something."""

_SENDING = ("sent", "sends", "issued", "issues", "released", "releases", "published", "signed")

_GETTING = ("received", "got")

_SENT = ("sent", "written", "signed", "addressed", "drafted", "posted")

SENT_TO = 8
"""Words of *sent to him last year by* at most."""

NEAR_TO = 5
"""Words of *sent a short letter* at most."""


def told_of(desk: Desk, index: int, document: str) -> Iterator[Figure]:
    """Give whoever speaks in the latest sentence that tells of a document: *in a statement*."""
    kinds = DOCUMENTS if document in _ANY else {document}
    for back in range(index - 1, max(-1, index - BACK), -1):
        sentence, found = desk.reading.told[back]
        if at := next((n for n, w in enumerate(sentence.words, 1) if w.lower in kinds), 0):
            for phrase in found:
                if phrase.head in kinds and phrase.kind == "role":
                    yield from owners(desk, back, phrase)
                    yield from put_out(desk, back, phrase)
                    yield from _sent_by(desk, back, phrase)
            if not _tells_itself(sentence, found, kinds):
                yield from _who_speaks(desk, back, at)
            return
    yield from _had_warned(desk, index)


def written_home(desk: Desk, index: int, document: Phrase) -> Iterator[Figure]:
    """The son of *Brusk, whose son is at sea, had a card. The last message she received read*."""
    words = [word.lower for word in desk.reading.told[index][0].words[document.last :][:2]]
    if len(words) < 2 or words[0] not in ("he", "she", "they") or words[1] not in _GETTING:
        return
    for back in range(index, max(-1, index - 1 - NEAR), -1):
        for phrase in desk.reading.told[back][1]:
            if phrase.head in FAMILY:
                yield desk.reading.cast.figure(phrase)


def _sent_by(desk: Desk, index: int, document: Phrase) -> Iterator[Figure]:
    """The docker of *Brusk read from a letter sent to her by a docker*."""
    sentence, found = desk.reading.told[index]
    words = [word.lower for word in sentence.words[document.last : document.last + SENT_TO]]
    if words[:1] == [] or words[0] not in _SENT or "by" not in words:
        return
    begun = document.last + words.index("by") + 1
    yield from (desk.reading.cast.figure(one) for one in found if one.first == begun)


def _tells_itself(sentence: Sentence, found: Sequence[Phrase], kinds: Collection[str]) -> bool:
    """True for *The letter said the board would come*, which tells of no other speaker."""
    first = found[0] if found and not found[0].first else None
    told = first is not None and first.head in kinds and first.last < len(sentence.words)
    return told and first is not None and sentence.words[first.last].lower in ("said", "says")


def _who_speaks(desk: Desk, index: int, at: int) -> Iterator[Figure]:
    """Whoever speaks in a sentence, the nearest to a document in it first."""
    sentence, found = desk.reading.told[index]
    asked = Subjects(sentence.words, found)
    for teller in (*_speaking(sentence, asked, at), asked.first(0, len(sentence.words))):
        if teller and teller.kind == "pronoun":
            yield from islice(meant_by(desk, index, teller), 1)
        elif teller and speaks(teller) and not _is_met(sentence, teller):
            figure = desk.reading.cast.figure(teller)
            yield from [figure] if figure.sort != "place" else []


def _is_met(sentence: Sentence, teller: Phrase) -> bool:
    """True for the Brusk of *Talks between Weir and Brusk ended with a statement*."""
    return "between" in [word.lower for word in sentence.words[: teller.first]]


def _speaking(sentence: Sentence, asked: Subjects, at: int) -> Iterator[Phrase | None]:
    """Whoever sends something or speaks in a sentence, the nearest to a document first."""
    for n in range(max(1, at - NEAR_TO), at):
        if sentence.words[n].lower in _SENDING:
            yield asked.before(n)
    for cue in sorted(cues(sentence.words), key=lambda cue: (cue.at >= at, abs(at - cue.at))):
        yield asked.before(cue.at)


def _had_warned(desk: Desk, index: int) -> Iterator[Figure]:
    """*An engineer had warned of cracks. The memo called them "…"*: of whom no other words are."""
    for back in range(index - 1, max(-1, index - 1 - NEAR), -1):
        sentence, found = desk.reading.told[back]
        words = [word.lower for word in sentence.words]
        for at in range(1, len(words)):
            if words[at] in _WARNED and words[at - 1] in ("had", "has", "have"):
                doer = Subjects(sentence.words, found).before(at)
                if doer and doer.kind != "pronoun" and speaks(doer):
                    yield desk.reading.cast.figure(doer)
