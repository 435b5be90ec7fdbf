"""A secret of this user: what it seals, nobody made who cannot read it.

Gives 32 random bytes, made once and kept outside of every briefing, for its user alone to read, in
`briefing/key` below `XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory Specification: a relative
path there counts as none, so a folder that somebody brought along is never believed). Must not
fail: where no secret can be had, there is none, which is said once.
"""

from __future__ import annotations

import logging
import os
import secrets
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

log = logging.getLogger("briefing")

SIZE = 32
"""Bytes in a secret: 256 bits, which nobody guesses."""


@cache
def own_secret() -> bytes | None:
    """This user's secret, made if there is none yet; None, and a line that says why, without."""
    try:
        return _kept(own_folder() / "key")
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: nobody's home is known
        log.warning("Nothing is kept for the next build: no secret to seal it with (%s).", error)
        return None


def own_folder() -> Path:
    """Where this user's secret lies, and what all briefings of this user share."""
    folder = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (folder if folder.is_absolute() else Path.home() / ".cache") / "briefing"


def _kept(place: Path) -> bytes:
    if not place.exists():
        _make(place)
    found = place.read_bytes()
    if len(found) != SIZE:
        raise ValueError(f"{place} does not hold {SIZE} bytes: remove it")
    return found


def _make(place: Path) -> None:
    """Whole or not at all; of builds that make one at once the first wins, and all read that."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place.parent) as folder:
        beside = Path(folder) / place.name
        beside.touch(mode=0o600)
        beside.write_bytes(secrets.token_bytes(SIZE))
        try:
            os.link(beside, place)
        except FileExistsError:
            return
        except OSError:  # a disk that knows no such links
            beside.replace(place)
