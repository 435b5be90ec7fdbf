"""What a person sees: problems with the line they are about, and where a long run stands.

Takes problems, a folder to read their lines from, and a stream. In a terminal a problem comes with
its line and a caret, and steps of a long run pass by on one status line; anywhere else a problem is
plain text and steps are silent. Must not decide what is a problem.
"""

from __future__ import annotations

import logging
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from builder.problem import Problem, as_text, in_order

ERASE = "\r\x1b[2K"


def show(problems: Iterable[Problem], root: Path, stream: TextIO) -> None:
    """Print each problem, in order; in a terminal with its line from below `root`. A hint is given
    once a file: a draft alone has a hundred guesses, all mended in the same way."""
    told: set[tuple[str, str, str]] = set()
    for problem in in_order(problems):
        head, *hint = as_text(problem).split("\n")
        excerpt = _excerpt(problem, root) if stream.isatty() else []
        if (same := (problem.path, problem.rule, problem.hint)) in told:
            hint = []
        told.add(same)
        stream.write("\n".join(_plain(line) for line in (head, *excerpt, *hint)) + "\n")


def say_that_we_wait() -> None:
    """Tell of another build, for which this one waits."""
    sys.stderr.write("Another build is at work in this folder; waiting for it to end …\n")


def _excerpt(problem: Problem, root: Path) -> list[str]:
    """The offending line and a caret below its column, or nothing if it cannot be read."""
    try:
        text = (root / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
    except (OSError, ValueError, IndexError):
        return []
    room = max(shutil.get_terminal_size().columns - 8, 20)
    start = max(0, problem.column - 1 - room // 2)
    before = text[start : problem.column - 1]
    return ["    " + text[start : start + room], "    " + "".join(map(_blank, before)) + "^"]


def _blank(letter: str) -> str:
    """White space as wide as the letter."""
    if letter == "\t" or unicodedata.combining(letter):
        return letter if letter == "\t" else ""
    return "  " if unicodedata.east_asian_width(letter) in "WF" else " "


def _plain(text: str) -> str:
    """Text that cannot steer the terminal: control and direction marks are spelled out."""
    return "".join(c if c.isprintable() or c == "\t" else ascii(c)[1:-1] for c in text)


def tame(record: logging.LogRecord) -> bool:
    """A filter of a log that passes every record, as text that cannot steer the terminal."""
    record.msg, record.args = _plain(record.getMessage()), ()
    return True


class StatusLine(logging.Handler):
    """Shows warnings of a log as lines and its steps as one line that passes away."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(logging.INFO)
        self.stream = stream

    def emit(self, record: logging.LogRecord) -> None:
        """Print a warning; show a step in place of the last one."""
        self._erase()
        message = _plain(record.getMessage())
        if record.levelno > logging.INFO:
            self.stream.write(f"{record.levelname.lower()}: {message}\n")
        elif self.stream.isatty():
            self.stream.write(message[: shutil.get_terminal_size().columns - 1])
        self.stream.flush()

    def close(self) -> None:
        """Take the passing line away."""
        self._erase()
        super().close()

    def _erase(self) -> None:
        if self.stream.isatty():
            self.stream.write(ERASE)


@contextmanager
def steps(stream: TextIO) -> Iterator[None]:
    """Let our own steps pass by on a status line while something long is done."""
    log, line = logging.getLogger("briefing"), StatusLine(stream)
    before = log.level
    log.setLevel(logging.INFO)
    log.addHandler(line)
    try:
        yield
    finally:
        log.removeHandler(line)
        log.setLevel(before)
        line.close()
