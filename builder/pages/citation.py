"""How a source is cited in full: whose it is, what it is called, when and where it appeared.

Takes an analysis and an article; gives plain text. Used where a reader may have no link to follow:
on paper, and in what they copy.
"""

from __future__ import annotations

from builder.analysis.whole import Analysis
from builder.model.article import Head
from builder.pages.base import name_of
from builder.wording import date_text, nested_quoted


def outlet_text(analysis: Analysis, article: Head) -> str:
    """Whose article it is, the outlet that it was taken from first."""
    outlet = name_of(analysis, article.outlet) if article.outlet else ""
    if article.republishes:
        origin = name_of(analysis, article.republishes)
        return f"{origin}, carried by {outlet}" if outlet else f"{origin}, republished"
    return outlet or "outlet not named"


def citation(analysis: Analysis, article: Head) -> str:
    """Outlet, title, date and address of an article, or why it has no address."""
    published = article.published
    date = "date not known" if published.basis == "unknown" else date_text(published)
    where = article.url or f"no address: {article.url_unknown}"
    return f"{outlet_text(analysis, article)}, {nested_quoted(article.title)}, {date}, {where}"
