"""What a page is before it is written, and the names under which records are shown.

Takes an analysis; gives values for the templates. Writes no markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from builder.analysis.whole import Analysis
from builder.asking.once import Lazily, once
from builder.evidence.lineage import Link, Origin
from builder.model.article import ArticlePart
from builder.model.briefing import parts, whole_id
from builder.model.quote import Quote, QuoteKind
from builder.pages.filters import Whole
from builder.pages.issue import Issue
from builder.wording import asked, date_text, short_sources


@dataclass(frozen=True)
class Crumb:
    """A page above this one; `url` is counted from the site's root."""

    title: str
    url: str


class Later(Mapping[str, Any]):
    """Values of a page that are worked out when somebody asks for one of them.

    `work` is a function of a module, and `given` says of what it works: the analysis, ids, a few
    plain values. Of a page that comes out as before nobody asks.
    """

    def __init__(self, work: Callable[..., Mapping[str, Any]], *given: object) -> None:
        self._work, self._given = work, given

    @property
    def as_plain(self) -> tuple[object, ...]:
        """What they follow from."""
        return self._work, *self._given

    @cached_property
    def values_of_page(self) -> Mapping[str, Any]:
        """All of them."""
        return self._work(*self._given)

    def __getitem__(self, name: str) -> Any:
        return self.values_of_page[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_of_page)

    def __len__(self) -> int:
        return len(self.values_of_page)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, which template writes it, and what the template is given.

    `path` ends in `.html` and counts from the site's root; `template` is a name under
    `templates/pages/` without its suffix; `issue` is the edition that it is cited from, where
    that is another than the site's; `whole` is known of the list that goes on with this page, if
    it can be filtered; `mark` is the digest of all that the page is given, where that is known.
    """

    path: str
    template: str
    title: str
    description: str
    context: Mapping[str, Any] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    issue: Issue | None = None
    whole: Whole | None = field(default=None, compare=False)
    mark: bytes | None = field(default=None, compare=False)


QUOTE_KINDS: Mapping[QuoteKind, str] = {
    "full": "whole sentence", "chant": "chant", "partial": "part of a sentence",
    "scare": "words in quotation marks", "label": "label", "indirect": "indirect speech",
}  # fmt: skip
"""What a reader is told that a quotation is."""

SIDE_COLOURS = 6
"""Sides that the theme can tell apart; those after them share the mark of no side."""


@dataclass(frozen=True)
class SideView:
    """A side with its number, which decides the colour and shape that it is shown in."""

    number: int
    name: str


def side_views(analysis: Analysis, actors: Iterable[str]) -> tuple[SideView, ...]:
    """The sides of some actors, each once, in the order of the briefing's sides."""
    found = {
        actor.side for key in actors if (actor := analysis.briefing.actors.get(key)) is not None
    }
    sides = analysis.briefing.settings.sides
    return tuple(
        SideView(n if n <= SIDE_COLOURS else 0, s.name)
        for n, s in enumerate(sides, 1)
        if s.id in found
    )


def name_of(analysis: Analysis, record: str) -> str:
    """The words under which a record is shown, in a list or as the name of a link."""
    briefing = analysis.briefing
    if "/" in record:
        return _part_name(analysis, record)
    if record in briefing.articles:
        return source_name(analysis, record)
    if record in briefing.utterances:
        return utterance_name(analysis, record)
    if record in briefing.events:
        return briefing.events[record].title
    if record in briefing.questions:
        return asked(briefing.questions[record])
    found = briefing.actors.get(record) or briefing.places.get(record)
    return found.name if found else record


def source_name(analysis: Analysis, article: str) -> str:
    """The short name of an article, no two alike."""
    return _source_names(analysis)[article]


@once
def _source_names(analysis: Analysis) -> Mapping[str, str]:
    return short_sources(analysis.briefing.articles.values(), analysis.briefing.actors)


@dataclass(frozen=True)
class Cluster:
    """Articles that count as one, the letter that stands for them, and why they do.

    `unknown` are articles of other clusters with which some of these were never compared.
    """

    letter: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...]
    unknown: tuple[str, ...]


@once
def clusters(analysis: Analysis) -> Mapping[str, Cluster]:
    """The lineages by name, lettered in the order of their first article."""
    names = dict.fromkeys(analysis.lineages.of[a.id] for a in analysis.articles)
    return {name: _cluster(analysis, name, n) for n, name in enumerate(names)}


def _cluster(analysis: Analysis, name: str, number: int) -> Cluster:
    members = analysis.lineages.members(name)
    links = analysis.lineages.reasons(name)
    reasons = dict.fromkeys(reason_text(analysis, link) for link in links)
    unknown = {key for one in members for key in analysis.lineages.strangers(one)}
    return Cluster(_letter(number), members, tuple(reasons), tuple(sorted(unknown)))


def lineage_count(analysis: Analysis) -> int:
    """How many lineages the articles are of."""
    return analysis.lineages.count(Origin(article.id) for article in analysis.articles)


def reason_text(analysis: Analysis, link: Link) -> str:
    """Why two articles count as one, with names in place of ids."""
    known = analysis.briefing.known
    return " ".join(name_of(analysis, w) if w in known else w for w in link.reason.split())


def _letter(number: int) -> str:
    """A to Z, then AA, AB and so on."""
    rest, place = divmod(number, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("A") + place)


def utterance_name(analysis: Analysis, utterance: str) -> str:
    """The first words that an article prints of it and who said it; else who, and when."""
    return _utterance_names(analysis)[utterance]


@once
def _utterance_names(analysis: Analysis) -> Mapping[str, str]:
    """A table, because most of what is said of a print is no part of the name."""
    return Lazily(analysis.briefing.utterances, partial(_utterance_name, analysis))


def _utterance_name(analysis: Analysis, utterance: str) -> str:
    said = analysis.briefing.utterances[utterance]
    speaker = name_of(analysis, said.speaker)
    printed = analysis.renderings.get(utterance)
    if not printed:
        return f"{speaker}, {date_text(said.said)}"
    quote = printed[0][1]
    words = clipped(spoken(quote.segments), 50)
    if quote.kind == "indirect":
        return f"{words} ({speaker}, in indirect speech)"
    return f"“{words}”, {speaker}"


def part_of(analysis: Analysis, record: str) -> ArticlePart | None:
    """The quotation, claim, link or name under a whole id (`article/part`)."""
    return _parts(analysis).get(record)


@once
def _parts(analysis: Analysis) -> Mapping[str, ArticlePart]:
    articles = analysis.briefing.articles.values()
    return {whole_id(article, part): part for article in articles for _, part in parts(article)}


def words_of(part: ArticlePart) -> tuple[str, ...]:
    """The words of the article that a part of it holds, in their segments."""
    return part.segments if isinstance(part, Quote) else part.words


def _part_name(analysis: Analysis, record: str) -> str:
    """A passage with its source; of an edition's part, which is a judgement, its statement."""
    owner, _, inside = record.partition("/")
    if part := part_of(analysis, record):
        words = clipped(spoken(words_of(part)))
        return f"“{words}”, {source_name(analysis, owner)}"
    edition = analysis.briefing.editions.get(owner)
    found = (j.statement for j in edition.judgements if j.id == inside) if edition else ()
    return clipped(next(iter(found), record).replace("{likelihood}", "…"))


def spoken(segments: Sequence[str]) -> str:
    """Words of an article in one text, an omission as `[…]`.

    A comma at the end of a segment is of the outlet's sentence: it is stored, and not shown.
    """
    return " […] ".join(segment.removesuffix(",") for segment in segments)


def clipped(text: str, limit: int = 70) -> str:
    """The text, or its first words and an ellipsis, with which no line begins."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.…[]\u00a0") + "\u00a0…"
