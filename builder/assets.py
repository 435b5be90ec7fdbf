"""Names that carry a hash of what they name, so that a reader's browser can keep a file for ever.

Takes files by path; gives the same files under names such as `assets/site.1f3a9c04d2.css`, and the
table from one to the other. A style sheet takes in those that it imports; our style sheets and
scripts go out without comments and spare space. A script or style sheet that names another,
as "assets/search.js" in double quotes, names it by its new name, so that a change there changes the
name of both. Pure.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

FOLDERS = ("assets", "vendor")
"""Where such files stand, from the site's root. Every file in there has a hash in its name."""

DIGITS = 10
"""Hexadecimal digits of the SHA-256: 40 bits, for some hundred files of one briefing."""

_NAMED = re.compile(rf'"((?:{"|".join(FOLDERS)})/[^"\s]+)"')
_HASHED = re.compile(rf"\.[0-9a-f]{{{DIGITS}}}(?=\.[a-z0-9]+$)")
_IMPORT = re.compile(r'@import "(assets/[^"\s]+\.css)"(?: layer\((\w+)\)| (\w+))?;')
_STRING = r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"{_STRING}|;?\s*(}})\s*|\s*([{{;,])\s*|(:)\s+|(\s)\s*")
"""Space beside a sign that ends something. That before a colon stays: `td :is(a)` is one thing and
`td:is(a)` another."""


@dataclass(frozen=True)
class Assets:
    """Files by the path under which they are published, and those paths by the plain ones."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


class AssetError(Exception):
    """A script or style sheet that cannot be published: its path, the line, and why."""

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(path, line, why)  # as it is handed from one process to another
        self.path, self.line, self.why = path, line, why

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}"


def hashed(path: str, data: bytes) -> str:
    """The path with the hash of the data before its ending."""
    stem, dot, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:DIGITS]}{dot}{ending}"


def plain(path: str) -> str:
    """The path without the hash that it carries, if it carries one."""
    return _HASHED.sub("", path)


def published(files: Mapping[str, bytes]) -> Assets:
    """The files under hashed names. Raises `AssetError` for a script or style sheet that is no
    UTF-8, or that leads back to itself by the files that it names."""

    @cache
    def led(path: str) -> bytes:
        """A file with the names in it as they are published."""
        if not path.endswith((".css", ".js")) or path.startswith("vendor/"):
            return files[path]
        text = _whole(files, path)
        small = _spare_style(text) if path.endswith(".css") else _spare_script(text)
        return _NAMED.sub(_quoted, small).encode()

    def _quoted(found: re.Match[str]) -> str:
        named = found[1]
        return f'"{hashed(named, led(named))}"' if named in files else found[0]

    names = {path: hashed(path, _bounded(led, path)) for path in sorted(files)}
    return Assets({name: led(path) for path, name in names.items()}, names)


def _bounded(led: Callable[[str], bytes], path: str) -> bytes:
    try:
        return led(path)
    except RecursionError as error:
        raise AssetError(path, 1, "it leads back to itself by the files that it names") from error


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        why = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise AssetError(path, data.count(b"\n", 0, error.start) + 1, why) from error


def _whole(files: Mapping[str, bytes], path: str) -> str:
    """A text with each style sheet that it imports in the place of the import (CSS Cascade 5)."""

    def taken_in(found: re.Match[str]) -> str:
        imported, layer, media = found.groups()
        if imported not in files:
            return found[0]
        within = f"@layer {layer}" if layer else f"@media {media}" if media else ""
        text = _whole(files, imported)
        return f"{within}{{{text}}}" if within else text

    return _IMPORT.sub(taken_in, _text(path, files[path]))


def _spare_style(css: str) -> str:
    """A style sheet without comments and needless space, and else letter for letter the same."""
    return _SPACE.sub(_kept, _COMMENT.sub(_kept, css)).strip()


def _spare_script(script: str) -> str:
    """A script without comments, indentation and blank lines; its lines stay lines."""
    return re.sub(r"\n\s*", "\n", _COMMENT.sub(_kept, script)).strip()


def _kept(found: re.Match[str]) -> str:
    return "".join(filter(None, found.groups()))
