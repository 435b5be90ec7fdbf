"""The rows of what changed between two editions: each record by its name, where it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.editions.difference import (
    KINDS,
    Change,
    Difference,
    Item,
    Renaming,
    Revision,
    Turn,
    Withdrawal,
)
from builder.editions.show import counted, value_text
from builder.pages.addresses import address
from builder.pages.base import name_of
from builder.prose import plain
from builder.rules.reference import known_ids
from builder.wording import date_text, plural, sentence

SHORT = 8
"""As many rows of one kind are shown at once; more wait behind their count."""


@dataclass(frozen=True)
class Value:
    """What one field said before and says now."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Row:
    """A record in a list of changes; `href` counts from the site's root, or is empty."""

    name: str
    href: str
    note: str = ""
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Group:
    """The changes of one sort to records of one kind; long ones wait behind their count."""

    count: str
    rows: tuple[Row, ...]
    open: bool


@dataclass(frozen=True)
class Block:
    """The changes of one sort; `sign` is a key of the theme."""

    title: str
    sign: str
    groups: tuple[Group, ...]


def blocks(analysis: Analysis, found: Difference) -> Iterator[Block]:
    """Every sort of change to the records that there is."""
    desk = _Desk(analysis)
    sorts: tuple[tuple[str, str, Iterable[tuple[str, Row]]], ...] = (
        ("Added", "new", desk.added(found.added)),
        ("Withdrawn", "withdrawn", map(desk.withdrawn, found.withdrawn)),
        ("Removed", "withdrawn", map(desk.removed, found.removed)),
        ("Renamed", "revised", map(desk.renamed, found.renamed)),
        ("Revised", "revised", map(desk.revised, found.revised)),
        ("Another verdict", "revised", map(desk.turned, found.verdicts)),
        ("Another status", "revised", map(desk.turned, found.statuses)),
    )
    for title, sign, rows in sorts:
        if groups := tuple(_groups(rows)):
            yield Block(title, sign, groups)


def _groups(rows: Iterable[tuple[str, Row]]) -> Iterator[Group]:
    """The rows by kind; those of our own words stand elsewhere."""
    listed = list(rows)
    for kind in KINDS.values():
        found = tuple(row for other, row in listed if other == kind)
        if found and kind != "judgement":
            yield Group(sentence(plural(len(found), kind)), found, len(found) <= SHORT)


class _Desk:
    """Rows, each with the kind of its record."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._there = known_ids(analysis.briefing)

    def added(self, items: Iterable[Item]) -> Iterator[tuple[str, Row]]:
        """What came with a new article is counted there and not listed."""
        listed = list(items)
        within: dict[str, list[Item]] = {i.id: [] for i in listed if i.kind == "article"}
        for item in listed:
            owner = item.id.partition("/")[0]
            if "/" in item.id and owner in within:
                within[owner].append(item)
        carried = {item for found in within.values() for item in found}
        for item in listed:
            if item not in carried:
                with_it = counted(within.get(item.id, ()))
                yield item.kind, self._row(item, f"with {with_it}" if with_it else "")

    def withdrawn(self, found: Withdrawal) -> tuple[str, Row]:
        return found.item.kind, self._row(found.item, f"{date_text(found.on)}: {found.why}")

    def removed(self, item: Item) -> tuple[str, Row]:
        return item.kind, self._row(item)

    def renamed(self, found: Renaming) -> tuple[str, Row]:
        return found.item.kind, self._row(found.item, f"its id was {found.old}")

    def revised(self, found: Revision) -> tuple[str, Row]:
        owner = found.item.id.partition("/")[0]
        words = self._parts(found.item.id)

        def said(change: Change, value: Any) -> str:
            is_part = change.field == "part" and value in words
            return words[value] if is_part else self._said(value, owner)

        values = tuple(
            Value(c.field.replace("_", " "), said(c, c.old), said(c, c.new)) for c in found.changes
        )
        return found.item.kind, self._row(found.item, values=values)

    def turned(self, turn: Turn) -> tuple[str, Row]:
        return turn.item.kind, self._row(turn.item, values=(Value("", turn.old, turn.new),))

    def _said(self, value: Any, owner: str) -> str:
        """A value as it reads; of a record its name, of our prose its words.

        A part of an article may be named without the article, its `owner`.
        """
        if isinstance(value, list):
            return ", ".join(self._said(one, owner) for one in value) or value_text(None)
        for record in (value, f"{owner}/{value}"):
            if record in self._there:
                return name_of(self._analysis, record)
        return plain(value) if isinstance(value, str) else value_text(value)

    def _parts(self, record: str) -> Mapping[str, str]:
        """The parts of the question that a claim answers, in words, by their ids."""
        owner, _, part = record.partition("/")
        briefing = self._analysis.briefing
        claims = briefing.articles[owner].claims if owner in briefing.articles else ()
        asked = (briefing.questions[claim.question] for claim in claims if claim.id == part)
        return {one.id: one.text for question in asked for one in question.parts}

    def _row(self, item: Item, note: str = "", values: tuple[Value, ...] = ()) -> Row:
        """The record under its name, where it stands now; an account where its event does."""
        place = item.id
        if item.kind in ("account", "ignored passage"):
            owner, _, event = item.id.partition("/")
            place = event if event in self._analysis.briefing.events else owner
        if place not in self._there:
            return Row(self._gone(item), "", note, values)
        href = address(self._analysis.briefing, place)
        name = name_of(self._analysis, item.id) if place == item.id else item.name
        return Row(name, href, note, values)

    def _gone(self, item: Item) -> str:
        """The name of what is there no more; an utterance is known by its speaker and date."""
        speaker, mark, said = item.name.partition(", ")
        if item.kind == "utterance" and speaker in self._there:
            return f"{name_of(self._analysis, speaker)}{mark}{date_text(said)}"
        return item.name
