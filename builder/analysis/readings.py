"""Readings of ours, held against the figures that the articles give.

Takes a briefing, a verdict and all answers; gives for each reading of the question its sum and how
it stands to the answers of its part. A reading is no answer: it never enters a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.analysis.compare import Answer
from builder.analysis.intervals import Interval, interval_of
from builder.analysis.verdicts import Verdict
from builder.model.briefing import Briefing
from builder.model.shared import Reading


@dataclass(frozen=True)
class Derived:
    """A sum of ours: its summands, what they come to, which answers it fits and which it does not.

    It fits an answer where their intervals meet.
    """

    reading: Reading
    summands: tuple[Answer, ...]
    total: Interval
    fits: tuple[Answer, ...]
    differs: tuple[Answer, ...]


def derived(
    briefing: Briefing, verdict: Verdict, answers: Mapping[str, Answer]
) -> Iterator[Derived]:
    """Each reading of a question whose summands all stand, with the answers of its part."""
    for reading in verdict.question.readings:
        summands = tuple(answers[id_] for id_ in reading.sum if id_ in answers)
        total = _total(briefing, summands)
        if total is not None and len(summands) == len(reading.sum):
            held = [*_comparable(briefing, verdict, reading)]
            fits = tuple(one for one, figure in held if total.meets(figure))
            differs = tuple(one for one, figure in held if not total.meets(figure))
            yield Derived(reading, summands, total, fits, differs)


def _total(briefing: Briefing, summands: tuple[Answer, ...]) -> Interval | None:
    """The sum of intervals, end by end, and of the points where each names one."""
    found = [interval_of(one.claim, briefing.vocab.words) for one in summands]
    figures = [one for one in found if one is not None]
    points = [one.point for one in figures if one.point is not None]
    if not figures or len(figures) < len(found):
        return None
    low, high = sum(one.low for one in figures), sum(one.high for one in figures)
    return Interval(low, high, sum(points) if len(points) == len(figures) else None)


def _comparable(
    briefing: Briefing, verdict: Verdict, reading: Reading
) -> Iterator[tuple[Answer, Interval]]:
    """The answers of the reading's part, but for the summands themselves. Of any time: that figures
    of two times belong together is just what a reading may suppose."""
    for answer in verdict.answers:
        figure = interval_of(answer.claim, briefing.vocab.words)
        if figure and answer.claim.part == reading.part and answer.id not in reading.sum:
            yield answer, figure
