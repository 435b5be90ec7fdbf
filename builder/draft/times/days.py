"""What a news article's words for a time mean, as EDTF, or why they mean nothing certain.

Takes an expression and its context; gives a ``Resolved``. The rules are those of news style, in
``dayrules``, ``weekdays``, ``yearparts`` and ``spellrules``, the first that fits. What depends on
something outside the article is refused, with the reason.
"""

import re

from builder.draft.times import dayrules, spellrules, weekdays, yearparts
from builder.draft.times.hours import split_clock, split_part
from builder.draft.times.moment import Context, Part, Resolved
from builder.draft.times.spells import with_years_in_figures
from builder.edtf import parse_edtf

_FIGURES = re.compile(r"\d+([-./])\d+\1\d+")
"""A day in figures, *03.03.2035*, which holds no clock time."""


def resolve(words: str, context: Context) -> Resolved:
    """Give what an expression means in an article published on a day."""
    text = " ".join(words.lower().replace("’", "'").replace("–", "-").split()).strip(" ,")
    text = with_years_in_figures(text)
    text, clock = (text, "") if _FIGURES.fullmatch(text) else split_clock(text)
    bare, part = split_part(text)
    for candidate in dict.fromkeys((bare, text)):
        if found := _first(candidate, context):
            return _checked(found, part if not found.part else found.part, clock)
    if clock and not text:
        return Resolved(clock=clock, reason="a time of day; the day stands elsewhere")
    return Resolved(reason="no rule knows this expression")


def _first(text: str, context: Context) -> Resolved | None:
    for pattern, rule in (*dayrules.RULES, *weekdays.RULES, *yearparts.RULES, *spellrules.RULES):
        if (match := pattern.fullmatch(text)) and (found := rule(match, context)):
            return _since(found, context)
    return None


def _checked(found: Resolved, part: Part, clock: str) -> Resolved:
    if not found.edtf:
        return found
    try:
        span = parse_edtf(found.edtf)
    except ValueError as error:
        return Resolved(reason=str(error))
    precise = span.precise
    return Resolved(found.edtf, found.rule, part if precise else "", clock if precise else "")


def _since(found: Resolved, context: Context) -> Resolved:
    """*Since May* is a stretch that lasts; the words give no end to it."""
    if context.since and found.edtf and not re.search(r"[/\[]", found.edtf):
        return Resolved(f"{found.edtf}/..", f"since, {found.rule}")
    return found
