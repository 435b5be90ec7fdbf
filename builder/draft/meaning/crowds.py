"""Which crowd is meant by *some*, *one of them* and whoever was seen shouting.

Takes the state of a reading and a ``Hint``; gives ``Candidate``s. Looks at the sentence, and for
*one* at the few before it in its paragraph.
"""

from collections.abc import Iterator
from itertools import islice

from builder.desk.scaffold import as_id
from builder.draft.attribution.asking import Hint
from builder.draft.english.words import listed, singular
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase

SOME = listed("some others many several them us whom")
"""Words for a part of a crowd that was named before: *some*, *one of them*, *some of whom*."""

_SEATS = listed("capitals cities towns villages districts provinces regions countries states")
"""Places, which speak only where nobody else is told of."""

_SEEING = listed("saw heard watched filmed see hear recorded")


_OUT_OF = ("of", "among", "from", "with")
"""Behind these stands the crowd of which *one* is told in the same sentence."""

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
    for phrase in sorted(before, key=lambda p: (p.head in _SEATS, -p.first)):
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
    """*Residents live in caravans. "…" said one*: one of the crowd that was told of last; of
    *Nurses came. Patients were "…", one said* a nurse."""
    found = list(islice(_many(desk, index, hint), 2))
    if len(found) == 2 and _gives_way(desk, index, hint, found[0], found[1]):
        found.reverse()
    for _, phrase in found[:1]:
        one = f"one {singular(phrase.head)}"
        yield Candidate(as_id(one), f"one of the {phrase.head}", hint.rule, hint.why)


def every_one(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*Four boys called. Every one of them said "…"*: the boys."""
    at = hint.phrase.first
    before = desk.reading.told[index][0].words[max(0, at - 1) : at]
    if before and before[0].lower == "every":
        for _, phrase in islice(_many(desk, index, hint), 1):
            yield candidate(desk.reading.cast.figure(phrase), hint.rule, hint.why)


def _many(desk: Desk, index: int, hint: Hint) -> Iterator[tuple[int, Phrase]]:
    """The last crowd of a sentence and of each of the two before it in its paragraph."""
    told = desk.reading.told
    for back in range(index, max(-1, index - 3), -1):
        if told[back][0].paragraph != told[index][0].paragraph:
            return
        before = [p for p in told[back][1] if back < index or p.last <= hint.phrase.first]
        many = [p for p in before if p.plural and p.head not in SOME and _is_several(p.head)]
        many = [p for p in many if p.head not in _SEATS] or many
        if back < index:
            opening = [one.phrase for one in desk.reading.naming.at(back) if one.opens or one.says]
            many = [p for p in many if p in opening] or many
        yield from ((back, phrase) for phrase in many[-1:])


def _is_several(noun: str) -> bool:
    return noun.endswith(("s", "men"))


def _gives_way(
    desk: Desk, index: int, hint: Hint, one: tuple[int, Phrase], other: tuple[int, Phrase]
) -> bool:
    """True for the patients of *Nurses came. Patients were "…", one said*, of whom is told, and for
    the police of *In a film seized by police, one of them said*, who only stand by."""
    (here, phrase), (back, before) = one, other
    named = desk.reading.naming.at(index)
    says = any(each.phrase == phrase and each.says for each in named)
    opens = any(
        each.phrase == before and (each.opens or each.says) for each in desk.reading.naming.at(back)
    )
    words = desk.reading.told[index][0].words
    governed = words[phrase.first - 1].lower if phrase.first else ""
    apart = words[hint.phrase.first - 1].text == "," or words[hint.phrase.first - 1].quote
    behind = hint.phrase.first > 0 and (bool(apart) or is_cue(words, hint.phrase.first - 1))
    return here == index and opens and behind and not says and governed not in _OUT_OF
