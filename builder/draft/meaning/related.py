"""Whom *her rival*, *his boss* and *his wife* mean: somebody named near, not whoever has one.

Takes the state of a reading, the index of a sentence and the phrase; gives figures. Looks at a
bounded number of sentences.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.english.people import FAMILY
from builder.draft.meaning.likeness import is_named, likes
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import Desk
from builder.draft.meaning.suiting import RELATED
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.phrase import Phrase

LEAST = 5
"""Tenths of a logit that must speak for somebody."""


def related(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give the named person whom such a noun means; nobody for other words."""
    if not is_owned(phrase):
        return
    own = desk.reading.cast.figure(phrase)
    kin = phrase.head in FAMILY
    if not is_named(own) and (kin or phrase.head in RELATED):
        owner = _owner(desk, index, phrase)
        rows = (row for row in likes(desk, index, phrase) if row.is_named)
        others = [row for row in rows if owner and row.figure.key != owner.key]
        others = [row for row in others if not kin or _is_of_family(row.figure, owner)]
        best = max(others, key=lambda row: row.weight, default=None)
        if best and best.weight >= LEAST:
            yield best.figure


def is_owned(phrase: Phrase) -> bool:
    """True for *his wife*."""
    first, *rest = phrase.text.lower().split()
    return phrase.kind == "role" and first in ("his", "her", "their") and bool(rest)


def _is_of_family(one: Figure, other: Figure | None) -> bool:
    """True for two of one surname."""
    names = [figure.name.split() for figure in (one, other) if figure]
    return len(names) == 2 and max(map(len, names)) > 1 and names[0][-1] == names[1][-1]


def _owner(desk: Desk, index: int, phrase: Phrase) -> Figure | None:
    """Whom *her* means."""
    word = phrase.text.split()[0]
    own = Phrase(
        phrase.first, phrase.first + 1, phrase.start, phrase.start + len(word), word, "pronoun",
        name=OWNED[word.lower()],
    )  # fmt: skip
    last = desk.last.key if desk.last else None
    rows = antecedents(desk.reading, index, own, last, desk.stood, learns=False)
    return next((row.figure for row in rows), None)
