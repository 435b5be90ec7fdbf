"""What a judgement rests on: how many lineages, and whose word.

Takes a briefing and its lineages; gives a `Weight` per judgement, from which its page and a rule
warn. Headlines and captions support nothing. Source: ICD 206, on the quality of sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.analysis.links import accounts
from builder.analysis.status import is_claimed, origin, side_of
from builder.evidence.lineage import Lineages, Origin
from builder.model.article import Article, ArticlePart, Claim
from builder.model.briefing import Briefing, parts, whole_id
from builder.model.edition import Judgement
from builder.model.quote import Quote

_PART = ("initiator", "target", "alleged_perpetrator")
"""Roles that make an actor's side a party; a witness or a host is none."""


@dataclass(frozen=True)
class Weight:
    """How many lineages bear a judgement, and whether only parties, or only unnamed sources, do."""

    lineages: int
    interested: bool
    anonymous: bool

    @property
    def faults(self) -> tuple[str, ...]:
        """What to beware of, in words that follow "it"."""
        faults = {
            "rests on no passage in the text of an article": self.lineages == 0,
            "rests on one lineage": self.lineages == 1,
            "rests on interested parties only": self.interested,
            "rests on unnamed sources only": self.anonymous,
        }
        return tuple(words for words, holds in faults.items() if holds)


@dataclass(frozen=True)
class _Piece:
    """One passage that bears a judgement: its origin, who says it, and the article that prints it.

    `claimed` is true where it bears an event that only parties to that event assert.
    """

    origin: Origin
    asserter: str
    article: Article
    claimed: bool = False


def weights(
    briefing: Briefing, judgements: Iterable[Judgement], lineage: Lineages
) -> dict[str, Weight]:
    """The weight of each judgement, by its id."""
    desk = _Desk(briefing, lineage)
    return {judgement.id: desk.weigh(judgement) for judgement in judgements}


class _Desk:
    def __init__(self, briefing: Briefing, lineage: Lineages) -> None:
        self._briefing, self._lineage = briefing, lineage
        self._accounts = accounts(briefing)
        self._parties = frozenset(_parties(briefing))

    def weigh(self, judgement: Judgement) -> Weight:
        pieces = [piece for record in judgement.evidence for piece in self._pieces(record)]
        return Weight(
            self._lineage.count(piece.origin for piece in pieces),
            bool(pieces) and all(map(self._is_interested, pieces)),
            bool(pieces) and all(map(self._is_anonymous, pieces)),
        )

    def _pieces(self, record: str) -> Iterator[_Piece]:
        """The passages in the text of articles behind a record."""
        owner, _, inside = record.partition("/")
        if owner in self._briefing.events:
            yield from self._told(owner)
        elif owner in self._briefing.questions:
            yield from self._answered(owner)
        else:
            yield from self._passages(owner, record if inside else "")

    def _told(self, event: str) -> Iterator[_Piece]:
        told = self._accounts.get(event, ())
        claimed = is_claimed(self._briefing, self._briefing.events[event], told)
        for article, report in told:
            if report.standing == "body":
                yield _Piece(origin(article, report), "narrator", article, claimed)

    def _answered(self, question: str) -> Iterator[_Piece]:
        for article in self._briefing.articles.values():
            for claim in article.claims:
                if claim.question == question and _stands(claim):
                    yield self._passage(article, claim)

    def _passages(self, owner: str, whole: str) -> Iterator[_Piece]:
        """One part of an article, an utterance's renderings, or an article as a whole."""
        article = self._briefing.articles.get(owner)
        if article and not whole:
            yield _Piece(Origin.of(article, owner), "narrator", article)
        elif article:
            found = (part for _, part in parts(article) if whole_id(article, part) == whole)
            yield from (self._passage(article, part) for part in found if _stands(part))
        for one in () if article else self._briefing.articles.values():
            said = (quote for quote in one.quotes if quote.utterance == owner)
            yield from (self._passage(one, quote) for quote in said if _stands(quote))

    def _passage(self, article: Article, part: ArticlePart) -> _Piece:
        found = _origin(article, part)
        if not isinstance(part, Quote):
            return _Piece(found, part.asserted_by, article)
        said = self._briefing.utterances.get(part.utterance or "")
        return _Piece(found, part.speaker or (said.speaker if said else "narrator"), article)

    def _is_interested(self, piece: _Piece) -> bool:
        """An outlet speaks for a party where a state of that side controls it."""
        speaker = piece.asserter
        if speaker == "narrator":
            outlet = self._briefing.actors.get(piece.article.outlet or "")
            link = outlet.state_link if outlet else None
            speaker = (link.by or "") if link and link.control == "controlled" else ""
        return piece.claimed or side_of(self._briefing, speaker) in self._parties

    def _is_anonymous(self, piece: _Piece) -> bool:
        actor = self._briefing.actors.get(piece.asserter)
        return actor is not None and actor.kind in ("unnamed", "unknown")


def _origin(article: Article, part: ArticlePart) -> Origin:
    """Where a part comes from, for the question that it answers or the utterance that it prints."""
    about = {Claim: "question", Quote: "utterance"}.get(type(part), "id")
    return Origin.of(article, getattr(part, about) or part.id, getattr(part, "via", None))


def _stands(part: ArticlePart) -> bool:
    return part.standing == "body" and part.withdrawn is None


def _parties(briefing: Briefing) -> Iterator[str]:
    """The sides that do, or have done to them, the deeds of the crisis."""
    for event in briefing.events.values():
        if event.scope == "crisis" and event.act == "deed":
            yield from (side_of(briefing, p.actor) for p in event.participants if p.role in _PART)
