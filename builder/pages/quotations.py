"""Quotations: a list of utterances, and a page for each with every print beside the fullest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from builder.analysis.whole import Analysis
from builder.edtf import parse_edtf
from builder.model.quote import Quote, QuoteKind
from builder.model.shared import Utterance
from builder.once import once
from builder.pages.actor import role_text
from builder.pages.base import QUOTE_KINDS, Crumb, Later, Page, name_of, source_name
from builder.pages.citation import citation
from builder.pages.filters import Control, Filters, Option
from builder.pages.prints import Comparison, Print, lone, prints
from builder.pages.sheets import spread
from builder.wording import count_text, date_text, plural, sentence

CRUMB = Crumb("Quotations", "quotations.html")

MOST_ROWS = 54
"""Entries on one page of the list."""

_KINDS: tuple[tuple[str, str, frozenset[QuoteKind]], ...] = (
    ("whole", "Whole sentences", frozenset(("full", "chant"))),
    ("parts", "Parts of sentences", frozenset(("partial", "scare", "label"))),
    ("indirect", "Indirect speech", frozenset(("indirect",))),
)
"""The sections of the page, by the kind of the fullest print."""

_PRINTS = {
    "identical": "printed alike", "house style": "house style differs",
    "substantive": "differs in substance", "apart": "different parts", None: "printed once",
}  # fmt: skip
"""How the prints of an utterance compare, as a reader is told."""


@dataclass(frozen=True)
class UtteranceView:
    """An utterance as an entry. `lead` is its fullest print; None where no article prints it.

    `attribution` is what must go with the words when a reader copies them.
    """

    utterance: Utterance
    role: str
    medium: str
    said: str
    lead: Quote | None
    prints: tuple[Print, ...]
    kind: str
    verdict: Comparison | None
    differs: str
    summary: str
    attribution: str
    events: tuple[str, ...]

    @property
    def words(self) -> dict[str, str]:
        """What filters look at."""
        return {
            "speaker": self.utterance.speaker, "medium": self.utterance.medium,
            "said": self.utterance.said.edtf, "prints": self.differs.replace(" ", "-"),
            "source": " ".join(dict.fromkeys(one.article.id for one in self.prints)),
        }  # fmt: skip


@dataclass(frozen=True)
class Section:
    """Utterances whose fullest print is of one kind, by date."""

    id: str
    title: str
    views: tuple[UtteranceView, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The list of what is printed, what is only told of, and words that are nobody's."""
    views = [_view(analysis, utterance) for utterance in _said(analysis)]
    printed = tuple(view for view in views if view.lead)
    unassigned = _unassigned(analysis)
    count = sum(len(view.prints) for view in printed) + len(unassigned)
    page = Page(
        "quotations.html", "quotations", "Quotations",
        f"{plural(len(printed), 'utterance')} in {plural(count, 'print')}. What a person said is "
        "one entry; each outlet’s print of it stands beneath, compared word by word."
        if count else "No article of this briefing quotes anybody.",
    )  # fmt: skip
    order = [view for section in _sections(printed) for view in section.views]
    rows: Sequence[UtteranceView | Print] = (
        *order,
        *(view for view in views if not view.lead),
        *unassigned,
    )
    yield from spread(
        page, rows, MOST_ROWS, _begins, _values,
        filters=Filters(rows, _words, partial(_controls, analysis)),
    )  # fmt: skip


def own_pages(analysis: Analysis) -> Iterator[Page]:
    """A page for each utterance."""
    for utterance in _said(analysis):
        title, said = name_of(analysis, utterance.id), date_text(utterance.said)
        yield Page(
            f"quotations/{utterance.id}.html", "quotation", title,
            f"{title}: {_medium(utterance)}, {said}. Every print of it, compared word by word.",
            Later(partial(_shown, analysis, utterance)), (CRUMB,),
        )  # fmt: skip


def _said(analysis: Analysis) -> list[Utterance]:
    return sorted(analysis.briefing.utterances.values(), key=_when)


def _shown(analysis: Analysis, utterance: Utterance) -> dict[str, Any]:
    return {"view": _view(analysis, utterance)}


def _view(analysis: Analysis, utterance: Utterance) -> UtteranceView:
    """The view of an utterance, which stands in the list and on its own page."""
    views = _views(analysis)
    if utterance.id not in views:
        views[utterance.id] = view_of(analysis, utterance)
    return views[utterance.id]


@once
def _views(_: Analysis) -> dict[str, UtteranceView]:
    """Those that were worked out so far."""
    return {}


def _medium(utterance: Utterance) -> str:
    return utterance.medium if utterance.medium != "unknown" else "medium not known"


def _begins(row: UtteranceView | Print) -> str:
    return row.said if isinstance(row, UtteranceView) else "Nobody’s statement"


def _values(rows: Sequence[UtteranceView | Print]) -> dict[str, Any]:
    views = [row for row in rows if isinstance(row, UtteranceView)]
    return {
        "sections": tuple(_sections(_printed(rows))),
        "unprinted": tuple(view for view in views if not view.lead),
        "unassigned": tuple(row for row in rows if isinstance(row, Print)),
    }


def _printed(rows: Sequence[UtteranceView | Print]) -> tuple[UtteranceView, ...]:
    """The utterances that some article prints, which are what filters look at."""
    return tuple(row for row in rows if isinstance(row, UtteranceView) and row.lead)


def _words(row: UtteranceView | Print) -> dict[str, str] | None:
    return row.words if isinstance(row, UtteranceView) and row.lead else None


def _sections(views: Sequence[UtteranceView]) -> Iterator[Section]:
    for key, title, kinds in _KINDS:
        found = tuple(view for view in views if view.lead and view.lead.kind in kinds)
        if found:
            yield Section(key, title, found)


def _when(utterance: Utterance) -> tuple[date, date, str]:
    span = parse_edtf(utterance.said.edtf)
    first = span.first or span.last or date.max
    return first, span.last or date.max, utterance.id


def view_of(analysis: Analysis, utterance: Utterance) -> UtteranceView:
    """An utterance with its prints, the fullest first."""
    found = prints(analysis, analysis.renderings.get(utterance.id, ()))
    links = analysis.links.get(utterance.id, ())
    lead = found.prints[0].quote if found.prints else None
    return UtteranceView(
        utterance, role_text(analysis, analysis.briefing.actors[utterance.speaker], utterance.said),
        _medium(utterance),
        date_text(utterance.said), lead, found.prints,
        _kind(lead), found.verdict, _PRINTS[found.verdict],
        _summary(found.prints), _attribution(analysis, utterance, found.prints),
        tuple(link.source for link in links if link.kind == "event"),
    )  # fmt: skip


def _kind(lead: Quote | None) -> str:
    """What the fullest print is; nothing for a whole sentence, which most are."""
    return sentence(QUOTE_KINDS[lead.kind]) if lead and lead.kind != "full" else ""


def _summary(found: Sequence[Print]) -> str:
    """In how many articles it is printed, and how often."""
    articles = len({one.article.id for one in found})
    often = f", {count_text(len(found))} times" if len(found) > articles else ""
    return f"Printed in {plural(articles, 'article')}{often}"


def _attribution(analysis: Analysis, utterance: Utterance, found: Sequence[Print]) -> str:
    """Who said it and when, and the article whose print stands first, cited in full."""
    if not found:
        return ""
    role = role_text(analysis, analysis.briefing.actors[utterance.speaker], utterance.said)
    speaker = name_of(analysis, utterance.speaker) + (f", {role}" if role else "")
    translated = " (translated)" if found[0].quote.translated.startswith("yes") else ""
    printed = citation(analysis, found[0].article)
    return f"{speaker}, {date_text(utterance.said)}{translated}; as printed in {printed}"


def _unassigned(analysis: Analysis) -> tuple[Print, ...]:
    """Words in quotation marks that belong to no utterance: names, slogans, scare quotes."""
    return tuple(
        lone(analysis, article, quote)
        for article in analysis.articles
        for quote in article.quotes
        if quote.utterance is None
    )


def _controls(
    analysis: Analysis, rows: Sequence[UtteranceView | Print]
) -> tuple[Control, ...]:  # fmt: skip
    views = _printed(rows)
    speakers = {view.utterance.speaker for view in views}
    printing = {one.article.id for view in views for one in view.prints}
    media = {view.utterance.medium for view in views}
    dates = dict.fromkeys(view.utterance.said.edtf for view in views)
    differs = {view.differs for view in views}
    return (
        Control("speaker", "Speaker", "Everyone", tuple(
            Option(s, name_of(analysis, s))
            for s in sorted(speakers, key=lambda key: name_of(analysis, key)))),
        Control("source", "Outlet", "All", tuple(
            Option(a.id, source_name(analysis, a.id)) for a in analysis.articles
            if a.id in printing)),
        Control("medium", "Medium", "Any", tuple(
            Option(x, x if x != "unknown" else "not known") for x in sorted(media))),
        Control("said", "Date", "Any", tuple(Option(x, date_text(x)) for x in dates)),
        Control("prints", "Prints", "Any", tuple(
            Option(x.replace(" ", "-"), x) for x in _PRINTS.values() if x in differs)),
    )  # fmt: skip
