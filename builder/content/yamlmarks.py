"""YAML text to plain data, in one pass over the parser's events, keeping every mark.

Takes text, gives data and marks, raises `DialectError` at the first thing that the dialect
refuses. Works on events rather than composed nodes because the C loader's `compose` crashes the
interpreter on very deep nesting, while events are flat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern
from typing import Any

import yaml

from builder.content.letters import code, smuggled, unfit
from builder.content.marks import ALIAS, EXACT, Loc, Mark, Marks
from builder.content.merged import UNMERGED, conflict

MAX_DEPTH = 40
MAX_ALIASES = 20
MAX_NODES = 200_000
MAX_DIGITS = 15
MAX_TEXT = 20_000
MAX_KEY = 200

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_TRAP = re.compile(
    r"[-+]?0[0-9]+|0[xob][0-9a-fA-F]+|[0-9]+(:[0-9]+)+|[0-9_]*_[0-9_]*"
    r"|\d{4}-\d{1,2}(-\d{1,2})?([Tt ]\d.*)?|[-+]?(\.[0-9]+|[0-9]+\.)"
    r"|[-+]?[0-9.]+e[-+]?[0-9]+|[-+]?\.(inf|nan)",
    re.IGNORECASE,
)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # the specification of YAML 1.1, 4.1.4
_WORDS = {"yes", "no", "on", "off", "y", "n", "true", "false", "null", "~"}
_PLAIN: dict[str, Any] = {"true": True, "false": False, "null": None}

_SAID: tuple[tuple[str, str, str], ...] = (
    ("unexpected end of stream", "the quotation mark here is never closed", "close it"),
    ("mapping values are not allowed", "a second ': ' in one line", "put the text in quotes"),
    ("cannot start any token", "text cannot begin with this character", "put the text in quotes"),
    ("find expected ':'", "a line without ': '", "write it so: field, colon, space, value"),
    ("unknown escape character", "a backslash in double quotes begins an escape",
     "use single quotes, or write \\\\"),
    ("expected ',' or", "the bracket of line {line} is not closed, or a comma is missing",
     "quote text that holds , [ ] { }"),
    ("did not find expected", "the structure breaks off here",
     "check the indentation, and that text after a quotation mark is inside the quotes"),
)  # fmt: skip
"""What the parser says, and what it means for the person who typed the line."""

_BOTH = "keep either side, or what is right of both, without the lines that begin with <, = and >"
_ASTRAY = ("this field is indented further than the ones above it",
           "begin the fields of one record in one column; in a list, behind the dash")  # fmt: skip


class DialectError(Exception):
    """The first thing in a text that the dialect refuses."""

    def __init__(self, line: int, column: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


def load(text: str, longest: int = MAX_TEXT) -> tuple[Any, Marks]:
    """The data of one YAML document, no text in it longer than so many characters, and its marks.

    Raises `DialectError`.
    """
    if found := unfit(text):  # so the parser meets no character that is none of YAML's
        raise DialectError(*found)
    if line := conflict(text):
        raise DialectError(line, 1, UNMERGED, _BOTH)
    reader = _Reader(text, longest)
    try:
        return reader.document(), reader.marks
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text) from None


class _Reader:
    """Turns the stream of events into data; one instance reads one text.

    Events are `Any`: PyYAML's C and Python parsers share attributes but no typed base.
    """

    def __init__(self, text: str, longest: int) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.longest = longest
        self.marks = Marks()
        self.anchors: dict[str, tuple[Any, int]] = {}
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
            self.marks.bare.add(ALIAS)
            return self._alias(event, loc)
        if event.tag:
            raise _fault(event, f"the tag {event.tag} is not allowed", "write the plain value")
        before = self.nodes
        data = self._collect(event, loc)
        if event.anchor:
            self.anchors[event.anchor] = data, self.nodes - before
        return data

    def _collect(self, event: Any, loc: Loc) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        if len(event.value) > self.longest:
            raise _fault(event, f"a text of more than {self.longest} characters", "shorten it")
        if event.style not in EXACT:
            self.marks.bare.add(next((key for key in reversed(loc) if isinstance(key, str)), ""))
        return _scalar(event)

    def _mapping(self, loc: Loc) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, data)
            self.marks.keys[(*loc, key)] = _mark(event)
            data[key] = self.value(next(self.events), (*loc, key))
        return data

    def _key(self, event: Any, data: dict[str, Any]) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.tag:
            raise _fault(event, "a key must be a plain word", "quote text that holds : or {")
        if len(event.value) > MAX_KEY:
            raise _fault(event, f"a key of more than {MAX_KEY} characters", "name a field")
        key = intern(str(event.value))  # the same few words in every file
        if key in data:
            raise _fault(event, f"the key {key!r} stands twice", "keep one of the two")
        return key

    def _sequence(self, loc: Loc) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.value(event, (*loc, len(data))))
        return data

    def _alias(self, event: Any, loc: Loc) -> Any:
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            raise _fault(event, f"more than {MAX_ALIASES} aliases", "write the values out")
        if event.anchor not in self.anchors:
            raise _fault(event, f"the alias *{event.anchor} names no anchor before it",
                         "quote text that begins with *")  # fmt: skip
        self.nodes += self.anchors[event.anchor][1]
        self._bound(event, loc)
        return self.anchors[event.anchor][0]

    def _bound(self, event: Any, loc: Loc) -> None:
        self.nodes += 1
        if len(loc) > MAX_DEPTH:
            raise _fault(event, f"nested more than {MAX_DEPTH} levels deep", "flatten the file")
        if self.nodes > MAX_NODES:
            raise _fault(event, f"more than {MAX_NODES} values in one file", "split the file")


def _scalar(event: Any) -> Any:
    text = str(event.value)
    if event.style:
        return _clean(event, text)
    if not text or text in _PLAIN:
        return _PLAIN.get(text)
    if text[0] in "+-.0123456789":
        return _numeric(event, text)
    if text.lower() in _WORDS:
        raise _ambiguous(event, text, "write true, false or null, or quote it if it is text")
    return intern(text)  # most are ids, which stand in many files


def _clean(event: Any, text: str) -> str:
    """Quoted text; an escape in double quotes can smuggle in what a file may not hold."""
    if letter := smuggled(text):
        message = f"the text holds {code(letter)}, which cannot be seen"
        raise _fault(event, message, "remove the escape")
    return text


def _numeric(event: Any, text: str) -> Any:
    """A number, or text that only begins like one."""
    if _TRAP.fullmatch(text):
        raise _ambiguous(event, text, f'quote it if it is text: "{text}"')
    whole = _INT.fullmatch(text)
    if not whole and not _FLOAT.fullmatch(text):
        return text
    if len(text) > MAX_DIGITS:
        raise _fault(event, f"a number of more than {MAX_DIGITS} characters", "quote it")
    return int(text) if whole else float(text)


def _ambiguous(event: Any, text: str, hint: str) -> DialectError:
    return _fault(event, f"{text!r} means different things to different YAML readers", hint)


def _mark(event: Any) -> Mark:
    style = getattr(event, "style", None) or ""
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1, style)


def _fault(event: Any, message: str, hint: str) -> DialectError:
    return DialectError(event.start_mark.line + 1, event.start_mark.column + 1, message, hint)


def _syntax(error: yaml.MarkedYAMLError, text: str) -> DialectError:
    said = str(error.problem)
    begun, noticed = _place(error.context_mark or error.problem_mark), _place(error.problem_mark)
    if "mapping values" in said and _first_colon(text, noticed):
        return DialectError(*noticed, *_ASTRAY)
    known = next((row for row in _SAID if row[0] in said), None)
    _, message, hint = known or ("", f"not YAML: {said}", "put the text in quotes")
    # What stays open is noticed further down, and mended where it begins.
    place = begun if "end of stream" in said or "expected ':'" in said else noticed
    return DialectError(*place, message.replace("{line}", str(begun[0])), hint)


def _first_colon(text: str, place: tuple[int, int]) -> bool:
    """True for a field that the parser took for more of the value above it."""
    line, column = place
    return ": " not in _BREAK.split(text)[line - 1][: column - 1]


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
