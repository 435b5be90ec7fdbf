"""A frozen edition: its data export with the SHA-256 that shows whether somebody edited it.

Takes an export and gives the text of `snapshot.json`; takes such a text and gives the export back,
or the one problem that it has, at its place. Any text gives one of the two. Pure.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from builder.content.letters import code, smuggled
from builder.content.merged import UNMERGED, conflict
from builder.editions.difference import SAYS, Export
from builder.exports.field import Field
from builder.exports.fields import FORMAT, LISTS
from builder.problem import Problem

PATH = re.compile(r"content/editions/(\d+)/snapshot\.json")

_RESTORE = "restore it from the repository: the tool alone writes it, once"
_NAMING = {
    "id", "article", "event", "words", "title", "text", "name", "verdict", "status", "statement",
    "likelihood", "speaker", "said", "says", "reason", "now", "on", "why",
}  # fmt: skip
"""Fields without which a row could not be compared or named; others may be younger."""


@dataclass(frozen=True)
class Snapshot:
    """What an edition held when it was frozen, and the file that says so.

    `ids` are those of each list of the export, `said` is what the edition itself says in it.
    """

    path: str
    text: str
    sha256: str
    ids: Mapping[str, Sequence[str]]
    said: Export

    @cached_property
    def export(self) -> Export:
        """What was frozen; `read` has found it to be whole."""
        found: dict[str, Any] = json.loads(self.text)
        return {key: value for key, value in found.items() if key != "sha256"}

    def place(self, id_: str) -> tuple[str, int, int]:
        """File, line and column at which a row with this id stands."""
        return self.path, *_place(self.text, rf'"id":\s*(?={re.escape(json.dumps(id_))})')


_SAID = (*SAYS, "tombstones", "judgements")


def path_of(number: int) -> str:
    """Where the snapshot of an edition stands."""
    return f"content/editions/{number}/snapshot.json"


def frozen(export: Export) -> str:
    """The text of a snapshot."""
    whole = {"sha256": digest(export), **export}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def digest(export: Export) -> str:
    """SHA-256 of the canonical text: JSON in UTF-8, keys in order, no space between."""
    canonical = json.dumps(export, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def read(path: str, text: str) -> Snapshot | Problem:
    """The snapshot that a text holds, or what is wrong with it."""
    if line := conflict(text):
        return _problem(path, line, 1, UNMERGED)
    try:
        found = json.loads(text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        return _problem(path, error.lineno, error.colno, f"this is no JSON: {error.msg}")
    except (ValueError, RecursionError):
        return _problem(path, 1, 1, "this is no JSON: a number or its nesting goes too far")
    if not isinstance(found, dict):
        return _problem(path, 1, 1, "this is no edition: it is no JSON object")
    return _snapshot(path, text, found)


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _snapshot(path: str, text: str, found: dict[str, Any]) -> Snapshot | Problem:
    if letter := next(filter(None, map(smuggled, _strings(found))), ""):
        place = _place(text, rf"(?i)(?={letter}|\\u{ord(letter):04x})")
        return _problem(path, *place, f"it holds {code(letter)}, which cannot be seen")
    export = {key: value for key, value in found.items() if key != "sha256"}
    if fault := _fault(path, found, export):
        key, message = fault
        return _problem(path, *_place(text, rf'"{key}":\s*'), message)
    return Snapshot(path, text, found["sha256"], *gist(export))


def gist(export: Export) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """The ids in each list, and what an edition itself says: all that later checks ask for."""
    ids = {
        name: [row["id"] for row in export[name]]
        for name in LISTS
        if any(field.name == "id" for field in LISTS[name]) and name in export
    }
    said = {name: export[name] for name in _SAID if name in export}
    return ids, said


def _strings(value: Any) -> Iterator[str]:
    """Every text in JSON, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        yield from (text for part in value.values() for text in _strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _strings(part))


def _fault(path: str, found: dict[str, Any], export: Export) -> tuple[str, str] | None:
    """The key at which something is wrong, and what."""
    written = json.dumps(found.get("format"))
    if written != str(FORMAT):
        return "format", f"its format is {written}; this program reads {FORMAT}"
    if found.get("sha256") != digest(export):
        return "sha256", "it is not what was frozen: its SHA-256 is another than it says"
    for name in ("title", "as_of", "cutoff"):
        if not isinstance(export.get(name), str):
            return name, f"{name!r} is no text"
    for name in LISTS:
        if not _is_list(name, export.get(name, [])):
            return name, f"{name!r} does not hold what an edition holds there"
    if path != path_of(export.get("edition", 0)):
        return "edition", f"it holds edition {json.dumps(export.get('edition'))}"
    return None


def _is_list(name: str, rows: Any) -> bool:
    return isinstance(rows, list) and all(_is_row(LISTS[name], row) for row in rows)


def _is_row(fields: tuple[Field, ...], row: Any) -> bool:
    return isinstance(row, dict) and all(
        field.takes(row[field.name]) if field.name in row else field.name not in _NAMING
        for field in fields
    )


def _place(text: str, pattern: str) -> tuple[int, int]:
    """Line and column of what follows the pattern; the file's beginning where it does not occur."""
    match = re.search(pattern, text)
    before = text[: match.end()].split("\n") if match else [""]
    return len(before), len(before[-1]) + 1


def _problem(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path, line, column, "snapshot", "error", message, _RESTORE)
