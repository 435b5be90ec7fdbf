"""A difference as text for a terminal, Markdown for a pull request, JSON for programs.

Takes a `Difference` and the names of the two states; gives text. Decides nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from builder.editions.difference import KINDS, Difference, Item, Turn
from builder.wording import join_words, number_text, plural

Line = tuple[Item, Sequence[str]]
"""A record, and what there is to say of its change, a line each."""

_WHOLE = "the briefing itself"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def counted(items: Iterable[Item]) -> str:
    """How many records of each kind: "three articles, 12 claims and one event"."""
    counts = Counter(item.kind for item in items)
    told = [plural(counts[kind], kind) for kind in KINDS.values() if counts[kind]]
    return join_words([*told, *([_WHOLE] if counts["briefing"] else [])])


def value_text(value: Any) -> str:
    """A field's value as it reads: "nothing" where there is none."""
    if isinstance(value, list):
        return ", ".join(map(value_text, value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number_text(value)
    return "nothing" if value is None else " ".join(str(value).split())


def as_text(found: Difference, before: str, after: str) -> str:
    """For a terminal: a block for each sort of change, a line for each record."""
    lines = [f"From {before} to {after}" + ("" if found else ": no difference")]
    for title, records in _blocks(found):
        lines += ["", title]
        for item, notes in records:
            label = _WHOLE if item.kind == "briefing" else f"{item.kind} {item.id}"
            lines += [f"  {label}: {value_text(item.name)}"]
            lines += [f"      {note}" for note in notes]
    return "\n".join(lines) + "\n"


def as_markdown(found: Difference, before: str, after: str) -> str:
    """For a pull request: the same as headings and lists."""
    lines = [f"## From {before} to {after}", *([] if found else ["", "No difference."])]
    for title, records in _blocks(found):
        lines += ["", f"### {title}", ""]
        for item, notes in records:
            code = item.id.replace("`", "'")
            label = _WHOLE if item.kind == "briefing" else f"{item.kind} `{code}`"
            lines += [f"- {label}: {_escaped(item.name)}"]
            lines += [f"  - {_escaped(note)}" for note in notes]
    return "\n".join(lines) + "\n"


def as_json(found: Difference, before: str, after: str) -> str:
    """For programs: the difference as it is, with the names of the two states."""
    whole = {"before": before, "after": after, **asdict(found)}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _blocks(found: Difference) -> Iterator[tuple[str, list[Line]]]:
    """Each sort of change that there is: its title, and its records."""
    sorts: tuple[tuple[str, list[Line]], ...] = (
        ("Added", [(item, ()) for item in found.added]),
        ("Withdrawn", [(w.item, [f"{w.on}: {value_text(w.why)}"]) for w in found.withdrawn]),
        ("Removed", [(item, ()) for item in found.removed]),
        ("Renamed", [(r.item, [f"before: {r.old}"]) for r in found.renamed]),
        ("Revised", [
            (r.item, [f"{c.field}: {value_text(c.old)} → {value_text(c.new)}" for c in r.changes])
            for r in found.revised
        ]),
        ("Another verdict", [*map(_turn, found.verdicts)]),
        ("Another status", [*map(_turn, found.statuses)]),
    )  # fmt: skip
    for title, records in sorts:
        if records:
            yield f"{title}: {counted(item for item, _ in records)}", records


def _turn(turn: Turn) -> Line:
    return turn.item, [f"{turn.old} → {turn.new}"]


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", value_text(text))
