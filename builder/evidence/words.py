"""Where a word, a sentence and an attribution begin and end in a normalised text.

Takes texts and places; gives yes or no. English in its lists (abbreviations, cue verbs), without
language in the rest: letters and digits of any script, with the marks that combine with them.
"""

import re
import unicodedata

from builder.evidence.normalise import Normalised

_HYPHENS = "-‐‑"
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col sgt capt maj adm cmdr st jr sr no vs etc inc ltd co"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_ABBREVIATED = re.compile(r"\W?[^\W\d_]\.[^\W\d_]")
_POSSESSIVE = re.compile(r"'s(?!\w)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]+['\")\]]* ['\"(\[]?(?P<next>\w)")
_CUES = frozenset(
    "accused acknowledged acknowledges added adding adds admitted admits announced announces"
    " argued argues asked asking asks asserted asserts boasted called calling calls cautioned"
    " claimed claims commented concluded condemned confirmed confirming confirms continued"
    " continues cried declared declares declaring demanded demanding demands denied denies"
    " denying described describes described exclaimed explained explaining explains insisted"
    " insisting insists joked mused noted notes noting observed pledged pointed posted posts"
    " proclaimed promised promising quipped quoted read reads recalled remarked repeated replied"
    " replies reported reports responded responding retorted said saying says shouted shouting"
    " spoke stated states stating stressed stresses suggested suggests taunted tells threatened"
    " told tweeted tweeting tweets urged urges urging vowed vowing vows warned warning warns went"
    " writes writing wrote according".split()
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
    return any(
        not end["next"].islower() and not _is_abbreviation(text, end.start())
        for end in _SENTENCE_END.finditer(text)
    )


def _is_abbreviation(text: str, place: int) -> bool:
    """Tell whether the full stop at a place may belong to the short word before it."""
    last = re.split(r"\W", text[max(0, place - 6) : place])[-1]
    return text[place] == "." and (len(last) == 1 or last.lower() in _ABBREVIATIONS)


def has_cue(text: str) -> bool:
    """Tell whether a stretch of text holds a verb of speaking."""
    return any(word in _CUES for word in re.findall(r"\w+", text.lower()))
