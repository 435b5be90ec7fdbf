"""Who says what: stances by actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder.analysis.compare import Answer
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.model.shared import Question
from builder.pages.answers import STANCES, response_note
from builder.pages.base import Page, clipped, name_of
from builder.pages.called import doors
from builder.pages.sheets import spread
from builder.wording import plural

MOST_ROWS = 24
"""Propositions on one page, each across all columns."""

FIGURES = 14
"""As how many of them the figures of the first page count."""

_TITLES = {"actors": "Actors", "outlets": "Outlets"}

MOST_COLUMNS = 24
"""Those who speak most have a column; the others stand by name in the last one."""


@dataclass(frozen=True)
class Said:
    """One stance in a cell, with the claim that it rests on."""

    sign: str
    word: str
    claim: str


@dataclass(frozen=True)
class Row:
    """A proposition across columns; an empty cell is silence. `others` have no column."""

    question: Question
    cells: tuple[tuple[Said, ...], ...]
    others: tuple[tuple[str, tuple[Said, ...]], ...]
    response: str


@dataclass(frozen=True)
class Matrix:
    """Propositions by columns, each a record's id; `more` if some speak who have no column."""

    columns: tuple[str, ...]
    more: bool
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The page, and those that its tables go on over."""
    found = analysis.propositions
    page = Page(
        "positions.html", "positions", "Who says what",
        f"{plural(len(found), 'proposition')}, and who asserts, denies or doubts each. "
        "Silence is shown as silence: it is not consent."
        if found else "No article of this briefing takes a stand on what is asked.",
        {
            "doors": tuple(doors(analysis)),
            "charts": named(charts, "statements", "positions"),
        },
    )  # fmt: skip
    tables = {
        "actors": _matrix(analysis, [p.by_actor for p in found]),
        "outlets": _matrix(analysis, [p.by_narrator for p in found]),
    }
    rows = [(name, row) for name, table in tables.items() for row in table.rows]
    yield from spread(
        page, rows, MOST_ROWS, lambda row: f"{_TITLES[row[0]]}: {clipped(row[1].question.text)}",
        _values, {name: replace(table, rows=()) for name, table in tables.items()}, taken=FIGURES,
    )  # fmt: skip


def _values(tables: Mapping[str, Matrix], some: Sequence[tuple[str, Row]]) -> dict[str, Any]:
    return {
        name: replace(table, rows=tuple(row for of, row in some if of == name))
        for name, table in tables.items()
    }


def _matrix(analysis: Analysis, groups: Sequence[Mapping[str, tuple[Answer, ...]]]) -> Matrix:
    """Only the propositions on which somebody of these columns speaks."""
    spoken = Counter(key for group in groups for key in group)
    columns = tuple(sorted(spoken, key=lambda key: (-spoken[key], name_of(analysis, key))))
    columns, rest = columns[:MOST_COLUMNS], frozenset(columns[MOST_COLUMNS:])
    asked = zip((p.question for p in analysis.propositions), groups, strict=True)
    rows = (_row(analysis, question, group, columns, rest) for question, group in asked if group)
    return Matrix(columns, bool(rest), tuple(rows))


def _row(
    analysis: Analysis, question: Question, group: Mapping[str, tuple[Answer, ...]],
    columns: tuple[str, ...], rest: Collection[str],
) -> Row:  # fmt: skip
    cells = tuple(_said(group.get(key, ())) for key in columns)
    others = tuple((key, _said(answers)) for key, answers in group.items() if key in rest)
    return Row(question, cells, others, response_note(analysis, analysis.verdict_of[question.id]))


def _said(answers: tuple[Answer, ...]) -> tuple[Said, ...]:
    """Each stance once, with the first passage that takes it."""
    found: dict[str, Said] = {}
    for answer in answers:
        if stance := answer.claim.stance:
            found.setdefault(stance, Said(stance, STANCES[stance].capitalize(), answer.id))
    return tuple(found.values())
