"""What the charts of figures share: the answers that give one, their marks, and their table.

Takes an analysis and verdicts on questions of number; gives groups of marks for a range strip and
the table of the same facts. Different parts and periods of one question do not measure the same
thing, so they stand in groups of their own; nothing is added up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from builder.analysis.compare import Answer
from builder.analysis.intervals import Interval, interval_of
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Href, sources
from builder.charts.held import Cell, Table
from builder.charts.strip import Group, Mark, by_size
from builder.model.article import Claim, ForceStatus
from builder.model.shared import Question
from builder.wording import date_text, number_text, quantity_text, quoted, sentence

Figure = tuple[Answer, Interval]
"""An answer that gives a figure, and the interval that its words are read as."""

SYMBOLS: dict[ForceStatus | None, tuple[str, bool]] = {
    "present": ("circle", False), "deployed": ("square", False), "ordered": ("diamond", False),
    "prepared": ("diamond", True), "expected": ("square", True), "may": ("circle", True),
    None: ("x", False),
}  # fmt: skip
"""A mark for each status, and whether it is hollow: full for forces that are there or under
orders, hollow for what may come."""

Place = tuple[int, str]
"""The group that a figure belongs to: the number of its part, and its period."""

_ORDER = tuple(SYMBOLS)
_HEAD = (
    "Question", "Part", "Source", "Words", "Reads", "Low", "High", "Status", "As of", "Period",
    "Asserted by", "Stands in",
)  # fmt: skip
_NUMERIC = ("Low", "High")


def figures(analysis: Analysis, verdict: Verdict) -> list[Figure]:
    """The answers to a question of number that give a figure; withdrawn ones left out."""
    words = analysis.briefing.vocab.words
    pairs = ((a, interval_of(a.claim, words)) for a in verdict.answers)
    return [(a, found) for a, found in pairs if found and a.claim.withdrawn is None]


def groups(
    analysis: Analysis, verdict: Verdict, href: Href, *, posture: bool = False, named: bool = False
) -> list[Group]:
    """Marks of one part and period together, from small to large.

    With `posture` the marks tell the status, and what is there comes first; with `named` each
    heading begins with the question.
    """
    names = sources(analysis)
    found: dict[Place, list[tuple[int, Mark]]] = {}
    for answer, interval in figures(analysis, verdict):
        claim = answer.claim
        rank = _ORDER.index(claim.status) if posture else 0
        mark = Mark(
            names[answer.article.id], _text(analysis, verdict.question, claim, posture),
            interval.low, interval.high, interval.point, href(answer.id),
            *(SYMBOLS[claim.status] if posture else ("circle", False)),
        )  # fmt: skip
        found.setdefault(_place(verdict.question, claim), []).append((rank, mark))
    return [
        Group(_heading(verdict.question, key, named), _sorted(found[key])) for key in sorted(found)
    ]


def _sorted(marks: Iterable[tuple[int, Mark]]) -> tuple[Mark, ...]:
    return tuple(m for _, m in sorted(marks, key=lambda pair: (pair[0], by_size(pair[1]))))


def _place(question: Question, claim: Claim) -> Place:
    parts = [part.id for part in question.parts]
    return parts.index(claim.part) if claim.part in parts else -1, claim.period or ""


def _heading(question: Question, key: Place, named: bool) -> str:
    part, period = key
    bits = [question.parts[part].text] if part >= 0 else []
    bits += [date_text(period)] if period else []
    what = sentence(", ".join(bits))
    return f"{question.text} {what}".strip() if named else what


def _text(analysis: Analysis, question: Question, claim: Claim, posture: bool) -> str:
    """The answer's words after what qualifies them: status, asserter, day, place in the article."""
    unsaid = ["no status given"] if posture else []
    bits: list[str] = [claim.status] if claim.status else unsaid
    bits += [] if claim.asserted_by == "narrator" else [_asserter(analysis, claim)]
    bits += [f"as of {date_text(claim.as_of)}"] if question.time_sensitive and claim.as_of else []
    bits += [] if claim.standing == "body" else [f"in a {claim.standing}"]
    return ": ".join(part for part in (", ".join(bits), quoted(claim.words)) if part)


def _asserter(analysis: Analysis, claim: Claim) -> str:
    actor = analysis.briefing.actors.get(claim.asserted_by)
    return actor.name if actor else "the outlet itself"


def table(
    analysis: Analysis, verdicts: Iterable[Verdict], href: Href, *, named: bool = False
) -> Table:
    """Every figure, question by question; columns that would be empty are left out.

    With `named` each row begins with the question.
    """
    names = sources(analysis)
    rows = [
        _row(analysis, verdict.question, figure, names[figure[0].article.id], href)
        for verdict in verdicts
        for figure in figures(analysis, verdict)
    ]
    kept = [i for i in range(0 if named else 1, len(_HEAD)) if any(row[i].text for row in rows)]
    head = tuple(_HEAD[i] for i in kept)
    return Table(
        head,
        tuple(tuple(row[i] for i in kept) for row in rows),
        tuple(head.index(name) for name in _NUMERIC),
    )


def _row(
    analysis: Analysis, question: Question, figure: Figure, source: str, href: Href
) -> tuple[Cell, ...]:
    answer, interval = figure
    claim = answer.claim
    part = "".join(part.text for part in question.parts if part.id == claim.part)
    return (
        Cell(question.text, href(question.id)), Cell(part), Cell(source, href(answer.article.id)),
        Cell(" … ".join(claim.words), href(answer.id)), Cell(quantity_text(claim, interval.word)),
        Cell(number_text(interval.low)),
        Cell("no bound" if math.isinf(interval.high) else number_text(interval.high)),
        Cell(claim.status or ""), Cell(date_text(claim.as_of) if claim.as_of else ""),
        Cell(date_text(claim.period) if claim.period else ""), Cell(_asserter(analysis, claim)),
        Cell("" if claim.standing == "body" else claim.standing),
    )  # fmt: skip
