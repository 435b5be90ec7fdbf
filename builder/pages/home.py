"""The briefing itself: bottom line, judgements, numbers, disagreements, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.base import Chart, named
from builder.editions.history import History
from builder.pages import prose_pages
from builder.pages.answers import Voice
from builder.pages.base import Page, lineage_count
from builder.pages.changes import since_text
from builder.pages.judgements import judgement_views
from builder.pages.proofs import has_quotations, quotations_verified
from builder.pages.questions import against
from builder.pages.spread import PartSpread, spreads
from builder.wording import count_text, date_text, plural

SHARPEST = 3
AT_A_GLANCE = 6


@dataclass(frozen=True)
class DisputeView:
    """A disagreement in one line: two answers in their own words, and how many more there are."""

    verdict: Verdict
    against: tuple[Voice, ...]
    more: str


@dataclass(frozen=True)
class Door:
    """A way on: a page and what stands there."""

    title: str
    path: str
    says: str


def pages(analysis: Analysis, charts: Mapping[str, Chart], history: History) -> Iterator[Page]:
    """The home page."""
    settings, edition = analysis.briefing.settings, analysis.edition
    yield Page(
        "index.html", "home", settings.title, settings.question,
        {
            "edition": edition, "settings": settings, "facts": tuple(_facts(analysis)),
            "judgements": judgement_views(analysis), "before": history[0].before,
            "since": since_text(history),
            "numbers": _numbers(analysis), "disputes": tuple(_disputes(analysis)),
            "doors": tuple(_doors(analysis)),
            "charts": named(charts, "chronology"),
        },
    )  # fmt: skip


def _facts(analysis: Analysis) -> Iterator[tuple[str, str, str]]:
    """What it is, what it comes to, and the path to where that is explained, if anywhere."""
    edition, counted = analysis.edition, plural(len(analysis.articles), "article")
    counted += f", {plural(lineage_count(analysis), 'lineage')}"
    yield "As of", date_text(edition.as_of), ""
    yield "Data cut-off", date_text(edition.cutoff), ""
    yield "Rests on", counted, "sources/index.html#lineages"
    if has_quotations(analysis):
        found = f"{quotations_verified(analysis)} quotations"
        yield "Verified word for word", found, "method.html#verified"
    if edition.compiled_later:
        yield "Compiled", "after its date, from the articles of that time", ""


def _numbers(analysis: Analysis) -> tuple[PartSpread, ...]:
    """Figures of the crisis that more than one lineage gives, most lineages first.

    Of a question in parts the part with most answers: different parts are never one range.
    """
    charted = {t.id for t in analysis.briefing.settings.topics if t.chart}
    found = [
        max(spreads(analysis, v), key=lambda part: len(part.verdict.answers))
        for v in analysis.verdicts
        if v.question.kind == "number" and v.question.topic in charted and v.lineages > 1
    ]
    several = [part for part in found if part.verdict.lineages > 1]
    return tuple(sorted(several, key=_most_told)[:AT_A_GLANCE])


def _most_told(part: PartSpread) -> tuple[int, int, str]:
    return -part.verdict.lineages, -len(part.verdict.answers), part.verdict.question.id


def _disputes(analysis: Analysis) -> Iterator[DisputeView]:
    for found in [v for v in analysis.verdicts if v.name == "conflict"][:SHARPEST]:
        two, more = against(analysis, found)
        if two:
            yield DisputeView(found, two, more)


def _doors(analysis: Analysis) -> Iterator[Door]:
    events = plural(len(analysis.entries), "event")
    questions = f"{plural(len(analysis.verdicts), 'question')}, {_sharp(analysis)}"
    said = len(analysis.renderings)
    actors = sum(actor.withdrawn is None for actor in analysis.briefing.actors.values())
    yield Door("Chronology", "chronology.html", f"{events}, day by day")
    if analysis.verdicts:
        yield Door("Where the sources disagree", "disagreements.html", questions)
    if said:
        told = f"{plural(said, 'utterance')}, print beside print"
        yield Door("Quotations", "quotations.html", told)
    yield Door("Escalation", "escalation.html", "The acts on a ladder of named rungs")
    yield Door("Actors", "actors/index.html", f"{plural(actors, 'actor')}, under all their names")
    yield Door("Sources", "sources/index.html", "What to know about each before believing it")
    for page in prose_pages.pages(analysis):
        yield Door(page.title, page.path, "")


def _sharp(analysis: Analysis) -> str:
    conflicts = sum(v.name == "conflict" for v in analysis.verdicts)
    return f"{count_text(conflicts) if conflicts else 'none'} in conflict"
