"""What `briefing check` says, from the cache while the content is what it was to the byte.

Takes the briefing's root folder and the cache; gives problems and the line that sums them up.
Reads the content in any case, for only that shows that nothing changed.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from pathlib import Path

from builder.content.source import Contents, contents
from builder.kept.cache import Cache
from builder.problem import Problem


@dataclass(frozen=True)
class Outcome:
    """All problems, in order, and one line for the end of a run."""

    problems: tuple[Problem, ...]
    summary: str


def outcome(root: Path, cache: Cache) -> Outcome:
    """What `check` finds."""
    known, read = cache.shelf("outcomes"), contents(root)
    kept = known.get(read.digest) if read else None
    if kept is None:
        kept = _checked(root, cache, read)
        if read:
            known.put(read.digest, kept)
    problems, summary = kept
    return Outcome(tuple(Problem(*each) for each in problems), summary)


def _checked(
    root: Path, cache: Cache, read: Contents | None
) -> tuple[list[tuple[object, ...]], str]:
    from builder.check import check  # as heavy as all the rest

    checked = check(root, cache, read.raw if read else None)
    return [astuple(problem) for problem in checked.problems], checked.summary
