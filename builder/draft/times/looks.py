"""Which way one word of a sentence looks: forward, back, or neither.

Takes the words in front of an expression of time and a place among them; gives a ``Way``. A verb is
read with what stands before it (*may have been freed*, *was to be freed*, *has been called off*).
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.perceived import is_perceived
from builder.draft.times.purposes import (
    FINITE,
    NO_VERB_BEHIND,
    Way,
    infinitive,
    is_adjective,
    is_by_another,
    is_finite,
    lower,
)
from builder.draft.times.verbforms import (
    ARRANGED,
    ASKED,
    BE,
    CALENDAR,
    CANCELLED,
    FORWARD,
    MODALS,
    PREPARING,
    PROMISED,
    SHOWING,
    is_past,
)

_BETWEEN = listed("""
    be been being not also have has then now soon only never already still both all stay remain
""")
"""Words between an auxiliary and its verb, as are those in *-ly*."""

_PLURAL = listed("people men women children police they we you i both troops")

THIRD = frozenset(f"{verb}{end}" for verb in CALENDAR for end in ("s", "es")) | {"flies"}

_NOBODY = listed("nobody none nothing neither one")

NEITHER = 9
"""Words among which *neither* stands in front of the verb."""

_AGAIN = listed("reopen return resume leave begin start end close meet arrive continue")

_SENSED = listed("seen heard felt smelt")
_OBJECTS = listed("the a an her his its their")

_ALSO_NOUNS = listed("cut hit bid run set split read spread cast")

_WARNING = ("warned", "warns", "warning")

_NOUNS = listed("plans hopes aims vows promises pledges plan hope aim promise pledge")
"""Nouns as well as verbs: *announced plans on Friday*."""


def looks(words: Sequence[Word], at: int) -> Way:
    """Tell which way a word looks."""
    word = words[at].lower
    if word in ("wasn't", "weren't", "didn't", "hadn't"):
        return "back"
    for rule in (_modal, infinitive, _forward, _progressive, _past, _present):
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
    if word == "could" and _could_not(words, at):
        return "back"
    if behind == "have" and lower(words, at + 2 + denied) != "to":
        return {"will": "ahead", "would": "open"}.get(word, "back")  # type: ignore[return-value]
    return "back" if word in ("could", "can") and denied else "ahead"


def _could_not(words: Sequence[Word], at: int) -> bool:
    """Tell *neither he nor she could be found*, *nobody could cross*, *smoke could be seen*."""
    before = {word.lower for word in words[max(0, at - NEITHER) : at]}
    seen = lower(words, at + 1) == "be" and lower(words, at + 2) in _SENSED
    return seen or lower(words, at - 1) in _NOBODY or {"neither", "nor"} <= before


def _next(words: Sequence[Word], at: int) -> str:
    """The word behind an auxiliary, past what may stand between it and its verb."""
    for word in words[at + 1 : at + 4]:
        if word.lower not in _BETWEEN - {"be", "have", "been"} and not word.lower.endswith("ly"):
            return word.lower
    return ""


def _forward(words: Sequence[Word], at: int, word: str) -> Way:
    if word in _WARNING and lower(words, at + 1) == "of" and words[-1].lower == "from":
        return "ahead"  # warned of walkouts from Monday
    if word not in FORWARD and not (word == "set" and lower(words, at + 1) in ("to", "for")):
        return ""
    last = lower(words, at - 1)
    if last == "to" and (way := infinitive(words, at - 1, "to")):
        return way  # had been told to expect
    if word == "ahead" and lower(words, at + 1) == "of" and any(w.text == "," for w in words[at:]):
        return ""  # ahead of her visit, the ministry on Friday warned
    if last.endswith("ly"):
        last = lower(words, at - 2)
    if last in ("as", "than") or (word.endswith("ed") and is_adjective(words, at)):
        return ""  # as expected
    if word in _NOUNS and (is_past(last) or last in DETERMINERS | PREPOSITIONS):
        return ""
    before = {word.lower for word in words[max(0, at - 3) : at]}
    return "open" if "had" in before else "ahead"


def _progressive(words: Sequence[Word], at: int, word: str) -> Way:
    if word not in ARRANGED | PREPARING and word != "being":
        return ""
    helper = lower(words, at - 1 - (lower(words, at - 1) in ("not", "also", "now")))
    if helper in ("is", "are", "am", "'re", "'m") or helper.endswith(("'re", "i'm")):
        return "ahead"
    if helper not in ("was", "were"):
        return ""
    said = lower(words, at - 3) in CUES or lower(words, at - 4) in CUES
    return "ahead" if said and word != "being" else "back"  # he said he was leaving on Friday


def _past(words: Sequence[Word], at: int, word: str) -> Way:
    """A past tense, or a participle with its auxiliaries."""
    if not is_past(word) or is_adjective(words, at) or _is_noun(words, at, word):
        return ""
    if is_by_another(words, at):
        return ""
    if lower(words, at - 1) == "as" or word in ("needed", "based", "supposed"):
        return ""
    helper = at - 1
    while helper >= 0 and _may_stand_between(words, helper):
        helper -= 1
    way = looks(words, helper) if lower(words, helper) in MODALS | {"to"} or _is_short(
        lower(words, helper)) else ""  # fmt: skip
    if way or lower(words, helper) == "to":
        return way  # believed to be stolen
    if not _is_helper(lower(words, helper)) and _is_gapped(words[:at]):
        return "open"
    return _with_helper(words, at, {word.lower for word in words[max(0, helper) : at]}, word)


def _may_stand_between(words: Sequence[Word], at: int) -> bool:
    return words[at].lower in _BETWEEN or words[at].lower.endswith("ly")


def _is_noun(words: Sequence[Word], at: int, word: str) -> bool:
    """Tell *a rate cut*, *a takeover bid* from *the bank cut*."""
    return (
        word in _ALSO_NOUNS and {"a", "an"} & {lower(words, at - 1), lower(words, at - 2)} != set()
    )


def _is_gapped(before: Sequence[Word]) -> bool:
    """Tell *polls would be held and votes counted on Friday*."""
    words = [word.lower for word in before]
    return bool({"would", "will"} & {*words}) and "be" in words and "and" in words[-4:]


def _is_helper(word: str) -> bool:
    return word in BE | {"has", "have", "had"}


def _is_short(word: str) -> bool:
    """True for *won't*, *they'll*."""
    return word.endswith(("n't", "'ll"))


def _with_helper(words: Sequence[Word], at: int, helpers: set[str], word: str) -> Way:
    if "have" in helpers and any(one.endswith("'d") for one in helpers):
        return "open"  # I'd have retired in May
    if helpers & {"has", "have"}:
        return "ahead" if word in CANCELLED | PROMISED else "back"
    if helpers & {"is", "are", "isn't", "aren't"} and "been" not in helpers:
        left = [w.lower for w in words[at + 1 :]]
        short = left in (["on"], ["in"], ["in", "on"], ["off", "on"], [])
        return "ahead" if short and word != "said" else ""
    if "be" in helpers:
        return "ahead"  # demanded that the camp be cleared
    if word in ("invited", "summoned") and any(one.lower == "to" for one in words[at:]):
        return "ahead"
    if word in ASKED and lower(words, at + 1) in ("for", "of"):
        return "open"
    return "back"


def _present(words: Sequence[Word], at: int, word: str) -> Way:
    """*The ship leaves*, *voters go*, *the vote is*; not *disputed votes*, *two visits*."""
    last = lower(words, at - 1)
    if word in ("is", "are"):
        left = [w.lower for w in words[at + 1 :]]
        return "ahead" if left in (["on"], ["in"], ["at"], []) or last == "there" else ""
    if word in ("has", "have"):
        return "back" if lower(words, at + 1) == "been" else "open"
    if word in THIRD:
        if at + 1 == len(words) and last == "and":
            return "ahead"  # and returns Friday
        noun = last in (DETERMINERS - {"that"}) | PREPOSITIONS | {"'s", "and"} or last.isdigit()
        doing = last.endswith("ing") and at > 1 and lower(words, at - 2) not in DETERMINERS
        noun = noun or last.endswith("ed") or doing
        return "" if noun or not at else "ahead"
    if _is_present(words, at, word):
        return "ahead"
    if word not in CALENDAR or not at or is_perceived(words, at):
        return ""
    if last == "and" and word in _AGAIN and at + 2 >= len(words):
        return "ahead"  # are shut on Thursday and reopen on Friday
    return "ahead" if _has_plural(words, at, last) else ""


def _has_plural(words: Sequence[Word], at: int, last: str) -> bool:
    """Tell *the leaders meet*, *leaders of both sides meet* from *always meet*, *days meet*."""
    plural = last in _PLURAL or _is_plural(last)
    if not plural and last not in NO_VERB_BEHIND | FINITE | {"to", "not", "n't"}:
        before = [word.lower for word in words[: at - 1]]
        plural = any(map(_is_plural, before[:2])) and not any(map(is_finite, before))
    return plural and last not in ("this", "always", "hours", "days")


def _is_present(words: Sequence[Word], at: int, word: str) -> bool:
    """Tell *the minister unveils her budget*: a verb in *-s* of no list, the only one so far."""
    if (
        not _is_plural(word)
        or word in CUES | SHOWING | PREPOSITIONS
        or lower(words, at + 1) not in _OBJECTS
    ):
        return False
    before = [word.lower for word in words[:at]]
    named = bool(before) and before[-1] not in NO_VERB_BEHIND | {",", "and", "or", "'s"}
    return named and _is_plural(word) and not any(map(is_finite, before))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and len(word) > 3 and word.isalpha()
