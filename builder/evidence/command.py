"""The commands `verify` and `coverage`: captures and content in, a report out.

Takes the briefing's root and the folder of captures; gives a ``Report`` with what to print and
what to write. Reads, never writes. One capture is in memory at a time.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from builder.content.source import read_tree
from builder.evidence.captured import Captured
from builder.evidence.check import stale
from builder.evidence.coverage import SORTS, Item, extent
from builder.evidence.lock import Lock
from builder.evidence.lock_text import write
from builder.evidence.locks import Locks, read_locks
from builder.evidence.names import Names
from builder.evidence.rolls import path_of, write_roll
from builder.evidence.settle import settle
from builder.evidence.shingles import Overlaps, shingles
from builder.evidence.store import Unreadable, read_capture
from builder.evidence.verify import Stamp, Verified, verify_article
from builder.kept.cache import Shelf
from builder.model.article import Article
from builder.model.briefing import Briefing
from builder.parse import parse
from builder.problem import Problem, errors

log = logging.getLogger("briefing")


@dataclass(frozen=True)
class Report:
    """What a command found: problems, lines to print, the rolls and locks to write, by path, and
    the paths of rolls to remove."""

    problems: tuple[Problem, ...]
    lines: tuple[str, ...]
    locks: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


def verify(
    root: Path, articles: Path, stamp: Stamp, *, check_only: bool, known: Shelf | None = None
) -> Report:
    """Prove every article whose capture is in the folder. Gives the locks that change, or with
    ``check_only`` none, and a problem for each that would. ``stamp`` marks what is newly proved;
    what was proved before keeps its own; ``known`` is what earlier runs kept of the YAML."""
    desk = _open(root, articles, stamp, known)
    if isinstance(desk, Report):
        return desk
    done = {key: replace(desk.verified(a, text), items=()) for key, a, text in desk.captures()}
    fresh = desk.settled({key: v.lock for key, v in done.items()})
    texts = {key: write(lock) for key, lock in fresh.items()}
    changed = [key for key in fresh if texts[key] != desk.former_text(key)]
    if desk.unread:  # nothing can be settled while one of them cannot be read
        changed = []
    failed = [problem for v in done.values() for problem in v.problems]
    if check_only:
        outdated = [*desk.lacking(done), *(desk.outdated(key, fresh[key]) for key in changed)]
        return desk.report(done, [*failed, *outdated])
    written = {_path(key): texts[key] for key in changed}
    rolls = Rolls() if desk.unread else desk.rolls(fresh)
    report = desk.report(done, failed, len(written))
    return replace(report, locks={**rolls.new, **written}, gone=rolls.gone)


def coverage(root: Path, articles: Path, known: Shelf | None = None) -> Report:
    """List what the text of each article holds and the content neither captures nor ignores; where
    the capture is not here, how much its lock counted."""
    desk = _open(root, articles, Stamp("nobody", "unknown"), known)
    if isinstance(desk, Report):
        return desk
    lines: list[str] = []
    for key, article, text in desk.captures():
        done = desk.verified(article, text)
        lines += [f"{key}: {_counts(done.lock)}", *_left(text, done.items)]
    for key, reason in desk.absent.items():
        lock = desk.locks.of.get(key)
        counts = f"{_counts(lock)}, when it was proved" if lock else "not proved yet"
        lines.append(f"{key}: {counts}; {reason}")
    return Report(tuple(desk.problems), tuple(lines))


def _counts(lock: Lock) -> str:
    return "; ".join(
        f"{sort} {tally.captured} captured, {tally.ignored} ignored, {tally.left} left"
        for sort in SORTS
        if (tally := lock.coverage.get(sort))
    )


def _left(text: Captured, items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item.state == "left":
            shown = text.body.printed[slice(*extent(text, item))]
            yield f"  line {text.line_at(item.at[0])}: {item.sort}: {shown}"


class Rolls(NamedTuple):
    """The texts of rolls that are new, by path, and the paths of those that no lock names now."""

    new: Mapping[str, str] = {}
    gone: tuple[str, ...] = ()


@dataclass
class _Desk:
    """A briefing, its locks, and what has been read of the captures so far."""

    briefing: Briefing
    folder: Path
    locks: Locks
    names: Names
    stamp: Stamp
    problems: list[Problem]
    unread: frozenset[str]
    """The paths of locks and rolls that are there and cannot be read."""
    overlaps: Overlaps = field(default_factory=Overlaps)
    absent: dict[str, str] = field(default_factory=dict)

    def captures(self) -> Iterator[tuple[str, Article, Captured]]:
        """Give each article with its capture, in the order of the ids; note what is not there."""
        for number, (key, article) in enumerate(sorted(self.briefing.articles.items()), 1):
            log.info("Article %d of %d: %s", number, len(self.briefing.articles), key)
            if _path(key) in self.unread:
                continue  # what it holds must not be lost
            text = read_capture(self.folder, article.capture)
            if isinstance(text, str):
                yield key, article, Captured.of(text)
            elif text.absent:
                self.absent[key] = text.message
            else:
                self.problems.append(self._at_capture(key, text))

    def verified(self, article: Article, text: Captured) -> Verified:
        """Prove one article, and count its shingles in."""
        self.overlaps.add(article.id, shingles(text))
        former = self.locks.of.get(article.id)
        return verify_article(self.briefing, article, text, former, self.stamp, self.names)

    def settled(self, fresh: Mapping[str, Lock]) -> dict[str, Lock]:
        """Give the locks with the overlaps of all that has been read."""
        counts, articles = self.overlaps.counts(), self.briefing.articles.keys()
        return settle(fresh, self.locks.of, counts, articles, self.locks.rolls)

    def rolls(self, fresh: Mapping[str, Lock]) -> Rolls:
        """Give what becomes of the rolls when these locks are written."""
        locks = {**self.locks.of, **fresh}.values()
        named = {lock.roll.name: lock.roll for lock in locks if lock.roll.marks}
        new = {path_of(key): write_roll(named[key]) for key in named.keys() - self.locks.rolls}
        gone = self.locks.rolls.keys() - named
        return Rolls(dict(sorted(new.items())), tuple(map(path_of, sorted(gone))))

    def former_text(self, key: str) -> str:
        """Give the lock as it lies on the disk, empty where there is none."""
        page = self.briefing.locks.get(key)
        return page.text if page else ""

    def outdated(self, key: str, lock: Lock) -> Problem:
        """Say that a lock would change; counts alone, which any new record moves, only warn."""
        old = self.locks.of.get(key)
        same = old and replace(old, coverage={}, overlaps={}, names={}) == replace(
            lock, coverage={}, overlaps={}, names={}
        )
        return Problem(
            _path(key), 1, 1, "lock-outdated", "warning" if same else "error",
            "its counts have changed" if same else "it no longer says what was proved",
            "run briefing verify",
        )  # fmt: skip

    def lacking(self, done: Mapping[str, Verified]) -> Iterator[Problem]:
        """Say which locks name a roll that is not there."""
        return (self.locks.lacking[key] for key in done if key in self.locks.lacking)

    def report(
        self, done: Mapping[str, Verified], found: Iterable[Problem], written: int = 0
    ) -> Report:
        """Give the report of a run that found these problems, and writes so many locks."""
        told = "1 lock written" if written == 1 else f"{written} locks written"
        told = "no lock is written while one cannot be read" if self.unread else told
        return Report(
            (*self.problems, *found, *self.unproved(done)),
            (*self.lines(done), _summary(done, told, len(self.briefing.articles))),
        )

    def unproved(self, done: Mapping[str, Verified]) -> Iterator[Problem]:
        """Give what no lock proves of the articles that this run has left alone."""
        left = {k: a for k, a in self.briefing.articles.items() if k not in done}
        for problem in stale(replace(self.briefing, articles=left), self.locks):
            key = next((k for k in left if self.briefing.files[k].path == problem.path), "")
            reason = self.absent.get(key)
            yield replace(problem, message=f"{problem.message}; {reason}") if reason else problem

    def lines(self, done: Mapping[str, Verified]) -> Iterator[str]:
        """Give a line for each article: how many proofs, or why there are none."""
        for key in sorted(self.briefing.articles):
            if key in done:
                failed = len(errors(done[key].problems))
                suffix = f", {failed} refused" if failed else ""
                yield f"{key}: {len(done[key].lock.entries)} verified{suffix}"
            elif key in self.absent:
                yield f"{key}: left alone, {self.absent[key]}"

    def _at_capture(self, key: str, fault: Unreadable) -> Problem:
        return self.briefing.problem(key, ("capture",), "capture", fault.message, fault.hint)


def _open(root: Path, articles: Path, stamp: Stamp, known: Shelf | None) -> _Desk | Report:
    tree, faults = read_tree(root, known)
    briefing, problems = parse(tree)
    if briefing is None:
        return Report((*faults, *problems), ("nothing was verified: mend the content first",))
    locks, names = read_locks(briefing.locks, rolls=briefing.rolls), Names(briefing.actors.values())
    closed = (fault for fault in (*faults, *locks.problems) if fault.path.startswith(_LOCKS))
    unread = frozenset(fault.path for fault in closed)
    return _Desk(briefing, articles, locks, names, stamp, [*faults, *problems], unread)


_LOCKS = "content/evidence/"


def _path(key: str) -> str:
    return f"{_LOCKS}{key}.lock"


def _summary(done: Mapping[str, Verified], written: str, articles: int) -> str:
    proved = sum(len(v.lock.entries) for v in done.values())
    failed = sum(len(errors(v.problems)) for v in done.values())
    return f"{proved} verified, {failed} refused in {len(done)} of {articles} articles; {written}"
