"""Makes `python -m builder` the same as `briefing`."""

from __future__ import annotations

import os
import sys

try:
    from typing import NoReturn

    from builder.cli import main
    from builder.cli.common import PROBLEMS
except KeyboardInterrupt:  # while what would have caught it is still being loaded
    sys.stderr.write("Stopped.\n")
    sys.stderr.flush()
    os._exit(130)


def run() -> NoReturn:
    """Carry out the command line of this process, and end the process with its exit code.

    What it holds is left to the system, which has it back at once: Python would let go of it one
    by one, for a twentieth of the time that a build takes.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # nobody reads on
            code = PROBLEMS
    os._exit(code)


if __name__ == "__main__":
    run()
