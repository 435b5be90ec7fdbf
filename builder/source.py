"""Strict YAML from disk, with the line and column of everything in it.

Takes the briefing's root folder; gives documents (plain dictionaries, lists and scalars, each
with its mark) and texts, and a problem for each fault. Reads, never writes. The dialect: UTF-8
without a byte-order mark, no tabs, no duplicate keys, no implicit dates, octals, sexagesimals or
yes/no, few aliases, bounded depth and size.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from builder.assets import FOLDERS
from builder.cache import Shelf, digest
from builder.problem import Problem
from builder.yamlmarks import DialectError, Mark, Marks, load

CONTENT = "content"
MAX_BYTES = {".yml": 4_000_000, ".md": 4_000_000}
MACHINE_WRITTEN = 64_000_000
"""The largest file that is read, by its ending; locks and snapshots, which a tool writes, grow."""

Loc = tuple[str | int, ...]
YAML = ".yml"
TEXTS = (".md", ".lock", ".json")


@dataclass(frozen=True)
class Document:
    """One YAML file: its data, and the mark of every key and value in it.

    The marks are read from the text once somebody asks, which for most files nobody does.
    """

    path: str
    data: Any
    text: str
    known: Shelf

    @cached_property
    def marks(self) -> Marks:
        """The mark of every key and value."""
        key = digest("marks", self.text)
        kept = self.known.get(key)
        if kept is None:
            kept = load(self.text)[1].packed()
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
    what.
    """

    documents: Mapping[str, Document]
    texts: Mapping[str, str]
    broken: frozenset[str] = frozenset()


class Read(NamedTuple):
    """A tree and the problems met on the way to it."""

    tree: Tree
    problems: tuple[Problem, ...]


def read_tree(root: Path, known: Shelf | None = None) -> Read:
    """All of `root/content`, in the order of the paths; what cannot be read becomes a problem.

    Passed over is only what systems and editors leave: `.name`, `name~` and `#name#`. `known` keeps
    what a YAML text amounts to, for as long as the text stays the same.
    """
    documents: dict[str, Document] = {}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    folder = root / CONTENT
    for entry in _entries(folder):
        name = CONTENT + entry.path[len(str(folder)) :].replace(os.sep, "/")
        found = _one(entry, name, known)
        if isinstance(found, Problem):
            problems.append(found)
        elif isinstance(found, Document):
            documents[name] = found
        else:
            texts[name] = found
    if not documents and not problems:
        problems.append(_empty(root))
    broken = frozenset(p.path for p in problems if p.path.endswith(YAML))
    return Read(Tree(documents, texts, broken), tuple(problems))


def _one(entry: os.DirEntry[str], name: str, known: Shelf | None) -> Document | str | Problem:
    try:
        if fault := _refusal(entry):
            return Problem(name, 1, 1, "layout", "error", *fault)
        text = _text(Path(entry.path), name)
    except OSError as error:
        message = f"it cannot be read: {error.strerror}"
        return Problem(name, 1, 1, "content", "error", message, "check its permissions")
    if isinstance(text, str) and name.endswith(YAML):
        return parse_document(name, text, known)
    return text


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the briefing's own first, then those of the package.

    In an installed package they stand inside it, in its repository beside it.
    """
    here = Path(__file__).parent
    folders = (root / "templates", here.parent / "templates", here / "_templates")
    return tuple(folder for folder in folders if folder.is_dir())


def asset_files(root: Path) -> dict[str, bytes]:
    """Style sheets, scripts and pictures of the theme, by path from the site's root.

    A file of the briefing's own stands in place of the one that comes with the package.
    """
    found: dict[str, bytes] = {}
    for folder in reversed(template_folders(root)):
        for path in (p for name in FOLDERS for p in sorted((folder / name).rglob("*"))):
            if path.is_file() and not _is_left_over(path.name):
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def starter_files() -> dict[str, str]:
    """What a new briefing is begun from, by path: the files of `templates/starter/`, the engine's
    configuration and the closed lists, which in the repository are those of its own briefing."""
    base = next(f for f in reversed(template_folders(Path())) if (f / "starter").is_dir())
    found = _texts_below(base / "starter")
    if "mkdocs.yml" not in found:
        vocab = _texts_below(base.parent / CONTENT / "vocab")
        found |= {f"{CONTENT}/vocab/{name}": text for name, text in vocab.items()}
        found["mkdocs.yml"] = (base.parent / "mkdocs.yml").read_text(encoding="utf-8")
    return found


def _texts_below(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.suffix != ".pyc")
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in files
        if path.is_file()
    }


def parse_document(name: str, text: str, known: Shelf | None = None) -> Document | Problem:
    """One YAML text as a document, or its first fault (what follows a fault is unknowable)."""
    known = known or Shelf(None)
    key = digest("data", text)
    kept = known.get(key)
    if kept is None:
        try:
            kept = [load(text)[0]]
        except DialectError as fault:
            return Problem(
                name, fault.line, fault.column, "yaml", "error", fault.message, fault.hint
            )
        known.put(key, kept)
    return Document(name, kept[0], text, known)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that stands below a folder and is no folder, by path; links are not followed."""
    waiting = _children(folder) or []
    while waiting:
        entry = waiting.pop()
        inside = _children(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else None
        if inside is None:
            yield entry
        else:
            waiting += inside


def _children(folder: Path) -> list[os.DirEntry[str]] | None:
    """What stands in a folder, last name first, or None if it cannot be opened."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not _is_left_over(entry.name)]
    except OSError:
        return None
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def _is_left_over(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")


def _refusal(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Why something that stands in `content/` cannot be content, and what to do, if so."""
    stem, dot, ending = entry.name.rpartition(".")
    suffix = dot + ending
    if entry.is_symlink():
        return "a symbolic link", "put the file itself here: nothing outside content/ is read"
    if entry.is_dir():
        return "the folder cannot be opened", "check its permissions"
    if not entry.is_file():
        return "this is no plain file", "remove it"
    if suffix in (YAML, *TEXTS):
        return None
    if suffix.lower() in (".yaml", YAML):
        return f"the ending {suffix} is not read", f"rename it to {stem}{YAML}"
    return "no kind of content has this ending", "keep it outside content/"


def _text(path: Path, name: str) -> str | Problem:
    limit = MAX_BYTES.get(path.suffix, MACHINE_WRITTEN)
    if path.stat().st_size > limit:
        size = f"the file is larger than {limit // 1_000_000} MB"
        return Problem(name, 1, 1, "size", "error", size, "split it, or remove what is not content")
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").split("\n")
        return Problem(
            name, len(before), len(before[-1]) + 1, "encoding", "error",
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
