"""Somebody spoken of, as words of a sentence: ``Phrase``, and what helps to find one.

Takes and gives words and places in a text; knows nothing of who is meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.draft.clauses import Sentence, Word
from builder.draft.lexicon import CROWDS, NO_NAME, PEOPLE, ROLES, TITLES

Kind = Literal["name", "role", "pronoun"]

Known = Mapping[int, tuple[int, tuple[str, ...]]]
"""Where each mention of a known actor or place begins: its end, and whom it may mean."""


@dataclass(frozen=True)
class Phrase:
    """Somebody spoken of: word indices, text, and what of it is a name and what an office.

    ``owner`` is whoever stands before *'s*; ``actors`` the known ones that the name may mean.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: Kind
    name: str = ""
    roles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    owner: str = ""

    @property
    def head(self) -> str:
        """The noun of an office or crowd, in lower case."""
        return self.roles[-1] if self.roles else ""

    @property
    def plural(self) -> bool:
        """True for a crowd, and for *they*."""
        return self.text.lower() == "they" or (self.kind == "role" and self.head in CROWDS)


@dataclass(frozen=True)
class Caps:
    """Words of an article that stand with a capital where no sentence begins."""

    names: frozenset[str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> "Caps":
        """Collect them from all sentences."""
        return cls(
            frozenset(
                word.text
                for sentence in sentences
                for word in sentence.words[1:]
                if word.quote is None and word.text[0].isupper() and word.lower not in NO_NAME
            )
        )


def is_office(word: Word) -> bool:
    """True for an office or title, also a compound such as *President-elect*."""
    if word.lower in ROLES or word.lower in TITLES:
        return True
    return "-" in word.text and any(p in TITLES or p in PEOPLE for p in word.lower.split("-"))


def joined(words: Sequence[Word]) -> str:
    """Give words as they are printed."""
    text = ""
    end = words[0].start if words else 0
    for word in words:
        text += " " * (word.start > end) + word.text
        end = word.end
    return text
