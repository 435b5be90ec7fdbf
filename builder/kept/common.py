"""Where what the program alone decides is kept for all briefings of a user.

Takes the name of a version of the program; gives its folder, beside the secret, in which nothing
is left of a build that was cut off. A new version takes the place of the oldest.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from builder.kept.sealed import sweep
from builder.kept.secret import own_folder

VERSIONS = 8
"""Versions of the program whose common shelves are kept: of those who build with several."""


def common_folder(ours: str) -> Path:
    """The folder of a version."""
    folder = own_folder() / "common"
    with suppress(OSError):
        if not (folder / ours).exists():
            _make_room(folder, ours)
        sweep(folder / ours)
    return folder / ours


def _make_room(folder: Path, ours: str) -> None:
    (folder / ours).mkdir(parents=True)
    known = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
    for old in known[:-VERSIONS]:
        shutil.rmtree(old, ignore_errors=True)
