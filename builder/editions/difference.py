"""What changed between two states of a briefing, record by record.

Takes two data exports as plain dictionaries, of any age; gives a `Difference`, keyed by id. Pure.
Fields and lists that only one of them knows, because its format is younger, are not compared: that
the format grew is no change of the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.exports.fields import LISTS
from builder.prose import REFERENCE

Export = Mapping[str, Any]
Row = Mapping[str, Any]

KINDS: Mapping[str, str] = {
    "articles": "article", "quotes": "quotation", "claims": "claim", "reports": "account",
    "relations": "relation", "labels": "label", "ignored": "ignored passage",
    "questions": "question", "actors": "actor", "places": "place", "events": "event",
    "utterances": "utterance", "judgements": "judgement",
}  # fmt: skip
"""The lists that are compared, with what one row of each is called, in the order of display."""

SAYS = ("as_of", "cutoff", "bottom_line", "source_summary", "gaps")
"""What an edition says as a whole."""

_HEAD = ("title", "edition", *SAYS)
_FOLLOWS = {name: {"id", *(f.name for f in fs if f.computed)} for name, fs in LISTS.items()}
"""Fields that change with other records, or with the id, and are no revision."""


@dataclass(frozen=True, slots=True)
class Item:
    """A record, under the words by which a reader knows it."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True)
class Withdrawal:
    """A record that was withdrawn, on which day and why."""

    item: Item
    on: str
    why: str


@dataclass(frozen=True)
class Renaming:
    """A record, and the id that it had before."""

    item: Item
    old: str


@dataclass(frozen=True)
class Change:
    """One field's value before and after, as JSON knows it."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Revision:
    """A record of which somebody changed something."""

    item: Item
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Turn:
    """A computed verdict or status that is another now."""

    item: Item
    old: str
    new: str


@dataclass(frozen=True)
class Difference:
    """All that changed. `removed` went without a tombstone, as accounts of events may."""

    added: tuple[Item, ...] = ()
    removed: tuple[Item, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    renamed: tuple[Renaming, ...] = ()
    revised: tuple[Revision, ...] = ()
    verdicts: tuple[Turn, ...] = ()
    statuses: tuple[Turn, ...] = ()

    def __bool__(self) -> bool:
        return self != Difference()


def difference(before: Export, after: Export) -> Difference:
    """What leads from one export to the other. Of a thing with itself it is empty."""
    shared = [name for name in KINDS if name in before and name in after]
    old, new = _Rows(before, shared), _Rows(after, shared)
    names = _names(before, after)
    now = _renamed(old, new, names)
    pairs = [(key, key) for key in old.rows if key in new.rows]
    pairs += [(was, is_) for was, is_ in now.items() if is_ not in old.rows]
    kept = {stays for _, stays in pairs}
    gone = [old.item(key) for key in old.rows if now.get(key, key) not in new.rows]
    stones = {row["id"]: row for row in after.get("tombstones", ()) if row["on"]}
    withdrawn = tuple(_withdrawals(gone, stones))
    named = {withdrawal.item for withdrawal in withdrawn}
    return Difference(
        added=tuple(new.item(key) for key in new.rows if key not in kept),
        removed=tuple(item for item in gone if item not in named),
        withdrawn=withdrawn,
        renamed=tuple(Renaming(new.item(is_), was[1]) for was, is_ in now.items()),
        revised=(*_head(before, after, names), *_revisions(old, new, pairs, names)),
        verdicts=tuple(_turns(old, new, pairs, "questions", "verdict")),
        statuses=tuple(_turns(old, new, pairs, "events", "status")),
    )


Key = tuple[str, str]
"""A list's name and an id in it."""


class _Rows:
    """The rows of an export by list and id, in the order of display."""

    def __init__(self, export: Export, lists: Iterable[str]) -> None:
        self.rows: dict[Key, Row] = {}
        for name in lists:
            for row in export[name]:
                self.rows[name, self._free(name, _id(name, row))] = row

    def _free(self, name: str, id_: str) -> str:
        """An article can tell twice of one event: the second account has a number."""
        number, free = 1, id_
        while (name, free) in self.rows:
            number += 1
            free = f"{id_} ({number})"
        return free

    def item(self, key: Key) -> Item:
        return Item(KINDS[key[0]], key[1], _name(key[0], self.rows[key]))


def _id(name: str, row: Row) -> str:
    if name == "ignored":
        return f"{row['article']}/“{row['words']}”"
    return f"{row['article']}/{row['event']}" if name == "reports" else str(row["id"])


def _name(name: str, row: Row) -> str:
    match name:
        case "utterances":
            return f"{row['speaker']}, {row['said']}"
        case "judgements":
            return str(row["statement"].replace("{likelihood}", row["likelihood"]))
        case "ignored":
            return str(row["reason"])
        case "reports":
            return str(row["says"])
    words = row.get("segments") or row.get("words")
    if words:
        return f"“{' … '.join(words)}”"
    return str(row.get("title") or row.get("name") or row.get("text"))


def _names(before: Export, after: Export) -> dict[str, str]:
    """The ids of the one that are others in the other, whichever of the two is the later."""
    stones = [(row["now"], row["id"]) for row in before.get("tombstones", ()) if row["now"]]
    stones += [(row["id"], row["now"]) for row in after.get("tombstones", ()) if row["now"]]
    return dict(stones)


def _renamed(old: _Rows, new: _Rows, names: Mapping[str, str]) -> dict[Key, Key]:
    """Where rows of the one stand in the other, where that is under another id."""
    moved = {key: (key[0], _moved(*key, names)) for key in old.rows if key not in new.rows}
    return {was: is_ for was, is_ in moved.items() if is_ in new.rows}


def _moved(name: str, id_: str, names: Mapping[str, str]) -> str:
    """An id under its new name; a part goes with its article, an account with its event too."""
    owner, slash, part = id_.partition("/")
    if name == "reports":
        part = names.get(part, part)
    whole = names.get(owner, owner) + slash + part
    return names.get(id_, names.get(whole, whole))


def _head(before: Export, after: Export, names: Mapping[str, str]) -> Iterator[Revision]:
    """What is said of the briefing as a whole."""
    if changes := tuple(_changes(before, after, _HEAD, names)):
        yield Revision(Item("briefing", "briefing", str(after.get("title", ""))), changes)


def _revisions(
    old: _Rows, new: _Rows, pairs: Iterable[tuple[Key, Key]], names: Mapping[str, str]
) -> Iterator[Revision]:
    for before, after in pairs:
        was, is_ = old.rows[before], new.rows[after]
        fields = (field for field in is_ if field not in _FOLLOWS[after[0]])
        if was != is_ and (changes := tuple(_changes(was, is_, fields, names))):
            yield Revision(new.item(after), changes)


def _changes(
    old: Row, new: Row, fields: Iterable[str], names: Mapping[str, str]
) -> Iterator[Change]:
    """The fields that both know and that differ, but for those that only follow a renamed id."""
    for field in fields:
        known = field in old and field in new
        if known and new[field] != old[field] and new[field] != _followed(old[field], names):
            yield Change(field, old[field], new[field])


def _followed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_followed(one, names) for one in value]
    if not isinstance(value, str):
        return value
    prose = REFERENCE.sub(lambda m: m[0].replace(m[1], _moved("", m[1], names), 1), value)
    return _moved("", prose, names)


def _turns(
    old: _Rows, new: _Rows, pairs: Iterable[tuple[Key, Key]], name: str, field: str
) -> Iterator[Turn]:
    for before, after in pairs:
        if after[0] == name and old.rows[before][field] != new.rows[after][field]:
            yield Turn(new.item(after), old.rows[before][field], new.rows[after][field])


def _withdrawals(gone: list[Item], stones: Mapping[str, Row]) -> Iterator[Withdrawal]:
    """With an article goes all that it said."""
    for item in gone:
        if stone := stones.get(item.id) or stones.get(item.id.partition("/")[0]):
            yield Withdrawal(item, stone["on"], stone["why"])
