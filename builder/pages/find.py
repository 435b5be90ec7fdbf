"""Everything that a reader may look for: the find page lists it, and the search looks through it.

Takes an analysis and the other pages; gives entries of plain text, each with its address.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.model.article import Article, Claim, Head, Quote
from builder.model.shared import Actor, Event, Place, Utterance
from builder.pages.addresses import address, leaf_path
from builder.pages.base import Page, clipped, name_of, source_name
from builder.pages.sheets import spread
from builder.prose import REFERENCE
from builder.wording import asked, date_text, plural, quoted

KINDS = (
    "Pages", "Judgements", "Actors", "Events", "Quotations", "Questions", "Claims", "Places",
    "Sources",
)  # fmt: skip
"""The groups in which finds are shown, in their order."""

Named = TypeVar("Named", Actor, Place)

_BEFORE_SIGN = re.compile(r"\s+(?=[.,;:!?])")

MOST_ROWS = 280
"""Entries on one page; with one line each they are a page of some 20 kilobytes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find.

    `note` is a line under the title and `text` what is searched beside the title, both shown;
    `names` are other words under which it is found (a spelling in another article), not shown.
    """

    kind: str
    title: str
    address: str
    note: str = ""
    text: str = ""
    names: tuple[str, ...] = ()


Entries = Sequence[Entry]


@dataclass(frozen=True)
class Listed:
    """The entries of one kind on the find page, under its anchor."""

    kind: str
    anchor: str
    entries: tuple[Entry, ...]


def pages(found: Sequence[Entry]) -> Iterator[Page]:
    """The page that lists everything, for readers without script and for whoever browses."""
    page = Page(
        "find.html", "find", "Find",
        f"Everything in this briefing in one list: {plural(len(found), 'entry', 'entries')}.",
        {"kinds": tuple(_kinds(found))},
    )  # fmt: skip
    yield from spread(
        page, found, MOST_ROWS, lambda e: f"{e.kind}: {clipped(e.title, 30)}", _values
    )


def _values(found: Sequence[Entry]) -> dict[str, Any]:
    return {"listed": tuple(_listed(found))}


def _listed(found: Sequence[Entry]) -> Iterator[Listed]:
    for kind in KINDS:
        if rows := tuple(entry for entry in found if entry.kind == kind):
            yield Listed(kind, kind.lower(), rows)


def _kinds(found: Sequence[Entry]) -> Iterator[tuple[str, str, int]]:
    """Each kind, where its entries begin, and how many there are."""
    begin = {entry.kind: number for number, entry in reversed([*enumerate(found)])}
    counts = Counter(entry.kind for entry in found)
    for kind, number in sorted(begin.items(), key=lambda item: item[1]):
        path = leaf_path("find.html", number // MOST_ROWS + 1)
        yield kind, f"{path}#{kind.lower()}", counts[kind]


def entries(analysis: Analysis, others: Iterable[Page]) -> Iterator[Entry]:
    """Every entry, by kind in the order of `KINDS`."""
    briefing = analysis.briefing
    sections = (page for page in others if not page.crumbs)
    yield from (Entry("Pages", page.title, page.path, text=page.description) for page in sections)
    yield from _judgements(analysis)
    yield from (_actor(analysis, a) for a in _standing(briefing.actors.values()))
    yield from (_event(analysis, entry.event) for entry in analysis.entries)
    yield from _quotations(analysis)
    yield from (_question(analysis, verdict) for verdict in analysis.verdicts)
    for article in map(briefing.articles.__getitem__, analysis.turn):
        yield from (_claim(analysis, article, c) for c in article.claims if not c.withdrawn)
    yield from (_place(analysis, p) for p in _standing(briefing.places.values()))
    yield from (_source(analysis, article) for article in analysis.articles)


def _standing(things: Iterable[Named]) -> list[Named]:
    """Those that are not withdrawn, by name."""
    return sorted((thing for thing in things if thing.withdrawn is None), key=_name)


def _judgements(analysis: Analysis) -> Iterator[Entry]:
    for judgement in analysis.edition.judgements:
        yield Entry(
            "Judgements", judgement.statement.replace("{likelihood}", judgement.likelihood),
            address(analysis.briefing, f"{analysis.edition.id}/{judgement.id}"),
            f"{judgement.confidence.level} confidence", plain(judgement.so_what),
        )  # fmt: skip


def _actor(analysis: Analysis, actor: Actor) -> Entry:
    roles = "; ".join(role.title for role in actor.roles)
    text = actor.describes or actor.descriptor or ""
    return Entry(
        "Actors", actor.name, address(analysis.briefing, actor.id), roles or actor.kind,
        _forms_text(actor) + text, _forms(actor),
    )  # fmt: skip


def _forms_text(thing: Actor | Place) -> str:
    """The other forms of a name, as a sentence to show; nothing where there is none."""
    forms = [form for form in _forms(thing) if form != thing.name]
    return f"Also {', '.join(forms)}. " if forms else ""


def _event(analysis: Analysis, event: Event) -> Entry:
    briefing = analysis.briefing
    people: list[Actor | Place] = [briefing.actors[p.actor] for p in event.participants]
    places: list[Actor | Place] = [briefing.places[place] for place in event.where]
    where = ", ".join(place.name for place in places)
    return Entry(
        "Events", event.title, address(briefing, event.id),
        date_text(event.when) + (f", {where}" if where else ""), plain(event.summary),
        tuple(form for thing in (*people, *places) for form in _forms(thing)),
    )  # fmt: skip


def _quotations(analysis: Analysis) -> Iterator[Entry]:
    briefing = analysis.briefing
    for key, found in analysis.renderings.items():
        said = briefing.utterances[key]
        prints = list(dict.fromkeys(_words(quote) for _, quote in found))
        words = clipped(prints[0], 120)
        yield Entry(
            "Quotations", words if found[0][1].kind == "indirect" else quoted([words]),
            address(briefing, key), _said(analysis, said), " / ".join(prints),
            _forms(briefing.actors[said.speaker]),
        )  # fmt: skip
    for article in map(briefing.articles.__getitem__, analysis.turn):
        for quote in article.quotes:
            if quote.utterance is None and not quote.withdrawn:
                where = address(briefing, f"{article.id}/{quote.id}")
                source = source_name(analysis, article.id)
                yield Entry("Quotations", quoted(quote.segments), where, source)


def _said(analysis: Analysis, said: Utterance) -> str:
    return f"{name_of(analysis, said.speaker)}, {date_text(said.said)}"


def _question(analysis: Analysis, verdict: Verdict) -> Entry:
    """A question with the words of every answer, each once."""
    answers = dict.fromkeys(quoted(answer.claim.words) for answer in verdict.answers)
    where = address(analysis.briefing, verdict.question.id)
    return Entry("Questions", asked(verdict.question), where, verdict.name, " ".join(answers))


def _claim(analysis: Analysis, article: Article, claim: Claim) -> Entry:
    question = analysis.briefing.questions[claim.question].text
    where = address(analysis.briefing, f"{article.id}/{claim.id}")
    return Entry("Claims", quoted(claim.words), where, source_name(analysis, article.id), question)


def _place(analysis: Analysis, place: Place) -> Entry:
    within = name_of(analysis, place.within) if place.within else ""
    where = address(analysis.briefing, place.id)
    return Entry("Places", place.name, where, within, _forms_text(place), _forms(place))


def _source(analysis: Analysis, article: Head) -> Entry:
    where = address(analysis.briefing, article.id)
    note = f"{source_name(analysis, article.id)}, {date_text(article.published)}"
    return Entry("Sources", article.title, where, note, article.descriptor)


def _forms(thing: Actor | Place) -> tuple[str, ...]:
    """Every form of a name in print."""
    return (thing.name, *(name.form for name in thing.names))


def _words(quote: Quote) -> str:
    return " … ".join(quote.segments)


def plain(text: str) -> str:
    """Our prose without its references."""
    bare = REFERENCE.sub(lambda found: found[2] or "", text)
    return _BEFORE_SIGN.sub("", " ".join(bare.split()))


def _name(thing: Actor | Place) -> tuple[str, str]:
    return thing.name.casefold(), thing.id
