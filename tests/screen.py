"""A command that runs in a terminal, and all that it shows there.

It is read while it runs and on to the end of the terminal: what is written last may reach the
reader after the command is gone, and a long text would fill the terminal and hold the command up.
"""

import os
import pty
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.project import LONG


def in_a_terminal(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> tuple[int, str]:
    """The exit code of a command, and what it showed, lines ending with `\\r\\n` as there."""
    screen, terminal = pty.openpty()
    ran = subprocess.Popen(command, cwd=cwd, env=env, stdout=terminal, stderr=terminal)
    os.close(terminal)
    shown = b"".join(_read(screen)).decode()
    os.close(screen)
    return ran.wait(timeout=LONG), shown


def _read(screen: int) -> Iterator[bytes]:
    """What comes until nobody holds the terminal, which Linux says with an error."""
    try:
        while part := os.read(screen, 65_536):
            yield part
    except OSError:
        return
