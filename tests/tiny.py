"""A tiny compiler, in place of the builder's: takes each file below `content/` as a page.

The word WRONG in one is an error. What stands in `style.txt` is a fact of the frame.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.kept.cache import Cache
from builder.problem import Problem
from builder.publication.write import inventory


@dataclass(frozen=True)
class TinySite:
    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    finished: frozenset[str] = frozenset()
    frame: Mapping[str, object] = field(default_factory=lambda: {"title": "Port Sava"})
    digests: Mapping[str, bytes] = field(default_factory=dict)
    kept: Collection[str] = ()


def tiny_compiler(root: Path, _address: str, _cache: Cache) -> TinySite:
    files = {p: (root / "content" / p).read_bytes() for p in inventory(root / "content")}
    lines = [
        (path, number, line.find("WRONG"))
        for path, data in files.items()
        for number, line in enumerate(data.decode().split("\n"), 1)
    ]
    problems = tuple(
        Problem(f"content/{path}", number, at + 1, "tiny-word", "error", "WRONG is", "mend it")
        for path, number, at in lines
        if at >= 0
    )
    finished = frozenset(path for path, data in files.items() if data.startswith(b"---\n"))
    style = root / "style.txt"
    frame = {"title": "Port Sava", "style": style.read_text() if style.exists() else ""}
    return TinySite(problems, files, finished, frame)
