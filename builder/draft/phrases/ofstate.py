"""Where the state ends in *Minister of Economy of Ostria Anna Brusk*, and the name begins.

Takes the words of a sentence, an index and how many words the known name there has; gives the index
behind the state, 0 where no name follows it. Looks at a bounded number of words.
"""

from collections.abc import Sequence

from builder.draft.english.given import GIVEN
from builder.draft.english.people import ORGANISED, PORTFOLIOS, TITLES
from builder.draft.phrases.clauses import Word

LONGEST = 4
"""Words of a name at most."""

_GRADES = {"first", "second", "third"}
"""Words of a rank that stand in front of it: *First Lieutenant*."""

_STYLED = ("his", "her")


def state_end(words: Sequence[Word], index: int, known: int) -> int:
    """Give the index behind the *Ostria* of *Ambassador of Ostria Anna Brusk*, which is a known
    name or stands in front of a given one, as in *Head of the Bank of Orle Anna Brusk*; else 0."""
    of = index - 1 - (words[index - 1].lower == "the")
    state = _is_capital(words[index]) and words[index].lower not in TITLES | _GRADES
    if of < 1 or words[of].lower != "of" or not state:
        return 0
    end = index + (known or 1)
    held, name = words[of - 1].lower, words[end : end + LONGEST]
    if held in TITLES | PORTFOLIOS:
        return end if _is_named(name, known=bool(known)) else 0
    return end if held in ORGANISED and _is_named(name, known=False) else 0


def _is_named(words: Sequence[Word], *, known: bool) -> bool:
    """True for *Anna Brusk*, *General Brusk* and *Her Excellency Anna Brusk*, not for *Airlines
    Ltd*."""
    name = [word for word in words[:2] if _is_capital(word)]
    if len(words) < 2 or any(word.lower in ORGANISED - TITLES for word in name):
        return False
    first = words[0].lower
    if first in _STYLED or (first in TITLES and name[:1] == [words[0]]):
        return _is_capital(words[1])
    return len(name) == 2 and (known or first in GIVEN)


def _is_capital(word: Word) -> bool:
    return word.is_word and word.text[0].isupper()
