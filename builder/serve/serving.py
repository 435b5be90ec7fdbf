"""MkDocs's server, with pages that are made when somebody asks for them.

Takes the server that MkDocs made, what builds anew, and what gives a file by its address; answers
requests. It waits while something is built, as MkDocs does, so that no answer tells of a state that
is newer than the page in it.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from posixpath import normpath
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

from builder.serve.preview import Stamp, stamps

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LOOK = 0.25
"""Seconds between two looks at the files that people edit."""


_HELD: list[socket.socket] = []
"""What keeps the port of this process."""


def hold(host: str, port: int) -> bool:
    """Keep a port until the server takes it, so that a preview that begins meanwhile takes another;
    false if somebody has it."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
    try:
        held.bind((host, port))
        held.listen()
    except OSError:
        held.close()
        return False
    _HELD.append(held)
    return True


class GoneError(Exception):
    """There was a page at this address, and there is none any more."""


class Server(LiveReloadServer):
    """In the place of the one that MkDocs made, which never listened."""

    def __init__(
        self, made: LiveReloadServer, builder: Callable[[], None], root: str,
        answer: Callable[[str], bytes | None],
    ) -> None:  # fmt: skip
        host, port = made.server_address[:2]
        super().__init__(self._renew, str(host), port, root, made.mount_path, polling_interval=LOOK)
        made.server_close()
        self.error_handler, self._answer, self._build = made.error_handler, answer, builder
        self._built: frozenset[Stamp] | None = None

    def server_bind(self) -> None:
        """Take the port, and say which it is where any would do (port 0)."""
        while _HELD:
            _HELD.pop().close()
        super().server_bind()
        self.url = self.url.replace(":0/", f":{self.server_port}/")

    def _renew(self) -> None:
        """Build, unless everything is as it was when the last build began: of one edit a watcher
        tells several times, and on a busy machine long after the first. Nobody is told then."""
        found = frozenset(stamps(self._watched_paths))
        if found == self._built:
            with self._epoch_cond:
                self._wanted_epoch = self._visible_epoch
            return
        self._built = None
        self._build()
        self._built = found

    def _serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes] | None:
        asked = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asked.startswith("/livereload/") or not asked.startswith(self.mount_path):
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            epoch = self._visible_epoch
        end = "index.html" if asked.endswith("/") else ""
        address = normpath("/" + asked[len(self.mount_path) :] + end).lstrip("/")
        try:
            data = self._answer(address)
        except GoneError:
            return None
        if data is None:
            return super()._serve_request(environ, start_response)
        if address.endswith(".html"):
            data = self._inject_js_into_html(data, epoch)  # type: ignore[no-untyped-call]
        kind: str = self._guess_type(address)  # type: ignore[no-untyped-call]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(data)))])
        return [data]
