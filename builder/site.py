"""What a build makes: problems, files, and the facts that stand on every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.problem import Problem


@dataclass(frozen=True)
class Site:
    """Problems, the tree of pages for the site engine, and the facts in each page's frame."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    frame: Mapping[str, object]

    @cached_property
    def finished(self) -> frozenset[str]:
        """The files that are pages; each is one block of HTML behind its front matter."""
        return frozenset(path for path in self.files if path.endswith(".md"))
