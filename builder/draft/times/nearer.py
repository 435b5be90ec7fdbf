"""Which of two days is meant, by how near they are.

Takes both meanings and the days of publication. Where the words do not tell whether they look back
or forward, gives the one that is near when the other is far. Nobody writes *on 2 March* for a day
of last year where this year's is a week away, nor *Friday* for the last one on a Thursday.
"""

import re
from collections.abc import Sequence
from datetime import date

from builder.draft.times.holidays import HOLIDAYS
from builder.draft.times.moment import Resolved
from builder.draft.times.verbforms import is_past
from builder.edtf import parse_edtf

_NEAR, _FAR = 60, 300
"""Days: a day of the calendar that is meant, and one that would be told with its year."""

_NEXT, _WEEK = 1, 6
"""Days: a weekday that is meant, and one that would be called last or next."""


_LAST_WORD = re.compile(r"([a-z]+) (?:on (?:the )?)?$")

_OVER, _NEXT_YEAR = 31, 320
"""Days: a day or a month that is just over, and its next one."""


def is_just_over(back: Resolved, ahead: Resolved, days: Sequence[date]) -> bool:
    """Tell the *2 June* of *shells fall on 2 June*, told on 9 June, whichever way the words look:
    the next one would be told with its year."""
    if not (back.edtf and ahead.edtf and days) or back.edtf == ahead.edtf:
        return False
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return False
    return (days[0] - last).days <= _OVER and (first - days[-1]).days >= _NEXT_YEAR


def is_soon(
    words: str, before: str, back: Resolved, ahead: Resolved, days: Sequence[date]
) -> bool:
    """Tell the *26 April* of *the poll on 26 April*, told in March, whichever way the words look:
    the last one would be told with its year. Not that of *burned on 26 April*."""
    if not (back.edtf and ahead.edtf and days and any(char.isdigit() for char in words)):
        return False
    verb = _LAST_WORD.search(before)
    if verb and is_past(verb[1]):
        return False
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return False
    return (first - days[-1]).days <= _NEAR and (days[0] - last).days >= _FAR


def is_awaited(
    words: str, before: str, back: Resolved, ahead: Resolved, days: Sequence[date]
) -> bool:
    """Tell the Christmas of *ten wards to close before Christmas*, told in autumn: the next one."""
    if words.lower() not in HOLIDAYS or not before.endswith((" before ", " by ", " until ")):
        return False
    if not (back.edtf and ahead.edtf and days):
        return False
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return False
    return (first - days[-1]).days * 2 < (days[0] - last).days


def nearer(back: Resolved, ahead: Resolved, days: Sequence[date]) -> Resolved | None:
    """Give the meaning that is near where the other is far; None where neither stands out."""
    if not (back.edtf and ahead.edtf and days):
        return None
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return None
    since, until = (days[0] - last).days, (first - days[-1]).days
    for near, far in ((_NEXT, _WEEK), (_NEAR, _FAR)):
        if since <= near and until >= far:
            return back
        if until <= near and since >= far:
            return ahead
    return None
