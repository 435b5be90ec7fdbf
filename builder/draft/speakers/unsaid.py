"""What shows that nobody says the words of a quotation inside another.

Takes the ``Frame`` of a quotation; gives words that ``within`` has weights for.
"""

from collections.abc import Iterator

from builder.draft.english.words import listed
from builder.draft.speakers.frame import Frame

_SUPPOSING = listed("""
    would could can should might may will 'll going if let not n't never nobody as
""")
"""In front of words that somebody may say, or did not: *as if to say*, *let them say*."""

FEW, SHORT = 2, 4
"""Words up to which a quotation is likely to be a name or a term."""


def unsaid(frame: Frame) -> Iterator[str]:
    """Give what shows that the inner words are no speech of anybody's."""
    before = [word.lower for word in frame.sentence]
    inner = frame.words[frame.at].text.split()
    yield "nobody"
    if not before:
        yield "nobody: they open the sentence"
    if before[-1:] not in ([","], [":"]):
        yield "nobody: nothing brings them in"
    if not _SUPPOSING.isdisjoint(before):
        yield "nobody: supposed"
    yield from _form(inner)


def _form(inner: list[str]) -> Iterator[str]:
    if len(inner) <= FEW:
        yield "nobody: two words or fewer"
    elif len(inner) <= SHORT:
        yield "nobody: four words or fewer"
    if inner[0].strip("‘’“”'\"")[:1].islower():
        yield "nobody: a small letter"
    if inner[-1].strip("‘’“”'\"")[-1:] in tuple("!?."):
        yield "nobody: a full sentence"
