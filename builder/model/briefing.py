"""The whole briefing, parsed: every record by id, and where each stands in its file.

The one value that rules and analysis take. Frozen; nothing here reads a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.content.source import Document
from builder.model.article import Article, ArticlePart
from builder.model.base import Loc, Record
from builder.model.edition import Edition
from builder.model.settings import (
    Allow,
    EventTypes,
    Ladder,
    Likelihood,
    Relations,
    Settings,
    Style,
    Words,
)
from builder.model.shared import Actor, Event, Place, Question, Utterance
from builder.problem import Level, Problem

KINDS = ("article", "utterance", "actor", "place", "event", "question", "edition")


@dataclass(frozen=True)
class Vocab:
    """The closed lists."""

    ladder: Ladder
    words: Words
    likelihood: Likelihood
    event_types: EventTypes
    relations: Relations
    style: Style


@dataclass(frozen=True)
class Page:
    """A hand-written page of `pages/`: its path and its Markdown."""

    path: str
    text: str


@dataclass(frozen=True, eq=False)  # one is itself alone, so that what follows from it can be kept
class Briefing:
    """Everything that the content holds.

    `files` leads from a record's id (or a settings file's path) to the document it stands in;
    `known` holds every id that a file claims, those of refused records included, so that one
    broken file does not make every reference to it an error; `unread` has the path of what could
    not be read, by the id that it claims, or, of a folder, by the path itself. `whole` is the
    briefing of which this is a part, where some records are left aside that nobody need look at.
    """

    settings: Settings
    vocab: Vocab
    allow: Allow
    articles: Mapping[str, Article]
    utterances: Mapping[str, Utterance]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    events: Mapping[str, Event]
    questions: Mapping[str, Question]
    editions: Mapping[str, Edition]
    pages: Mapping[str, Page]
    locks: Mapping[str, Page]
    files: Mapping[str, Document]
    rolls: Mapping[str, Page] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)
    whole: Briefing | None = None

    @property
    def all(self) -> Briefing:
        """The whole briefing, of which this may be a part."""
        return self.whole or self

    @property
    def newest(self) -> Edition | None:
        """The edition with the highest number."""
        return max(self.editions.values(), key=lambda edition: edition.number, default=None)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its kind, by kind and id."""
        for kind in KINDS:
            group: Mapping[str, Record] = getattr(self, f"{kind}s")
            yield from ((kind, group[key]) for key in sorted(group))

    def problem(
        self, record: str, loc: Loc, rule: str, message: str, hint: str = "",
        level: Level = "error",
    ) -> Problem:  # fmt: skip
        """A problem at a place inside a record's file (`record`: an id or a file's path)."""
        document = self.files[record]
        mark = document.mark(loc)
        return Problem(document.path, mark.line, mark.column, rule, level, message, hint)


def parts(article: Article) -> Iterator[tuple[Loc, ArticlePart]]:
    """Everything inside an article that has an id of its own, with its place."""
    for name in ("quotes", "claims", "relations", "labels"):
        for index, part in enumerate(getattr(article, name)):
            yield (name, index), part


def whole_id(article: Article, part: ArticlePart) -> str:
    """`article/part`, under which the rest of the briefing knows a part."""
    return f"{article.id}/{part.id}"
