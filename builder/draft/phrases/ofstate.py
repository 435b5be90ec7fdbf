"""Where a state or a town ends inside what somebody is called: *Minister of Economy of Ostria Anna
Brusk*, *the Brenning, Vesland, police department*.

Takes the words of a sentence and an index; gives an index, 0 where nothing of the kind stands
there. Looks at a bounded number of words.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from builder.draft.english.given import GIVEN
from builder.draft.english.people import BODIES, ORGANISED, PORTFOLIOS, TITLES
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word

LONGEST = 4
"""Words of a name at most."""

_GRADES = {"first", "second", "third"}
"""Words of a rank that stand in front of it: *First Lieutenant*."""

_REALMS = listed("republic kingdom state federation union emirate sultanate principality")

FAR = 6
"""Words back to whoever rules *the People's Democratic Republic*."""

_STYLED = ("his", "her")

NOUNS = 3
"""Words of *police department* at most."""


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
    if held in _REALMS and _is_ruled(words, of - 1):
        return end if _is_named(name, known=True) else 0
    return end if held in ORGANISED and _is_named(name, known=False) else 0


def _is_ruled(words: Sequence[Word], realm: int) -> bool:
    """True for the *Republic* of *Chairman of the People's Republic of Ostria Anna Brusk*."""
    before = [word.lower for word in words[max(0, realm - FAR) : realm]]
    return any(one in TITLES and then == "of" for one, then in pairwise(before))


def seated_end(words: Sequence[Word], index: int) -> int:
    """Give the index behind *the Brenning, Ves., chapter* and *the Orle, Vesland police force*: a
    body by its town and the state of that."""
    town = _past_capitals(words, index + 1)
    state = _past_capitals(words, town + 1)
    comma = [word.text for word in words[town : town + 1]] == [","]
    if words[index].lower != "the" or not comma or town == index + 1 or state == town + 1:
        return 0
    at = state + ([word.text for word in words[state : state + 1]] == [","])
    nouns = list(takewhile(_is_noun, words[at : at + NOUNS]))
    return next((at + n for n in range(len(nouns), 0, -1) if nouns[n - 1].lower in BODIES), 0)


def _past_capitals(words: Sequence[Word], at: int) -> int:
    return at + len(list(takewhile(_is_capital, words[at : at + LONGEST])))


def _is_noun(word: Word) -> bool:
    return word.is_word and word.text.islower() and word.lower not in CUES


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
