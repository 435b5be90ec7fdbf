"""Where a word, a sentence and an attribution begin and end in a normalised text.

Takes texts and places; gives yes or no. English in its lists (abbreviations, cue verbs), without
language in the rest: letters and digits of any script, with the marks that combine with them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from builder.evidence.normalise import Normalised

_HYPHENS = "-‐‑"
_ABBREVIATED = re.compile(r"\W?[^\W\d_]\.[^\W\d_]")
_POSSESSIVE = re.compile(r"'s(?!\w)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<![.!?])[.!?]+['\")\]]* ['\"(\[]{0,2}(?P<next>\w)")
_ABBREVIATION = re.compile(
    r"[^\W\d_]|mrs?|ms|dr|prof|rev|hon|msgr|atty|gen|sen|rep|gov|lt|col|sgt|cpl|pvt|pte|spc|pfc|capt"
    r"|maj|brig|adm|cmdr|supt|insp|cllr|asst|rt|amb|engr|barr|alh|messrs|mme|mlle|sra|dra"
    r"|(?-i:Ma|Fr|Det|Dep|Pres|Sens|Reps|Govs|Gens|Profs|Drs)|st|jr|sr|no|vs|etc|inc|ltd"
    r"|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    re.IGNORECASE,
)
_STEMS = (
    "accus|acknowledg|add|admitt|announc|argu|ask|assert|boast|call|caution|claim|comment|conclud"
    "|condemn|confirm|continu|declar|demand|describ|explain|insist|jok|mus|not|observ|pledg|post"
    "|proclaim|promis|quipp|quot|recall|remark|repeat|respond|retort|shout|stat|stress|suggest"
    "|taunt|threaten|tweet|urg|vow|warn"
)
_CUE = re.compile(
    rf"\b(?:(?:{_STEMS})(?:ed|es|ing)|(?:add|ask|argue|call|claim|insist|note|recall|repeat|say|shout"
    r"|suggest|tell|tweet|urge|vow|warn|write)s|cried|replie[ds]|denie[ds]|reported|reports|said"
    r"|saying|told|telling|wrote|writing|spoke|went on|according to)\b",
    re.IGNORECASE,
)


def is_whole(article: Normalised, start: int, end: int) -> bool:
    """Tell whether a span starts and ends between words, not inside one."""
    return not is_inside_word(article, start) and not is_inside_word(article, end)


def is_inside_word(article: Normalised, place: int) -> bool:
    """Tell whether a place parts what belongs together: ``don|'t``, ``5|,000``, ``pro-|Sava``.

    A possessive may be left off (``Sava|'s``), for the name in front of it is whole.
    """
    text = article.text
    if not 0 < place < len(text) or text[place - 1].isspace() or text[place].isspace():
        return False
    if _is_letter(text[place]):
        return _is_letter(text[place - 1]) or _joins(article, place - 1)
    return _joins(article, place) and not _POSSESSIVE.match(text, place)


def _joins(article: Normalised, place: int) -> bool:
    """Tell whether the punctuation at a place holds what stands on both its sides together."""
    text, glyph = article.text, article.printed[place]
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    if glyph == "." and _ABBREVIATED.fullmatch(text, max(0, place - 4), place):
        return True
    if glyph in _HYPHENS:
        return not before.isspace() and _is_letter(after)
    if glyph in ",:":
        return before.isdigit() and after.isdigit()
    if glyph == "." and before.islower() and after.isupper():
        return False
    return glyph in ".'‘’" and _is_letter(before) and _is_letter(after)


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char)[0] == "M"


def sentence_ends_in(text: str) -> bool:
    """Tell whether a sentence surely ends, and another begins, inside a stretch of text."""
    return any(_sentence_ends(text))


def sentence_starts(article: Normalised) -> list[int]:
    """Give where each sentence of a text begins; a paragraph begins one."""
    ends = (end.end("next") - 1 for end in _sentence_ends(article.text))
    return sorted({*ends, *(start for start, _ in article.paragraphs)})


def _sentence_ends(text: str) -> Iterator[re.Match[str]]:
    for end in _SENTENCE_END.finditer(text):
        counted = text[max(0, end.start() - 3) : end.start()].lower() == " no"
        short = _is_abbreviation(text, end.start()) and not (counted and end["next"].isalpha())
        if not end["next"].islower() and not short:
            yield end  # He says no. She went. — but No. 5


def _is_abbreviation(text: str, place: int) -> bool:
    """Tell whether the full stop at a place may belong to the short word before it."""
    last = re.split(r"\W", text[max(0, place - 6) : place])[-1]
    return text[place] == "." and bool(_ABBREVIATION.fullmatch(last))


def has_cue(text: str) -> bool:
    """Tell whether a stretch of text holds a verb of speaking."""
    return bool(_CUE.search(text))


def has_name(text: str, names: Iterable[str]) -> bool:
    """Tell whether one of some folded names stands whole in a stretch of normalised text."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)
