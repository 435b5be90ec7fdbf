"""Copies of the project to try things on: what git knows, as it is in the working folder."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def copied(target: Path, *parts: str) -> None:
    """Make a folder hold the project, or these parts of it, and nothing else."""
    shutil.rmtree(target, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "--", *parts], capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(name, target / name)
