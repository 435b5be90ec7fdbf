"""Nothing that stands rests on what was withdrawn.

Takes a briefing; gives a problem for each reference from something that stands to something that
does not. Earlier editions may cite what was withdrawn after them, and a correction may name it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from builder.analysis.links import stands
from builder.analysis.tombstones import settled, tombstones
from builder.model.base import Loc, Record
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.problem import Problem
from builder.prose import REFERENCE
from builder.rules.base import Share
from builder.rules.texts import passages
from builder.rules.walk import all_references

_HINT = "name something that stands, or withdraw this too"


class _Cited(NamedTuple):
    """A reference: the record or page that makes it, the place and line in it, the id."""

    record: str
    loc: Loc
    line: int
    target: str


def leaning(
    briefing: Briefing, share: Share | None = None, found: set[str] | None = None
) -> Iterator[Problem]:
    """A problem for every reference, in a field or in prose, to something withdrawn.

    With a share only its records are looked at; those with such a reference go into `found`.
    """
    whole = settled(briefing)
    stones = {stone.id: stone.on for stone in tombstones(whole) if stone.on}
    if not stones:
        return
    records = {record.id: record for _, record in whole.records()}
    looked = _all(share.briefing if share else briefing, stones)
    for cited in (each for each in looked if not share or each.record in share.records):
        if found is not None:
            found.add(cited.record)
        if _stands(whole, records.get(cited.record), cited.loc):
            yield _problem(
                whole, cited, f"{cited.target!r} was withdrawn on {stones[cited.target]}"
            )


def _all(briefing: Briefing, wanted: Collection[str]) -> Iterator[_Cited]:
    """Every reference to one of these ids, in fields and in prose."""
    for record, reference in all_references(briefing):
        if reference.target in wanted:
            yield _Cited(record, reference.loc, 0, reference.target)
    for passage in passages(briefing, ("sourced", "account", "judged", "title", "note")):
        for match in REFERENCE.finditer(passage.text):
            if match[1] in wanted:
                line = passage.text.count("\n", 0, match.start())
                yield _Cited(passage.record, passage.loc, line, match[1])


def _stands(briefing: Briefing, record: Record | None, loc: Loc) -> bool:
    """True for a place that holds: in a page, the newest edition, a record, a part of one."""
    if record is None:
        return True
    if isinstance(record, Edition):
        newest = max(edition.number for edition in briefing.editions.values())
        return record.number == newest and loc[0] not in ("articles", "corrections")
    return stands(record, loc)


def _problem(briefing: Briefing, cited: _Cited, message: str) -> Problem:
    if cited.record in briefing.files:
        return briefing.problem(cited.record, cited.loc, "withdrawn", message, _HINT)
    return Problem(cited.record, cited.line + 1, 1, "withdrawn", "error", message, _HINT)
