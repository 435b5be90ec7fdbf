"""All pages of the site, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.editions.history import History
from builder.pages import (
    actors,
    called,
    changes,
    chronology,
    coverage,
    data,
    editions,
    escalation,
    events,
    fields,
    figures,
    home,
    method,
    network,
    places,
    positions,
    prose_pages,
    question,
    questions,
    quotations,
    rules,
    sources,
)
from builder.pages.base import Page
from builder.problem import Problem


def plan(
    analysis: Analysis,
    charts: Sequence[Chart],
    problems: tuple[Problem, ...],
    history: History,
    site: str,
) -> Iterator[Page]:
    """Every page. `problems` are the warnings that the method page shows, `site` its address."""
    yield from home.pages(analysis, charts, history)
    yield from chronology.pages(analysis, charts)
    yield from escalation.pages(analysis, charts)
    yield from actors.pages(analysis)
    yield from network.pages(analysis, charts)
    yield from events.pages(analysis, charts)
    yield from places.pages(analysis, charts)
    yield from quotations.pages(analysis)
    yield from questions.pages(analysis)
    yield from question.pages(analysis, charts)
    yield from positions.pages(analysis, charts)
    yield from called.pages(analysis)
    yield from figures.pages(analysis, charts)
    yield from sources.pages(analysis)
    yield from coverage.pages(analysis, charts)
    yield from changes.pages(analysis, history)
    yield from editions.pages(analysis, history, site)
    yield from method.pages(analysis, problems)
    yield from rules.pages(analysis, problems)
    yield from data.pages(analysis, charts)
    yield from fields.pages()
    yield from prose_pages.pages(analysis)
