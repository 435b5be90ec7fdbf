"""Which way one word of a sentence looks: forward, back, or neither.

Takes the words in front of an expression of time and a place among them; gives a ``Way``. A verb is
read with what stands before it (*may have been freed*, *was to be freed*, *has been called off*).
"""

from collections.abc import Sequence
from typing import Literal

from builder.draft.clauses import Word
from builder.draft.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.verbforms import (
    ARRANGED,
    BE,
    CALENDAR,
    CANCELLED,
    FORWARD,
    GOVERNING,
    MODALS,
    is_past,
)
from builder.draft.words import listed

Way = Literal["ahead", "back", "open", ""]
"""Forward, back, not told for sure; or nothing said of it."""

GOVERNS = 12
"""Words back in which the verb stands that an infinitive hangs on."""

_BETWEEN = listed("""
    be been being not also have has then now soon only never already still both all stay remain
""")
"""Words between an auxiliary and its verb, as are those in *-ly*."""

_ALIKE = listed("put cut set shut hit read spread run")
"""Past forms that are infinitives too."""

_FINITE = MODALS | BE | {"has", "have", "'s"}

_PLURAL = listed("people men women children police they we you i both troops")

_THIRD = frozenset(f"{verb}{end}" for verb in CALENDAR for end in ("s", "es")) | {"flies"}

_NO_VERB_BEHIND = DETERMINERS | PREPOSITIONS | {"him", "them", "me", "us", "whom", "which"}

_NOUNS = listed("plans hopes aims vows promises pledges plan hope aim promise pledge")
"""Nouns as well as verbs: *announced plans on Friday*."""

_NTH = listed("first second third fourth fifth last latest only next")


def looks(words: Sequence[Word], at: int) -> Way:
    """Tell which way a word looks."""
    word = words[at].lower
    for rule in (_modal, _infinitive, _forward, _progressive, _past, _present):
        if way := rule(words, at, word):
            return way
    return ""


def _modal(words: Sequence[Word], at: int, word: str) -> Way:
    denied = word.endswith("n't") or lower(words, at + 1) == "not"
    stem = {"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3])
    word = stem if word.endswith("n't") else "will" if word.endswith("'ll") else word
    if word.endswith("'d") and len(word) < 6:
        return "back" if is_past(_next(words, at)) or _next(words, at) == "been" else "ahead"
    if word not in MODALS or lower(words, at - 1) in ("the", "a", "his", "her", "of"):
        return ""
    behind = _next(words, at)
    if behind == "have" and lower(words, at + 2 + denied) != "to":
        return {"will": "ahead", "would": "open"}.get(word, "back")  # type: ignore[return-value]
    return "back" if word in ("could", "can") and denied else "ahead"


def _next(words: Sequence[Word], at: int) -> str:
    """The word behind an auxiliary, past what may stand between it and its verb."""
    for word in words[at + 1 : at + 4]:
        if word.lower not in _BETWEEN - {"be", "have", "been"} and not word.lower.endswith("ly"):
            return word.lower
    return ""


def _infinitive(words: Sequence[Word], at: int, word: str) -> Way:
    """*Agreed to leave*, *was to leave*, *said to have left*; not *went to the polls*."""
    if word != "to" or not _is_verb(words, at + 1):
        return ""
    last, have = lower(words, at - 1), lower(words, at + 1) == "have"
    if last in BE - {"be", "been", "being", "'s"}:
        return "ahead"
    if last in ("have", "has", "had"):
        return "back" if last == "had" else "ahead"
    governor = _governor(words, at)
    if have and governor not in FORWARD | {"set", "likely", "hoped"}:
        return "back"
    if governor:
        return governed(words, at, governor)
    begun = last == "," or (lower(words, at + 1) == "be" and at + 2 < len(words))
    begun = begun or not any(is_past(word.lower) or word.lower in _FINITE for word in words[:at])
    counted = any(word.lower in _NTH for word in words[max(0, at - 4) : at])
    return "ahead" if begun and not counted and not _holds_to(words, at) else ""


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """True where a word behind *to* can be an infinitive."""
    if at >= len(words):
        return False
    word = words[at]
    if not word.text.islower() or word.lower in _NO_VERB_BEHIND:
        return False
    return word.lower in _ALIKE or not is_past(word.lower)


def _holds_to(words: Sequence[Word], at: int) -> bool:
    """True for *is said to be*, *seemed to be*: what is so, and not what comes."""
    return is_past(lower(words, at - 1)) or lower(words, at - 1) in ("seems", "appears", "used")


def _governor(words: Sequence[Word], at: int) -> str:
    """The verb or noun that an infinitive hangs on, if it looks forward."""
    for n in range(at - 1, max(-1, at - GOVERNS), -1):
        word = words[n].lower
        if word in GOVERNING:
            return word
        if word in (".", ":") or (is_past(word) and not _is_adjective(words, n)):
            return ""
    return ""


def governed(words: Sequence[Word], at: int, governor: str) -> Way:
    """*Had hoped to leave*, *was supposed to leave*: whether it came about is not told."""
    place = max(n for n in range(at) if words[n].lower == governor)
    before = [word.lower for word in words[max(0, place - 3) : place]]
    if "had" in before or (governor == "supposed" and {"was", "were"} & {*before}):
        return "open"
    if governor in ("able", "going") and {"was", "were"} & {*before}:
        return "back" if governor == "able" else "open"
    return "ahead"


def _forward(words: Sequence[Word], at: int, word: str) -> Way:
    if word not in FORWARD and not (word == "set" and lower(words, at + 1) in ("to", "for")):
        return ""
    last = lower(words, at - 1)
    if last in ("as", "than") or (word.endswith("ed") and _is_adjective(words, at)):
        return ""  # as expected
    if word in _NOUNS and (is_past(last) or last in DETERMINERS | PREPOSITIONS):
        return ""
    before = {word.lower for word in words[max(0, at - 3) : at]}
    return "open" if "had" in before else "ahead"


def _progressive(words: Sequence[Word], at: int, word: str) -> Way:
    if word not in ARRANGED and word != "being":
        return ""
    helper = lower(words, at - 1 - (lower(words, at - 1) in ("not", "also", "now")))
    if helper in ("is", "are", "am", "'re", "'m") or helper.endswith(("'re", "i'm")):
        return "ahead"
    return "back" if helper in ("was", "were") else ""


def _past(words: Sequence[Word], at: int, word: str) -> Way:
    """A past tense, or a participle with its auxiliaries."""
    if word in ("wasn't", "weren't", "didn't", "hadn't"):
        return "back"
    if not is_past(word) or _is_adjective(words, at):
        return ""
    if word.endswith("ed") and lower(words, at + 1) == "by" and lower(words, at - 1) not in BE:
        return ""  # a speech followed by another
    if lower(words, at - 1) == "as" or word in ("needed", "based", "supposed"):
        return ""
    helper = at - 1
    while helper >= 0 and _may_stand_between(words, helper):
        helper -= 1
    way = looks(words, helper) if lower(words, helper) in MODALS | {"to"} or _is_short(
        lower(words, helper)) else ""  # fmt: skip
    if way:
        return way
    return _with_helper(words, at, {word.lower for word in words[max(0, helper) : at]}, word)


def _may_stand_between(words: Sequence[Word], at: int) -> bool:
    return words[at].lower in _BETWEEN or words[at].lower.endswith("ly")


def _is_short(word: str) -> bool:
    """True for *won't*, *they'll*."""
    return word.endswith(("n't", "'ll"))


def _with_helper(words: Sequence[Word], at: int, helpers: set[str], word: str) -> Way:
    if helpers & {"has", "have"}:
        return "ahead" if word in CANCELLED and "been" in helpers else "back"
    if helpers & {"is", "are"} and "been" not in helpers:
        left = [w.lower for w in words[at + 1 :]]
        short = left in (["on"], ["in"], ["in", "on"], ["off", "on"], [])
        return "ahead" if short and word != "said" else ""
    if "be" in helpers:
        return "ahead"  # demanded that the camp be cleared
    if word in ("invited", "summoned") and any(one.lower == "to" for one in words[at:]):
        return "ahead"
    if word in ("hoped", "called", "asked", "warned") and lower(words, at + 1) in ("for", "of"):
        return "open"
    return "back"


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """True for *a revised draft*, *for written replies*, *the heavily armed men*."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not behind.text[0].isalpha() or behind.lower in PREPOSITIONS | DETERMINERS:
        return False
    if is_past(behind.lower) or behind.lower in MODALS | BE or behind.lower.endswith("ly"):
        return False
    last = lower(words, at - 1)
    if last.endswith("ly"):
        last = lower(words, at - 2)
    return last in DETERMINERS | PREPOSITIONS | {"'s", "more", "most", "and"} or last.isdigit()


def _present(words: Sequence[Word], at: int, word: str) -> Way:
    """*The ship leaves*, *voters go*, *the vote is*; not *disputed votes*, *two visits*."""
    last = lower(words, at - 1)
    if word in ("is", "are"):
        left = [w.lower for w in words[at + 1 :]]
        return "ahead" if left in (["on"], ["in"], []) or last == "there" else ""
    if word in ("has", "have"):
        return "open"
    if word in _THIRD:
        noun = last in (DETERMINERS - {"that"}) | PREPOSITIONS | {"'s", "and"} or last.isdigit()
        noun = noun or last.endswith("ed") or (last.endswith("ing") and at > 1)
        return "" if noun or not at else "ahead"
    if word not in CALENDAR or not at:
        return ""
    plural = last in _PLURAL or (last.endswith("s") and len(last) > 3 and last.isalpha())
    return "ahead" if plural and last not in ("this", "always", "hours", "days") else ""


def lower(words: Sequence[Word], at: int) -> str:
    """The word at a place in lower case; nothing outside the words."""
    return words[at].lower if 0 <= at < len(words) else ""
