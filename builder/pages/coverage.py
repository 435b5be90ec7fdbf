"""Coverage: events by sources, and what each article alone reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.analysis.order import Day, Entry
from builder.analysis.order import days as by_day
from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.model.article import Article
from builder.pages.base import Page
from builder.wording import date_text, plural


@dataclass(frozen=True)
class Cell:
    """One article and one event: `sign` is a key of the theme, `word` what it says."""

    article: Article
    sign: str
    word: str


@dataclass(frozen=True)
class Row:
    """An event across all articles."""

    entry: Entry
    cells: tuple[Cell, ...]
    lineages: int


@dataclass(frozen=True)
class Group:
    """The events of one date, or the background."""

    title: str
    rows: tuple[Row, ...]


def pages(analysis: Analysis, charts: Sequence[Chart]) -> Iterator[Page]:
    """The one page."""
    crisis = [entry for entry in analysis.entries if entry.event.scope == "crisis"]
    rest = tuple(_row(analysis, e) for e in analysis.entries if e.event.scope == "background")
    groups = [_group(analysis, day) for day in by_day(tuple(crisis))]
    groups += [Group("Background", rest)] if rest else []
    yield Page(
        "coverage.html", "coverage", "Coverage",
        f"Which of {plural(len(analysis.articles), 'article')} reports which of "
        f"{plural(len(analysis.entries), 'event')}. An empty cell is silence, and no denial.",
        {
            "groups": groups, "articles": analysis.articles,
            "charts": [c for c in charts if c.name == "coverage"],
        },
    )  # fmt: skip


def _group(analysis: Analysis, day: Day) -> Group:
    return Group(date_text(day.when), tuple(_row(analysis, entry) for entry in day.entries))


def _row(analysis: Analysis, entry: Entry) -> Row:
    found = analysis.accounts.get(entry.event.id, ())
    standing = {a.id: [r.standing for b, r in found if b.id == a.id] for a, _ in found}
    cells = tuple(_cell(a, standing.get(a.id, [])) for a in analysis.articles)
    return Row(entry, cells, analysis.statuses[entry.event.id].lineages)


def _cell(article: Article, standing: Sequence[str]) -> Cell:
    if not standing:
        return Cell(article, "absent", "Not in it")
    if "body" in standing:
        return Cell(article, "reports", "Reports")
    return Cell(article, "repeats", f"In a {standing[0]}")
