"""Who has the word in a transcript that is set between marks, each turn with a name in capitals.

Takes a reading; gives whoever has the word by paragraph: *"WEIR: It is shut."*, and below it
*"And it stays so."*, which is Weir's too.
"""

import re

from builder.draft.article.bearers import made
from builder.draft.article.figure import Figure
from builder.draft.article.reading import Reading

_TURN = re.compile(r"[\"'] ?([A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,2}):")

_GOES_ON = re.compile(r"[\"'(]")

FEWEST = 3
"""Turns from which on paragraphs are a transcript."""


def transcribed(reading: Reading) -> dict[int, Figure]:
    """Give whoever has the word in each paragraph of a transcript; nobody where there is none."""
    text, found, who = reading.article.body.text, dict[int, Figure](), None
    many = 0
    for paragraph in reading.paragraphs:
        if match := _TURN.match(text, *paragraph.span):
            who = _figure(reading, match[1])
            many += 1
        elif not _GOES_ON.match(text, *paragraph.span):
            who = None
        if who:
            found[paragraph.number] = who
    return found if many >= FEWEST else {}


def _figure(reading: Reading, shouted: str) -> Figure:
    """Whoever bears a name that is set in capitals."""
    name = shouted.title()
    return reading.cast.named(name) or Figure(made(name), name, "person")
