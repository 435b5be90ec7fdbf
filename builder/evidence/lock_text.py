"""Locks as text, and back.

Takes and gives a narrow YAML: stable order, one entry a block, so that two people who verify
different articles, or different parts of one, merge without conflict. What is not a lock becomes
a problem at its line. Touches no file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import cast

from builder.content.marks import Loc
from builder.content.merged import UNMERGED, conflict
from builder.content.source import Document, parse_document
from builder.evidence.entries import DAY, Entries, spans
from builder.evidence.lock import HEADER, NOBODY, VERSION, Entry, Lock, Overlap, Roll, Tally
from builder.evidence.match import Kind
from builder.evidence.overlaps import Apart, Told
from builder.problem import Problem

_AGAIN = "restore the file from the repository, or delete it and run briefing verify"


def write(lock: Lock) -> str:
    """Give a lock as text; equal locks give equal text."""
    return "\n".join((HEADER, *_lines(lock), ""))


def _lines(lock: Lock) -> Iterator[str]:
    yield f"version: {VERSION}"
    yield f"normaliser: {lock.normaliser}"
    yield f'capture: "{lock.capture}"'
    yield f'sha256: "{lock.sha256}"'
    yield f"words: {lock.words}"
    yield "coverage:" if lock.coverage else "coverage: {}"
    yield from (f"  {sort}: {_tally(tally)}" for sort, tally in sorted(lock.coverage.items()))
    overlaps = sorted(lock.overlaps.items())
    yield from _block("overlaps", [f"{k} {v.text} {v.shingles}" for k, v in overlaps])
    roll = [f"all of {lock.roll.name}"] if lock.roll.name else []
    yield from _block("apart", [*roll, *sorted(lock.apart)])
    names = sorted(lock.names.items())
    yield from _block("names", [f"{actor} {times} {form}" for (actor, form), times in names])
    yield "entries:" if lock.entries else "entries: {}"
    for key, entry in sorted(lock.entries.items()):
        yield f"  {key}:"
        yield from (f"    {line}" for line in _entry(entry))


def _block(name: str, lines: Sequence[str]) -> Iterator[str]:
    """One scalar, a line each: far quicker to read than a mapping, and merged line by line."""
    yield f"{name}: |" if lines else f'{name}: ""'
    yield from (f"  {line}" for line in lines)


def _entry(entry: Entry) -> Iterator[str]:
    spans = " ".join(f"{start}-{end}" for start, end in entry.at)
    yield f'words: "{entry.words}"'
    yield f'passage: "{entry.passage}"'
    yield f'at: "{spans}"'
    yield f"paragraph: {entry.paragraph}"
    yield f"occurrences: {entry.occurrences}"
    yield f"match: {entry.match}"
    yield f'verified: "{entry.by} {entry.on}"'


def _tally(tally: Tally) -> str:
    return f'"{tally.captured} {tally.ignored} {tally.left}"'


# --- reading what we wrote ------------------------------------------------------------------

_TOP = re.compile(
    r'version: 1\nnormaliser: (\d+)\ncapture: "(\S+)"\nsha256: "([0-9a-f]{64})"\nwords: (\d+)\n'
)
_TALLY = re.compile(r'^  (\w+): "(\d+) (\d+) (\d+)"$', re.MULTILINE)
_APART = re.compile(r'""|\|(?:\n  all of ([0-9a-f]{12}))?')
_NAMED = re.compile(r"^ *([a-z0-9-]+) (\d+) (.+)$", re.MULTILINE)


def again(text: str) -> Lock | None:
    """Read a lock that `quick` has read before; None for a text that it never reads. Of its roll
    it has the name."""
    head, _, rest = text.partition("\napart: ")
    apart, _, tail = rest.partition("\nnames: ")
    names, _, entries = tail.partition("\nentries:")
    to_apart = len(text) - len(rest)
    top, told = _TOP.search(head), _APART.match(apart)
    if not top or not told:
        return None
    return Lock(
        normaliser=int(top[1]), capture=top[2], sha256=top[3], words=int(top[4]),
        coverage={m[1]: Tally(int(m[2]), int(m[3]), int(m[4])) for m in _TALLY.finditer(head)},
        overlaps=Told(text, top.end(), len(head)),
        apart=Apart(text, to_apart + told.end(), to_apart + len(apart)),
        roll=Roll(told[1]) if told[1] else NOBODY,
        names={(intern(m[1]), m[3]): int(m[2]) for m in _NAMED.finditer(names)},
        entries=Entries(text, len(text) - len(entries) - 1),
    )  # fmt: skip


def quick(text: str) -> Lock | None:
    """Read a lock as we write it, many times quicker than YAML; proved by writing it again."""
    try:
        lock = again(text)
        return lock if lock and write(lock) == text else None
    except ValueError:  # spans that are none, or numbers of thousands of digits
        return None


def named_roll(text: str) -> str:
    """The name of the roll that a lock's text names; nothing where it names none."""
    found = _APART.match(text, text.find("\napart: ") + len("\napart: "))
    return found[1] or "" if found else ""


def of_itself(text: str) -> str:
    """A lock that `again` can read, without what it says of other articles."""
    head, _, rest = text.partition("\noverlaps: ")
    return "".join((head, '\noverlaps: ""\napart: ""', rest[rest.index("\nnames: ") :]))


# --- reading anything else ------------------------------------------------------------------


class _MalformedError(Exception):
    def __init__(self, loc: Loc, message: str) -> None:
        super().__init__(message)
        self.loc, self.message = loc, message


def read(path: str, text: str) -> Lock | Problem:
    """Read a lock, or say at its line what is wrong with it."""
    return quick(text) or _strict(path, text)


def _strict(path: str, text: str) -> Lock | Problem:
    if line := conflict(text):
        return _problem(path, line, 1, UNMERGED, "keep either side, then run briefing verify")
    document = parse_document(path, text)
    if isinstance(document, Problem):
        return _problem(path, document.line, document.column, document.message)
    return _checked(document)


def _problem(path: str, line: int, column: int, message: str, hint: str = _AGAIN) -> Problem:
    return Problem(path, line, column, "lock-form", "error", message, hint)


def _checked(document: Document) -> Lock | Problem:
    try:
        return _lock(_Node(document.data))
    except _MalformedError as error:
        mark = document.key(error.loc)
        return _problem(document.path, mark.line, mark.column, error.message)
    except ValueError:  # of `int`, which reads at most some thousand digits
        return _problem(document.path, 1, 1, "a number in it is longer than any that a lock holds")


@dataclass(frozen=True)
class _Node:
    """A value of the document and its place there; asked for what it must be."""

    data: object
    loc: Loc = ()

    def fields(self, *names: str) -> "dict[str, _Node]":
        found = self.each()
        for name in [*found, *names]:
            if name not in found:
                raise _MalformedError(self.loc, f"the lock has no {name!r} here")
            if name not in names:
                raise _MalformedError((*self.loc, name), f"the lock knows no {name!r}")
        return found

    def each(self) -> "dict[str, _Node]":
        if not isinstance(self.data, dict):
            raise _MalformedError(self.loc, "names with values must stand here")
        return {key: _Node(value, (*self.loc, key)) for key, value in self.data.items()}

    def number(self) -> int:
        if not isinstance(self.data, int) or isinstance(self.data, bool):
            raise _MalformedError(self.loc, "a whole number must stand here")
        return self.data

    def match(self, pattern: str) -> re.Match[str]:
        found = re.fullmatch(pattern, self.data) if isinstance(self.data, str) else None
        if not found:
            raise _MalformedError(self.loc, "this is not what a lock holds here")
        return found


_DIGEST = "[0-9a-f]{64}"


def _lock(node: _Node) -> Lock:
    version = node.each().get("version", node)
    if version.data != VERSION:
        raise _MalformedError(version.loc, f"this is no lock of version {VERSION}")
    top = node.fields("version", "normaliser", "capture", "sha256", "words", "coverage",
                      "overlaps", "apart", "names", "entries")  # fmt: skip
    roll, apart = top["apart"].match(r"(?:all of ([0-9a-f]{12})\n)?((?:[0-9a-f]{12}\n)*)").groups()
    return Lock(
        capture=top["capture"].match(r"\S+")[0],
        sha256=top["sha256"].match(_DIGEST)[0],
        words=top["words"].number(),
        normaliser=top["normaliser"].number(),
        coverage={key: _read_tally(value) for key, value in top["coverage"].each().items()},
        overlaps=_read_overlaps(top["overlaps"]),
        apart=frozenset(apart.split()),
        roll=Roll(roll) if roll else NOBODY,
        names=_read_names(top["names"]),
        entries={key: _read_entry(value) for key, value in top["entries"].each().items()},
    )


def _read_tally(node: _Node) -> Tally:
    return Tally(*map(int, node.match(r"(\d+) (\d+) (\d+)").groups()))


def _read_overlaps(node: _Node) -> dict[str, Overlap]:
    lines = node.match(r"(?:[a-z0-9-]+ [0-9a-f]{12} \d{1,9}\n)*")[0].split("\n")[:-1]
    rows = (line.split(" ") for line in lines)
    return {article: Overlap(text, int(shingles)) for article, text, shingles in rows}


def _read_names(node: _Node) -> dict[tuple[str, str], int]:
    lines = node.match(r"(?:[a-z0-9-]+ \d+ .+\n)*")[0]
    return {(m[1], m[3]): int(m[2]) for m in _NAMED.finditer(lines)}


def _read_entry(node: _Node) -> Entry:
    top = node.fields("words", "passage", "at", "paragraph", "occurrences", "match", "verified")
    verified = top["verified"].match(rf"(\S+) ({DAY})")
    return Entry(
        words=top["words"].match(_DIGEST)[0],
        passage=top["passage"].match(_DIGEST)[0],
        at=spans(top["at"].match(r"\d+-\d+(?: \d+-\d+)*")[0]),
        paragraph=top["paragraph"].number(),
        occurrences=top["occurrences"].number(),
        match=cast("Kind", top["match"].match("exact|normalised|split")[0]),
        by=verified[1],
        on=verified[2],
    )
