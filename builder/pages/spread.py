"""The range of a figure over sources, part by part, in the words that the articles print.

Takes a verdict on a question of number; gives its least and greatest answer. Parts are never
joined to one range: they count different things.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.compare import Answer
from builder.analysis.intervals import interval_of
from builder.analysis.verdicts import Verdict, verdict
from builder.analysis.whole import Analysis
from builder.pages.answers import lineage_note
from builder.wording import quantity_text


@dataclass(frozen=True)
class PartSpread:
    """One part of a question: its name, its own verdict, its range, and who gives it."""

    part: str
    verdict: Verdict
    spread: str
    note: str


def spreads(analysis: Analysis, whole: Verdict) -> Iterator[PartSpread]:
    """The range of each part, in the question's order; a question without parts has one."""
    names: dict[str | None, str] = {part.id: part.text for part in whole.question.parts}
    names[None] = "no part stated" if names else ""
    for key, name in names.items():
        answers = [a for a in whole.answers if a.claim.part == key]
        if answers:
            found = _verdict(analysis, whole, answers)
            yield PartSpread(name, found, _spread(analysis, found), lineage_note(found))


def _verdict(analysis: Analysis, whole: Verdict, answers: list[Answer]) -> Verdict:
    """The verdict on some of the answers, which is known of all of them."""
    if len(answers) == len(whole.answers):
        return whole
    return verdict(analysis.briefing, whole.question, answers, analysis.lineages)


def _spread(analysis: Analysis, found: Verdict) -> str:
    """The least and the greatest figure, as the articles print them."""
    ordered = sorted(found.answers, key=lambda answer: _size(analysis, answer))
    least, most = printed(analysis, ordered[0]), printed(analysis, ordered[-1])
    return least if least == most else f"{least} to {most}"


def _size(analysis: Analysis, answer: Answer) -> tuple[float, str]:
    """The figure named; for a vague word the middle of what it is read as, in orders of size."""
    interval = interval_of(answer.claim, analysis.briefing.vocab.words)
    if interval is None:
        return math.inf, answer.id
    middle = math.sqrt(max(interval.low, 1) * min(interval.high, sys.float_info.max))
    return middle if interval.point is None or interval.word else interval.point, answer.id


def printed(analysis: Analysis, answer: Answer) -> str:
    """A figure as the article prints it: a number, or its own vague word."""
    interval = interval_of(answer.claim, analysis.briefing.vocab.words)
    return quantity_text(answer.claim, interval.word if interval else None)
