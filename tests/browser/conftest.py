"""The gallery, served to a real Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.chromium import Visit, served
from tests.theme.gallery import build


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("gallery"))


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
