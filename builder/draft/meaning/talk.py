"""Whom *he*, *she* and *it* mean by who talks to whom: who is asked, who closes a sentence.

Takes the state of a reading, the index of a sentence and a ``Hint`` at a pronoun; gives
``Candidate``s, the likeliest first.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from builder.draft.attribution.asking import Hint
from builder.draft.meaning.askers import asked_by, asked_him, put_to
from builder.draft.meaning.exchanges import answerer
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.cues import cues, is_cue
from builder.draft.phrases.subjects import Subjects


def in_talk(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whom *he* and *she* mean where one asks or puts something to another who answers."""
    phrase = hint.phrase
    for figure in asked_by(desk, index):
        if fits(figure, phrase.name):
            yield candidate(figure, f"pronoun, {hint.rule}", hint.why)
    if hint.why.split()[-1] in ("answered", "replied", "retorted"):
        answering = (*put_to(desk, index, phrase), *asked_him(desk, index, phrase))
        for figure in islice(answering, 1):
            yield candidate(figure, f"pronoun, {hint.rule}", hint.why)
    both = [*answerer(desk, index), *([desk.last] if desk.last else [])]
    known = [desk.reading.cast.by_key(one.key) for one in both]
    if len(both) == 2 and all(one and fits(one, phrase.name) for one in known):
        yield replace(both[0], rule=f"pronoun, {hint.rule}", why=hint.why)


def closing(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*Weir will come, Anna Brusk said. "…," she said*: whoever closes the sentence before."""
    sentence, found = desk.reading.told[max(0, index - 1)]
    words, asked = sentence.words, Subjects(sentence.words, found)
    last = len(words) - 2
    if not index or sentence.quotes or last < 2 or not is_cue(words, last):
        return
    teller = asked.ending(last)
    if teller and teller.kind == "name" and words[teller.first - 1].text == ",":
        figure = desk.reading.cast.figure(teller)
        if fits(figure, hint.phrase.name):
            yield candidate(figure, f"pronoun, {hint.rule}", hint.why)


def told_before(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*According to her, "…"* behind *Dr Brusk urged both to talk*: whoever told that."""
    if hint.rule != "according-to":
        return
    sentence, found = desk.reading.told[max(0, index - 1)]
    asked = Subjects(sentence.words, found)
    for cue in cues(sentence.words):
        told = asked.teller(cue.at)
        if told and told.kind != "pronoun":
            figure = desk.reading.cast.figure(told)
            if fits(figure, hint.phrase.name):
                yield candidate(figure, f"pronoun, {hint.rule}", hint.why)
