"""What a figure's words mean as a closed interval, so that figures can be compared.

Takes a claim and the vocabulary of vague words; gives an interval in the question's unit. The
interval only compares; a page prints the words. Source of the intervals: `vocab/words.yml`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from builder.model.article import Claim
from builder.model.settings import VagueWord, Words

_APPROX_WORD = {
    "about": "about",
    "nearly": "nearly",
    "over": "more than",
    "at_least": "at least",
    "at_most": "up to",
}
"""The word of the vocabulary that stands for each value of `approx`."""

_MAGNITUDES = ("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions")


@dataclass(frozen=True)
class Interval:
    """A closed interval. `point` is the one number named, where one is; `word` a vague word."""

    low: float
    high: float
    point: float | None = None
    word: str | None = None

    def holds(self, number: float) -> bool:
        """True when the number lies in the interval, its ends included."""
        return self.low <= number <= self.high

    def meets(self, other: Interval) -> bool:
        """True when some number lies in both."""
        return self.low <= other.high and other.low <= self.high


def interval_of(claim: Claim, vocabulary: Words) -> Interval | None:
    """The interval of a claim's figure, or None when it has none.

    A vague word of the vocabulary that stands in the claim's words wins over `approx`.
    """
    text = " ".join(claim.words).casefold()
    if claim.min is not None or claim.max is not None:
        return Interval(claim.min or 0, math.inf if claim.max is None else claim.max)
    if not re.search(r"\d", text) and (fixed := _fixed(text, vocabulary)):
        word, entry = fixed
        return Interval(*_bounds(entry.range, 1), claim.value, word)
    if claim.value is None:
        return None
    factors = _beside_number(text, vocabulary) or _by_approx(claim, vocabulary)
    low, high = _bounds(factors, claim.value)
    return Interval(low, high, claim.value)


def _fixed(text: str, vocabulary: Words) -> tuple[str, VagueWord] | None:
    """The longest vague word with a fixed range that stands in the text.

    None where another word multiplies it, as in "hundreds of thousands": the vocabulary has such a
    pair as one word, or has nothing to compare it as.
    """
    found = [
        (word, entry)
        for entry in vocabulary.words
        for word in entry.words
        if entry.range and _stands(word, text)
    ]
    longest = max(found, key=lambda pair: (len(pair[0]), pair[0]), default=None)
    return None if longest and _is_multiplied(longest[0], text) else longest


def _is_multiplied(word: str, text: str) -> bool:
    return any(
        _stands(f"{word} of {many}", text) or _stands(f"{many} of {word}", text)
        for many in _MAGNITUDES
    )


def _beside_number(text: str, vocabulary: Words) -> tuple[float, ...]:
    """The factors of a relative word that stands right before a number."""
    for entry in vocabulary.words:
        if entry.of and any(_finds(word, r"\s+[\d$£€]", text) for word in entry.words):
            return entry.of
    return ()


def _by_approx(claim: Claim, vocabulary: Words) -> tuple[float, ...]:
    word = _APPROX_WORD.get(claim.approx)
    return next((e.of for e in vocabulary.words if word in e.words), (1, 1))


def _bounds(pair: tuple[float, ...], factor: float) -> tuple[float, float]:
    """Low and high; an upper end that is left out is no bound."""
    low, *high = (_times(one, factor) for one in pair)
    return low, (high[0] if high else math.inf)


def _times(first: float, second: float) -> float:
    """The product in decimals, so that 1.1 times 6,000 is 6,600 to the last digit."""
    return float(Decimal(str(first)) * Decimal(str(second)))


def _stands(word: str, text: str) -> bool:
    return _finds(word, r"(?!\w)", text)


def _finds(word: str, behind: str, text: str) -> bool:
    """Whether a word with a pattern behind it stands in a text; most words stand nowhere in it."""
    folded = word.casefold()
    return folded in text and bool(re.search(rf"(?<!\w){re.escape(folded)}{behind}", text))
