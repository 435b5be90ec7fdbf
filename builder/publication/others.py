"""Whose the files are that a build is about to take away.

Takes the folders that a build fills; raises `RefusedError` where files of somebody else stand in
one. A folder that holds the data export is a build's: each has published it, of whatever version.
Reads, never writes.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from builder.publication.write import KEPT, RefusedError, inventory

SIGN = "data/briefing.json"


def refuse_others(site: Path | None, docs: Path, root: Path) -> None:
    """Refuse to publish or render to `site`, or to write pages to `docs`, where files of somebody
    else would be lost."""
    if site:
        _refuse(site, hidden=site == root / "site")  # elsewhere MkDocs leaves what is hidden
    if docs != root / "build" / "docs":
        _refuse(docs, hidden=True)


def _refuse(folder: Path, *, hidden: bool) -> None:
    if found := _others(folder, hidden=hidden):
        why = "no build made, and a build replaces all that is there"
        raise RefusedError(f"{folder} holds {found}, which {why}: move or remove it first")


def _others(folder: Path, *, hidden: bool) -> str:
    """A path below the folder that is not of a build, if there is one; a repository never is."""
    if hidden and os.path.lexists(folder / ".git"):
        return ".git"
    if (folder / SIGN).is_file():
        return ""
    found = (path for path in inventory(folder) if PurePosixPath(path).name != KEPT)
    return min((path for path in found if hidden or path[0] != "."), default="")
