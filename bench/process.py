"""Runs a command as a process of its own, and says what it cost.

Takes a command; gives processor seconds, seconds on the wall, and the most memory that it held at
once. Its children count in: of memory, the largest of them.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024
"""Linux gives the memory of a process in kilobytes."""


class FailedError(Exception):
    """A command that should have worked, with the end of what it said."""


@dataclass(frozen=True)
class Cost:
    """What one run took: processor (user and system) and wall in seconds, memory in megabytes."""

    cpu: float
    wall: float
    memory: float


def measured(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Cost:
    """The cost of a command in a folder; raises `FailedError` if it does not end well."""
    started = time.perf_counter()
    log = folder / "bench.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            [*map(str, command)], cwd=folder, env={**os.environ, **(environment or {})},
            stdout=said, stderr=subprocess.STDOUT,
        )  # fmt: skip
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        text = log.read_text(errors="replace")[-2000:]
        raise FailedError(f"{' '.join(map(str, command))} in {folder}:\n{text}")
    log.unlink()
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / MEGABYTE)


@dataclass(frozen=True)
class Tree:
    """How much stands in a folder: files, and their bytes."""

    files: int
    bytes: int


def tree(folder: Path) -> Tree:
    """What stands in a folder and below."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Tree(len(sizes), sum(sizes))
