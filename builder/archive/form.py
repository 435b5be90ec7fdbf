"""What an archive looks like: the names in it, its manifest, and how it becomes bytes.

Takes names and bytes; writes to a stream that it is given. Nothing is compressed, for compressors
differ from one version to the next; times and permissions are the same for every file.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import IO, Any

from builder.edtf import parse_edtf

FORMAT = 1
MANIFEST = "manifest.json"
README = "README.txt"
CHUNK = 1 << 20
"""Bytes that are held at a time."""

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive can state
_UNSAFE = re.compile(r"(^|/)\.{0,2}(/|$)|[\\:]")
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Held:
    """One file of an archive: its size in bytes and its SHA-256."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What an archive says that it holds. `sha256` is the frozen edition's, None of a draft."""

    title: str
    edition: int
    as_of: str
    sha256: str | None
    files: Mapping[str, Held]

    @property
    def text(self) -> str:
        """The manifest as it stands in the archive, a file on a line."""
        head = {
            "format": FORMAT, "title": self.title, "edition": self.edition, "as_of": self.as_of,
            "sha256": self.sha256,
        }  # fmt: skip
        lines = (f"{json.dumps(p)}: {json.dumps(vars(h))}" for p, h in sorted(self.files.items()))
        return (
            json.dumps(head, ensure_ascii=False)[:-1]
            + ', "files": {\n'
            + ",\n".join(lines)
            + "\n}}\n"
        )


def read_manifest(text: str) -> Manifest | None:
    """The manifest that a text is, if it is one."""
    try:
        found = json.loads(text)
        files = {path: Held(**held) for path, held in found["files"].items()}
        whole = Manifest(found["title"], found["edition"], found["as_of"], found["sha256"], files)
        return whole if found["format"] == FORMAT and _is_sound(whole) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_sound(found: Manifest) -> bool:
    kinds: tuple[tuple[Any, type], ...] = (
        (found.title, str), (found.edition, int), (found.as_of, str), (found.sha256 or "", str),
    )  # fmt: skip
    return (
        all(type(value) is kind for value, kind in kinds)
        and found.title.isprintable()
        and parse_edtf(found.as_of) is not None
        and all(is_safe(name) and _is_held(held) for name, held in found.files.items())
    )


def _is_held(held: Held) -> bool:
    digits = type(held.sha256) is str and _SHA256.fullmatch(held.sha256)
    return type(held.bytes) is int and bool(digits)


def ordered(names: Iterable[str]) -> list[str]:
    """Names in the order in which files are packed: what people look for first, then the rest."""
    first = (README, MANIFEST)
    return sorted(names, key=lambda name: (name not in first, name))


def is_safe(name: str) -> bool:
    """Whether a name stays below the folder that an archive is unpacked to, on any system.

    A name that would steer the terminal that shows it is not safe either.
    """
    return bool(name) and name.isprintable() and not _UNSAFE.search(name)


def write(stream: IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """Write an archive of these files, in this order, to a stream that can be sought in."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, _NO_TIME)
            info.create_system = 3  # Unix, on any system, for its permissions
            info.external_attr = 0o100644 << 16
            archive.writestr(info, data)
