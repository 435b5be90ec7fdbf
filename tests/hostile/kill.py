"""Runs a command that is ended before its n-th change to the disk, as a kill or a power cut would.

A change is a file opened for writing, and whatever makes, moves, links or removes something; the
interpreter tells of each through its audit hooks, so that every moment can be met again.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.project import ROOT

_RUNNER = """
import os, runpy, signal, sys

left, what, count = int(sys.argv[1]), int(sys.argv[2]), 0
first, end = os.getpid(), os._exit
CHANGES = {"os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir",
           "os.truncate", "os.utime", "shutil.rmtree", "ctypes.dlsym"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

def watch(event, args):
    global count
    if event in CHANGES or event == "open" and (
        isinstance(args[2], int) and args[2] & WRITING and not str(args[0]).endswith(".pyc")
    ):
        count += 1
        if count == left:
            signal.raise_signal(what)

def leave(code):
    if os.getpid() == first:  # and not the process of its own in which the site is made
        print(f"changes: {count}", file=sys.stderr, flush=True)
    end(code)

sys.addaudithook(watch)
os._exit = leave  # the command ends its process with it
del sys.argv[:3]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True)
class Ended:
    """How a command came to its end; `changes` are those of one that was left alone."""

    code: int
    out: str
    err: str

    @property
    def changes(self) -> int:
        """How many changes to the disk it made, if it came to its own end."""
        return int(self.err.rpartition("changes: ")[2])


def run(root: Path, *command: str, at: int = 0, what: signal.Signals = signal.SIGKILL) -> Ended:
    """Run `python -m COMMAND` in a folder; send it a signal before its change number `at`."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", _RUNNER, str(at), str(int(what)), *command],
        cwd=root,
        env={**_plain(), "PYTHONPATH": str(ROOT), "TMPDIR": str(root)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def _plain() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith(("BRIEFING_", "PYTHON"))}
