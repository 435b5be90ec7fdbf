"""Everything that is wrong with the content, in one run.

Takes the briefing's root folder; gives the content and its problems. Reads through `source`, and
needs nothing of charts and pages, so that `briefing check` answers at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from builder.analysis.tombstones import settled
from builder.analysis.whole import Analysis, analyse
from builder.asking.once import forget
from builder.content.source import read_tree
from builder.desk.modeline import unled
from builder.editions.check import Snapshots, drifted, read_snapshots
from builder.editions.check import check as check_editions
from builder.editions.difference import difference
from builder.editions.restrict import restrict
from builder.evidence.check import stale
from builder.evidence.locks import Locks, read_locks
from builder.exports import as_json
from builder.kept.cache import Cache
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.parse import parse
from builder.problem import Problem, errors, in_order
from builder.rules import with_locks
from builder.rules.base import run
from builder.rules.local import Local
from builder.wording import plural

log = logging.getLogger("briefing")


@dataclass(frozen=True)
class Checked:
    """What the content amounts to. `briefing` is None when it could not be understood."""

    problems: tuple[Problem, ...]
    briefing: Briefing | None
    locks: Locks
    snapshots: Snapshots

    def and_so(self, found: Iterable[Problem]) -> Checked:
        """The same with more that is wrong."""
        return replace(self, problems=in_order([*self.problems, *found]))

    @property
    def summary(self) -> str:
        """One line for the end of a run."""
        if self.briefing is None:
            return "The content could not be read."
        counts = [plural(len(getattr(self.briefing, f"{k}s")), k) for k in ("article", "event")]
        wrong = len(errors(self.problems))
        verdict = plural(wrong, "error") if wrong else "no error"
        return f"{', '.join(counts)}: {verdict}, {plural(len(self.problems) - wrong, 'warning')}."


def check(root: Path, cache: Cache | None = None, raw: dict[str, bytes] | None = None) -> Checked:
    """Everything that is wrong with the content, in one run; `raw` is what was read of it before.

    The cache spares what earlier runs found nothing wrong with; with it or without it the same is
    found.
    """
    cache = cache or Cache()
    log.info("Reading the content")
    taken = read(root, cache, raw)
    log.info("Checking the content")
    checked = taken.and_so(judged(taken, cache))
    return checked.and_so(_drifted(checked))


def read(root: Path, cache: Cache, raw: dict[str, bytes] | None = None) -> Checked:
    """The content, as far as it could be understood, with what hinders the rest."""
    tree, faults = read_tree(root, cache.wide("documents"), raw)
    briefing, problems = parse(tree)
    found = in_order([*faults, *problems, *unled(tree)])
    if briefing is None:
        return Checked(found, None, Locks({}, ()), Snapshots({}, ()))
    locks = read_locks(briefing.locks, cache.shelf("locks"), briefing.rolls)
    return Checked(found, briefing, locks, read_snapshots(tree.texts, cache.shelf("snapshots")))


def judged(taken: Checked, cache: Cache) -> Iterator[Problem]:
    """What is wrong with content that could be understood, but for `drifted`."""
    if briefing := taken.briefing:
        yield from _without_edition(briefing)
        yield from _ruled(briefing, taken.locks, taken.snapshots, cache)
        yield from stale(briefing, taken.locks, cache.shelf("proved"))


def _ruled(
    briefing: Briefing, locks: Locks, snapshots: Snapshots, cache: Cache
) -> Iterator[Problem]:
    """What the rules find, and what is wrong with editions; where a finding in a record follows
    from little, only records are looked at where any of that has changed since they were clean."""
    local, found = Local(briefing, cache.shelf("clean"), cache.wide("named")), set[str]()
    share = local.share()
    yield from run(briefing, with_locks(locks), share, found)
    yield from check_editions(briefing, snapshots, share, found)
    local.keep(found)


def _without_edition(briefing: Briefing) -> Iterator[Problem]:
    if "edition" not in briefing.known.values():
        message, hint = "there is no edition", "begin one: briefing new edition"
        yield Problem("content/editions", 1, 1, "content", "error", message, hint)


def _drifted(checked: Checked) -> Iterator[Problem]:
    """Whether the content has changed since its newest edition was frozen."""
    edition = checked.briefing.newest if checked.briefing else None
    snapshot = checked.snapshots.of.get(edition.number) if edition else None
    if checked.briefing and edition and snapshot and not errors(checked.problems):
        working = as_json.data(analysed(checked, edition))
        yield from drifted(checked.briefing, edition, difference(snapshot.export, working))


def analysed(checked: Checked, edition: Edition) -> Analysis:
    """The analysis of what one edition rests on; of content without errors only.

    What it is computed from knows no documents: all that was wrong in them was said.
    """
    assert checked.briefing is not None
    briefing = replace(settled(restrict(checked.briefing, edition)), files={})
    locks, clusters = checked.locks.part(briefing.articles), checked.locks.lineages(briefing)
    return analyse(replace(briefing, locks={}, rolls={}), edition, locks, clusters)


def without_documents(checked: Checked) -> Checked:
    """The same without what was read and what the rules worked out: nobody asks for it again, but
    for the file of the newest edition, of which `drifted` may still speak."""
    edition = checked.briefing.newest if checked.briefing else None
    assert checked.briefing
    assert edition
    forget(checked.briefing)
    files = {edition.id: checked.briefing.files[edition.id]}
    return replace(checked, briefing=replace(checked.briefing, files=files))
