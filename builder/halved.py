"""The larger half of the pages put into their frame by another process, while MkDocs does the rest.

Takes what MkDocs worked out, and its list of files, from which it takes the pages that are made
apart; they are written where MkDocs would have written them. Where pages depend on more than we
know, which is where none may stand, MkDocs makes all of them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from mkdocs.structure.files import Files
from mkdocs.utils import write_file

from builder.apart import beside
from builder.framing.finished import FinishedPage
from builder.framing.standing import Standing
from builder.kept.cache import digest
from builder.problem import Problem
from builder.serve.live import Frame, framed
from builder.templating.slip import slip

FEW = 100
"""Pages that are made sooner than a process is begun."""

OURS = 0.42
"""The share of the pages that MkDocs makes: it takes longer for one, and makes those of the
navigation besides, so that both are done at the same time."""

PAGES_A_STEP = 250
"""Pages after which what is left of each is taken back: its text with all that it was made with, in
rings."""

Noted = list[tuple[str, bytes]]


def halved(
    frame: Frame, files: Files, standing: Standing, root: Path
) -> Callable[[], Problem | None]:
    """Begin to make the larger half of the pages that are not in the navigation; gives what waits
    for them, and then gives what is wrong with a template, if anything is."""
    listed = {page.file.src_uri for page in frame.nav.pages}
    pages = [
        file.page
        for file in files.documentation_pages()
        if isinstance(file.page, FinishedPage) and file.src_uri not in listed
    ]
    theirs = pages[round(len(pages) * OURS) :]
    wait = beside(partial(_made, frame, theirs, root)) if len(pages) > FEW else None
    if not wait:
        return lambda: None
    for page in theirs:
        files.remove(page.file)
    return partial(_met, wait, standing)


def _met(wait: Callable[[], Noted | Problem], standing: Standing) -> Problem | None:
    found = wait()
    if isinstance(found, Problem):
        return found
    for address, html in found:
        standing.rendered(address, html)
    return None


def _made(frame: Frame, pages: Sequence[FinishedPage], root: Path) -> Noted | Problem:
    """The digest of each page; or a fault of a template, of which an error tells only here."""
    noted: Noted = []
    try:
        for page in pages:
            html = framed(frame, page)
            write_file(html.encode("utf-8", errors="xmlcharrefreplace"), page.file.abs_dest_path)
            noted.append((page.file.dest_uri, digest(html)))
            if len(noted) % PAGES_A_STEP == 0:
                gc.collect(0)
    except Exception as error:
        if fault := slip(error, root):
            return fault
        raise
    return noted
