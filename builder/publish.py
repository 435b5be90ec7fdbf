"""Puts a rendered tree in the place of the published one, in one step or not at all.

Takes the folder that MkDocs rendered to, the folder to publish (`site/`) and a folder for work on
the same disk (`build/`); gives back what changed. The next form is assembled beside the old one:
what is unchanged as a hard link, so that its bytes and times stay, the rest moved over. The two
are then exchanged, in one call where the system has it, else by two renames. Must not write to a
file that stands in the published folder, for its links lead into both forms.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from builder.exchange import exchange
from builder.write import RefusedError, Sync, holds, inventory, make_folders

# MkDocs packs the sitemap with the time of the build in the header, and servers pack by themselves.
DROPPED = frozenset({"sitemap.xml.gz"})


@contextmanager
def exclusive(work: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a build; call `waiting` once if another process has it, then wait.

    The system frees the lock when a process ends, however it ends, so none is ever left behind.
    Raises `RefusedError` if the folder, or what a build writes in it, is a symbolic link.
    """
    _refuse_links(work, work / ".lock")
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(lock, fcntl.LOCK_EX)
        html = work / "html"
        _refuse_links(*work.glob("*"), *(html / path for path in inventory(html)))
        yield


def _refuse_links(*places: Path) -> None:
    """Refuse links where a build empties folders and writes: a branch may bring some along."""
    for place in places:
        if place.is_symlink():
            raise RefusedError(f"{place} is a symbolic link: nothing is written through it")


def shared(source: str, target: str) -> bool:
    """Let a file stand at `target` too, as the same one; false where a disk knows no such links.

    For files that nobody writes to in place.
    """
    try:
        if not os.path.lexists(target.rpartition(os.sep)[0]):
            Path(target).parent.mkdir(parents=True)
        os.link(source, target)
    except OSError:
        return False
    return True


def recover(site: Path, work: Path) -> None:
    """Finish an exchange that was interrupted, and clear away an assembly that was not finished.

    The old form is moved away only once the new one is whole: where it is found, the new one is
    whole too, unless it already stands in its place. After an exchange in one call the old form
    bears the name of the new one, beside a site that is whole.
    """
    new, old = _beside(site, work)
    if site.is_symlink():
        raise RefusedError(f"{site} is a symbolic link: nothing is published through it")
    if old.exists():
        if new.exists() and not site.exists():
            new.rename(site)
        shutil.rmtree(old)
    if new.exists():
        shutil.rmtree(new)


def publish(html: Path, site: Path, work: Path, standing: Set[str] = frozenset()) -> Sync:
    """Make `site` hold what `html` holds and what stands in it already, and use `html` up.

    Raises `RefusedError` if `site` is a symbolic link; the caller holds the lock of `work`.
    """
    recover(site, work)
    for path in DROPPED:
        (html / path).unlink(missing_ok=True)
    rendered, published = inventory(html), inventory(site)
    unchanged = {p for p in rendered & published if holds(site / p, (html / p).read_bytes())}
    unchanged |= standing - rendered
    rendered |= standing
    deleted = published - rendered
    written = rendered - unchanged
    if written or deleted:
        _assemble(html, site, work, written, unchanged)
        _exchange(site, work)
    if html.exists():
        shutil.rmtree(html)
    return Sync(tuple(sorted(written)), tuple(sorted(unchanged)), tuple(sorted(deleted)))


def _assemble(html: Path, site: Path, work: Path, written: Set[str], unchanged: Set[str]) -> None:
    new, _ = _beside(site, work)
    if not unchanged:
        html.rename(new)
        return
    new.mkdir(parents=True)
    make_folders(new, written | unchanged)
    for path in unchanged:
        os.link(f"{site}/{path}", f"{new}/{path}")
    for path in written:
        os.rename(f"{html}/{path}", f"{new}/{path}")  # noqa: PTH104 - by the thousand


def _exchange(site: Path, work: Path) -> None:
    new, old = _beside(site, work)
    if site.exists() and exchange(new, site):
        shutil.rmtree(new)
        return
    if site.exists():
        site.rename(old)
    new.rename(site)
    if old.exists():
        shutil.rmtree(old)


def _beside(site: Path, work: Path) -> tuple[Path, Path]:
    return work / f"{site.name}.new", work / f"{site.name}.old"
