"""Where a sentence begins behind its dateline: *TESSALY, March 3 (Agency) - Anna Brusk said*.

Takes the words of a sentence; gives an index. Looks at a bounded number of words.
"""

from collections.abc import Sequence

from builder.draft.english.almanac import MONTH_NUMBERS
from builder.draft.phrases.clauses import Word

DATELINE = 18
"""Words that a dateline takes up at most."""

TOWN = 7
"""Words of *New Orle, South Tessaly -* at most."""


def dateline(words: Sequence[Word]) -> int:
    """Give the index behind *TESSALY, March 3 (Agency) -*, *(AGENCY) - TESSALY, MAR 3 -*,
    *TESSALY:* or *Orle, Tessaly -*; 0 where there is none."""
    if agency := _agency(words):
        return agency + dateline(words[agency:])
    if town := _town_of_state(words):
        return town
    if not words or (
        not (words[0].text.isupper() and len(words[0].text) > 2)
        and not (words[0].text[0].isupper() and any(word.text == ")" for word in words[:DATELINE]))
    ):
        return 0
    for at, word in enumerate(words[:DATELINE]):
        before = words[at - 1] if at else word
        shouted = all(_is_shouted(one) for one in words[:at] if one.is_word)
        if word.text == "-" and at and (before.text == ")" or shouted):
            return at + 1
        if word.text == ":" and shouted and at < 6 and words[at + 1 : at + 2]:
            return at + 1 if not words[at + 1].quote else 0
        if word.quote or (word.is_word and word.text.islower() and not shouted):
            return 0
    return 0


def _agency(words: Sequence[Word]) -> int:
    """Give the index behind the *(AGENCY) -* with which a line begins."""
    row = [word.text for word in words[:4]]
    if len(row) < 4 or (row[0], row[2]) != ("(", ")") or not row[1].isupper():
        return 0
    dash = row[3] == "-"
    return 3 + dash if dash or row[3][0].isupper() else 0


def _town_of_state(words: Sequence[Word]) -> int:
    """Give the index behind the *Orle, Tessaly -* and *ORLE, Tessaly -* with which a sentence
    begins; 0 for none, and for *Anna Brusk, Tessaly - once its capital - and Karl Weir*."""
    dashes = [at for at, word in enumerate(words) if word.text == "-" and _is_apart(words, at)]
    if len(dashes) != 1 or not 2 < dashes[0] < TOWN or not _ends(words[-1]):
        return 0
    head = words[: dashes[0]]
    named = all(word.text.istitle() or word.text.isupper() for word in head if word.text != ",")
    commas = [at for at, word in enumerate(head) if word.text == ","]
    whole = named and len(commas) == 1 and 0 < commas[0] < len(head) - 1
    return dashes[0] + 1 if whole and words[dashes[0] + 1].text[0].isupper() else 0


def _ends(word: Word) -> bool:
    """True for the stop of a sentence, and for words in marks that end in one."""
    return word.text.rstrip("\"'").endswith(".")


def _is_apart(words: Sequence[Word], at: int) -> bool:
    """True for a dash with a space on both sides, which no hyphen has."""
    row = words[at - 1 : at + 2] if at else ()
    return len(row) == 3 and row[0].end < row[1].start and row[1].end < row[2].start


def _is_shouted(word: Word) -> bool:
    """True for *TESSALY*, and for the *October 23* that may stand behind it."""
    return word.text.isupper() or word.text.isdigit() or word.lower[:3] in MONTH_NUMBERS
