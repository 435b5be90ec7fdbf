"""Where the sources disagree: one card per question, sharpest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.analysis.intervals import Interval
from builder.analysis.readings import derived
from builder.analysis.verdicts import ORDER, Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.pages.answers import (
    PartView,
    Voice,
    interval_text,
    lineage_note,
    parts_of,
    response_note,
    voice,
)
from builder.pages.base import Cluster, Control, Option, Page, clusters
from builder.pages.pairs import PairGroup, pair_groups
from builder.wording import count_text, number_text, plural


@dataclass(frozen=True)
class DerivedView:
    """A figure of ours: what it supposes, what it comes to, and how the articles' figures stand to
    it."""

    text: str
    total: str
    fits: tuple[Voice, ...]
    differs: tuple[Voice, ...]


@dataclass(frozen=True)
class QuestionView:
    """One card."""

    verdict: Verdict
    note: str
    reasons: str
    parts: tuple[PartView, ...]
    pairs: tuple[PairGroup, ...]
    derived: tuple[DerivedView, ...]
    chart: Chart | None
    response: str


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page: cards for questions with two answers or more, then a table of the others."""
    drawn = {chart.name: chart for chart in charts}
    views = [view_of(analysis, verdict, drawn) for verdict in analysis.verdicts]
    yield Page(
        "disagreements.html", "questions", "Where the sources disagree", _standfirst(analysis),
        {
            "views": tuple(v for v in views if _has_card(v)),
            "single": tuple(v for v in views if v.verdict.answers and not _has_card(v)),
            "unanswered": tuple(v.verdict.question for v in views if not v.verdict.answers),
            "conflicts": tuple(v.verdict for v in views if v.verdict.name == "conflict"),
            "controls": _controls(analysis), "clusters": _clusters(analysis),
        },
    )  # fmt: skip


def _has_card(view: QuestionView) -> bool:
    """True where there is something to compare."""
    return len(view.verdict.answers) > 1 or bool(view.derived)


def _standfirst(analysis: Analysis) -> str:
    conflicts = sum(v.name == "conflict" for v in analysis.verdicts)
    answered = sum(bool(v.answers) for v in analysis.verdicts)
    return (
        f"{plural(answered, 'question')} that the articles answer, "
        f"{count_text(conflicts) if conflicts else 'none'} of them with answers that cannot all "
        "be right. Verdicts are computed from the words as printed."
    )


def _clusters(analysis: Analysis) -> tuple[Cluster, ...]:
    return tuple(clusters(analysis).values())


def view_of(analysis: Analysis, verdict: Verdict, drawn: Mapping[str, Chart]) -> QuestionView:
    """A question as a card."""
    question = verdict.question
    return QuestionView(
        verdict, lineage_note(verdict), "; ".join(verdict.reasons),
        parts_of(analysis, verdict), pair_groups(analysis, verdict),
        tuple(_derived(analysis, verdict)),
        drawn.get(f"question-{question.id}"), response_note(analysis, verdict),
    )  # fmt: skip


def _derived(analysis: Analysis, verdict: Verdict) -> Iterator[DerivedView]:
    for found in derived(analysis.briefing, verdict, analysis.answer_of):
        fits, differs = (
            tuple(voice(analysis, verdict, answer) for answer in answers)
            for answers in (found.fits, found.differs)
        )
        yield DerivedView(
            found.reading.text, _total(found.total, verdict.question.unit), fits, differs
        )


def _total(sum_: Interval, unit: str | None) -> str:
    """The sum of the figures named, and what it is read as where one of them is vague."""
    read_as = interval_text(sum_)
    point = number_text(sum_.point) if sum_.point is not None else read_as
    figure = f"{point} {unit or ''}".rstrip()
    return figure if point == read_as else f"{figure}, read as {read_as}"


def _controls(analysis: Analysis) -> tuple[Control, ...]:
    present = {v.name for v in analysis.verdicts}
    topics = analysis.briefing.settings.topics
    return (
        Control("verdict", "Verdict", "Any", tuple(
            Option(name.replace(" ", "-"), name.capitalize())
            for name in ORDER if name in present)),
        Control("topic", "Topic", "All", tuple(Option(t.id, t.name) for t in topics)),
    )  # fmt: skip
