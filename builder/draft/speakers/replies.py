"""Whose words stand alone below a question that is told of: *The judge asked Karl Weir why. / "…"*.

Takes the state of a reading and the index of a sentence that is a quotation and nothing else; gives
``Candidate``s. Who is asked, ``questions`` tells.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from builder.draft.meaning.askers import asker
from builder.draft.meaning.exchanges import is_bare
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.cues import cues
from builder.draft.phrases.questions import asked_in, asks_him
from builder.draft.phrases.subjects import Subjects

_REPLIED = ("replied", "answered", "responded")

TALKED = 4
"""Quotations back to which whoever is asked again has spoken."""


def replying(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever is asked in the sentence before, where that tells of nothing but the question."""
    if not index:
        return
    (sentence, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    asks_back = here.words[-1].text.rstrip("'\" ").endswith("?")
    if sentence.quotes or asks_back or here.paragraph - sentence.paragraph > 1:
        return
    told = list(cues(sentence.words))
    if len(told) != 1:
        return  # asked by Brusk, she said that
    if asked := asked_in(sentence, found):
        figure = desk.reading.cast.figure(asked)
        yield candidate(figure, "answer", f"{asked.text} {told[0].verb}")
    elif asks_him(sentence)[1]:
        asker = Subjects(sentence.words, found).teller(told[0].at)
        named = asker is not None and asker.kind != "pronoun"
        key = desk.reading.cast.figure(asker).key if asker and named else desk.stood.get(index - 1)
        others = (one for _, one in reversed(desk.spoke[-TALKED:]) if one.key != key)
        yield from islice((replace(one, rule="answer") for one in others), 1)


def asking_on(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Brusk asked him why.*, below it *"I forgot," he replied.* and *"And when?"*: Brusk again."""
    last, here = desk.last, desk.reading.told[index][0]
    asks = is_bare(here) and here.words[-1].text.rstrip("'\" ").endswith("?")
    if last and asks and last.why.endswith(_REPLIED):
        figure = asker(desk, index, last.key)
        yield from [candidate(figure, "exchange", figure.name)] if figure else []
