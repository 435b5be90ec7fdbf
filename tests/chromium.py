"""A real Chromium, and a folder served at a sub-path with the policy as a header."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Without a window's frame Chromium is twice as quick, and draws, styles and runs a page alike."""

SEEN, DONE = 60_000, 180_000
"""Milliseconds in which what is expected of a page is seen, and what a browser is told is done, no
matter how busy a machine is."""

SOON = 0.02
"""Seconds after which a server looks whether it is to end."""

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


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that went away before it had its answer: it had seen enough."""

    request_queue_size = 128  # a page asks for a dozen files at once

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@dataclass
class Visit:
    """A page, with what it asked for and what it complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", self._failed)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))

    def _failed(self, request: Request) -> None:
        """A request that the browser gave up when it left the page has not failed."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(request.url)


@contextmanager
def launched() -> Iterator[Browser]:
    """The Chromium of this machine; without one tests are skipped, but for those of CI."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        absent = "no Chromium on this machine: install the package chromium"
        pytest.fail(absent) if os.environ.get("CI") else pytest.skip(absent)
    expect.set_options(timeout=SEEN)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"], timeout=DONE
        )
        browser.on("context", lambda context: context.set_default_timeout(DONE))
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served, without a slash at its end."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, args=(SOON,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/some/where"
        finally:
            server.shutdown()
            thread.join()
