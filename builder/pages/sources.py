"""Source pages and their index: what each article is, says, calls people, and alone reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.article import Article
from builder.pages.base import Crumb, Page, clusters, source_name
from builder.wording import date_text, plural

CRUMB = Crumb("Sources", "sources/index.html")

ACCESS = {
    "on_scene": "on the scene", "interview": "interview", "official_record": "official record",
    "secondary": "second hand", "aggregation": "put together from others",
}  # fmt: skip


@dataclass(frozen=True)
class SourceView:
    """An article with what is computed of it."""

    article: Article
    outlet: str
    published: str
    access: str
    lineage: str
    reliability: str
    holds: str
    alone: tuple[str, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each article."""
    views = [view_of(analysis, article) for article in analysis.articles]
    yield Page(
        "sources/index.html", "sources", "Sources",
        f"{plural(len(views), 'article')} from {plural(len(clusters(analysis)), 'lineage')}, with "
        "what to know about each before believing it.",
        {"views": views, "clusters": tuple(clusters(analysis).values())},
    )  # fmt: skip
    for view in views:
        yield Page(
            f"sources/{view.article.id}.html", "source", view.article.title,
            f"What {view.outlet} says, in its words: quotations, claims, accounts and names.",
            {"view": view, "relation_text": _relation_text(analysis)},
            (CRUMB,),
        )  # fmt: skip


def view_of(analysis: Analysis, article: Article) -> SourceView:
    """What a source's page shows."""
    return SourceView(
        article, source_name(analysis, article.id), date_text(article.published),
        ACCESS[article.access], clusters(analysis)[analysis.lineages.of[article.id]].letter,
        _reliability(analysis, article), _holds(article), _alone(analysis, article),

    )  # fmt: skip


def _reliability(analysis: Analysis, article: Article) -> str:
    outlet = analysis.briefing.actors.get(article.outlet or article.republishes or "")
    if outlet is None or outlet.reliability is None:
        return "F, cannot be judged"
    return f"{outlet.reliability.grade}, {outlet.reliability.basis}"


def _holds(article: Article) -> str:
    counts = (
        (len(article.quotes), "quotation"), (len(article.claims), "claim"),
        (len({r.event for r in article.reports}), "event"),
    )  # fmt: skip
    return ", ".join(plural(count, what) for count, what in counts)


def _alone(analysis: Analysis, article: Article) -> tuple[str, ...]:
    """Events that only this article reports, in order."""
    return tuple(
        entry.event.id
        for entry in analysis.entries
        if analysis.statuses[entry.event.id].articles == (article.id,)
    )


def _relation_text(analysis: Analysis) -> dict[str, str]:
    return {kind.id: kind.text for kind in analysis.briefing.vocab.relations.relations}
