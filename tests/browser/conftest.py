"""The gallery, and whole sites, served to a real Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests import built
from tests.briefing import Case
from tests.browser.sites import Site, opened
from tests.built import Built, build
from tests.chromium import Visit, served
from tests.crowded import bare, crowded
from tests.once import once
from tests.project import ROOT
from tests.theme import gallery as theme


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "gallery", theme.build)


@pytest.fixture(scope="session")
def catalogue(gallery: Path) -> Iterator[Site]:
    """The gallery, a page of each group of components."""
    with opened(Built(gallery)) as site:
        yield site


@pytest.fixture(scope="session")
def address(gallery: Path) -> Iterator[str]:
    """Where the gallery is served."""
    with served(gallery) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser, address: str, gallery: Path) -> Iterator[Callable[..., Visit]]:
    """Open a page of the gallery: `visit("home", width=360, color_scheme="dark")`."""
    contexts = []

    def open_page(
        slug: str, *, width: int = 1280, from_disk: bool = False, query: str = "", **options: Any
    ) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        visited = Visit(context.new_page())
        base = gallery.as_uri() if from_disk else address
        visited.page.goto(f"{base}/{slug}.html{query}")
        return visited

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The made-up briefing, built for an address."""
    with opened(built.harbour(tmp_path_factory)) as site:
        yield site


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The briefing of this project, built for an address."""
    if not (ROOT / "content/briefing.yml").exists():
        pytest.skip("this project has no briefing of its own")
    with opened(built.own(tmp_path_factory)) as site:
        yield site


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The briefing with too much of everything."""
    with opened(once(tmp_path_factory, "full", lambda root: build(crowded(root)))) as site:
        yield site


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The briefing with hardly anything."""
    with opened(once(tmp_path_factory, "empty", lambda root: build(bare(root)))) as site:
        yield site


@pytest.fixture(scope="session")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The made-up briefing as if it were written from right to left."""

    def turned(root: Path) -> Built:
        return build(Case(root).append("content/briefing.yml", "language: fa\n"))

    with opened(once(tmp_path_factory, "mirrored", turned)) as site:
        yield site
