"""What is seen of somebody near a quotation: where and as what they are named, what they are.

Takes the state of a reading, a quotation and whoever is named near it; gives words that ``likely``
and ``doubt`` have weights for.
"""

from collections.abc import Iterator

from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.meaning.neighbours import Neighbour
from builder.draft.meaning.settled import DISPLAYED, Desk
from builder.draft.speakers import doubt
from builder.evidence.marks import Span

OFTEN = 4
"""Mentions from which on somebody is named often."""

FEW, MANY = 3, 6
"""Words up to which the outlet is likely to quote itself, and beyond which it is not."""


def place_seen(one: Neighbour, span: Span) -> Iterator[str]:
    """Give where somebody is named, seen from the quotation, and as what."""
    if not one.distance:
        yield "named before it" if one.named.phrase.start < span.start else "named behind it"
    if one.distance == -1:
        yield "in the sentence before"
    if one.distance > 1:
        yield "named further on"
    if one.distance and one.beside:
        yield "in the same paragraph"
    yield from _seen(one)
    if not one.distance and one.named.hears:
        yield "spoken to"


def _seen(one: Neighbour) -> Iterator[str]:
    """As what somebody is named."""
    if not one.distance and one.named.begins:
        yield "opens the sentence"
    if one.named.says and abs(one.distance) <= 1:
        yield "says something near"
    if one.named.phrase.owner and one.named.owns:
        yield "owns something near"
    if one.named.phrase.weak:
        yield "may be a thing"


def outlet_seen(desk: Desk, index: int, span: Span) -> Iterator[str]:
    """Give what shows that the words are the outlet's own."""
    sentence, _ = desk.reading.told[index]
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    yield from doubt.own_signs(sentence, span)
    if standing in DISPLAYED:
        yield "displayed"
    many = len(desk.reading.article.body.text[span.start : span.end].split())
    yield "the outlet"
    if many <= FEW:
        yield "three words or fewer"
    elif many > MANY:
        yield "more than six words"


def figure_seen(desk: Desk, key: str) -> Iterator[str]:
    """Give what somebody is, in the whole article."""
    figure = desk.reading.cast.by_key(key)
    if figure is not None:
        placed = figure.sort == "name" and key in desk.reading.naming.placed and not figure.titled
        yield f"a {figure.sort}"
        if figure.sort == "thing" and figure.roles.isdisjoint(DOCUMENTS | WRITING):
            yield "a thing that carries no words"
        if placed:
            yield "stands for a place somewhere"
        if figure.sort == "person" and not figure.name.split()[-1][0].isupper():
            yield "an office"
        elif figure.sort == "name" and " " in figure.name:
            yield "a name of several words"
    if desk.reading.naming.often[key] >= OFTEN:
        yield "named often"
