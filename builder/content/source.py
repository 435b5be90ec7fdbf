"""Strict YAML from disk, with the line and column of everything in it.

Takes the briefing's root folder; gives documents (plain dictionaries, lists and scalars, each
with its mark) and texts, and a problem for each fault. Reads, never writes. The dialect: UTF-8
without a byte-order mark, no tabs, no duplicate keys, no implicit dates, octals, sexagesimals or
yes/no, few aliases, bounded depth and size.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from builder.content.bounds import MEGABYTES, VARIABLE, BoundsError, Room
from builder.content.files import YAML, bytes_of, entries, ill_named, refusal, text_of
from builder.content.marks import Loc, Mark, Marks
from builder.content.yamlmarks import MAX_TEXT, DialectError, load
from builder.kept.cache import Shelf, digest
from builder.problem import Problem

CONTENT = "content"


@dataclass(frozen=True)
class Document:
    """One YAML file: its data, how many values that is, and the mark of every key and value in it.

    The data are `packed` by `marshal`, in a third of the memory, and unpacked for whoever asks.

    `bare` names the fields in which some scalar is not written exactly, as `Marks` has them.

    `digest` is that of the text. The marks are read from the text once somebody asks, which for
    most files nobody does.
    """

    path: str
    packed: bytes
    values: int
    bare: tuple[str, ...]
    text: str
    digest: bytes
    known: Shelf

    @property
    def data(self) -> Any:
        """What the file says, as dictionaries, lists and scalars."""
        return marshal.loads(self.packed)

    @cached_property
    def marks(self) -> Marks:
        """The mark of every key and value."""
        key = digest("marks", self.text)
        kept = self.known.get(key)
        if kept is None:
            kept = load(self.text, len(self.text))[1].packed()
            self.known.put(key, kept)
        return Marks.unpacked(kept)

    def mark(self, loc: Loc) -> Mark:
        """The mark of the value at `loc`, or of the nearest thing around it that has one."""
        while loc and loc not in self.marks.values:
            loc = loc[:-1]
        return self.marks.values.get(loc, Mark(1, 1))

    def key(self, loc: Loc) -> Mark:
        """The mark of the key at `loc`, where it has one; else as `mark`."""
        return self.marks.keys.get(loc) or self.mark(loc)


@dataclass(frozen=True)
class Tree:
    """What stands under `content/`, by path from the root: parsed YAML and other texts.

    `broken` names the YAML files that could not be parsed: they are there, and hold we know not
    what. `lost` names everything else that could not be read, folders too.
    """

    documents: Mapping[str, Document]
    texts: Mapping[str, str]
    broken: frozenset[str] = frozenset()
    lost: tuple[str, ...] = ()


class Read(NamedTuple):
    """A tree and the problems met on the way to it."""

    tree: Tree
    problems: tuple[Problem, ...]


def read_tree(root: Path, known: Shelf | None = None, raw: dict[str, bytes] | None = None) -> Read:
    """All of `root/content`, in the order of the paths; what cannot be read becomes a problem.

    Passed over is only what systems and editors leave: `.name`, `name~` and `#name#`. `known` keeps
    what a YAML text amounts to, for as long as the text stays the same. `raw` is what `contents`
    has read already, and is used up.
    """
    folder = root / CONTENT
    found: dict[str, os.DirEntry[str] | bytes] = (
        {_name(folder, entry): entry for entry in entries(folder)} if raw is None else {**raw}
    )
    names = tuple(found)
    (raw or {}).clear()
    try:
        read = dict(_each(found, known))
    except BoundsError as error:
        return _nothing(names, error)
    documents = {name: one for name, one in read.items() if isinstance(one, Document)}
    texts = {name: one for name, one in read.items() if isinstance(one, str)}
    problems = [one for one in read.values() if isinstance(one, Problem)]
    if not documents and not problems:
        problems.append(_empty(root))
    broken = frozenset(p.path for p in problems if p.path.endswith(YAML))
    lost = tuple(sorted({p.path for p in problems} - broken))
    return Read(Tree(documents, texts, broken, lost), tuple(problems))


def known_documents(raw: Mapping[str, bytes]) -> dict[bytes, Any]:
    """What each YAML text amounts to, for the shelf that `read_tree` is given afterwards."""
    known = Shelf(None)
    with suppress(BoundsError):
        for _ in _each({**raw}, known):
            pass
    return known.learnt()


def _each(
    found: dict[str, os.DirEntry[str] | bytes], known: Shelf | None
) -> Iterator[tuple[str, Document | str | Problem]]:
    room = Room.of(os.environ)
    for name in [*found]:
        one = _one(found.pop(name), name, known)
        if not room.takes(*_size(one)):
            message = f"{CONTENT}/ is too large: reading stopped at {name}"
            hint = f"if it is meant to be, allow more: {VARIABLE}={2 * MEGABYTES}"
            raise BoundsError(message, hint)
        yield name, one


def _name(folder: Path, entry: os.DirEntry[str]) -> str:
    return CONTENT + entry.path[len(str(folder)) :].replace(os.sep, "/")


def _size(one: Document | str | Problem) -> tuple[int, int]:
    """Characters and values; text that is not ASCII has more bytes, at most four times as many."""
    if isinstance(one, Document):
        return len(one.text), one.values
    return len(one) if isinstance(one, str) else 0, 0


def _one(
    found: os.DirEntry[str] | bytes, name: str, known: Shelf | None
) -> Document | str | Problem:
    try:
        fault = ill_named(name) if isinstance(found, bytes) else refusal(found)
        if fault:
            return Problem(name, 1, 1, "layout", "error", *fault)
        raw = found if isinstance(found, bytes) else bytes_of(found, name)
    except OSError as error:
        message = f"it cannot be read: {error.strerror}"
        return Problem(name, 1, 1, "content", "error", message, "check its permissions")
    text = raw if isinstance(raw, Problem) else text_of(raw, name)
    if isinstance(text, str) and name.endswith(YAML):
        return parse_document(name, text, known)
    return text


class Contents(NamedTuple):
    """The bytes of all files by path, and the digest of it all and of the room that it has."""

    raw: dict[str, bytes]
    digest: bytes


def contents(root: Path) -> Contents | None:
    """All that `read_tree` reads.

    None if something there cannot be read, or is no plain file: `read_tree` says what.
    """
    folder, raw = root / CONTENT, dict[str, bytes]()
    for entry in entries(folder):
        try:
            name = _name(folder, entry)
            data = bytes_of(entry, name) if entry.is_file(follow_symlinks=False) else None
        except OSError:
            return None
        if not isinstance(data, bytes):
            return None
        raw[name] = data
    parts = (part for pair in raw.items() for part in pair)
    return Contents(raw, digest(os.environ.get(VARIABLE, ""), *parts))


def parse_document(name: str, text: str, known: Shelf | None = None) -> Document | Problem:
    """One YAML text as a document, or its first fault (what follows a fault is unknowable)."""
    known = known or Shelf(None)
    key = digest("data", text)
    kept = known.get(key)
    if kept is None:
        try:
            data, marks = load(text, MAX_TEXT if name.endswith(YAML) else len(text))
            kept = marshal.dumps(data), len(marks.values), tuple(sorted(marks.bare))
        except DialectError as fault:
            return Problem(
                name, fault.line, fault.column, "yaml", "error", fault.message, fault.hint
            )
        known.put(key, kept)
    packed, values, bare = kept
    return Document(name, packed, values, bare, text, key, known)


def _nothing(names: Iterable[str], error: BoundsError) -> Read:
    """None of a briefing: its files are there, and hold we know not what."""
    broken = frozenset(name for name in names if name.endswith(YAML))
    problem = Problem(CONTENT, 1, 1, "size", "error", error.message, error.hint)
    return Read(Tree({}, {}, broken), (problem,))


def _empty(root: Path) -> Problem:
    missing = "there is no content/ folder" if not (root / "content").is_dir() else (
        "content/ holds no YAML"
    )  # fmt: skip
    return Problem(
        "content", 1, 1, "content", "error", missing,
        "run the command in the briefing's root folder, or begin one: briefing init DIR",
    )  # fmt: skip
