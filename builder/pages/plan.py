"""All pages of the site, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from builder.analysis.whole import Analysis
from builder.charts.base import Chart
from builder.desk.fields import Reference
from builder.editions.history import History
from builder.pages import (
    actors,
    called,
    changes,
    chronology,
    coverage,
    data,
    earlier,
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

PROSE = "prose"
"""The family of the hand-written pages, which have any address."""


def families(
    analysis: Analysis, charts: Mapping[str, Chart], problems: tuple[Problem, ...],
    history: History, site: str, reference: Reference,
) -> Mapping[str, partial[Iterator[Page]]]:  # fmt: skip
    """The pages by the first step of their addresses, so that some can be had without the others.

    `charts` are by name. `problems` are the warnings that the method page shows, `site` is the
    address of the site, `reference` has the fields of all files.
    """
    return {
        "index": partial(home.pages, analysis, charts, history),
        "chronology": partial(chronology.pages, analysis, charts),
        "escalation": partial(escalation.pages, analysis, charts),
        "actors": partial(actors.pages, analysis),
        "network": partial(network.pages, analysis, charts),
        "events": partial(events.pages, analysis, charts),
        "places": partial(places.pages, analysis, charts),
        "quotations": partial(quotations.pages, analysis),
        "quotations/": partial(quotations.own_pages, analysis),
        "disagreements": partial(questions.pages, analysis),
        "questions": partial(question.pages, analysis, charts),
        "positions": partial(positions.pages, analysis, charts),
        "names": partial(called.pages, analysis),
        "figures": partial(figures.pages, analysis, charts),
        "sources": partial(sources.pages, analysis),
        "coverage": partial(coverage.pages, analysis, charts),
        "changes": partial(changes.pages, analysis, history),
        "editions": partial(editions.pages, analysis, history, site),
        "method": partial(method.pages, analysis, problems),
        "rules": partial(rules.pages, analysis, problems),
        "data": partial(data.pages, analysis, charts),
        "fields": partial(fields.pages, reference),
        earlier.FAMILY: partial(earlier.pages, analysis),
        PROSE: partial(prose_pages.pages, analysis),
    }
