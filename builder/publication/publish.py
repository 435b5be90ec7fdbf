"""Puts a rendered tree in the place of the published one, in one step or not at all.

Takes the folder that MkDocs rendered to, the folder to publish (`site/`) and a folder for work on
the same disk (`build/`); gives back what changed. The next form is assembled beside the old one:
what is unchanged as a hard link, so that its bytes and times stay (a copy, on a disk that knows no
such links), the rest moved over. The two are then exchanged, in one call where the system has it,
else by two renames. What the forms have in common stays in the spare one, for the next to be
assembled in. Must not write to a file that stands in the published folder, for its links lead into
both forms.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path

from builder.content.files import Identity, identity
from builder.publication.exchange import exchange
from builder.publication.write import (
    RefusedError,
    Sync,
    holds,
    identities,
    inventory,
    make_folders,
    prune,
)

# MkDocs packs the sitemap with the time of the build in the header, and servers pack by themselves.
DROPPED = frozenset({"sitemap.xml.gz"})

_ELSEWHERE = (errno.EXDEV, errno.EBUSY)
"""What the system says of a folder that another disk is mounted on."""


@contextmanager
def exclusive(work: Path, waiting: Callable[[], None]) -> Iterator[bool]:
    """Hold the lock of a build; call `waiting` once if another process has it, then wait. Gives
    whether it had to.

    The system frees the lock when a process ends, however it ends, so none is ever left behind.
    Raises `RefusedError` if the folder, or what a build writes in it, is a symbolic link.
    """
    _refuse_links(work, work / ".lock")
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("w") as lock:
        is_late = False
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            is_late = True
            waiting()
            fcntl.flock(lock, fcntl.LOCK_EX)
        html = work / "html"
        _refuse_links(*work.glob("*"), *(html / path for path in inventory(html)))
        yield is_late


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
    """Finish an exchange by renames that was interrupted.

    The old form is moved away only once the new one is whole: where it is found, the new one is
    whole too, unless it already stands in its place. After an exchange in one call there is
    nothing to finish. A spare form is never believed, whole or not. Raises `RefusedError` where
    something stands in the place of the site that is none.
    """
    new, old = _beside(site, work)
    if site.is_symlink():
        raise RefusedError(f"{site} is a symbolic link: nothing is published through it")
    if site.exists() and not site.is_dir():
        raise RefusedError(f"{site} is no folder: move it away first")
    if old.is_dir() and new.is_dir() and not site.exists():
        new.rename(site)
    for left in (old, new):
        remove(left)
    if not _spare(site, work).is_dir():
        remove(_spare(site, work))


def remove(place: Path) -> None:
    """Take away what nobody needs, a folder or not, if it is there."""
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


_NOTHING: Mapping[str, Identity] = {}


def publish(
    html: Path, site: Path, work: Path, standing: Mapping[str, Identity] = _NOTHING
) -> Sync:
    """Make `site` hold what `html` holds and what stands in it already, by the file that was seen
    there, and use `html` up.

    Raises `RefusedError` as `recover` does, where a page that stood is gone meanwhile, and where
    `site` is on another disk than `work`; the caller holds the lock of `work`.
    """
    recover(site, work)
    for path in DROPPED:
        (html / path).unlink(missing_ok=True)
    rendered, published = inventory(html), inventory(site)
    if lost := sorted(standing.keys() - rendered - published):
        raise RefusedError(f"{site / lost[0]} was removed during the build; build again")
    same = {p for p in rendered & published if holds(site / p, (html / p).read_bytes())}
    unchanged = {p: identity(os.lstat(f"{site}/{p}")) for p in same}
    unchanged |= {p: seen for p, seen in standing.items() if p not in rendered}
    written = rendered - same
    deleted = published - written - unchanged.keys()
    if written or deleted:
        if unchanged:
            _assemble(html, site, _spare(site, work), written, unchanged)
        else:
            remove(_spare(site, work))
            html.rename(_spare(site, work))
        _put_in_place(site, work)
        for path in published - unchanged.keys():
            os.unlink(f"{_spare(site, work)}/{path}")  # noqa: PTH108 - by the thousand
    if html.exists():
        shutil.rmtree(html)
    return Sync(tuple(sorted(written)), tuple(sorted(unchanged)), tuple(sorted(deleted)))


def _assemble(
    html: Path, site: Path, spare: Path, written: Set[str], unchanged: Mapping[str, Identity]
) -> None:
    """Make the next form of the spare one, whatever that holds."""
    there = identities(spare)
    stale = {path for path, found in there.items() if unchanged.get(path) != found}
    for path in stale:
        os.unlink(f"{spare}/{path}")  # noqa: PTH108 - by the thousand
    prune(spare)  # a folder may stand where a file comes
    missing = unchanged.keys() - (there.keys() - stale)
    make_folders(spare, written | missing)
    for path in missing:
        if not shared(f"{site}/{path}", f"{spare}/{path}"):
            shutil.copy2(f"{site}/{path}", f"{spare}/{path}")
    for path in written:
        os.rename(f"{html}/{path}", f"{spare}/{path}")  # noqa: PTH104 - by the thousand


def _put_in_place(site: Path, work: Path) -> None:
    try:
        _exchange(site, work)
    except OSError as error:
        if error.errno not in _ELSEWHERE:
            raise
        advice = "unmount that, and copy the site there once it is built"
        raise RefusedError(f"{site} is on another disk than {work}: {advice}") from error


def _exchange(site: Path, work: Path) -> None:
    """Let the spare form take the place of the published one, which becomes the spare."""
    spare = _spare(site, work)
    if not site.exists():
        spare.rename(site)
    elif not exchange(spare, site):
        new, old = _beside(site, work)
        spare.rename(new)
        site.rename(old)
        new.rename(site)
        old.rename(spare)


def _spare(site: Path, work: Path) -> Path:
    return work / f"{site.name}.spare"


def _beside(site: Path, work: Path) -> tuple[Path, Path]:
    return work / f"{site.name}.new", work / f"{site.name}.old"
