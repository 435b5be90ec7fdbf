"""Count lineages, not articles: which articles have their words from one place.

Takes a briefing and its locks; gives ``Lineages``. Two articles share a lineage when they carry the
same wire credit, one carries the other's outlet's copy, or they share ``ENOUGH`` runs of words
outside quotation marks. A pair that nobody has compared is of unknown lineage: it joins nothing,
and never counts as independent.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Self

from builder.evidence.comparisons import Comparisons, comparisons
from builder.evidence.independent import largest
from builder.evidence.lock import Lock
from builder.evidence.overlaps import Shared
from builder.evidence.shingles import RUN, pair
from builder.model.article import Article
from builder.model.briefing import Briefing

ENOUGH = 20
"""Shared shingles that make two articles one lineage."""


Source = tuple[str, str]
"""Something that is told, and the actor who is the source of it."""


class Teller(NamedTuple):
    """What of an article tells where its passages come from."""

    id: str
    outlet: str | None


class Origin(NamedTuple):
    """Where a passage comes from: the article that prints it, and whom that has it from."""

    article: str
    source: Source | None = None

    @classmethod
    def of(cls, article: Article | Teller, told: str, via: str | None = None) -> Self:
        """The origin of a passage that tells something. Its source is whom the article names,
        else the outlet; it joins two articles in this one thing alone."""
        actor = via or article.outlet
        return cls(article.id, (told, actor) if actor else None)


class Link(NamedTuple):
    """Why two articles are of one lineage."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True)
class Lineages:
    """Which articles count as one: ``of`` gives each article's lineage, named by the first
    article in it; ``links`` the reasons, ``shared`` the counted overlaps, of which those of
    ``least`` shingles and more are all there, and ``unknown`` for an article the others that it was
    never compared with."""

    of: Mapping[str, str]
    links: tuple[Link, ...] = ()
    shared: Shared = field(default_factory=lambda: Shared((), {}))
    unknown: Mapping[str, Set[str]] = field(default_factory=dict)
    least: int = 1

    def members(self, article: str) -> tuple[str, ...]:
        """Give all articles of one article's lineage, itself included, in order."""
        return tuple(self._members[self.of[article]])

    def reasons(self, article: str) -> tuple[Link, ...]:
        """Give the links that join the articles of one article's lineage."""
        return tuple(self._reasons.get(self.of[article], ()))

    @cached_property
    def _members(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for article in sorted(self.of):
            found[self.of[article]].append(article)
        return found

    @cached_property
    def _reasons(self) -> Mapping[str, Sequence[Link]]:
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[self.of[link.first]].append(link)
        return found

    def strangers(self, article: str) -> set[str]:
        """Give whom to name beside an article as never compared with it: not those that were
        compared with even fewer, which are named as strangers themselves."""
        others = self.unknown.get(article, frozenset[str]())
        return {key for key in others if len(self.unknown.get(key, ())) <= len(others)}

    def independent(self, one: Origin, other: Origin) -> bool:
        """True where two passages are known to come from different places."""
        return (
            self.of[one.article] != self.of[other.article]
            and other.article not in self.unknown.get(one.article, ())
            and (one.source is None or one.source != other.source)
        )

    def count(self, origins: Iterable[Origin]) -> int:
        """Give how many of these, at most, are independent of each other, two by two."""
        found = set(origins)
        by_name = len({self.of[one.article] for one in found})
        if by_name < 2:
            return by_name
        sources = [one.source for one in found if one.source]
        shared = len(sources) > len(set(sources))
        if shared or any(one.article in self.unknown for one in found):
            return largest(self._ties(found))
        return by_name

    def _ties(self, found: Set[Origin]) -> dict[Origin, set[Origin]]:
        """For each origin the others that it is not known to be independent of."""
        return {
            one: {other for other in found if other != one and not self.independent(one, other)}
            for one in found
        }


def lineages(briefing: Briefing, locks: Mapping[str, Lock]) -> Lineages:
    """Cluster the briefing's articles by credit, republication and counted overlap."""
    articles = [briefing.articles[key] for key in sorted(briefing.articles)]
    locks = {article.id: locks[article.id] for article in articles if article.id in locks}
    found = comparisons([article.id for article in articles], locks)
    links = (*_by_credit(articles), *_by_overlap(found.shared))
    of = _clusters(briefing.articles, links)
    return Lineages(of, links, found.shared, _unknown(of, found), found.least)


def _by_overlap(shared: Mapping[str, Mapping[str, int]]) -> Iterator[Link]:
    for article, others in shared.items():
        for other, runs in sorted(others.items()):
            if runs >= ENOUGH and article < other:
                yield Link(article, other, _sharing(runs))


def _sharing(shingles: int) -> str:
    return f"they share {shingles} runs of {RUN} words outside quotation marks"


def _by_credit(articles: Iterable[Article]) -> Iterator[Link]:
    """Link whoever carries an outlet's copy to the first who does, and that one to the outlet."""
    carriers: defaultdict[str, list[str]] = defaultdict(list)
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        printed[article.outlet or ""].append(article.id)
        for credit in {*article.wire_credit, article.republishes} - {None, article.outlet}:
            carriers[f"{credit}"].append(article.id)
    for credit, (first, *others) in sorted(carriers.items()):
        yield from (Link(*pair(first, o), f"both carry the copy of {credit}") for o in others)
        reason = f"{first} carries the copy of {credit}"
        yield from (Link(*pair(first, own), reason) for own in printed[credit])


def _unknown(of: Mapping[str, str], found: Comparisons) -> dict[str, Set[str]]:
    """The articles of other lineages that each was never compared with."""
    left = {
        key: {other for other in others if of[other] != of[key]} for key, others in found.unmet()
    }
    return {key: others for key, others in left.items() if others}


def _clusters(ids: Iterable[str], links: Iterable[Link]) -> dict[str, str]:
    """Join what is linked; the first id of a cluster names it."""
    root = {article: article for article in sorted(ids)}

    def find(article: str) -> str:
        while root[article] != article:
            root[article] = article = root[root[article]]
        return article

    for link in links:
        first, second = sorted((find(link.first), find(link.second)))
        root[second] = first
    return {article: find(article) for article in root}
