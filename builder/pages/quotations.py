"""Quotations: one entry an utterance, with every rendering of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.article import Quote
from builder.model.shared import Utterance
from builder.pages.actors import role_text
from builder.pages.base import Control, Option, Page, name_of, source_name
from builder.wording import date_text, plural


@dataclass(frozen=True)
class RenderingView:
    """One outlet's print of an utterance."""

    article: str
    quote: Quote


@dataclass(frozen=True)
class UtteranceView:
    """An utterance as an entry. `lead` is its fullest rendering; None where nobody prints it."""

    utterance: Utterance
    role: str
    said: str
    lead: Quote
    renderings: tuple[RenderingView, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The one page."""
    views = tuple(
        view_of(analysis, analysis.briefing.utterances[key], found)
        for key, found in sorted(analysis.renderings.items(), key=lambda x: _when(analysis, x[0]))
    )
    unassigned = _unassigned(analysis)
    count = sum(len(view.renderings) for view in views) + len(unassigned)
    yield Page(
        "quotations.html", "quotations", "Quotations",
        f"{plural(len(views), 'utterance')} in {plural(count, 'print')}. What a person said is one "
        "entry; each outlet’s print of it stands beneath.",
        {"views": views, "unassigned": unassigned, "controls": _controls(analysis, views)},
    )  # fmt: skip


def view_of(
    analysis: Analysis, utterance: Utterance, found: tuple[tuple[str, Quote], ...]
) -> UtteranceView:
    """An utterance with its renderings, the fullest first."""
    ordered = sorted(found, key=lambda pair: -_length(pair[1]))
    speaker = analysis.briefing.actors[utterance.speaker]
    return UtteranceView(
        utterance, role_text(analysis, speaker), date_text(utterance.said), ordered[0][1],
        tuple(RenderingView(article, quote) for article, quote in ordered),
    )  # fmt: skip


def _length(quote: Quote) -> int:
    """Direct speech before indirect, then the longer print."""
    return sum(map(len, quote.segments)) - (100_000 if quote.kind == "indirect" else 0)


def _when(analysis: Analysis, utterance: str) -> tuple[str, str]:
    return analysis.briefing.utterances[utterance].said.edtf.strip("[.]"), utterance


def _unassigned(analysis: Analysis) -> tuple[RenderingView, ...]:
    """Words in quotation marks that belong to no utterance: names, slogans, scare quotes."""
    return tuple(
        RenderingView(article.id, quote)
        for article in analysis.articles
        for quote in article.quotes
        if quote.utterance is None
    )


def _controls(analysis: Analysis, views: tuple[UtteranceView, ...]) -> tuple[Control, ...]:
    speakers = {view.utterance.speaker for view in views}
    media = {view.utterance.medium for view in views}
    dates = dict.fromkeys(view.utterance.said.edtf for view in views)
    return (
        Control("speaker", "Speaker", "Everyone", tuple(
            Option(s, name_of(analysis, s))
            for s in sorted(speakers, key=lambda key: name_of(analysis, key)))),
        Control("source", "Outlet", "All", tuple(
            Option(a.id, source_name(analysis, a.id)) for a in analysis.articles)),
        Control("medium", "Medium", "Any", tuple(Option(x, x) for x in sorted(media))),
        Control("said", "Date", "Any", tuple(Option(x, date_text(x)) for x in dates)),
    )  # fmt: skip
