"""Given names that share the surname behind the next one: *Anna and Karl Weir*.

Takes the words of a sentence and the phrases in it; gives the phrases, the first with the surname
too. Looks at each phrase once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from builder.draft.english.given import GIVEN
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase


def with_surnames(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases, the Anna of *Anna and Karl Weir* as Anna Weir."""
    for phrase, behind in zip_longest(found, found[1:]):
        shares = behind is not None and _shares(words, phrase, behind)
        yield replace(phrase, name=f"{phrase.name} {_surname(behind)}") if shares else phrase


def _shares(words: Sequence[Word], phrase: Phrase, behind: Phrase) -> bool:
    between = [word.lower for word in words[phrase.last : behind.first]]
    return between in (["and"], ["&"]) and _is_given(phrase.name) and _is_whole(behind)


def _is_given(name: str) -> bool:
    return name.lower() in GIVEN


def _is_whole(phrase: Phrase) -> bool:
    first, _, surname = phrase.name.partition(" ")
    return bool(surname) and _is_given(first) and not (phrase.roles or phrase.actors)


def _surname(phrase: Phrase) -> str:
    return phrase.name.partition(" ")[2]
