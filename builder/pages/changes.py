"""Changes: what each edition added, revised, withdrew and corrected against the one before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import Any

from builder.analysis.whole import Analysis
from builder.editions.difference import Difference, Item
from builder.editions.history import History, Past
from builder.editions.show import counted
from builder.model.edition import Edition
from builder.pages.base import Page
from builder.pages.changed import Block, Group, Row, blocks
from builder.pages.editions import data_path, later_text, state_text
from builder.pages.judgements import JudgementView
from builder.pages.sheets import spread
from builder.wording import plural, sentence

MOST_ROWS = 130
"""Changes on one page."""

_MAIN = ("article", "question", "event", "actor")
"""Kinds by which a reader measures how much is new."""


@dataclass(frozen=True)
class Judged:
    """A judgement, and its likelihood in the edition before where that was another."""

    view: JudgementView
    was: str


@dataclass(frozen=True)
class EditionView:
    """One edition on the page."""

    edition: Edition
    before: Edition | None
    state: str
    later: str
    data: str
    judgements: tuple[Judged, ...]
    dropped: tuple[Item, ...]
    blocks: tuple[Block, ...]
    unchanged: bool


@dataclass(frozen=True)
class Line:
    """A row of the whole list, and what it stands under, each without the rows that it has; of what
    is in no edition, `view` is -1."""

    view: int
    block: Block
    group: Group
    row: Row


def pages(analysis: Analysis, history: History) -> Iterator[Page]:
    """Every edition; a long list of changes goes on behind the first page."""
    page = Page(
        "changes.html", "changes", "Changes",
        f"{sentence(plural(len(history), 'edition'))}, newest first: what each judged, and what it "
        "added, revised, withdrew or corrected against the one before it.",
        {"newest": history[0].edition},
    )  # fmt: skip
    views = [_view(analysis, *two) for two in zip_longest(history, history[1:])]
    drift = tuple(blocks(analysis, history[0].drift))
    yield from spread(
        page, [*_lines([(-1, drift), *((n, view.blocks) for n, view in enumerate(views))])],
        MOST_ROWS, lambda line: f"{line.block.title}: {line.group.count.lower()}", _values,
        [replace(view, blocks=()) for view in views],
    )  # fmt: skip


def _lines(listed: Iterable[tuple[int, Sequence[Block]]]) -> Iterator[Line]:
    for number, found in listed:
        for block in found:
            head = replace(block, groups=())
            for group in block.groups:
                over = replace(group, rows=())
                yield from (Line(number, head, over, row) for row in group.rows)


def _values(views: Sequence[EditionView], some: Sequence[Line]) -> dict[str, Any]:
    """The editions with those of their changes that stand on one page."""
    here = {
        number: tuple(_blocks_of(found)) for number, found in groupby(some, lambda line: line.view)
    }
    shown = (replace(view, blocks=here.get(number, ())) for number, view in enumerate(views))
    return {"views": tuple(shown), "drift": here.get(-1, ())}


def _blocks_of(lines: Iterable[Line]) -> Iterator[Block]:
    for block, found in groupby(lines, lambda line: line.block):
        groups = (
            replace(group, rows=tuple(line.row for line in rows))
            for group, rows in groupby(found, lambda line: line.group)
        )
        yield replace(block, groups=tuple(groups))


def _view(analysis: Analysis, past: Past, before: Past | None) -> EditionView:
    found = past.since or Difference()
    was = {v.judgement.id: v.likelihood for v in before.judgements} if before else {}
    return EditionView(
        past.edition, past.before, state_text(past), later_text(past), data_path(past),
        tuple(_judged(view, was) for view in past.judgements),
        tuple(item for item in found.removed if item.kind == "judgement"),
        tuple(listed := [*blocks(analysis, found)]), not listed,
    )  # fmt: skip


def _judged(view: JudgementView, earlier: Mapping[str, str]) -> Judged:
    was = earlier.get(view.judgement.id, "")
    return Judged(view, "" if was == view.likelihood else was)


def since_text(history: History) -> str:
    """In a sentence, what the newest edition holds that the one before did not."""
    found = history[0].since
    if found is None:
        return ""
    told = (
        (counted(item for item in found.added if item.kind in _MAIN), "more"),
        (counted(w.item for w in found.withdrawn), "withdrawn"),
        (counted(turn.item for turn in found.verdicts), "with another verdict"),
        (counted(turn.item for turn in found.statuses), "with another status"),
    )
    listed = [f"{count} {how}" for count, how in told if count]
    return f"{sentence('; '.join(listed))}." if listed else "No record changed."
