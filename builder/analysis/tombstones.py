"""What was published before and holds no longer: withdrawn records, and ids that became others.

Takes a briefing; gives a tombstone for each, and the briefing in which an article's withdrawal is
that of everything in it. An id, once published, is never just gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from builder.asking.once import once
from builder.model.article import Article, ArticlePart, Located
from builder.model.base import Record, Withdrawn
from builder.model.briefing import Briefing, parts, whole_id
from builder.model.lean import changed

L = TypeVar("L", bound=Located)


@dataclass(frozen=True)
class Tombstone:
    """An id that leads to nothing that holds: it is now another's, or was withdrawn on a day."""

    id: str
    kind: str
    now: str | None = None
    on: str | None = None
    why: str | None = None


@once
def tombstones(briefing: Briefing) -> tuple[Tombstone, ...]:
    """Every tombstone, by id."""
    found = [
        stone
        for kind, record in briefing.records()
        if kind != "edition" and _left(record)
        for stone in _of(kind, record.id, record)
    ]
    for article in briefing.articles.values():
        for part in (part for _, part in parts(article) if _left(part)):
            found += _of(type(part).__name__.lower(), whole_id(article, part), part)
    return tuple(sorted(found, key=lambda stone: stone.id))


def _left(thing: Record | ArticlePart) -> bool:
    return bool(thing.formerly or thing.withdrawn)


def _of(kind: str, id_: str, thing: Record | ArticlePart) -> Iterator[Tombstone]:
    owner, slash, _ = id_.rpartition("/")
    for old in thing.formerly:
        yield Tombstone(f"{owner}{slash}{old}", kind, now=id_)
    if thing.withdrawn:
        yield Tombstone(id_, kind, on=thing.withdrawn.on, why=thing.withdrawn.why)


def settled(briefing: Briefing) -> Briefing:
    """The briefing in which all that a withdrawn article says is withdrawn with it."""
    articles = {key: _settled(article) for key, article in briefing.articles.items()}
    return replace(briefing, articles=articles)


def _settled(article: Article) -> Article:
    if article.withdrawn is None:
        return article
    names = ("quotes", "claims", "reports", "relations", "labels")
    groups = {name: _with(getattr(article, name), article.withdrawn) for name in names}
    return changed(article, groups)


def _with(group: tuple[L, ...], withdrawn: Withdrawn) -> tuple[L, ...]:
    return tuple(
        part if part.withdrawn else changed(part, {"withdrawn": withdrawn}) for part in group
    )
