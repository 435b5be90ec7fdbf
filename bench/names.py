"""Names that nobody bears: as many as are asked for, each once.

Takes a number and gives the name that belongs to it.
"""

from __future__ import annotations

_FIRST = "Bel Dor Fal Gar Hul Jor Kel Lum Mor Nar Ost Pel Quor Ral Sel Tol Ul Vel Wol Yar".split()
_MIDDLE = "a ba de gi ko la me ni po ra su te va wu xa ze ri lo mu fe".split()
_LAST = "bek dan fol gast holm jask kand lund mark nov prik rask stad tun vik wend zal drun".split()
_GIVEN = "Adra Bero Cilla Davo Elka Farun Gesa Hanno Irma Jelko Katla Lovro Mirel Nadja".split()

_ALL = len(_FIRST) * len(_MIDDLE) * len(_LAST)
_STRIDE = 2731  # shares no factor with the number of names: neighbours look unlike


def name(number: int) -> str:
    """A name of three parts; of four from the 7,200th on."""
    again, place = divmod(number, _ALL)
    rest, last = divmod(place * _STRIDE % _ALL, len(_LAST))
    first, middle = divmod(rest, len(_MIDDLE))
    more = _MIDDLE[again % len(_MIDDLE)] if again else ""
    return _FIRST[first] + _MIDDLE[middle] + more + _LAST[last]


def person(number: int) -> str:
    """A given name and the name of that number."""
    return f"{_GIVEN[number % len(_GIVEN)]} {name(number)}"


def id_of(kind: str, number: int) -> str:
    """The id of a record."""
    return f"{kind}-{number}"
