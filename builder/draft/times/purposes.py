"""Which way *to* and a verb look: *agreed to leave*, *was to leave*, *is said to have left*.

Takes the words in front of an expression of time and the place of *to* among them; gives a ``Way``,
by what the infinitive hangs on. With it what all readers of verbs ask of a word's neighbours.
"""

from collections.abc import Sequence
from typing import Literal

from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.verbforms import BE, FORWARD, GOVERNING, MODALS, is_past

Way = Literal["ahead", "back", "open", ""]
"""Forward, back, not told for sure; or nothing said of it."""

GOVERNS = 12
"""Words back in which the verb stands that an infinitive hangs on."""

HEADLINE = 4
"""Words at most in front of the *to* of a headline: *Footbridge to stay shut until May*."""

FINITE = MODALS | BE | {"has", "have", "'s"}

NO_VERB_BEHIND = DETERMINERS | PREPOSITIONS | {"him", "them", "me", "us", "whom", "which"}

_ALIKE = listed("put cut set shut hit read spread run lay")
"""Past forms that are infinitives too."""

_ARRANGED = listed("due scheduled planned")
"""*A meeting due to have been held* was to be."""

_ALLOWED = listed("cleared allowed permitted authorised authorized approved licensed free entitled")

_CALLED = listed("in out up back")
"""*Called in help to clear the road* asks nobody to clear it."""

_BELIEVED = listed("believed thought known reported alleged understood considered found")
"""*Believed by all to be stolen*."""

_NTH = listed("first second third fourth fifth last latest only next")


def infinitive(words: Sequence[Word], at: int, word: str) -> Way:
    """Tell *agreed to leave*, *was to leave*, *said to have left*; not *went to the polls*."""
    if word != "to" or not _is_verb(words, at + 1):
        return ""
    if lower(words, at - 1) in ("votes", "vote") or lower(words, at - 1).isdigit():
        return ""  # by 13 votes to nil
    last, have = lower(words, at - 1), lower(words, at + 1) == "have"
    if last in BE - {"be", "been", "being", "'s"}:
        return "ahead"
    if last in ("have", "has", "had"):
        return "back" if last == "had" else "ahead"
    governor = _governor(words, at)
    if have and governor not in FORWARD - _ARRANGED | {"set", "likely", "hoped"}:
        return "back"
    if last in _ALLOWED and {"has", "have", "is", "are"} & {
        w.lower for w in words[max(0, at - 4) : at]
    }:
        return "ahead"  # have been cleared to enter
    if governor:
        return _governed(words, at, governor)
    begun = last == "," or (lower(words, at + 1) == "be" and at + 2 < len(words))
    headline = at <= HEADLINE and lower(words, 0) not in PREPOSITIONS
    begun = begun or (headline and not any(is_finite(word.lower) for word in words[:at]))
    counted = any(word.lower in _NTH for word in words[max(0, at - 4) : at])
    return "ahead" if begun and not counted and not _holds_to(words, at) else ""


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """True where a word behind *to* can be an infinitive."""
    if at >= len(words):
        return False
    word = words[at]
    if not word.text.islower() or word.lower in NO_VERB_BEHIND:
        return False
    return word.lower in _ALIKE or not is_past(word.lower)


def _holds_to(words: Sequence[Word], at: int) -> bool:
    """True for *is said to be*, *seemed to be*: what is so, and not what comes."""
    believed = any(word.lower in _BELIEVED for word in words[max(0, at - 6) : at])
    last = lower(words, at - 1)
    return believed or is_past(last) or last in ("seems", "appears", "used")


def _governor(words: Sequence[Word], at: int) -> str:
    """The verb or noun that an infinitive hangs on, if it looks forward."""
    for n in range(at - 1, max(-1, at - GOVERNS), -1):
        word = words[n].lower
        if word in GOVERNING:
            return "" if lower(words, n + 1) in _CALLED and word.startswith("call") else word
        if word in (".", ":") or (is_past(word) and not is_adjective(words, n)):
            return ""
    return ""


def _governed(words: Sequence[Word], at: int, governor: str) -> Way:
    """*Had hoped to leave*, *was supposed to leave*: whether it came about is not told."""
    place = max(n for n in range(at) if words[n].lower == governor)
    before = [word.lower for word in words[max(0, place - 3) : place]]
    if "had" in before or (governor == "supposed" and {"was", "were"} & {*before}):
        return "open"
    if governor in ("able", "about", "going") and {"was", "were"} & {*before}:
        return "open" if governor == "going" else "back"
    return "ahead"


def is_adjective(words: Sequence[Word], at: int) -> bool:
    """Tell *a revised draft*, *for written replies*, *the heavily armed men* from verbs."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not behind.text[0].isalpha() or behind.lower in PREPOSITIONS | DETERMINERS:
        return False
    if is_past(behind.lower) or behind.lower in MODALS | BE or behind.lower.endswith("ly"):
        return False
    last = lower(words, at - 1)
    if last.endswith("ly"):
        last = lower(words, at - 2)
    if last == "that" and lower(words, at - 2) not in PREPOSITIONS:
        return False  # a ferry that ran aground
    return last in DETERMINERS | PREPOSITIONS | {"'s", "more", "most", "and"} or last.isdigit()


def is_by_another(words: Sequence[Word], at: int) -> bool:
    """Tell *a speech followed by another* from *prices increased by 2%*."""
    if not words[at].lower.endswith("ed") or lower(words, at + 1) != "by":
        return False
    much = lower(words, at + 2)
    return lower(words, at - 1) not in BE and not (much[:1] in _FIGURES or much in _MUCH)


_FIGURES = tuple("$£€0123456789")
_MUCH = listed("a about around almost nearly over more less up half just some only at")
"""How a sum begins, by which something rose."""


def is_finite(word: str) -> bool:
    """Tell a verb with a tense, or the *to* of an infinitive."""
    return is_past(word) or word in FINITE | {"to"}


def lower(words: Sequence[Word], at: int) -> str:
    """Give the word at a place in lower case; nothing outside the words."""
    return words[at].lower if 0 <= at < len(words) else ""
