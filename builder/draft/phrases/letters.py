"""Letters behind a name that are no part of it: *Anna Brusk MP*, *Karl Weir Jr*.

Takes words of a group; gives those of them that are a name.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.people import SUFFIXES
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import is_office

_BEHIND = SUFFIXES | {"flight"}


def without_letters(words: Sequence[Word]) -> Sequence[Word]:
    """Give the words without the letters behind a name: *Anna Brusk MP*, *Anna Brusk KC*, and all
    of *another Homeland MP*, where they are an office."""
    names = words[-3:-1] if words[0].lower not in DETERMINERS else ()
    letters = len(names) == 2 and words[-1].text.isupper() and words[-1].lower in SUFFIXES
    return words[:-1] if letters and not any(is_office(word) for word in names) else words


def without_suffix(name: Sequence[Word]) -> Sequence[Word]:
    """Give a name without the *Jr* behind it, an airline's without its *Flight 204*."""
    while len(name) > 2 and name[-1].lower.strip(".") in _BEHIND:
        name = name[:-1]
    return name
