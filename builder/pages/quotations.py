"""Quotations: a list of utterances, and a page for each with every print beside the fullest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from builder.analysis.whole import Analysis
from builder.edtf import parse_edtf
from builder.model.briefing import whole_id
from builder.model.quote import Quote, QuoteKind
from builder.model.shared import Utterance
from builder.once import lasting, once, remembered
from builder.pages.actor import role_text
from builder.pages.base import QUOTE_KINDS, Crumb, Later, Page, name_of, part_of
from builder.pages.chronology import sources
from builder.pages.citation import citation
from builder.pages.filters import Control, Filters, Option
from builder.pages.prints import Comparison, Print, compared, fullest, lone, prints
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
        return words_of(self.utterance, self.differs, (one.article.id for one in self.prints))


@dataclass(frozen=True)
class Section:
    """Utterances whose fullest print is of one kind, by date."""

    id: str
    title: str
    views: tuple[UtteranceView, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The list of what is printed, what is only told of, and words that are nobody's."""
    said, unassigned = _said(analysis), _unassigned(analysis)
    found = {one.id: analysis.renderings.get(one.id, ()) for one in said}
    printed = [one for one in said if found[one.id]]
    count = sum(map(len, found.values())) + len(unassigned)
    page = Page(
        "quotations.html", "quotations", "Quotations",
        f"{plural(len(printed), 'utterance')} in {plural(count, 'print')}. What a person said is "
        "one entry; each outlet’s print of it stands beneath, compared word by word."
        if count else "No article of this briefing quotes anybody.",
    )  # fmt: skip
    order = sorted(printed, key=lambda one: _section(fullest(found[one.id])))
    rows = (*(o.id for o in order), *(s.id for s in said if not found[s.id]), *unassigned)
    yield from spread(
        page, rows, MOST_ROWS, partial(_begins, analysis), _values, analysis,
        filters=Filters(rows, partial(_words, analysis), partial(_controls, analysis)),
    )  # fmt: skip


def own_pages(analysis: Analysis) -> Iterator[Page]:
    """A page for each utterance."""
    for utterance in _said(analysis):
        title, said = name_of(analysis, utterance.id), date_text(utterance.said)
        yield Page(
            f"quotations/{utterance.id}.html", "quotation", title,
            f"{title}: {_medium(utterance)}, {said}. Every print of it, compared word by word.",
            Later(_shown, analysis, utterance.id), (CRUMB,),
        )  # fmt: skip


def _said(analysis: Analysis) -> list[Utterance]:
    return sorted(analysis.briefing.utterances.values(), key=_when)


def _shown(analysis: Analysis, utterance: str) -> dict[str, Any]:
    return {"view": _view(analysis, utterance)}


@remembered
def _view(analysis: Analysis, utterance: str) -> UtteranceView:
    """The view of an utterance, which stands in the list and on its own page."""
    return view_of(analysis, analysis.briefing.utterances[utterance])


def _medium(utterance: Utterance) -> str:
    return utterance.medium if utterance.medium != "unknown" else "medium not known"


def _begins(analysis: Analysis, row: str) -> str:
    """How a row is named: an utterance, or the whole id of words that are nobody's."""
    said = analysis.briefing.utterances.get(row)
    return date_text(said.said) if said else "Nobody’s statement"


def _values(analysis: Analysis, rows: Sequence[str]) -> dict[str, Any]:
    views = [_view(analysis, row) for row in rows if "/" not in row]
    return {
        "sections": tuple(_sections([view for view in views if view.lead])),
        "unprinted": tuple(view for view in views if not view.lead),
        "unassigned": tuple(_nobodys(analysis, row) for row in rows if "/" in row),
    }


@lasting
def _words(analysis: Analysis, row: str) -> dict[str, str] | None:
    """What filters look at, of an utterance that some article prints."""
    found = analysis.renderings.get(row)
    if not found:
        return None
    said, differs = analysis.briefing.utterances[row], _PRINTS[compared(analysis, found)]
    return words_of(said, differs, (article for article, _ in found))


def words_of(said: Utterance, differs: str, articles: Iterable[str]) -> dict[str, str]:
    """The words of an utterance, by the names of the filters."""
    return {
        "speaker": said.speaker, "medium": said.medium, "said": said.said.edtf,
        "prints": differs.replace(" ", "-"), "source": " ".join(dict.fromkeys(articles)),
    }  # fmt: skip


def _sections(views: Sequence[UtteranceView]) -> Iterator[Section]:
    for number, (key, title, _) in enumerate(_KINDS):
        found = tuple(view for view in views if view.lead and _section(view.lead) == number)
        if found:
            yield Section(key, title, found)


def _section(lead: Quote) -> int:
    return next(number for number, (*_, kinds) in enumerate(_KINDS) if lead.kind in kinds)


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
        _medium(utterance), date_text(utterance.said), lead, found.prints, _kind(lead),
        found.verdict, _PRINTS[found.verdict],
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
    found = [words for row in rows if (words := _words(analysis, row))]
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
            Option(key, x) for x in _PRINTS.values() if (key := x.replace(" ", "-")) in differs)),
    )  # fmt: skip
