"""Words as they are looked up: without case, marks, apostrophes and differences of spelling.

Takes text; gives terms. All but the last step goes letter by letter, so that the beginning of a
word folds to the beginning of its term, and a word is found while it is being typed. The script in
the page does the same with the same tables (`TABLES` travels with the index).
"""

from __future__ import annotations

import re
from functools import lru_cache

from builder.latin import LETTERS as LATIN
from builder.latin import without_marks

LETTERS = LATIN | {"ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": "", "z": "s"}
"""Letters that stand for others. American z is British s: organize, organise."""

PAIRS = {"ou": "o"}
"""Pairs of letters: colour, color; Mousavi, Mosavi."""

SKELETON = "aeiouyh"
"""Letters that a transliteration may change or leave out, after the first letter of a name."""

TABLES = {"letters": LETTERS, "pairs": PAIRS, "skeleton": SKELETON}

_OWNER = re.compile(r"['’ʼ]s(?!\w)", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W_]+")
_TWICE = re.compile(r"([^\W\d_])\1+")
_LETTERS = str.maketrans(LETTERS)
_SHORTEST_NAME = 3


def terms(text: str) -> list[str]:
    """The terms of a text, in order: "the Ka’ib’s 5,000 colours" gives the, kaib, 5000, colors."""
    return [term for chunk in text.split() for term in _terms(chunk)]


@lru_cache(maxsize=200_000)
def _terms(chunk: str) -> tuple[str, ...]:
    """The terms of what stands between two spaces: without marks, or the ’s of an owner."""
    plain = _THOUSANDS.sub("", _OWNER.sub(" ", chunk)).lower()
    if not plain.isascii():
        plain = without_marks(plain)
    return tuple(map(_spelt_one_way, _WORD.findall(plain.translate(_LETTERS))))


def _spelt_one_way(word: str) -> str:
    for pair, one in PAIRS.items():
        word = word.replace(pair, one)
    return _TWICE.sub(r"\1", word)


@lru_cache(maxsize=100_000)
def skeleton(term: str) -> str:
    """A name's term without the letters that transliterations differ in: Suleimani, Solaymani.

    Empty for a term too short to be told from others this way.
    """
    bones = term[:1] + "".join(c for c in term[1:] if c not in SKELETON)
    bones = _TWICE.sub(r"\1", bones)
    return bones if len(bones) >= _SHORTEST_NAME and term.isalpha() else ""
