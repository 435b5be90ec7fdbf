"""Strict YAML from disk, with the line and column of everything in it.

Takes the briefing's root folder; gives documents (plain dictionaries, lists and scalars, each
with its mark) and texts, and a problem for each fault. Reads, never writes. The dialect: UTF-8
without a byte-order mark, no tabs, no duplicate keys, no implicit dates, octals, sexagesimals or
yes/no, few aliases, bounded depth and size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from builder.problem import Problem
from builder.yamlmarks import DialectError, Mark, Marks, load

MAX_BYTES = 4_000_000

Loc = tuple[str | int, ...]
TEXTS = (".md", ".lock", ".json")


@dataclass(frozen=True)
class Document:
    """One YAML file: its data, and the mark of every key and value in it."""

    path: str
    data: Any
    marks: Marks

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
    """What stands under `content/`: parsed YAML and other texts, by path from the root."""

    documents: Mapping[str, Document]
    texts: Mapping[str, str]


class Read(NamedTuple):
    """A tree and the problems met on the way to it."""

    tree: Tree
    problems: tuple[Problem, ...]


def read_tree(root: Path) -> Read:
    """All of `root/content`, in the order of the paths; unreadable files become problems."""
    documents: dict[str, Document] = {}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in _files(root / "content"):
        name = path.relative_to(root).as_posix()
        text = _text(path, name)
        if isinstance(text, Problem):
            problems.append(text)
        elif path.suffix in TEXTS:
            texts[name] = text
        else:
            document = parse_document(name, text)
            problems += [document] if isinstance(document, Problem) else []
            if isinstance(document, Document):
                documents[name] = document
    if not documents and not problems:
        problems.append(_empty(root))
    return Read(Tree(documents, texts), tuple(problems))


def parse_document(name: str, text: str) -> Document | Problem:
    """One YAML text as a document, or its first fault (what follows a fault is unknowable)."""
    try:
        data, marks = load(text)
    except DialectError as fault:
        return Problem(name, fault.line, fault.column, "yaml", "error", fault.message, fault.hint)
    return Document(name, data, marks)


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(
            p
            for p in folder.rglob("*")
            if p.is_file() and p.suffix in (*TEXTS, ".yml") and "schema" not in p.parts
        )


def _text(path: Path, name: str) -> str | Problem:
    if path.stat().st_size > MAX_BYTES:
        size = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        return Problem(name, 1, 1, "size", "error", size, "split it, or remove what is not content")
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        return Problem(
            name, line, column, "encoding", "error",
            f"byte 0x{raw[error.start]:02x} is not UTF-8", "save the file as UTF-8",
        )  # fmt: skip


def _empty(root: Path) -> Problem:
    missing = "there is no content/ folder" if not (root / "content").is_dir() else (
        "content/ holds no YAML"
    )  # fmt: skip
    return Problem(
        "content", 1, 1, "content", "error", missing,
        "run the command in the briefing's root folder, or begin with content/briefing.yml",
    )  # fmt: skip
