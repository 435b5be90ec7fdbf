"""Where the sources disagree: every question with its verdict, sharpest first.

The answers stand here in short, and of a conflict the two that lie farthest apart in their own
words; each question has a page with all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from builder.analysis.sharpest import sharpest
from builder.analysis.verdicts import ORDER, Verdict
from builder.analysis.whole import Analysis
from builder.pages.answers import Voice, voice
from builder.pages.asked import AskedOf, asked_of
from builder.pages.base import Page
from builder.pages.filters import Control, Filters, Option
from builder.pages.sheets import spread
from builder.wording import asked, count_text, plural

MOST_ROWS = 86
"""Questions on one page."""

SECTIONS: Mapping[str, str] = {
    "conflicts": "In conflict", "compatible": "Compatible", "agree": "Where the sources agree",
    "not-comparable": "Not comparable", "one-lineage": "What only one lineage says",
    "single": "Answered by one passage only", "unanswered": "Without an answer",
}  # fmt: skip
"""The parts of the list, by their anchors."""


@dataclass(frozen=True)
class Listed:
    """A question in the list, with the words that filters look at; `against` are two answers of a
    conflict, `more` how many others."""

    asked: AskedOf
    words: dict[str, str]
    against: tuple[Voice, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Section:
    """The questions with one verdict, under its anchor."""

    id: str
    title: str
    rows: tuple[Listed, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The list, over as many pages as it takes."""
    page = Page(
        "disagreements.html", "questions", "Where the sources disagree", _standfirst(analysis)
    )
    order = [*SECTIONS]
    rows = sorted(analysis.verdicts, key=lambda verdict: order.index(_section(verdict)))
    yield from spread(
        page, rows, MOST_ROWS, lambda verdict: asked(verdict.question), _values, analysis,
        key=lambda verdict: verdict.question.id,
        filters=Filters(rows, _words, partial(_controls, analysis)),
    )  # fmt: skip


def _values(analysis: Analysis, questions: Sequence[str]) -> dict[str, Any]:
    found = [analysis.verdict_of[question] for question in questions]
    return {"sections": tuple(_sections(analysis, found))}


def _standfirst(analysis: Analysis) -> str:
    conflicts = sum(v.name == "conflict" for v in analysis.verdicts)
    answered = sum(bool(v.answers) for v in analysis.verdicts)
    if not answered:
        return "No article of this briefing answers a question, so there is nothing to compare."
    return (
        f"{plural(answered, 'question')} that the articles answer, "
        f"{count_text(conflicts) if conflicts else 'none'} of them with answers that cannot all "
        "be right. Verdicts are computed from the words as printed."
    )


def _sections(analysis: Analysis, found: Sequence[Verdict]) -> Iterator[Section]:
    for key, title in SECTIONS.items():
        rows = [_listed(analysis, verdict) for verdict in found if _section(verdict) == key]
        if rows:
            yield Section(key, title, tuple(rows))


def _section(verdict: Verdict) -> str:
    """The part of the list in which a question stands."""
    if not verdict.answers:
        return "unanswered"
    if len(verdict.answers) == 1:
        return "single"
    names = {"conflict": "conflicts", "single lineage": "one-lineage"}
    return names.get(verdict.name, verdict.name.replace(" ", "-"))


def _listed(analysis: Analysis, verdict: Verdict) -> Listed:
    two = against(analysis, verdict) if verdict.name == "conflict" else ()
    return Listed(asked_of(analysis, verdict), _words(verdict), *two)


def _words(verdict: Verdict) -> dict[str, str]:
    return {"verdict": verdict.name.replace(" ", "-"), "topic": verdict.question.topic}


def against(analysis: Analysis, verdict: Verdict) -> tuple[tuple[Voice, ...], str]:
    """The two answers of a conflict that lie farthest apart, and how many more there are."""
    pair = sharpest(analysis.briefing, verdict)
    if pair is None:
        return (), ""
    more = len(verdict.answers) - 2
    two = tuple(voice(analysis, verdict, answer) for answer in (pair.first, pair.second))
    return two, plural(more, "more answer") if more else ""


def _controls(analysis: Analysis, found: Sequence[Verdict]) -> tuple[Control, ...]:
    present = {verdict.name for verdict in found}
    topics = analysis.briefing.settings.topics
    return (
        Control("verdict", "Verdict", "Any", tuple(
            Option(name.replace(" ", "-"), name.capitalize())
            for name in ORDER if name in present)),
        Control("topic", "Topic", "All", tuple(Option(t.id, t.name) for t in topics)),
    )  # fmt: skip
