"""What the groups of commands share: exit codes, and how a command ends.

Takes and gives small things; prints to standard error. Must import nothing heavy.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from builder.problem import Problem, errors

FINE, PROBLEMS, USAGE, FAULT, STOPPED = 0, 1, 2, 3, 130

if TYPE_CHECKING:
    from builder.model.briefing import Briefing

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """Where a group adds its commands; each sets `run`: options and the root in, exit code out."""


class UsageError(Exception):
    """A command that cannot be carried out as it was given."""


def existing(path: str | Path) -> Path:
    """A path that there is, whole; raises `UsageError` if there is none."""
    found = Path(path).resolve()
    if not found.exists():
        raise UsageError(f"{path} does not exist")
    return found


def folder(path: str) -> Path:
    """A folder that there is, whole; raises `UsageError` if there is none."""
    found = existing(path)
    if not found.is_dir():
        raise UsageError(f"{path} is no folder")
    return found


def in_briefing(root: Path, path: str) -> Path:
    """Something that every briefing has; raises `UsageError` where it is not there."""
    if not (root / path).exists():
        way = "run the command in a briefing's root folder, or begin one: briefing init DIR"
        raise UsageError(f"there is no {path} in {root}: {way}")
    return root / path


def content_of(root: Path) -> Briefing:
    """The briefing as far as it can be understood; raises `UsageError` where it cannot."""
    from builder.content.source import read_tree
    from builder.parse import parse

    in_briefing(root, "content")
    briefing, _ = parse(read_tree(root).tree)
    if briefing is None:
        raise UsageError("the settings of this briefing cannot be read: briefing check says why")
    return briefing


def verdict(problems: Iterable[Problem]) -> int:
    """The exit code of a command that found these."""
    return PROBLEMS if errors(problems) else FINE


def say(message: str, code: int) -> int:
    """Tell why a command ends as it does; gives back the code."""
    print(message, file=sys.stderr)
    return code
