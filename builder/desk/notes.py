"""What the docstring of a field says: its purpose, why, good values and bad ones.

Takes the text that stands under a field in `builder/model/`; gives it in parts. The form is

    What the field is for, in a sentence or two.

    Why: what would go wrong without it.
    Good: a value, as it would be typed
    Bad: another value (and what is wrong with it)

where the last three may be left out, and Good and Bad may come more than once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from builder.content.yamlmarks import load

_BAD = re.compile(r"(?P<value>.+) \((?P<reason>.+)\)")


@dataclass(frozen=True)
class Notes:
    """A docstring in parts. Values are as they would be typed; `bad` pairs them with a reason."""

    text: str
    why: str = ""
    good: tuple[str, ...] = ()
    bad: tuple[tuple[str, str], ...] = ()

    @property
    def examples(self) -> list[Any]:
        """The good values, read as YAML."""
        return [value(text) for text in self.good]

    def lines(self) -> tuple[str, ...]:
        """Everything, each statement on a line of its own."""
        why = (f"Why: {self.why}",) if self.why else ()
        good = (f"Good: {text}" for text in self.good)
        bad = (f"Bad: {text} ({reason})" for text, reason in self.bad)
        return (self.text, *why, *good, *bad)


def notes(docstring: str) -> Notes:
    """A docstring, taken apart. Raises ValueError for a bad value without a reason."""
    rows: dict[str, list[str]] = {"": [], "Why": [], "Good": [], "Bad": []}
    current = rows[""]
    for line in docstring.split("\n"):
        head, colon, rest = line.strip().partition(": ")
        if colon and head in rows and line == line.lstrip():
            current = rows[head]
            current.append(rest)
        elif current and line.strip():
            current[-1] += f" {line.strip()}"
        elif line.strip():
            current.append(line.strip())
    bad = tuple(_bad(text) for text in rows["Bad"])
    return Notes(" ".join(rows[""]), " ".join(rows["Why"]), tuple(rows["Good"]), bad)


def value(text: str) -> Any:
    """What a value means that stands behind a key."""
    data, _ = load(f"value: {text}\n")
    return data["value"]


def _bad(text: str) -> tuple[str, str]:
    found = _BAD.fullmatch(text)
    if not found:
        raise ValueError(f"the bad value {text!r} has no reason in brackets")
    return found["value"], found["reason"]
