"""Where the sources disagree: one card per question, sharpest first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.analysis.compare import Answer
from builder.analysis.intervals import Interval, interval_of
from builder.analysis.verdicts import ORDER, Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.model.shared import Reading
from builder.pages.base import Control, Option, Page, clusters, name_of
from builder.wording import date_text, number_text, plural, quantity_text


@dataclass(frozen=True)
class AnswerView:
    """An answer as a row: the outlet's words are shown first, our reading of them second."""

    answer: Answer
    read_as: str
    lineage: str


@dataclass(frozen=True)
class PartView:
    """The answers to one part of a question; `name` is empty where it has no parts."""

    name: str
    rows: tuple[AnswerView, ...]


@dataclass(frozen=True)
class ReadingView:
    """A derived figure of ours: what it supposes, and what it comes to."""

    text: str
    total: str


@dataclass(frozen=True)
class QuestionView:
    """One card."""

    verdict: Verdict
    note: str
    parts: tuple[PartView, ...]
    readings: tuple[ReadingView, ...]
    chart: Chart | None
    response: str | None


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    drawn = {chart.name: chart for chart in charts}
    views = [view_of(analysis, verdict, drawn) for verdict in analysis.verdicts]
    conflicts = sum(v.name == "conflict" for v in analysis.verdicts)
    yield Page(
        "disagreements.html", "questions", "Where the sources disagree",
        f"{plural(len(views), 'question')} that the articles answer, {conflicts} of them with "
        "answers that cannot all be right. Verdicts are computed from the words as printed.",
        {"views": views, "controls": _controls(analysis)},
    )  # fmt: skip


def view_of(analysis: Analysis, verdict: Verdict, drawn: Mapping[str, Chart]) -> QuestionView:
    """A question as a card."""
    question = verdict.question
    note = f"{plural(len(verdict.answers), 'answer')}, {plural(verdict.lineages, 'lineage')}"
    return QuestionView(
        verdict, "; ".join((note, *verdict.reasons)), _parts(analysis, verdict),
        tuple(_reading(analysis, reading) for reading in question.readings),
        drawn.get(f"question-{question.id}"), _response(analysis, verdict),
    )  # fmt: skip


def _parts(analysis: Analysis, verdict: Verdict) -> tuple[PartView, ...]:
    named = {part.id: part.text for part in verdict.question.parts}
    present = [key for key in (*named, None) if any(a.claim.part == key for a in verdict.answers)]
    return tuple(
        PartView(named.get(key or "", ""), tuple(
            answer_view(analysis, verdict, a) for a in verdict.answers if a.claim.part == key))
        for key in present
    )  # fmt: skip


def answer_view(analysis: Analysis, verdict: Verdict, answer: Answer) -> AnswerView:
    """An answer with our reading of it in words."""
    return AnswerView(
        answer, read_as(analysis, verdict, answer), clusters(analysis)[answer.lineage].letter
    )


def read_as(analysis: Analysis, verdict: Verdict, answer: Answer) -> str:
    """What an answer is compared as: a figure, a chosen answer, a place, a time or a stance."""
    claim = answer.claim
    if verdict.question.kind == "number":
        interval = interval_of(claim, analysis.briefing.vocab.words)
        return _interval_text(interval) if interval else quantity_text(claim)
    if claim.when:
        return date_text(claim.when)
    if claim.stance:
        return claim.stance.replace("_", " ")
    choices = {a.id: a.text for a in verdict.question.answers}
    if claim.answer in choices:
        return choices[claim.answer]
    return name_of(analysis, claim.answer) if claim.answer else ""


def _interval_text(interval: Interval) -> str:
    low, high = number_text(interval.low), number_text(interval.high)
    if interval.low == interval.high:
        return low
    return f"{low} or more" if math.isinf(interval.high) else f"{low}–{high}"


def _reading(analysis: Analysis, reading: Reading) -> ReadingView:
    answers = {a.id: a.claim for v in analysis.verdicts for a in v.answers}
    figures = [answers[key].value or 0 for key in reading.sum if key in answers]
    return ReadingView(reading.text, f"{sum(figures):,}")


def _response(analysis: Analysis, verdict: Verdict) -> str | None:
    """What is shown of the accused: their recorded response, or that there is none."""
    accused = verdict.question.accuses
    if accused is None:
        return None
    said = [a for a in verdict.answers if a.claim.asserted_by == accused]
    who = name_of(analysis, accused)
    if not said:
        return f"{who}: no response in the sources"
    return f"{who} {' and '.join(sorted({a.claim.stance or 'answers' for a in said}))} it"


def _controls(analysis: Analysis) -> tuple[Control, ...]:
    topics = analysis.briefing.settings.topics
    return (
        Control("verdict", "Verdict", "Any", tuple(
            Option(name.replace(" ", "-"), name.capitalize()) for name in ORDER)),
        Control("topic", "Topic", "All", tuple(Option(t.id, t.name) for t in topics)),
    )  # fmt: skip
