"""Names of bodies that stand in front of their letters: *Orle Economic Survey (OES)*.

Takes the words of a sentence and the phrases in it; gives the phrases, each such name as one. Looks
at a bounded number of words in front of each bracket.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.phrases.clauses import Word
from builder.draft.phrases.parts import bracketed
from builder.draft.phrases.phrase import Phrase, joined

LONGEST = 12
"""Words of a name in front of its letters."""

_SMALL = ("of", "for", "the", "and", "in", "on", "to", "de", "la", "&", "-", "'s", "'")
"""What stands between the words of a name and has no letter."""


def spelt_out(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases; of those that are parts of a name with letters behind it, the name."""
    begun = {p.last: None if p.actors else _begun(words, p.last) for p in found}
    covered = [(at, last) for last, at in begun.items() if at is not None]
    for phrase in found:
        at = begun[phrase.last]
        if at is not None:
            yield _whole(words, [p for p in found if at < p.last <= phrase.last], at)
        elif not any(first < phrase.last <= last for first, last in covered):
            yield phrase


def _whole(words: Sequence[Word], parts: Sequence[Phrase], at: int) -> Phrase:
    """The phrases that hold the words of a name as one; the name begins at an index."""
    article = at - (at > 0 and words[at - 1].lower == "the")
    first, last = min(parts[0].first, article), parts[-1].last
    inside = words[first:last]
    return replace(
        parts[0], first=first, last=last, start=words[first].start, end=parts[-1].end,
        text=joined(inside), kind="name", name=joined(words[at:last]), full=joined(inside),
    )  # fmt: skip


def _begun(words: Sequence[Word], last: int) -> int | None:
    """Where the name begins whose words have the letters in the bracket behind it."""
    letters = bracketed(words, last)
    if not letters.isupper() or len(letters) < 2:
        return None
    starts = list(_starts(words, last))
    exact = (at for at in starts if _initials(words[at:last]) == letters)
    loose = (
        at for at in reversed(starts)
        if words[at - 1].lower == "the" and _spells(words[at:last], letters)
    )  # fmt: skip
    return next(exact, next(loose, None))


def _starts(words: Sequence[Word], last: int) -> Iterator[int]:
    """Where a name may begin that ends in front of an index, the nearest first."""
    for at in range(last - 1, max(-1, last - LONGEST - 1), -1):
        word = words[at]
        if word.quote or not (word.text[0].isupper() or word.text in _SMALL):
            return
        if word.text[0].isupper() and at < last - 1:
            yield at


def _initials(words: Sequence[Word]) -> str:
    return "".join(word.text[0] for word in words if word.text[0].isupper())


def _spells(words: Sequence[Word], letters: str) -> bool:
    """True where the letters stand among the initials in that order, the first one first."""
    initials = iter(_initials(words))
    return next(initials) == letters[0] and all(letter in initials for letter in letters[1:])
