"""The commands: `briefing build`, `check`, `new`, `serve`, `verify` and the rest.

Takes the words of a command line; prints, and gives back an exit code: 0 fine, 1 problems in the
content, 2 usage, 3 a fault of ours, 130 stopped by Ctrl-C. Must not decide anything about content,
and imports what is heavy only in the command that needs it. Each module holds a group of commands
and its own `add`, which tells the parser of them.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence

from builder.cli import archive, content, cost, desk, draft, editions, evidence, paper, site
from builder.cli.common import FAULT, PROBLEMS, STOPPED, USAGE, UsageError, folder, say
from builder.publication.write import RefusedError

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS))
"""What a system says of a disk that takes no more."""

AMISS = frozenset((errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP))
"""What it says of a path that leads nowhere."""

EPILOG = """\
examples:
  briefing check                       all problems in content/ at once
  briefing check --format github       the same, as marks in a pull request
  briefing explain verbatim            a rule that check has named
  briefing new actor sava-gull         a new record, with comments, in its place
  briefing draft articles/gull.txt     what an article holds, as proposals
  briefing build                       the site, into site/
  briefing serve                       a preview that follows every change
  briefing pdf                         the built site's print edition, as a PDF
  briefing archive                     the newest edition in one file, to keep or to take offline
  briefing archive --check FILE        whether such a file is what was packed
  briefing cost                        what a million readers a day of the built site cost
  briefing verify --articles ~/scans   every quotation against its article
  briefing edition                     freeze the newest edition
  briefing diff 1 2                    what changed between two editions
  briefing diff origin/main            what a branch changes
  briefing init ../another             a new briefing that uses this package

exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 a fault of the program
"""


def main(words: Sequence[str] | None = None) -> int:
    """Carry out one command line, by default that of the process; gives back the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that is not UTF-8
    try:
        options = _parser().parse_args(words)
        code: int = options.run(options, folder(options.root))
    except KeyboardInterrupt:
        return say("Stopped.", STOPPED)
    except BrokenPipeError:  # `briefing check | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (UsageError, RefusedError) as error:
        return say(f"briefing: {error}", USAGE)
    except OSError as error:
        return _of_system(error)
    except Exception as error:
        return _fault(error)
    return code


def _of_system(error: OSError) -> int:
    """What the system refused, or ended, is no fault of ours."""
    if isinstance(error, ChildProcessError):
        return say(f"briefing: {error}", FAULT)
    if isinstance(error, PermissionError) and error.filename:
        return _forbidden(error)
    if error.errno in AMISS and error.filename:
        return say(f"briefing: {error.filename}: {error.strerror}", USAGE)
    return _unwritable(error) if error.errno in FULL else _fault(error)


def _forbidden(error: PermissionError) -> int:
    """A file or folder of another user; what was there before is there still."""
    why = f"{error.strerror}; see whose it is, or work in a copy of your own"
    return say(f"briefing: {error.filename} is closed to this user: {why}", USAGE)


def _unwritable(error: OSError) -> int:
    """A disk that takes no more; what was there before is there still."""
    where = error.filename or "a file"
    hint = "work in a copy of your own" if error.errno == errno.EROFS else "make room for it"
    return say(f"briefing: {where} cannot be written: {error.strerror}; {hint}", USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Checks the content of a briefing and builds its site.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--root", default=".", metavar="DIR", help="the briefing (default: .)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for group in (site, paper, archive, cost, content, desk, draft, evidence, editions):
        group.add(commands)
    return parser


def _fault(error: Exception) -> int:
    with tempfile.NamedTemporaryFile(
        "w", prefix="briefing-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.writelines(traceback.format_exception(error))
    message = f"briefing: this should not happen: {type(error).__name__}: {error}"
    return say(f"{message}\nThe details for a report are in {file.name}", FAULT)
