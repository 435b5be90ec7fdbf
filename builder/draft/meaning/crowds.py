"""Which crowd is meant by *some*, *one of them* and whoever was seen shouting.

Takes the state of a reading and a ``Hint``; gives ``Candidate``s. Looks at the sentence, and for
*one* at the few before it in its paragraph.
"""

from collections.abc import Iterator

from builder.desk.scaffold import as_id
from builder.draft.attribution.asking import Hint
from builder.draft.english.words import listed, singular
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.phrase import Phrase

SOME = listed("some others many several them us whom")
"""Words for a part of a crowd that was named before: *some*, *one of them*, *some of whom*."""

_SEEING = listed("saw heard watched filmed see hear recorded")


_OPENING = ("after", "when", "while", "before", "because", "some", "about")
"""What stands before whoever a clause begins with that hangs on the main one."""


def sees(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for the reporters of *reporters saw the crowd run, shouting*."""
    words = desk.reading.told[index][0].words[phrase.last : phrase.last + 5]
    return any(word.lower in _SEEING for word in words)


def crowds(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """The crowd of a sentence, for *some chanted* and *reporters saw the crowd, shouting*."""
    sentence, found = desk.reading.told[index]
    quoted = (word.start for word in sentence.words if word.quote)
    end = next((start for start in quoted if start > hint.phrase.start), sentence.end)
    chants = hint.rule == "chant"
    before = [p for p in found if p.first < hint.phrase.first or (chants and p.start < end)]
    for phrase in reversed(before):
        if phrase.kind != "pronoun" and phrase != hint.phrase:
            figure = desk.reading.cast.figure(phrase)
            if figure.sort == "crowd" and phrase.head not in SOME:
                yield candidate(figure, hint.rule, hint.why)
                return
    alone = not hint.phrase.first and hint.phrase.text.lower() in SOME and index > 0
    if alone and desk.reading.told[index - 1][0].paragraph == sentence.paragraph:
        yield from _gathered(desk, index - 1, hint)


def _gathered(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*A crowd had gathered. Some chanted "…"*: the crowd with which the sentence before opens."""
    for one in desk.reading.naming.at(index):
        if one.opens and one.figure.sort == "crowd" and one.phrase.head not in SOME:
            yield candidate(one.figure, hint.rule, hint.why)


def shouters(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*Brusk told residents so. There were shouts of "…" from the back*: the crowd told of last,
    and whoever was there."""
    here = desk.reading.told[index][0].paragraph
    for back in range(index, max(-1, index - 3), -1):
        if here - desk.reading.told[back][0].paragraph <= 1:
            for one in desk.reading.naming.at(back):
                if one.figure.sort == "crowd" and one.phrase.plural:
                    yield candidate(one.figure, hint.rule, hint.why)
    yield Candidate("crowd", "somebody in the crowd", hint.rule, hint.why)


def comes_between(desk: Desk, index: int, hint: Hint) -> bool:
    """True for the rebels of *Brusk said it was safe after rebels broke in and chanted "…"*."""
    sentence, found = desk.reading.told[index]
    quoted = (word.start for word in sentence.words if word.quote)
    end = next((start for start in quoted if start > hint.phrase.start), sentence.end)
    between = [p for p in found if hint.phrase.last <= p.first and p.end <= end]
    return any(
        p.plural
        and sentence.words[p.first - 1].lower in _OPENING
        and desk.reading.cast.figure(p).sort == "crowd"
        for p in between
    )


def of_crowd(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*Residents live in caravans. "…" said one*: one of the crowd that was told of last."""
    told = desk.reading.told
    for back in range(index, max(-1, index - 3), -1):
        if told[back][0].paragraph != told[index][0].paragraph:
            return
        for phrase in reversed(told[back][1]):
            ahead = back < index or phrase.last <= hint.phrase.first
            if ahead and phrase.plural and phrase.head.endswith("s") and phrase.head not in SOME:
                one = f"one {singular(phrase.head)}"
                yield Candidate(as_id(one), f"one of the {phrase.head}", hint.rule, hint.why)
                return
