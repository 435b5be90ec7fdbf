"""What a preview has of its own: the folders that it watches, and what it does to a page.

Takes MkDocs's server, or a page as HTML; gives the page as a preview shows it. Must not know when
a build begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from builder.overlay import overlay
from builder.problem import Problem

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch(server: LiveReloadServer, config: MkDocsConfig, root: Path) -> None:
    """Watch what people edit, not what we write."""
    server.unwatch(config.docs_dir)
    for folder in (root / "content", root / "templates"):
        if folder.is_dir():
            server.watch(str(folder))


def previewed(page: str, faults: Sequence[Problem]) -> str:
    """Let MkDocs's reload script past the content security policy; put errors on top."""
    page = re.sub("<meta http-equiv=.Content-Security-Policy.*?>", "", page, flags=re.DOTALL)
    notice = overlay(faults)
    return re.sub("<body.*?>", lambda body: body[0] + notice, page, count=1, flags=re.DOTALL)
