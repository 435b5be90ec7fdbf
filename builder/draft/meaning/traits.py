"""What the whole article tells of somebody whom a pronoun may mean.

Takes a reading, a figure and a pronoun; gives words for what is seen, those of ``antecedents``.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.article.reading import Reading

OFTEN = 4
"""Mentions from which on somebody is named often."""

_OTHERS = {"body": "a body", "crowd": "a crowd", "name": "a name, of what is not told"}
"""What *it* and *they* may mean."""


def traits(reading: Reading, figure: Figure, pronoun: str) -> Iterator[str]:
    """Give what is seen of a figure, wherever in the article."""
    naming = reading.naming
    if naming.often[figure.key] >= OFTEN:
        yield "named often"
    if figure.key in naming.placed:
        yield "stands for a place somewhere"
    if figure.key in naming.tellers:
        yield "says something in the article"
    if pronoun in ("he", "she"):
        yield from _personal(figure, pronoun, says=figure.key in naming.tellers)
    elif figure.sort in _OTHERS:
        yield _OTHERS[figure.sort]


def _personal(figure: Figure, pronoun: str, *, says: bool) -> Iterator[str]:
    """How sure it is that somebody is a person of that gender."""
    if figure.gender == pronoun:
        yield "of that gender"
    if figure.sort == "person":
        yield "a person"
    if figure.sort == "person" and not figure.name.split()[-1][0].isupper():
        yield "an office"
    if figure.sort == "name" and " " in figure.name:
        yield "a name of several words"
    elif figure.sort == "name":
        yield "a name of one word" if says else "a name of one word that says nothing"
    if figure.titled:
        yield "has a title"
