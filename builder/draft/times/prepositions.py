"""Which way the preposition in front of a day looks: *since Friday*, *moved to Friday*.

Takes the words on either side of the day; gives a ``Way``.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.bounds import among
from builder.draft.times.purposes import Way, lower
from builder.draft.times.verbforms import CANCELLED, FIGURES, MOVED, RECORDS

_BEGINNING = listed(
    "effective beginning starting opening airing running launching ending closing arriving"
)
"""Participles that bring in a day of the calendar: *a film airing on 23 May*."""


def by_preposition(
    before: Sequence[Word], after: Sequence[Word], *, owns: bool, month: bool
) -> Way:
    """Tell which way the preposition in front of a day looks; nothing where its verb has to."""
    lead = [word.lower for word in before[-3:]]
    second, preposition = ["", "", *lead][-2:]
    if _is_since(second, preposition):
        return "ahead" if preposition == "of" and among(after[:8], {"will"}) else "back"
    if lead in (["as", "early", "as"], ["as", "soon", "as"]) or _begins(
        before, second, preposition
    ):
        return "ahead"
    if preposition == "for" and (not owns or second in _COMING):
        return _for(before, month=month)
    if lead == ["for", "delivery", "in"]:
        return "ahead"
    if preposition == "about" and second != "at" and not owns:
        return "open"  # asked about Friday
    if preposition == "from" and second in (RECORDS | FIGURES if owns else RECORDS):
        return "back"  # footage from Friday, results from Friday's vote
    return _beside_noun(before, second, preposition)


def _is_since(second: str, preposition: str) -> bool:
    """*Since May*, *since the May floods*, *as of May*, *back in May*."""
    if (second, preposition) in (("as", "of"), ("back", "in")) or preposition == "since":
        return True
    return second == "since" and preposition in DETERMINERS


def _begins(before: Sequence[Word], second: str, preposition: str) -> bool:
    """Tell *a film airing on 23 May* from *at a school opening on Friday*."""
    if preposition in _BEGINNING:
        return True
    noun = second.endswith("ing") and {lower(before, len(before) - n) for n in (3, 4)} & DETERMINERS
    return second in _BEGINNING and preposition in PREPOSITIONS and not noun


def _beside_noun(before: Sequence[Word], second: str, preposition: str) -> Way:
    """*A deadline of Friday*, *moved to Friday*."""
    if preposition == "of" and second in ("deadline", "target", "date"):
        return "ahead"
    if preposition == "to" and among(before[-9:], MOVED) and not among(before, {"had"}):
        return "ahead"
    return ""


_COMING = listed("""
    preparations prepares prepare preparing plans rehearsals tickets candidates agenda timetable
    itinerary schedule
""")
"""*Preparations for Friday's vote*."""


def _for(before: Sequence[Word], *, month: bool) -> Way:
    """*A strike is planned for Friday*, *figures for May*."""
    if among(before[-6:], {"had"}):
        return "ahead" if among(before, CANCELLED) else "open"
    if month and among(before[-4:], FIGURES):
        return "back"
    return "ahead"
