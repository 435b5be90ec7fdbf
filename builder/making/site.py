"""What a build makes: problems, files, and the facts that stand on every page.

Files that the last build left below `build/docs/`, and that would be the same again, are known by
their digests; nobody need write them, and who wants their bytes reads them from there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.problem import Problem


@dataclass(frozen=True)
class Site:
    """Problems, the tree of pages for the site engine, and the facts in each page's frame.

    `digests` are those of all files, where somebody knows them; `kept` names the files that lie
    below `build/docs/` just so.
    """

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    frame: Mapping[str, object]
    digests: Mapping[str, bytes] = field(default_factory=dict)
    kept: Collection[str] = ()

    @cached_property
    def finished(self) -> frozenset[str]:
        """The files that are pages; each is one block of HTML behind its front matter."""
        return frozenset(path for path in self.files if path.endswith(".md"))


class Left(Mapping[str, bytes]):
    """Files by path that are read when somebody asks for one, and held by nobody."""

    def __init__(self, read: Callable[[str], bytes | None], paths: Mapping[str, bytes]) -> None:
        self._read, self._paths = read, paths

    def __getitem__(self, path: str) -> bytes:
        data = self._read(path) if path in self._paths else None
        if data is None:
            raise KeyError(path)
        return data

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
