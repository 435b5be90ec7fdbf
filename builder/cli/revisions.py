"""The content as it was at a revision of the repository, in a folder of its own.

Takes the briefing's root and what somebody calls a revision; reads through git, and writes only to
a temporary folder.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from builder.cli.common import UsageError
from builder.content.source import CONTENT
from builder.publication.write import KEPT, replace


def commit(root: Path, revision: str) -> str:
    """The hash of the commit that a revision names; raises `UsageError` where it names none."""
    inside = _git(root, "rev-parse", "--git-dir")
    if inside.returncode:
        raise UsageError(f"there is no edition {revision!r}, and no git repository to look for it")
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options",
                 f"{revision}^{{commit}}")  # fmt: skip
    if found.returncode:
        raise UsageError(f"there is no edition and no revision {revision!r}")
    return found.stdout.decode().strip()


@contextmanager
def content_at(root: Path, hash_: str) -> Iterator[Path]:
    """A folder with `content/` as it was at a commit, for as long as it is needed."""
    packed = _git(root, "archive", "--format=tar", hash_, CONTENT)
    if packed.returncode:
        raise UsageError(f"revision {hash_[:10]} holds no {CONTENT}/ folder here")
    with TemporaryDirectory(prefix="briefing-") as folder:
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            for member in filter(_is_content, archive):
                if held := archive.extractfile(member):
                    replace(Path(folder), member.name, held.read())
        yield Path(folder)


def _is_content(member: tarfile.TarInfo) -> bool:
    """Whether it is a file, and not the one that only keeps a folder in the repository."""
    return member.isfile() and PurePosixPath(member.name).name != KEPT


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", root, *words], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError("git is not installed, and no edition has this name") from error
