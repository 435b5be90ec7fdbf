"""Coverage: how many events each article reports, and how many only it reports.

Takes an analysis; gives `coverage`, one bar per article, crisis and background apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.status import Status
from builder.analysis.whole import Analysis
from builder.charts.base import MOST_ROWS, Chart, Href, hover, sources
from builder.charts.held import Cell, Drawing, Table
from builder.charts.rows import Row, Stack, layout, stack
from builder.model.shared import Event
from builder.wording import count_text, number_text, plural, sentence

_HEAD = ("Source", "Crisis events", "Background events", "In no other article")


@dataclass(frozen=True)
class _Share:
    """The events that one article reports."""

    article: str
    name: str
    crisis: int
    background: int
    alone: int

    @property
    def total(self) -> int:
        return self.crisis + self.background


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The bars, where any event is reported."""
    shares = _shares(analysis)
    if not any(share.total for share in shares):
        return []
    drawn = shares[:MOST_ROWS]
    rest = len(shares) - len(drawn)
    more = f" {sentence(plural(rest, 'more article'))} in the table." if rest else ""
    return [Chart(
        "coverage", _finding(analysis),
        f"Events that each article reports. Full: of the crisis; striped: background.{more}",
        _draw(drawn, href), _table(shares, href), "column",
    )]  # fmt: skip


def _shares(analysis: Analysis) -> list[_Share]:
    """What each article covers, the widest coverage first."""
    names, told = sources(analysis), _told(analysis)
    found = [
        _share(article.id, names[article.id], told[article.id]) for article in analysis.articles
    ]
    return sorted(found, key=lambda share: (-share.total, share.article))


def _told(analysis: Analysis) -> Mapping[str, Sequence[tuple[Event, Status]]]:
    """The events that each article reports."""
    found: defaultdict[str, list[tuple[Event, Status]]] = defaultdict(list)
    for key, event in analysis.briefing.events.items():
        status = analysis.statuses[key]
        for article in status.articles if event.withdrawn is None else ():
            found[article].append((event, status))
    return found


def _share(article: str, name: str, told: Sequence[tuple[Event, Status]]) -> _Share:
    crisis = sum(event.scope == "crisis" for event, _ in told)
    alone = sum(len(status.articles) == 1 for _, status in told)
    return _Share(article, name, crisis, len(told) - crisis, alone)


def _finding(analysis: Analysis) -> str:
    """How many events stand in all articles, and how many in one only."""
    told = [
        len(status.articles) for key, status in analysis.statuses.items()
        if status.articles and analysis.briefing.events[key].withdrawn is None
    ]  # fmt: skip
    everywhere, alone = told.count(len(analysis.articles)), told.count(1)
    if len(analysis.articles) == 1:
        return f"One article reports all {plural(len(told), 'event')}"
    everyone = f"all {plural(len(analysis.articles), 'article')}"
    return (
        f"{sentence(count_text(everywhere))} of {plural(len(told), 'event')} "
        f"{'stands' if everywhere == 1 else 'stand'} in {everyone}, {count_text(alone)} in one only"
    )


def _draw(shares: Sequence[_Share], href: Href) -> Any:
    placed = stack([Row(share.name, _words(share)) for share in shares])
    most = max(share.total for share in shares)
    return Drawing(
        [_bars(shares, placed, href, "crisis"), _bars(shares, placed, href, "background")],
        layout(placed, {"range": [0, most * 1.04], "tickformat": ",d", **_ticks(most)})
        | {"barmode": "stack"},
    )  # fmt: skip


def _ticks(most: int) -> dict[str, int]:
    """Plotly would part a short axis between whole numbers."""
    return {"dtick": 1} if most < 6 else {"nticks": 6}


def _words(share: _Share) -> str:
    return (
        f"{number_text(share.crisis)} of the crisis, {number_text(share.background)} before; "
        f"{number_text(share.alone)} nowhere else"
    )


def _bars(shares: Sequence[_Share], placed: Stack, href: Href, scope: str) -> dict[str, Any]:
    stripes = {"shape": "/", "fgcolor": "var(--accent)", "bgcolor": "var(--paper)", "size": 6}
    return {
        "type": "bar", "orientation": "h", "x": [getattr(share, scope) for share in shares],
        **placed.down([(row, 0) for row in range(len(shares))]), "width": 14,
        "customdata": [href(share.article) for share in shares],
        "marker": {
            "color": "var(--accent)", "line": {"color": "var(--accent)", "width": 1},
            **({"pattern": stripes} if scope == "background" else {}),
        },
        "hoverinfo": "text", "hovertext": [hover(share.name, _words(share)) for share in shares],
    }  # fmt: skip


def _table(shares: Sequence[_Share], href: Href) -> Table:
    rows = [
        (
            Cell(share.name, href(share.article)), Cell(number_text(share.crisis)),
            Cell(number_text(share.background)), Cell(number_text(share.alone)),
        )
        for share in shares
    ]  # fmt: skip
    return Table(_HEAD, tuple(rows), numeric=(1, 2, 3))
