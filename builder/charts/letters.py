"""How much room text takes in a chart, where to break it, and which way it runs.

Takes text; gives lines. Plotly breaks nothing, and the builder has no browser to ask, so the room
is reckoned: in average characters of English, by classes of characters, after the widest of the
common typefaces (DejaVu Sans, 7 px an average character of 13 px type).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

BOLD = 1.13
"""How much wider bold type runs."""

_SPACE = 0.6
_NARROW = frozenset(" ijlftrIJ.,:;!'’‘|/()[]-")
_WIDE = frozenset("mwMW%@—…")
_WORD = re.compile(r"[^ \t\n\r\f\v]+")  # a no-break space breaks nothing

_LEFTWARD = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # Hebrew, Arabic and their neighbours
_RUN = re.compile(rf"[{_LEFTWARD}](?:[\W\d_]*[{_LEFTWARD}])*")


def isolated(text: str) -> str:
    """The text with each run of words that go leftward between FSI and PDI (Unicode UAX 9)."""
    return _RUN.sub("\u2068\\g<0>\u2069", text)


def lines(text: str, width: float) -> tuple[str, ...]:
    """The text in lines of at most `width`; only a word that fills a line by itself is cut."""
    found: list[str] = []
    room = 0.0
    for word in _WORD.findall(text):
        need = measure(word)
        if found and _SPACE + need <= room:
            found[-1] += f" {word}"
            room -= _SPACE + need
        else:
            found += _cut(word, width) if need > width else (word,)
            room = width - measure(found[-1])
    return tuple(found)


def measure(text: str) -> float:
    """The room that a text takes in one line."""
    return sum(map(_room, text))


def _cut(word: str, width: float) -> list[str]:
    pieces, room = [""], width
    for sign in word:
        if pieces[-1] and _room(sign) > room:
            pieces.append("")
            room = width
        pieces[-1] += sign
        room -= _room(sign)
    return pieces


@cache
def _room(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    if sign in _NARROW:
        return _SPACE
    if unicodedata.east_asian_width(sign) in "WF":
        return 2
    return 1.75 if sign in _WIDE else 1.35 if sign.isupper() else 1.15
