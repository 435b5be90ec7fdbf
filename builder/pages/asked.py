"""A question in a list: its verdict, and its answers in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.answers import PartView, lineage_note, parts_of
from builder.pages.spread import printed


@dataclass(frozen=True)
class AskedOf:
    """A question with its answers in short, and its chart where there is one.

    `lines` are the parts by name, each with what is answered to it.
    """

    verdict: Verdict
    note: str
    lines: tuple[tuple[str, str], ...]
    chart: Chart | None


def asked_of(
    analysis: Analysis, verdict: Verdict, drawn: Mapping[str, Chart] | None = None
) -> AskedOf:
    """A question in short, with its chart where one was drawn."""
    chart = (drawn or {}).get(f"question-{verdict.question.id}")
    lines = tuple((part.name, _in_short(analysis, part)) for part in parts_of(analysis, verdict))
    return AskedOf(verdict, lineage_note(verdict), lines, chart)


def _in_short(analysis: Analysis, part: PartView) -> str:
    """Each answer once, with how many passages give it, figures as printed: "Marun (3) · Orsk"."""
    counts: Counter[str] = Counter()
    for reading in part.readings:
        for one in reading.voices:
            figure = analysis.verdict_of[one.answer.claim.question].question.kind == "number"
            counts[printed(analysis, one.answer) if figure else reading.text] += 1
    return " · ".join(f"{text} ({n})" if n > 1 else text for text, n in counts.items())
