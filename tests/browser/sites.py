"""Whole sites to look at, each with one page of every kind, and one that goes on with such a page:
the largest that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.built import Built
from tests.chromium import Visit, served

HEIGHT = 900
"""Of every window, in CSS pixels."""

_KIND = re.compile(r'<main id="main" class="content kind-([a-z0-9-]+)"')


@dataclass(frozen=True)
class Site:
    """A site on disk that is served too. `pages` are paths by kind; of a page that goes on with one
    of a kind, by `kind.`."""

    built: Built
    served_at: str
    pages: Mapping[str, str]

    def home(self, from_disk: bool) -> str:
        return self.built.root.as_uri() if from_disk else self.served_at


@contextmanager
def opened(built: Built) -> Iterator[Site]:
    """The site, while it is served."""
    with served(built.root) as address:
        yield Site(built, address, _kinds(built.root))


def _kinds(root: Path) -> Mapping[str, str]:
    sized = sorted((path.stat().st_size, path) for path in root.rglob("*.html"))
    named = [(_KIND.search(path.read_text(encoding="utf-8")), path) for _, path in sized]
    found = {
        kind[1] + "." * ("." in path.stem): path.relative_to(root).as_posix()
        for kind, path in named if kind
    }  # fmt: skip
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class Window:
    """How a reader looks at a page."""

    scheme: str
    width: int
    from_disk: bool = False

    def __str__(self) -> str:
        return f"{self.scheme}-{self.width}-{'disk' if self.from_disk else 'served'}"

    @contextmanager
    def visit(self, chromium: Browser) -> Iterator[Visit]:
        """One tab for all pages."""
        context = chromium.new_context(
            viewport={"width": self.width, "height": HEIGHT},
            color_scheme="dark" if self.scheme == "dark" else "light",
        )
        yield Visit(context.new_page())
        context.close()
