"""A real Chromium, and the gallery served at a sub-path with the policy as a header."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.theme.gallery import build

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'none'"
)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below /some/where/, as a project page on a shared host would be."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/some/where"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page, with what it asked for and what it complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", lambda request: self.complaints.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        absent = "no Chromium on this machine: install the package chromium"
        pytest.fail(absent) if os.environ.get("CI") else pytest.skip(absent)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("gallery"))


@pytest.fixture(scope="session")
def address(gallery: Path) -> Iterator[str]:
    """Where the gallery is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=gallery)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/where"
        server.shutdown()


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
