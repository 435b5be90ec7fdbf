"""A page for each edition, under an address for ever: what it said, and its data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from builder.analysis.whole import Analysis
from builder.editions.history import History, Past
from builder.exports.cite import plain
from builder.pages.addresses import address
from builder.pages.base import Crumb, Page, name_of
from builder.pages.issue import issue, source
from builder.pages.sheets import spread
from builder.wording import date_text, join_words, plural

CRUMB = Crumb("Changes", "changes.html")

MOST_ARTICLES = 500
"""Articles that a page names, among which an edition's own has all else."""


def pages(analysis: Analysis, history: History, site: str) -> Iterator[Page]:
    """A page for each edition, newest first; of one that rests on very many articles, with more
    behind it that name the rest. `site` is its address, or empty."""
    for past in history:
        edition = past.edition
        page = Page(
            address(analysis.briefing, edition.id), "edition", f"Edition {edition.number}",
            f"What edition {edition.number} said as of {date_text(edition.as_of)}: its bottom "
            "line, its judgements, its data.",
            {
                "edition": edition, "judgements": past.judgements,
                "facts": tuple(_facts(analysis, past)), "notices": tuple(_notices(past, history)),
                "data": data_path(past), "newest": past is history[0],
                "cited": plain(source(analysis.briefing, edition, site)),
            },
            (CRUMB,),
            issue(analysis.briefing, edition),
        )  # fmt: skip
        yield from spread(
            page, edition.articles, MOST_ARTICLES, partial(name_of, analysis), _values
        )


def _values(articles: Sequence[str]) -> dict[str, Any]:
    return {"articles": articles}


def data_path(past: Past) -> str:
    """Where the data of an edition stand, from the site's root."""
    return f"data/editions/{past.edition.number}.json"


def state_text(past: Past) -> str:
    """Whether an edition can still change, in words."""
    return "frozen" if past.sha256 else "a draft, not frozen yet"


def later_text(past: Past) -> str:
    """That an edition was compiled later, and from what; nothing where it was not."""
    if not past.edition.compiled_later:
        return ""
    counted = plural(len(past.edition.articles), "article")
    return f"Compiled later, from the {counted} named here alone, as if no other were known."


def _facts(analysis: Analysis, past: Past) -> Iterator[tuple[str, str]]:
    edition = past.edition
    yield "As of", date_text(edition.as_of)
    yield "Data cut-off", date_text(edition.cutoff)
    yield "State", state_text(past)
    if past.sha256:
        yield "SHA-256", past.sha256
    roles = {coder.id: coder.role for coder in analysis.briefing.settings.coders}
    yield "Authors", join_words([f"{author} ({roles[author]})" for author in edition.authors])


def _notices(past: Past, history: History) -> Iterator[str]:
    """What a reader must know before reading on."""
    if past is not history[0]:
        yield f"Edition {history[0].edition.number} has taken its place."
    if later := later_text(past):
        yield later
