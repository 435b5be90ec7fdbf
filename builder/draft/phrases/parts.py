"""Words that stand for a part of a crowd, or for a noun before: *some of them*, *the young one*.

Takes the words of a sentence and an index; gives the index behind what begins there, 0 where
nothing does. Closed classes of words, and nothing of who is meant.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.lexicon import (
    AUXILIARIES,
    LINKS,
    PREPOSITIONS,
    STATES,
    SUBORDINATORS,
)
from builder.draft.english.people import ROLES
from builder.draft.english.verbs import BARE, CUES, NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word

ANYBODY = listed("""
    one another some others many several both two three few neither someone somebody everyone
    everybody most half
""")

_QUANTITIES = ANYBODY | listed("dozens hundreds thousands scores tens most all none half plenty")

_COUNTED = listed("""
    three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
    seventy eighty ninety
""")

_GATHERED = listed("group section handful couple pair number band")

_SEAT = re.compile(r"[RDI]-[A-Z]")
"""How a party and a state behind a politician's name begin."""

_WHOM = ("them", "us", "these", "those", "whom", "which")

_PARTY = re.compile(r"[A-Z](?:-[A-Z]\w*)?$")

_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,4}[A-Z]$")

_OTHER = ("other", "first", "second", "former", "latter")

_OF_MANY = (
    ["per", "cent"],
    *([small, many] for small in ("in", "of") for many in ("10", "ten", "100")),
)
"""Words behind a number that tell how many of how many."""

_OWN = ("his", "her", "my")

_BEHIND = (PREPOSITIONS - {"of"}) | {"and", "as"}
"""Behind *her head*; an office has another verb or *of* there."""

_NO_ADJECTIVE = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | CUES | ROLES


_PAPERS = frozenset((
    ("terms", "of", "service"), ("terms", "of", "use"), ("terms", "and", "conditions"),
    ("code", "of", "conduct"), ("rules", "of", "procedure"), ("articles", "of", "association"),
    ("memorandum", "of", "understanding"), ("statement", "of", "facts"),
))  # fmt: skip
"""Documents whose name is made of two nouns."""


def paper_end(words: Sequence[Word], index: int) -> int:
    """Give the index behind *the terms of service*; 0 where no such document is told of."""
    begun = index + (words[index].lower in ("the", "its", "their", "a"))
    row = tuple(word.text for word in words[begun : begun + 3])
    return begun + 3 if row in _PAPERS else 0


def is_limb(words: Sequence[Word], index: int) -> bool:
    """True for each word of *her head* in *shook her head*, which is nobody's office."""
    at = index + (words[index].lower in _OWN)
    row = [word.lower for word in words[max(0, at - 1) : at + 2]]
    behind = row[2] if len(row) > 2 else ""
    owned = row[:1] != [] and row[0] in _OWN and row[1:2] == ["head"]
    return owned and (not behind.isalpha() or behind in _BEHIND)


def some_of(words: Sequence[Word], index: int) -> int:
    """Give the index behind *one of them*, *some of us* and the *someone* of *someone in there*."""
    told = [word.lower for word in words[index : index + 3]]
    if told[0] in ("someone", "somebody") and told[1:] and told[1] in LINKS:
        return index + 1
    if len(told) < 3 or told[0] not in ANYBODY or told[1] != "of":
        return 0
    return index + 3 if told[2] in _WHOM else 0


def tells_on(words: Sequence[Word], at: int) -> bool:
    """True where words behind *everybody* and *someone* tell of whoever speaks further on."""
    return _is_met(words, at) or _does_and_says(words, at)


def _does_and_says(words: Sequence[Word], at: int) -> bool:
    """True for *someone came on the radio and said "…"*."""
    ahead = [word.lower for word in words[at + 1 : at + 10]]
    says = any(one == "and" and two in CUES for one, two in pairwise(ahead))
    return words[at].lower in ("someone", "somebody") and says


def _is_met(words: Sequence[Word], at: int) -> bool:
    """True for the first word of *everybody I talk to says*."""
    row = [word.lower for word in words[at : at + 2]]
    return row[0] in ("everybody", "everyone") and row[1:] != [] and row[1] in ("i", "we", "you")


def behind_aside(words: Sequence[Word], at: int) -> int:
    """The index behind the aside of *One, in purple ink, said*; ``at`` where none begins there."""
    row = [word.text for word in words[at : at + 8]]
    end = row.index(",", 1) + 1 if row[:1] == [","] and "," in row[1:] else 0
    return at if any(word.quote for word in words[at : at + end]) else at + end


def owns_teller(words: Sequence[Word], at: int) -> bool:
    """True for the *brief* of *Brusk's brief said*: a noun of no list that tells something."""
    row = words[at - 1 : at + 2] if at else ()
    if len(row) < 3 or row[0].lower != "'s" or row[2].lower not in NEVER_NOUNS:
        return False
    return row[1].is_word and row[1].text.islower() and row[1].lower not in _NO_ADJECTIVE


def share(words: Sequence[Word], index: int) -> int:
    """Give the index behind *14 percent* in front of a verb of speaking."""
    end = _share_end(words, index)
    behind = words[end].lower if 0 < end < len(words) else ""
    told = behind in NEVER_NOUNS or (behind in BARE and words[end + 1 : end + 2] != ())
    return end if told else 0


def _share_end(words: Sequence[Word], index: int) -> int:
    """The index behind *14 percent*, *Forty-one per cent* and *six in 10*; 0 where none is."""
    first, *behind = [word.lower for word in words[index : index + 3]]
    if not (first[0].isdigit() or first.partition("-")[0] in _COUNTED):
        return 0
    if behind[:1] in (["percent"], ["%"]):
        return index + 2
    return index + 3 if behind in _OF_MANY else 0


def bracketed(words: Sequence[Word], index: int) -> str:
    """Give the letters of the *(NEC)* that stands behind a name; empty where none do."""
    row = [word.text for word in words[index : index + 3]]
    whole = len(row) == 3 and (row[0], row[2]) == ("(", ")") and _LETTERS.match(row[1])
    return row[1] if whole else ""


def party(words: Sequence[Word], index: int) -> int:
    """Give how many words the *(D-Orle)* and *, D-Calif.,* behind a politician's name, the *(NEC)*
    behind a body's and the *, Calif.* behind a town's take up; 0 for none."""
    row = [word.text for word in words[index : index + 5]]
    if bracketed(words, index):
        return 3
    if row[:1] == [","] and len(row) > 1 and _SEAT.match(row[1]):
        near = [word.text for word in words[index : index + 8]]
        return near.index(",", 1) if "," in near[1:] else 2
    if row[:1] == [","] and index and words[index - 1].text[0].isupper():
        state = row[1:2] != [] and row[1].removesuffix(".") in STATES
        return 2 if state and (row[1].endswith(".") or row[2:3] == ["."]) else 0
    if row[:1] != ["("] or len(row) < 3 or not _PARTY.match(row[1]) or ")" not in row:
        return 0
    return row.index(")") + 1


def one_of_them(words: Sequence[Word], index: int) -> int:
    """Give the index behind *the young one*, and behind *the other* in front of a verb."""
    told = [word.lower for word in words[index : index + 4]]
    if told[:2] == ["the", "other"] and index and words[index - 1].lower in NEVER_NOUNS:
        return index + 2
    if told[:1] != ["the"] or len(told) < 3:
        return 0
    if told[1] in _OTHER and told[2] in AUXILIARIES | NEVER_NOUNS:
        return index + 2
    one = told.index("one", 2) if "one" in told[2:] else 0
    plain = all(word.isalpha() and word not in _NO_ADJECTIVE for word in told[1:one])
    return index + one + 1 if one and plain else 0


def part_of(words: Sequence[Word], index: int) -> int:
    """Give where the crowd begins in *some of the dockers*, *tens of thousands of people* and *a
    group of retired admirals*."""
    told = [word.lower for word in words[index : index + 3]]
    if len(told) == 3 and told[0] == "a" and told[1] in _GATHERED and told[2] == "of":
        return index + 3
    at = _share_end(words, index)
    at = at + 1 if at and at < len(words) and words[at].lower == "of" else index
    while at + 2 < len(words) and words[at].lower in _QUANTITIES:
        if words[at + 1].lower != "of":
            return 0
        at += 2
    return at if at > index else 0
