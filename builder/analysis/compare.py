"""How two claims that answer one question stand to each other.

Takes two claims with their articles, the question, the places, the vocabulary and what is known of
lineages; gives an outcome and, where it needs one, the reason in words. The order of the two never
matters.
Source: the content model's computed verdicts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from builder.analysis.intervals import Interval, interval_of
from builder.edtf import Window, parse_edtf, window
from builder.evidence.lineage import Lineages, Origin, Teller
from builder.model.article import Claim
from builder.model.base import When
from builder.model.briefing import Briefing
from builder.model.shared import Place, Question

Outcome = Literal["same word", "agree", "compatible", "conflict", "not comparable"]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


class Read(NamedTuple):
    """An answer as it is compared: where it comes from, and what of it counts for its kind of
    question. It is read once, and held against every other one."""

    answer: Answer
    origin: Origin
    value: Any
    as_of: Window | None
    period: Window | None


def read(briefing: Briefing, question: Question, answer: Answer) -> Read:
    """What of an answer counts."""
    claim = answer.claim
    as_of = claim.as_of if question.time_sensitive else None
    return Read(
        answer, answer.origin, _READ[question.kind](briefing, claim),
        when_window(as_of, briefing) if as_of else None,
        _period(briefing, claim) if question.quantity == "flow" and claim.period else None,
    )  # fmt: skip


def _period(briefing: Briefing, claim: Claim) -> Window:
    return window(parse_edtf(claim.period or ""), briefing.settings.tz, None, None)


def compare(question: Question, a: Read, b: Read, lineage: Lineages) -> Pair:
    """The pair of two answers, in the given order."""
    across = lineage.independent(a.origin, b.origin)
    if reason := _incomparable(a, b):
        return Pair(a.answer, b.answer, "not comparable", reason, across)
    outcome, reason = _COMPARE[question.kind](question, a, b)
    return Pair(a.answer, b.answer, outcome, reason, across)


def _incomparable(a: Read, b: Read) -> str:
    if a.answer.claim.part != b.answer.claim.part:
        return "they speak of different parts"
    if a.as_of and b.as_of and not a.as_of.meets(b.as_of):
        return "they speak of different times"
    if a.period and b.period and not a.period.meets(b.period):
        return "they cover different periods"
    return ""


def _figure(briefing: Briefing, claim: Claim) -> Interval | None:
    return interval_of(claim, briefing.vocab.words)


def _numbers(question: Question, a: Read, b: Read) -> tuple[Outcome, str]:
    if a.value is None or b.value is None:
        return "not comparable", "one of them gives no figure"
    apart = question.quantity == "flow" and a.answer.claim.period != b.answer.claim.period
    return _intervals(a.value, b.value), "periods differ" if apart else ""


def _intervals(a: Interval, b: Interval) -> Outcome:
    if a.word and a.word == b.word:
        return "same word"
    if a.point is not None and b.point is not None and b.holds(a.point) and a.holds(b.point):
        return "agree"
    return "compatible" if a.meets(b) else "conflict"


def _choice(_: Briefing, claim: Claim) -> str | None:
    return claim.answer


def _choices(question: Question, a: Read, b: Read) -> tuple[Outcome, str]:
    if a.value is None or b.value is None:
        return "not comparable", "one of them gives no answer"
    if a.value == b.value:
        return "agree", ""
    return ("conflict", "") if question.exclusive else ("compatible", "both can hold")


def _place(briefing: Briefing, claim: Claim) -> tuple[str, ...]:
    """The place, and those that it lies within."""
    return (claim.answer, *around(claim.answer, briefing.places)) if claim.answer else ()


def _places(_: Question, a: Read, b: Read) -> tuple[Outcome, str]:
    if not a.value or not b.value:
        return "not comparable", "one of them names no place"
    if a.value[0] == b.value[0]:
        return "agree", ""
    if a.value[0] in b.value or b.value[0] in a.value:
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


def _time(briefing: Briefing, claim: Claim) -> Window | None:
    return when_window(claim.when, briefing) if claim.when else None


def _times(_: Question, a: Read, b: Read) -> tuple[Outcome, str]:
    if a.value is None or b.value is None:
        return "not comparable", "one of them gives no time"
    if a.value == b.value:
        return "agree", ""
    return ("compatible", "") if a.value.meets(b.value) else ("conflict", "")


def _stance(_: Briefing, claim: Claim) -> tuple[str | None, str | None]:
    return claim.stance, claim.tense


def _stances(_: Question, a: Read, b: Read) -> tuple[Outcome, str]:
    (one, then), (other, now) = a.value, b.value
    stances = {one, other}
    if stances & {None, "declines", "not_reported"}:
        return "not comparable", "one of them takes no side"
    if then and now and then != now:
        return "compatible", "they speak of different times"
    if one == other:
        return "agree", ""
    if stances == {"asserts", "denies"}:
        return "conflict", ""
    return "compatible", "a doubt is no denial"


_READ: Mapping[str, Callable[[Briefing, Claim], Any]] = {
    "number": _figure, "choice": _choice, "place": _place, "time": _time, "stance": _stance,
}  # fmt: skip
_COMPARE: Mapping[str, Callable[[Question, Read, Read], tuple[Outcome, str]]] = {
    "number": _numbers, "choice": _choices, "place": _places, "time": _times,
    "stance": _stances,
}  # fmt: skip


def when_window(when: When, briefing: Briefing) -> Window:
    """The UTC time that a `when` may mean; its own zone, else the briefing's."""
    zone = when.tz or briefing.settings.tz
    return window(parse_edtf(when.edtf), zone, when.clock, when.part_of_day)
