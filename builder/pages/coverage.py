"""Coverage: events by sources, and what each article alone reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.order import Day, Entry
from builder.analysis.order import days as by_day
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.model.article import Head
from builder.pages.base import Page
from builder.pages.chronology import entries_of, entry_id
from builder.pages.sheets import spread
from builder.wording import date_text, plural

MOST_COLUMNS = 12
"""With more articles than this a row names those that tell of its event, and has no columns."""

MOST_ROWS = 120


@dataclass(frozen=True)
class Cell:
    """One article and one event: `sign` is a key of the theme, `word` what it says."""

    article: Head
    sign: str
    word: str


@dataclass(frozen=True)
class Row:
    """An event across all articles, or across those that tell of it where columns are too many."""

    entry: Entry
    cells: tuple[Cell, ...]
    lineages: int


@dataclass(frozen=True)
class Group:
    """The events of one date, or the background."""

    title: str
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """The one page."""
    wide = len(analysis.articles) > MOST_COLUMNS
    page = Page(
        "coverage.html", "coverage", "Coverage",
        f"{plural(len(analysis.articles), 'article')} and "
        f"{plural(len(analysis.entries), 'event')}: which reports which. What is not in an article "
        "is silence there, and no denial.",
        {"articles": () if wide else tuple(analysis.articles)},
    )  # fmt: skip
    ordered = sorted(analysis.entries, key=lambda entry: entry.event.scope == "background")
    yield from spread(
        page, ordered, MOST_ROWS, lambda entry: date_text(entry.event.when), _values, analysis,
        charts, key=entry_id,
    )  # fmt: skip


def _values(
    analysis: Analysis, charts: Mapping[str, Chart], events: Sequence[str]
) -> dict[str, Any]:
    groups = tuple(_groups(analysis, entries_of(analysis, events)))
    return {"groups": groups, "charts": named(charts, "coverage")}


def _groups(analysis: Analysis, found: Sequence[Entry]) -> Iterator[Group]:
    """The events of the crisis by day, then those of the background."""
    for day in by_day(tuple(e for e in found if e.event.scope == "crisis")):
        yield _group(analysis, day)
    if rest := tuple(_row(analysis, e) for e in found if e.event.scope == "background"):
        yield Group("Background", rest)


def _group(analysis: Analysis, day: Day) -> Group:
    return Group(date_text(day.when), tuple(_row(analysis, entry) for entry in day.entries))


def _row(analysis: Analysis, entry: Entry) -> Row:
    found = analysis.accounts.get(entry.event.id, ())
    standing = {key: [r.standing for other, r in found if other == key] for key, _ in found}
    shown = standing if len(analysis.articles) > MOST_COLUMNS else analysis.turn
    cells = tuple(_cell(analysis.heads[key], standing.get(key, [])) for key in shown)
    return Row(entry, cells, analysis.statuses[entry.event.id].lineages)


def _cell(article: Head, standing: Sequence[str]) -> Cell:
    if not standing:
        return Cell(article, "absent", "Not in it")
    if "body" in standing:
        return Cell(article, "reports", "Reports")
    return Cell(article, "repeats", f"In a {standing[0]}")
