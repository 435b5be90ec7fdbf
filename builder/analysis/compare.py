"""How two claims that answer one question stand to each other.

Takes two claims with their articles, the question, the places, the vocabulary and what is known of
lineages; gives an outcome and, where it needs one, the reason in words. The order of the two never
matters.
Source: the content model's computed verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.analysis.intervals import Interval, interval_of
from builder.edtf import Window, parse_edtf, window
from builder.evidence.lineage import Lineages, Origin, Teller
from builder.model.article import Claim
from builder.model.base import When
from builder.model.briefing import Briefing
from builder.model.shared import Place, Question

Outcome = Literal["same word", "agree", "compatible", "conflict", "not comparable"]


@dataclass(frozen=True)
class Answer:
    """One article's answer to a question, and the lineage that it is shown with.

    Of the article it holds no more than it needs: whatever else changes there changes no answer.
    """

    article: Teller
    claim: Claim
    lineage: str

    @property
    def id(self) -> str:
        """`article/claim`."""
        return f"{self.article.id}/{self.claim.id}"

    @property
    def origin(self) -> Origin:
        """Where it comes from, for this question."""
        return Origin.of(self.article, self.claim.question, self.claim.via)

    @property
    def corroborates(self) -> bool:
        """Headlines, standfirsts, headings and captions are shown and corroborate nothing."""
        return self.claim.standing == "body" and self.claim.withdrawn is None


@dataclass(frozen=True)
class Pair:
    """Two answers, how they stand to each other, and why where that needs saying.

    `across` is true where the two are known to be of different lineages.
    """

    first: Answer
    second: Answer
    outcome: Outcome
    reason: str
    across: bool

    @property
    def corroborates(self) -> bool:
        """True when the two compare, are of different lineages, and stand in the text of both."""
        in_text = self.first.corroborates and self.second.corroborates
        return self.outcome != "not comparable" and self.across and in_text


def compare(
    briefing: Briefing, question: Question, a: Answer, b: Answer, lineage: Lineages
) -> Pair:
    """The pair of two answers, in the given order."""
    across = lineage.independent(a.origin, b.origin)
    if reason := _incomparable(briefing, question, a.claim, b.claim):
        return Pair(a, b, "not comparable", reason, across)
    outcome, reason = _COMPARE[question.kind](briefing, question, a.claim, b.claim)
    return Pair(a, b, outcome, reason, across)


def _incomparable(briefing: Briefing, question: Question, a: Claim, b: Claim) -> str:
    if a.part != b.part:
        return "they speak of different parts"
    if question.time_sensitive and not _same_time(briefing, a, b):
        return "they speak of different times"
    if question.quantity == "flow" and a.period and b.period:
        return "" if _periods(a, b, briefing) else "they cover different periods"
    return ""


def _same_time(briefing: Briefing, a: Claim, b: Claim) -> bool:
    """True unless both say as of when and the two do not meet."""
    if a.as_of is None or b.as_of is None:
        return True
    return when_window(a.as_of, briefing).meets(when_window(b.as_of, briefing))


def _periods(a: Claim, b: Claim, briefing: Briefing) -> bool:
    tz = briefing.settings.tz
    first, second = (window(parse_edtf(c.period or ""), tz, None, None) for c in (a, b))
    return first.meets(second)


def _numbers(briefing: Briefing, question: Question, a: Claim, b: Claim) -> tuple[Outcome, str]:
    first, second = (interval_of(c, briefing.vocab.words) for c in (a, b))
    if first is None or second is None:
        return "not comparable", "one of them gives no figure"
    note = "periods differ" if question.quantity == "flow" and a.period != b.period else ""
    return _intervals(first, second), note


def _intervals(a: Interval, b: Interval) -> Outcome:
    if a.word and a.word == b.word:
        return "same word"
    if a.point is not None and b.point is not None and b.holds(a.point) and a.holds(b.point):
        return "agree"
    return "compatible" if a.meets(b) else "conflict"


def _choices(_: Briefing, question: Question, a: Claim, b: Claim) -> tuple[Outcome, str]:
    if a.answer is None or b.answer is None:
        return "not comparable", "one of them gives no answer"
    if a.answer == b.answer:
        return "agree", ""
    return ("conflict", "") if question.exclusive else ("compatible", "both can hold")


def _places(briefing: Briefing, _: Question, a: Claim, b: Claim) -> tuple[Outcome, str]:
    if a.answer is None or b.answer is None:
        return "not comparable", "one of them names no place"
    if a.answer == b.answer:
        return "agree", ""
    if a.answer in around(b.answer, briefing.places) or b.answer in around(
        a.answer, briefing.places
    ):
        return "compatible", "one lies within the other"
    return "conflict", ""


def around(place: str, places: Mapping[str, Place]) -> tuple[str, ...]:
    """The places that a place lies within, the nearest first."""
    found: list[str] = []
    step = places.get(place)
    while step is not None and step.within and step.within not in found:
        found.append(step.within)
        step = places.get(step.within)
    return tuple(found)


def _times(briefing: Briefing, _: Question, a: Claim, b: Claim) -> tuple[Outcome, str]:
    if a.when is None or b.when is None:
        return "not comparable", "one of them gives no time"
    first, second = when_window(a.when, briefing), when_window(b.when, briefing)
    if first == second:
        return "agree", ""
    return ("compatible", "") if first.meets(second) else ("conflict", "")


def _stances(_: Briefing, __: Question, a: Claim, b: Claim) -> tuple[Outcome, str]:
    stances = {a.stance, b.stance}
    if stances & {None, "declines", "not_reported"}:
        return "not comparable", "one of them takes no side"
    if a.tense and b.tense and a.tense != b.tense:
        return "compatible", "they speak of different times"
    if a.stance == b.stance:
        return "agree", ""
    if stances == {"asserts", "denies"}:
        return "conflict", ""
    return "compatible", "a doubt is no denial"


_COMPARE = {
    "number": _numbers,
    "choice": _choices,
    "place": _places,
    "time": _times,
    "stance": _stances,
}


def when_window(when: When, briefing: Briefing) -> Window:
    """The UTC time that a `when` may mean; its own zone, else the briefing's."""
    zone = when.tz or briefing.settings.tz
    return window(parse_edtf(when.edtf), zone, when.clock, when.part_of_day)
