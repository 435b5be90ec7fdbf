"""What must hold among the editions, and between the content and what was frozen of it.

Takes a briefing and the texts of its snapshots; gives problems, at their places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.editions.difference import Difference
from builder.editions.kept import gone, rewritten
from builder.editions.show import counted
from builder.editions.snapshot import PATH, Snapshot, read
from builder.editions.withdrawn import leaning
from builder.kept.cache import Shelf, digest
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.problem import Problem
from builder.rules.base import Share

RULES = ("snapshot", "tombstone", "frozen", "edition-drops", "withdrawn", "after-freeze")
"""The ids under which problems of editions stand."""


@dataclass(frozen=True)
class Snapshots:
    """The snapshots that can be read, by the number of their edition, and what is wrong."""

    of: Mapping[int, Snapshot]
    problems: tuple[Problem, ...]


def read_snapshots(texts: Mapping[str, str], known: Shelf | None = None) -> Snapshots:
    """Every `snapshot.json` among the texts of the content; `known` keeps what each amounts to."""
    known = known or Shelf(None)
    paths = {int(m[1]): path for path in sorted(texts) if (m := PATH.fullmatch(path))}
    found = {number: _read(path, texts[path], known) for number, path in paths.items()}
    return Snapshots(
        {number: one for number, one in found.items() if isinstance(one, Snapshot)},
        tuple(one for one in found.values() if isinstance(one, Problem)),
    )


def _read(path: str, text: str, known: Shelf) -> Snapshot | Problem:
    key = digest(path, text)
    kept = known.get(key)
    if kept is None:
        found = read(path, text)
        if isinstance(found, Problem):
            return found
        kept = (found.sha256, found.ids, found.said)
        known.put(key, kept)
    return Snapshot(path, text, *kept)


def check(
    briefing: Briefing, snapshots: Snapshots, share: Share | None = None,
    found: set[str] | None = None,
) -> Iterator[Problem]:  # fmt: skip
    """Every problem of editions with each other, with what was frozen, with what is withdrawn.

    `share` and `found` are those of `leaning`.
    """
    yield from snapshots.problems
    yield from gone(briefing, snapshots.of)
    for number, snapshot in snapshots.of.items():
        if edition := briefing.editions.get(f"edition-{number}"):
            yield from rewritten(briefing, edition, snapshot)
        elif f"edition-{number}" not in briefing.known:
            message = "there is no edition.yml beside this snapshot"
            hint = "a frozen edition stays: restore the file from the repository"
            yield Problem(snapshot.path, 1, 1, "snapshot", "error", message, hint)
    yield from _unfrozen(briefing, snapshots)
    yield from _dropped(briefing)
    yield from leaning(briefing, share, found)


def _unfrozen(briefing: Briefing, snapshots: Snapshots) -> Iterator[Problem]:
    """Editions are frozen in turn: one without a snapshot before one that has one lost it."""
    frozen = {int(found[1]) for one in snapshots.problems if (found := PATH.fullmatch(one.path))}
    frozen |= snapshots.of.keys()
    for edition in briefing.editions.values():
        if edition.number not in frozen and edition.number < max(frozen, default=0):
            message = (
                "nothing shows that it is as it was published: it has no snapshot.json, and a later"
                " edition has"
            )
            hint = "restore it from the repository, or, if it never had one, freeze it: briefing"
            hint += f" edition {edition.number}"
            yield briefing.problem(edition.id, ("number",), "snapshot", message, hint, "warning")


def _dropped(briefing: Briefing) -> Iterator[Problem]:
    """An article on which an edition rests is in every later one, unless it is withdrawn."""
    earlier: dict[str, int] = {}
    for edition in sorted(briefing.editions.values(), key=lambda e: e.number):
        for key in sorted(earlier.keys() - {*edition.articles}):
            article = briefing.articles.get(key)
            if article and article.withdrawn is None:
                message = f"{key!r} is left out, on which edition {earlier[key]} rests"
                hint = "add it, or withdraw the article with the reason"
                yield briefing.problem(edition.id, ("articles",), "edition-drops", message, hint)
        earlier |= dict.fromkeys(edition.articles, edition.number)


def drifted(briefing: Briefing, edition: Edition, found: Difference) -> Iterator[Problem]:
    """A warning where the content has changed since its newest edition was frozen."""
    ways = (
        ("added", found.added), ("removed", found.removed),
        ("withdrawn", [w.item for w in found.withdrawn]),
        ("renamed", [r.item for r in found.renamed]), ("revised", [r.item for r in found.revised]),
    )  # fmt: skip
    told = [f"{counted(items)} {way}" for way, items in ways if items]
    if told:
        message = f"since this edition was frozen the content changed: {', '.join(told)}"
        hint = (
            f"begin the next one with briefing new edition; briefing diff {edition.number} draft"
            " shows all"
        )
        yield briefing.problem(edition.id, ("number",), "after-freeze", message, hint, "warning")
