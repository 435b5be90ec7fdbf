"""The end of a month or a year of the story: *he took over in 2029 and by its end was gone*.

Takes *the end of the year*, which way its sentence looks and the days of publication. What had
come about by an end that is still to come did so by another: that of the time told last, if any.
"""

import re
from collections.abc import Sequence
from datetime import date

from builder.draft.english.words import listed
from builder.draft.times.moment import Resolved
from builder.draft.times.verbforms import FORWARD, WAITING
from builder.edtf import parse_edtf

UNTOLD = "it is over in the story, and the one of this year or month is still to come"

_END = re.compile(r"the (?:end|middle) of the (?P<unit>month|year)", re.IGNORECASE)

_COUNTED_ON = listed("""
    goal goals aims objective forecast forecasts seen projected projection projections estimate
    estimated until till runs lasts valid
""")
_AWAITED = FORWARD | WAITING | _COUNTED_ON
"""Words of what is counted on, in whatever tense: *set a goal of 300 by the end of the year*."""

_TO_COME = {"month": 7, "year": 31}
"""Days from which on an end is still to come, and not all but there."""


def is_of_story(words: str, before: str, found: str, days: Sequence[date]) -> bool:
    """Tell whether an end, of which a sentence that looks back tells, is another one than that
    which is to come, ``found``."""
    match = _END.fullmatch(words)
    last = parse_edtf(found.removesuffix("/..")).last if match and found else None
    if not (match and last and days) or _AWAITED & {*re.findall(r"[a-z]+", before.lower())}:
        return False
    return (last - days[-1]).days > _TO_COME[match["unit"].lower()]


def of_told(words: str, last: str) -> Resolved | None:
    """Give the month or the year that the time told last, in EDTF, lies in."""
    match, span = _END.fullmatch(words), parse_edtf(last) if last else None
    if match is None or span is None or span.first is None or span.last is None:
        return None
    shown = {"year": 4, "month": 7}[match["unit"].lower()]
    first, end = str(span.first)[:shown], str(span.last)[:shown]
    return Resolved(first, "of the time told last") if first == end else None
