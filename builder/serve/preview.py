"""What a preview has of its own: what it watches, whom it answers, and what it does to a page.

Takes MkDocs's server, or a page as HTML; gives the page as a preview shows it. Must not know when
a build begins or ends.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from builder.problem import Problem
from builder.serve.overlay import overlay
from builder.terminal import tame

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer

_POLICY = re.compile(r"(<meta http-equiv=.Content-Security-Policy. content=.)[^\"]*")
_OURS = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
"""Lets MkDocs's script that reloads, and the panel of errors; still nothing leads to others."""

Stamp = tuple[str, int, int, int]


def watch(server: LiveReloadServer, config: MkDocsConfig, root: Path) -> None:
    """Watch what people edit, not what we write."""
    server.watch(config.config_file_path)
    for folder in (root / "content", root / "templates"):
        if folder.is_dir():
            server.watch(str(folder))


def stamps(places: Iterable[str]) -> Iterator[Stamp]:
    """What stands at places that are watched: each file, with when it was written, in nanoseconds,
    its size in bytes, and its number on the disk."""
    for place in map(Path, places):
        for path in (place, *place.rglob("*")):
            with suppress(OSError):  # it has gone meanwhile
                if not S_ISDIR((found := path.stat()).st_mode):
                    yield str(path), found.st_mtime_ns, found.st_size, found.st_ino


def guard(server: LiveReloadServer, host: str) -> None:
    """Answer only who asks for this machine by an address, as localhost, or by the served name.

    Else a page elsewhere, whose name is made to lead here (DNS rebinding), could read what is not
    published yet. An address is no name, so it cannot be made to lead elsewhere. And whoever may
    ask cannot steer the terminal, where the server tells what it was sent as it was sent.
    """
    logging.getLogger("mkdocs.livereload").addFilter(tame)
    answer: WSGIApplication = server.serve_request

    def guarded(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        asked = environ.get("HTTP_HOST", "")
        if _is_here(asked, host) and "\0" not in environ["PATH_INFO"]:
            return answer(environ, start)
        start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
        return [
            f"The preview answers at its address, at localhost and at {host}, and nowhere else.\n"
            "To reach it by another name: briefing serve --address NAME:PORT\n".encode()
        ]

    server.set_app(guarded)


def _is_here(asked: str, host: str) -> bool:
    name = re.sub(r":\d+$", "", asked).strip("[]").lower()
    try:
        return name in ("localhost", host.lower()) or bool(ip_address(name))
    except ValueError:
        return False


def permitted(page: str) -> str:
    """A page whose content security policy lets MkDocs's reload script past."""
    return _POLICY.sub(rf"\1{_OURS}", page)


def overlaid(page: str, faults: Sequence[Problem]) -> str:
    """A page with errors on top."""
    notice = overlay(faults)
    return re.sub("<body.*?>", lambda body: body[0] + notice, page, count=1, flags=re.DOTALL)
