"""Builds the site with every Python that is here, and tells which files come out otherwise.

Takes the project in the working folder, and python3.11 and newer from the path, or commands that
are named; each gets an environment of its own below `build/same`, with the pinned packages. Exits
with 1 where a file differs, 2 where there is only one Python to compare.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from supply.copy import copied

WORK = Path("build/same")
BUILT = ("builder", "content", "templates", "mkdocs.yml", "build/docs/.gitkeep")
NEWEST = 20
BINARY = (".db", ".png")
"""SQLite and zlib write as their version does, so these are compared within one version of them."""

Digests = Mapping[str, str]


def main(*named: str) -> int:
    """Build and compare; gives the exit code."""
    pythons = [*(named or _found())]
    if len(pythons) < 2:
        print("There is one Python here: say more, such as make same PYTHONS='python3.11 python3'")
        return 2
    first, *others = (built(python) for python in pythons)
    told = [line for p, other in zip(pythons[1:], others, strict=True)
            for line in differing(p, first, other)]  # fmt: skip
    print(*told, f"{len(first)} files, {len(pythons)} Pythons, {len(told)} differences", sep="\n")
    return 1 if told else 0


def _found() -> Iterator[str]:
    names = (f"python3.{minor}" for minor in range(11, NEWEST))
    yield from (name for name in names if shutil.which(name) and _runs(name))


def _runs(name: str) -> bool:
    """Whether it is more than a sign on the path that says where it would be."""
    return subprocess.run([name, "-c", ""], capture_output=True, check=False).returncode == 0


def built(python: str) -> Digests:
    """The SHA-256 of each file of the site, by its path, as one Python builds it, cold."""
    work = WORK / Path(python).name
    copied(work, *BUILT)
    print(f"{python}: {_ran(python, '--version').strip()}", flush=True)
    _ran(python, "-m", "venv", str(work / "venv"))
    own = (work / "venv/bin/python").absolute()
    _ran(str(own), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet",
         "--require-hashes", "-r", "requirements.lock")  # fmt: skip
    _ran(str(own), "-m", "builder", "build", cwd=work)
    site = work / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix not in BINARY
    }


def _ran(*words: str, cwd: Path | None = None) -> str:
    return subprocess.run(words, cwd=cwd, stdout=subprocess.PIPE, text=True, check=True).stdout


def differing(python: str, one: Digests, other: Digests) -> list[str]:
    """A line for each file that another Python makes otherwise, or that only one makes."""
    return [
        f"{python}: {path}" for path in sorted({*one, *other}) if one.get(path) != other.get(path)
    ]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
