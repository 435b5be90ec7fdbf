"""Which of two days is meant, by how near they are.

Takes both meanings and the days of publication. Where the words do not tell whether they look back
or forward, gives the one that is near when the other is far. Nobody writes *on 2 March* for a day
of last year where this year's is a week away, nor *Friday* for the last one on a Thursday.
"""

import re
from collections.abc import Sequence
from datetime import date

from builder.draft.english.verbs import CUES
from builder.draft.times.holidays import HOLIDAYS
from builder.draft.times.moment import Resolved
from builder.draft.times.verbforms import MISHAPS, is_past
from builder.edtf import parse_edtf

_NEAR, _FAR = 60, 300
"""Days: a day of the calendar that is meant, and one that would be told with its year."""

_SOON, _AGO = 90, 270
"""Days: one of this year that is to come, and that of the last year."""

_LATELY, _LATER = 150, 210
"""Days: one of this year that is over, and that of the next year."""

_NEXT, _WEEK = 1, 6
"""Days: a weekday that is meant, and one that would be called last or next."""


NEAR_WORDS = 5
"""Words among which the verb stands that a day of the past belongs to."""

_PERFECT = {"has", "have"}
"""*Once the draw has taken place on 9 December*."""

_FIRST_WORD = re.compile(r" ([a-z]+)")

_OF_MONTH = re.compile(r"\b(?:the|its|his|her|their|of|for|before|after|until) $", re.IGNORECASE)
"""*The June elections*, where the month is no time of a verb."""

_PLANNED = re.compile(
    r"\b(?:will|would|won't|should|due|until|expires?|ends?"
    r"|(?:is|are)(?: not| now| still)? (?:to|expected|scheduled|planned|set|likely))\b|'ll\b"
    r"|\b(?:from|before|till) \|"
)
"""Words of what is to come, however far."""

_OWNED = re.compile(r"(?:'s|\b(?:the|its|his|her|their|a|an)) $", re.IGNORECASE)
_SET = re.compile(
    r" (?:[a-z]+ )?(?:date|deadline|elections?|vote|poll|referendum|summit|opening|launch|hearing"
    r"|meeting|conference|ceremony|wedding|match|final|start|release)\b"
)
"""*Said that the 15 March opening stands*: what has a day set, of which no verb of saying tells."""

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
    words: str, beside: tuple[str, str], back: Resolved, ahead: Resolved, days: Sequence[date]
) -> bool:
    """Tell the *26 April* of *the poll on 26 April*, told in March, whichever way the words look:
    the last one would be told with its year. Not that of *burned on 26 April*."""
    if not (back.edtf and ahead.edtf and days) or _is_told(*beside):
        return False
    if not any(char.isdigit() for char in words) and not _OF_MONTH.search(beside[0]):
        return False
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return False
    until, since = (first - days[-1]).days, (days[0] - last).days
    reach = _SOON if first.year == days[-1].year else _OVER
    return until <= reach and since >= _AGO


def is_over(
    words: str, beside: tuple[str, str], back: Resolved, ahead: Resolved, days: Sequence[date]
) -> bool:
    """Tell the *October* of *a fall in October*, told in December, though the words look forward:
    next year's would be told with its year, unless somebody says what will be."""
    if (
        not (back.edtf and ahead.edtf and days)
        or "next" in words
        or _PLANNED.search("|".join(beside))
    ):
        return False
    last, first = parse_edtf(back.edtf).last, parse_edtf(ahead.edtf).first
    if last is None or first is None:
        return False
    since, until = (days[0] - last).days, (first - days[-1]).days
    if first.year == days[-1].year:
        return since <= _SOON and until >= _AGO
    return since <= _LATELY and until >= _LATER


def _is_told(before: str, behind: str) -> bool:
    """Tell *burned on 26 April*, *since the May curbs*, *the 13 January attack*."""
    words = re.split(r"[,;:]", before)[-1].lower().split()
    verbs = [word for word in words if not word.endswith("ly")]
    saying = CUES if _OWNED.search(before) and _SET.match(behind) else frozenset()
    past = any(is_past(verbs[n]) and verbs[n] not in saying and verbs[n - 1] not in _PERFECT
               for n in range(max(0, len(verbs) - NEAR_WORDS), len(verbs)))  # fmt: skip
    mishap = _FIRST_WORD.match(behind)
    return past or "since" in words or bool(mishap and mishap[1] in MISHAPS)


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
    if back.edtf.startswith("[") and back.edtf[:11] == ahead.edtf[:11]:
        return max(back, ahead, key=lambda one: one.edtf)  # the whole of this week
    since, until = (days[0] - last).days, (first - days[-1]).days
    for near, far in ((_NEXT, _WEEK), (_NEAR, _FAR)):
        if since <= near and until >= far:
            return back
        if until <= near and since >= far:
            return ahead
    return None
