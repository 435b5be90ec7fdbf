"""What was frozen is still there, and still says the same.

Takes a briefing and snapshots; gives problems: an id that a frozen edition holds is never just
gone, and the words of a frozen edition are not rewritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from builder.analysis.tombstones import tombstones
from builder.editions.difference import KINDS, SAYS, Difference, Export, difference
from builder.editions.snapshot import Snapshot
from builder.exports.as_json import judgements
from builder.model.base import Loc
from builder.model.briefing import KINDS as RECORDS
from builder.model.briefing import Briefing, parts, whole_id
from builder.model.edition import Edition
from builder.problem import Problem
from builder.rules.base import held_back, refused

_PARTS = {"quotes": "quote", "claims": "claim", "relations": "relation", "labels": "label"}
_GONE = "put it back with `withdrawn`, or name this id in `formerly` of what it became"
_REWRITTEN = "put it back as it was: what was wrong is a correction in the next edition"


# --- records --------------------------------------------------------------------------------


def gone(briefing: Briefing, snapshots: Mapping[int, Snapshot]) -> Iterator[Problem]:
    """A problem for each id of a frozen edition that the content no longer holds.

    The newest edition that holds it is named; of an article that is gone, not each of its parts.
    """
    there = _there(briefing)
    now = {stone.id: stone.now for stone in tombstones(briefing) if stone.now}
    seen: set[tuple[str, str]] = set()
    held: Counter[str] = Counter()
    for number, snapshot in sorted(snapshots.items(), reverse=True):
        for name, id_ in _held(snapshot.ids):
            if (name, id_) in there:
                continue
            owner = id_.partition("/")[0]
            moved = now.get(owner, owner) + id_[len(owner) :]
            found = {(name, one) for one in (moved, now.get(moved, ""))}
            if name in _PARTS and now.get(owner, owner) not in briefing.articles:
                continue  # the article is gone, or could not be understood: that is said of it
            if not found & there and (name, id_) not in seen:
                seen.add((name, id_))
                if cause := refused(briefing, name[:-1]):  # which may say what it became
                    held[cause] += 1
                else:
                    yield _lost(snapshot, number, name, id_)
    yield from (held_back(briefing, *each) for each in held.items())


def _held(ids: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for name in (*(f"{kind}s" for kind in RECORDS if kind != "edition"), *_PARTS):
        yield from ((name, id_) for id_ in ids.get(name, ()))


def _there(briefing: Briefing) -> set[tuple[str, str]]:
    found = {(f"{kind}s", id_) for id_, kind in briefing.known.items()}
    for article in briefing.articles.values():
        for loc, part in parts(article):
            found.add((str(loc[0]), whole_id(article, part)))
    return found


def _lost(snapshot: Snapshot, number: int, name: str, id_: str) -> Problem:
    message = f"edition {number} holds the {KINDS[name]} {id_!r}, and the content no longer does"
    return Problem(*snapshot.place(id_), "tombstone", "error", message, _GONE)


# --- words of an edition --------------------------------------------------------------------


def rewritten(briefing: Briefing, edition: Edition, snapshot: Snapshot) -> Iterator[Problem]:
    """A problem for each thing that a frozen edition says otherwise now; outcomes may be added."""
    before = _words(snapshot.said, snapshot.ids.get("articles", ()))
    now = {name: getattr(edition, name) for name in SAYS}
    now["gaps"] = [gap.text for gap in edition.gaps]
    stones = [vars(stone) for stone in tombstones(briefing)]
    after = _words(
        {**now, "judgements": judgements(edition), "tombstones": stones}, edition.articles
    )
    for loc, what in _told(difference(before, after), edition):
        message = f"edition {edition.number} is frozen, and {what}"
        yield briefing.problem(edition.id, loc, "frozen", message, _REWRITTEN)


def _words(export: Export, articles: Iterable[str]) -> dict[str, Any]:
    """What an edition itself says, as an export of nothing else."""
    names = (*SAYS, "tombstones")
    rows = [{**row, "outcome": None} for row in export.get("judgements", ())]
    said = {name: export[name] for name in names if name in export}
    return {**said, "judgements": rows, "articles": [{"id": a, "title": a} for a in articles]}


def _told(found: Difference, edition: Edition) -> Iterator[tuple[Loc, str]]:
    """Where a frozen edition was changed, and how."""
    at = {judgement.id: n for n, judgement in enumerate(edition.judgements)}
    for revision in found.revised:
        fields = [change.field for change in revision.changes]
        if revision.item.kind == "judgement":
            changed = f"its judgement {revision.item.id!r} is another now: {', '.join(fields)}"
            yield ("judgements", at[revision.item.id]), changed
        else:
            yield from (((field,), f"its {field!r} is another now") for field in fields)
    for item in (*found.added, *found.removed):
        verb = "has" if item in found.added else "lacks"
        loc: Loc = ("articles",) if item.kind == "article" else ("judgements",)
        yield loc, f"{verb} the {item.kind} {item.id!r} now"
