"""Quotations: a list of utterances, and a page for each with every print beside the fullest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.model.briefing import whole_id
from builder.model.quote import Quote, QuoteKind
from builder.model.shared import Utterance
from builder.pages.base import Crumb, Later, Page, name_of, part_of
from builder.pages.chronology import sources
from builder.pages.filters import Control, Filters, Option
from builder.pages.prints import Print, fullest, lone
from builder.pages.redirects import moved
from builder.pages.said import in_order
from builder.pages.sheets import spread
from builder.pages.utterances import DIFFERS, RowView, medium, row_of, slug, view_of, words_of
from builder.wording import count_text, date_text, plural

CRUMB = Crumb("Quotations", "quotations.html")

MOST_ROWS = 54
"""Entries on one page of the list."""

EARLIER = 8
"""Earlier ids that weigh as much as an entry."""

_KINDS: tuple[tuple[str, str, frozenset[QuoteKind]], ...] = (
    ("whole", "Whole sentences", frozenset(("full", "chant"))),
    ("parts", "Parts of sentences", frozenset(("partial", "scare", "label"))),
    ("indirect", "Indirect speech", frozenset(("indirect",))),
)
"""The sections of the page, by the kind of the fullest print."""


@dataclass(frozen=True)
class Section:
    """Utterances whose fullest print is of one kind, by date."""

    id: str
    title: str
    views: tuple[RowView, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The list of what is printed, what is only told of, and words that are nobody's."""
    (printed, told, prints), unassigned = _order(analysis), _unassigned(analysis)
    count = prints + len(unassigned)
    page = Page(
        "quotations.html", "quotations", "Quotations",
        f"{plural(len(printed), 'utterance')} in {plural(count, 'print')}"
        f"{_more(told, unassigned)}. What a person said is one entry; each outlet’s print of it "
        "stands beneath, compared word by word."
        if count else "No article of this briefing quotes anybody.",
    )  # fmt: skip
    rows = (*printed, *told, *unassigned)
    yield from spread(
        page, rows, MOST_ROWS, partial(_begins, analysis), _values, analysis,
        filters=Filters(rows, partial(words_of, analysis), partial(_controls, analysis)),
        taken=len(moved(analysis.briefing).get(page.path, ())) // EARLIER,
    )  # fmt: skip


def _more(told: Sequence[str], unassigned: Sequence[str]) -> str:
    """What the list has beside printed utterances, in words."""
    nobodys = f", {count_text(len(unassigned))} of these nobody’s statement"
    heard = f"; {plural(len(told), 'more utterance')} told of and not printed"
    return f"{nobodys if unassigned else ''}{heard if told else ''}"


@once
def _order(analysis: Analysis) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The utterances that articles print, by the kind of the fullest print, those that they only
    tell of, and how many prints there are."""
    said, found = [one.id for one in _said(analysis)], analysis.renderings
    printed = sorted(filter(found.__contains__, said), key=lambda u: _section(fullest(found[u])))
    told = (one for one in said if one not in found)
    return tuple(printed), tuple(told), sum(map(len, found.values()))


def own_pages(analysis: Analysis) -> Iterator[Page]:
    """A page for each utterance."""
    for utterance in _said(analysis):
        title, said = name_of(analysis, utterance.id), date_text(utterance.said)
        yield Page(
            f"quotations/{utterance.id}.html", "quotation", title,
            f"{title}: {medium(utterance)}, {said}. Every print of it, compared word by word.",
            Later(_shown, analysis, utterance.id), (CRUMB,),
        )  # fmt: skip


def _said(analysis: Analysis) -> list[Utterance]:
    return in_order(analysis.briefing.utterances.values())


def _shown(analysis: Analysis, utterance: str) -> dict[str, Any]:
    return {"view": view_of(analysis, utterance)}


def _begins(analysis: Analysis, row: str) -> str:
    """How a row is named: an utterance, or the whole id of words that are nobody's."""
    said = analysis.briefing.utterances.get(row)
    return date_text(said.said) if said else "Nobody’s statement"


def _values(analysis: Analysis, rows: Sequence[str]) -> dict[str, Any]:
    views = [row_of(analysis, row) for row in rows if "/" not in row]
    return {
        "sections": tuple(_sections([view for view in views if view.lead])),
        "unprinted": tuple(view for view in views if not view.lead),
        "unassigned": tuple(_nobodys(analysis, row) for row in rows if "/" in row),
    }


def _sections(views: Sequence[RowView]) -> Iterator[Section]:
    for number, (key, title, _) in enumerate(_KINDS):
        found = tuple(view for view in views if view.lead and _section(view.lead) == number)
        if found:
            yield Section(key, title, found)


def _section(lead: Quote) -> int:
    return next(number for number, (*_, kinds) in enumerate(_KINDS) if lead.kind in kinds)


@once
def _unassigned(analysis: Analysis) -> tuple[str, ...]:
    """Words in quotation marks that belong to no utterance: names, slogans, scare quotes."""
    return tuple(
        whole_id(article, quote)
        for article in map(analysis.briefing.articles.__getitem__, analysis.turn)
        for quote in article.quotes
        if quote.utterance is None
    )


def _nobodys(analysis: Analysis, whole: str) -> Print:
    quote = part_of(analysis, whole)
    assert isinstance(quote, Quote)
    return lone(analysis, analysis.heads[whole.partition("/")[0]], quote)


def _controls(analysis: Analysis, rows: Sequence[str]) -> tuple[Control, ...]:
    found = [words for row in rows if (words := words_of(analysis, row))]
    dates = dict.fromkeys(words["said"] for words in found)
    speakers, media, differs = (
        {w[name] for w in found} for name in ("speaker", "medium", "prints")
    )
    printing = {article for words in found for article in words["source"].split()}
    return (
        Control("speaker", "Speaker", "Everyone", tuple(
            Option(s, name_of(analysis, s))
            for s in sorted(speakers, key=lambda key: name_of(analysis, key)))),
        Control("source", "Outlet", "All", sources(analysis, printing)),
        Control("medium", "Medium", "Any", tuple(
            Option(x, x if x != "unknown" else "not known") for x in sorted(media))),
        Control("said", "Date", "Any", tuple(Option(x, date_text(x)) for x in dates)),
        Control("prints", "Prints", "Any", tuple(
            Option(key, x) for verdict, x in DIFFERS.items() if (key := slug(verdict)) in differs)),
    )  # fmt: skip
