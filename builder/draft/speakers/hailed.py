"""Whom a quotation speaks to by name or title: *"This is no joke, Mr Weir."*, *"No, Senator."*

Takes the words of a quotation and candidates for it; gives the candidates with whoever is spoken to
behind all others, for nobody speaks to himself.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from builder.draft.article.figure import COURTESY
from builder.draft.article.offices import LOWER
from builder.draft.english.people import TITLES
from builder.draft.meaning.settled import BACK, Candidate, Desk, candidate

_HAILED = re.compile(r"(?:^|[,.?!] )((?:[A-Z][\w'-]+\.? ){0,2}[A-Z][\w'-]+)(?=[,.?!]|$)")
"""Up to three capitals between commas, at the beginning or at the end."""

NEAR = 60
"""Characters at either end of a quotation in which somebody is hailed."""


def unhailed(desk: Desk, index: int, text: str, given: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates, those to whom the words of a quotation speak last, behind whoever was
    named last beside them."""
    names = list(_names(text))
    spoken_to = [one for one in given if any(_bears(desk, one, name) for name in names)]
    yield from (one for one in given if one not in spoken_to)
    if spoken_to == list(given):
        others = {one.key for one in given}
        yield from islice(_near(desk, index, others), bool(given))
    yield from spoken_to


def _near(desk: Desk, index: int, others: Collection[str]) -> Iterator[Candidate]:
    """Whoever else was named in the sentences before, the nearest first."""
    for back in range(index - 1, max(-1, index - BACK), -1):
        for phrase in desk.reading.told[back][1]:
            if phrase.kind == "name":
                figure = desk.reading.cast.figure(phrase)
                if figure.sort == "person" and figure.key not in others:
                    yield candidate(figure, "exchange", figure.name)


def _names(text: str) -> Iterator[list[str]]:
    """The names and titles by which somebody is hailed at either end of some words."""
    end = text[-NEAR:]
    behind = [m for m in _HAILED.finditer(end) if m.start() and end[m.start()] == ","]
    front = [m for m in (_HAILED.match(text[:NEAR]),) if m and text[m.end() : m.end() + 1] == ","]
    for match in (*front, *behind):
        yield match[1].replace(".", "").split()


def _bears(desk: Desk, one: Candidate, name: Sequence[str]) -> bool:
    """True for somebody of that surname, or of that office where only that is told."""
    figure = desk.reading.cast.by_key(one.key)
    if figure is None:
        return False
    called = [word for word in name if word.lower() not in TITLES]
    if called:
        return called[-1] in figure.name.split()
    office = {word.lower() for word in name} - COURTESY
    return bool(office) and office <= figure.roles and not (figure.roles - office) & LOWER
