"""A day of the week that was foretold on a day told before: it counts from that one.

Takes the expression, the EDTF of the one before it in the same sentence and the words between;
gives a ``Resolved``. *They were told on Friday to leave by Sunday*, told on a Thursday: it is over.
"""

import re
from datetime import date, timedelta

from builder.draft.english.almanac import WEEKDAYS
from builder.draft.times.days import resolve
from builder.draft.times.moment import Context, Resolved
from builder.edtf import parse_edtf

_FORETOLD = re.compile(
    r"\b(?:would|until|till|could|might|should"
    r"|to (?!(?:the|an?|its|his|her|their|this|that)\b)[a-z])"
)
_FROM_NOW = re.compile(r"\b(?:will|is|are|has|have|after|since)\b|'ll\b|[;:]")
"""Words of whoever tells it now."""


def foretold(words: str, found: Resolved, last: str, between: str, published: date) -> Resolved:
    """Give what a day that lies ahead means; ``found`` where it counts from publication."""
    if not (last and words.lower().startswith(WEEKDAYS) and _is_ahead(found, published)):
        return found
    span = parse_edtf(last)
    if not (span.precise and span.first and span.first <= published):
        return found
    if _FROM_NOW.search(between) or not _FORETOLD.search(between):
        return found
    return resolve(words, Context(span.first + timedelta(days=1), ahead=True))


def _is_ahead(found: Resolved, published: date) -> bool:
    return bool(found.edtf) and found.edtf > published.isoformat()
