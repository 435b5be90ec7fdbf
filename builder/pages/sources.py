"""Source pages and their index: what each article is, and on which pages its passages stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.model.article import Article
from builder.pages.addresses import leaf_path, own_page
from builder.pages.base import (
    Cluster,
    Crumb,
    Later,
    Page,
    clusters,
    lineage_count,
    source_name,
)
from builder.pages.captures import capture_of
from builder.pages.holdings import alone, holdings_of, index_of, sections_of
from builder.pages.passages import Group, sheets
from builder.pages.sheets import Leaf, spread
from builder.wording import date_text, join_words, plural

CRUMB = Crumb("Sources", "sources/index.html")

MOST_ROWS = 60
"""Articles on one page of the index."""

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


def pages(analysis: Analysis) -> Iterator[Page]:
    """The index, then a page for each article."""
    page = Page(
        "sources/index.html", "sources", "Sources",
        f"{plural(len(analysis.articles), 'article')} from "
        f"{plural(lineage_count(analysis), 'lineage')}, with what to know about each before "
        "believing it.",
    )  # fmt: skip
    yield from spread(
        page, analysis.articles, MOST_ROWS, lambda a: date_text(a.published), _values, analysis,
        key=lambda article: article.id,
    )  # fmt: skip
    for article in analysis.briefing.articles.values():
        yield from _own_pages(analysis, article)


def _own_pages(analysis: Analysis, article: Article) -> Iterator[Page]:
    """The page of an article, and behind it those that its passages need."""
    runs, path = sheets(article), own_page("article", article.id)
    outlet = source_name(analysis, article.id)
    told = f"What {outlet} says, in its words: quotations, claims, accounts and names."
    leaves = tuple(
        Leaf(number, leaf_path(path, number), join_words(sections_of(run)) or "what it is")
        for number, run in enumerate(runs, 1)
    )
    for leaf, run in zip(leaves, runs, strict=True):
        first = leaf.number == 1
        context = Later(_shown, analysis, article, run, leaf, leaves)
        title = article.title if first else f"{article.title}, page {leaf.number}"
        crumbs = (CRUMB,) if first else (CRUMB, Crumb(outlet, path))
        yield Page(leaf.path, "source", title, told, context, crumbs)


def _shown(
    analysis: Analysis, article: Article, run: Sequence[Group], leaf: Leaf, leaves: Sequence[Leaf]
) -> dict[str, Any]:
    first = leaf.number == 1
    return {
        "view": view_of(analysis, article), "leaf": leaf,
        "leaves": leaves if len(leaves) > 1 else (),
        "held": holdings_of(analysis, article, run),
        "capture": capture_of(analysis, article) if first else None,
        "alone": alone(analysis, article) if first else None,
        "index": tuple(index_of(analysis, article)) if first and len(leaves) > 1 else (),
    }  # fmt: skip


def _values(analysis: Analysis, articles: Sequence[str]) -> dict[str, Any]:
    found = [analysis.briefing.articles[article] for article in articles]
    names = dict.fromkeys(analysis.lineages.of[article.id] for article in found)
    return {
        "views": [view_of(analysis, article) for article in found],
        "clusters": tuple(clusters(analysis)[name] for name in names),
        "summary": analysis.edition.source_summary,
    }


def view_of(analysis: Analysis, article: Article) -> SourceView:
    """What the index shows of a source, and the head of its page."""
    cluster = clusters(analysis).get(analysis.lineages.of[article.id])
    return SourceView(
        article, source_name(analysis, article.id), date_text(article.published),
        ACCESS[article.access], _lineage(analysis, article, cluster),
        _reliability(analysis, article), _holds(article),
    )  # fmt: skip


def _lineage(analysis: Analysis, article: Article, cluster: Cluster | None) -> str:
    """The letter of its lineage, and with whom it counts as one; a withdrawn one counts not."""
    if cluster is None:
        return "does not count"
    others = [source_name(analysis, key) for key in cluster.articles if key != article.id]
    company = f"with {join_words(others)}" if others else "on its own"
    doubt = "; not compared with every other yet" if cluster.unknown else ""
    return f"{cluster.letter}, {company}{doubt}"


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
