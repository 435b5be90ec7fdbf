"""YAML text to plain data, in one pass over the parser's events, keeping every mark.

Takes text, gives data and marks, raises `DialectError` at the first thing that the dialect
refuses. Works on events rather than composed nodes because the C loader's `compose` crashes the
interpreter on very deep nesting, while events are flat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

MAX_DEPTH = 40
MAX_ALIASES = 20
MAX_NODES = 200_000

Loc = tuple[str | int, ...]

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_TRAP = re.compile(
    r"[-+]?0[0-7]+|0[xob][0-9a-fA-F]+|[0-9]+(:[0-9]+)+|[0-9_]*_[0-9_]*"
    r"|\d{4}-\d{1,2}(-\d{1,2})?([Tt ]\d.*)?|[-+]?[0-9.]+e[-+]?[0-9]+|[-+]?\.(inf|nan)",
    re.IGNORECASE,
)
_WORDS = {"yes", "no", "on", "off", "y", "n"}
_PLAIN: dict[str, Any] = {"true": True, "false": False, "null": None}


class Mark(NamedTuple):
    """A place in a file, counted from 1, and how the scalar there was written."""

    line: int
    column: int
    style: str = ""


class DialectError(Exception):
    """The first thing in a text that the dialect refuses."""

    def __init__(self, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


@dataclass(frozen=True)
class Marks:
    """Where each value and each key stands, by its path inside the data."""

    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)


def load(text: str) -> tuple[Any, Marks]:
    """The data of one YAML document and its marks. Raises `DialectError`."""
    _refuse_characters(text)
    reader = _Reader(text)
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        raise _syntax(error) from None
    except yaml.YAMLError as error:
        raise DialectError(1, 1, f"not YAML: {error}") from None
    return data, reader.marks


class _Reader:
    """Turns the stream of events into data; one instance reads one text.

    Events are `Any`: PyYAML's C and Python parsers share attributes but no typed base.
    """

    def __init__(self, text: str) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.marks = Marks()
        self.anchors: dict[str, Any] = {}
        self.aliases = self.nodes = 0

    def document(self) -> Any:
        """The data of the only document."""
        data: Any = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                data = self.value(event, ())
            elif isinstance(event, yaml.DocumentStartEvent) and self.nodes:
                raise _fault(event, "a second document begins here", "one file, one record")
        return data

    def value(self, event: Any, loc: Loc) -> Any:
        """The data of one node, its marks kept under `loc`."""
        self._bound(event, loc)
        self.marks.values[loc] = _mark(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.tag:
            raise _fault(event, f"the tag {event.tag} is not allowed", "write the plain value")
        data = self._collect(event, loc)
        if event.anchor:
            self.anchors[event.anchor] = data
        return data

    def _collect(self, event: Any, loc: Loc) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        return _scalar(event)

    def _mapping(self, loc: Loc) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, data)
            self.marks.keys[(*loc, key)] = _mark(event)
            data[key] = self.value(next(self.events), (*loc, key))
        return data

    def _key(self, event: Any, data: dict[str, Any]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise _fault(event, "a key must be a plain word", "quote text that holds : or {")
        key = str(event.value)
        if key in data:
            raise _fault(event, f"the key {key!r} stands twice", "keep one of the two")
        return key

    def _sequence(self, loc: Loc) -> list[Any]:
        data: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            data.append(self.value(event, (*loc, len(data))))
        return data

    def _alias(self, event: Any) -> Any:
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            raise _fault(event, f"more than {MAX_ALIASES} aliases", "write the values out")
        if event.anchor not in self.anchors:
            raise _fault(event, f"the alias *{event.anchor} names no anchor before it")
        return self.anchors[event.anchor]

    def _bound(self, event: Any, loc: Loc) -> None:
        self.nodes += 1
        if len(loc) > MAX_DEPTH:
            raise _fault(event, f"nested more than {MAX_DEPTH} levels deep", "flatten the file")
        if self.nodes > MAX_NODES:
            raise _fault(event, f"more than {MAX_NODES} values in one file", "split the file")


def _scalar(event: Any) -> Any:
    text = str(event.value)
    if event.style:
        return text
    if not text or text in _PLAIN:
        return _PLAIN.get(text)
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if text.lower() in _WORDS or _TRAP.fullmatch(text):
        raise _fault(event, f"{text!r} means different things to different YAML readers",
                     f'quote it ("{text}"), or write true or false')  # fmt: skip
    return text


def _mark(event: Any) -> Mark:
    style = getattr(event, "style", None) or ""
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1, style)


def _fault(event: Any, message: str, hint: str = "") -> DialectError:
    return DialectError(event.start_mark.line + 1, event.start_mark.column + 1, message, hint)


def _refuse_characters(text: str) -> None:
    if text.startswith("\ufeff"):
        raise DialectError(
            1, 1, "the file begins with a byte-order mark", "save it as UTF-8 without BOM"
        )
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line:
            raise DialectError(
                number, line.index("\t") + 1, "a tab", "indent and separate with spaces"
            )


def _syntax(error: yaml.MarkedYAMLError) -> DialectError:
    mark = error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    hint = "quote text that holds : # [ { ' \" or begins with - ? * & ! |"
    if mark is None:
        return DialectError(1, 1, f"not YAML: {what}", hint)
    return DialectError(mark.line + 1, mark.column + 1, f"not YAML: {what}", hint)
