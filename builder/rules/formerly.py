"""An id that a record had before is free, so that it can become a redirect.

A rename leaves `formerly:`, and old links keep working: a record's old address leads to the new
one, and a part of an article keeps its old anchor. An id that something else has, or had, leads to
two places. Remove it here, or give the other another id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.model.base import Loc
from builder.model.briefing import Briefing, parts
from builder.model.names import reserved
from builder.rules.base import Finding, Rule

Former = tuple[str, Loc, str]
"""The owner's id, the place of a former id in the file, and that former id."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each former id that is taken, or claimed twice."""
    records = [(r.id, ("formerly", n), old)
               for _, r in briefing.records() for n, old in enumerate(r.formerly)]  # fmt: skip
    for owner, loc, message in _clashes(records, briefing.known):
        yield _finding(owner, loc, message)
    for article in briefing.articles.values():
        found = list(parts(article))
        former = [(part.id, (*loc, "formerly", n), old)
                  for loc, part in found for n, old in enumerate(part.formerly)]  # fmt: skip
        for _, loc, message in _clashes(former, {part.id: "part" for _, part in found}):
            yield _finding(article.id, loc, message)


def _clashes(former: Iterable[Former], taken: Mapping[str, str]) -> Iterator[Former]:
    claimed: dict[str, str] = {}
    for owner, loc, old in former:
        first = claimed.setdefault(old, owner)
        if reason := reserved(old):
            yield owner, loc, f"{old!r} was never an id: {reason}"
        elif old in taken:
            yield owner, loc, f"{old!r} is the id of an existing {taken[old]}"
        elif first != owner:
            yield owner, loc, f"{old!r} was the id of {first!r} already"


def _finding(record: str, loc: Loc, message: str) -> Finding:
    return Finding(record, loc, message, "an old id leads to one place")


RULE = Rule("formerly", "error", "Content model: an id is for ever", check, structural=True)
