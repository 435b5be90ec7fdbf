"""What one process hands to another: values, and files where they lie.

Takes a line between two processes of ours, and what came of some work, or the error that it ended
with; gives the one or raises the other on the other side. Nobody has to wait until the other reads:
what is told lies in a file that is lent with it.
"""

from __future__ import annotations

import os
import pickle
import socket
import traceback
from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import IO, Any

from builder.kept.spool import Spool

MOST_LENT = 8
"""Files that one piece of work may hand over."""

_DONE, _FAILED = b".", b"!"
"""What is told first."""


def tell(line: socket.socket, found: object) -> None:
    """Lend a file with what came of some work."""
    with TemporaryFile() as told:
        packed = _Out(told)
        packed.dump(found)
        told.flush()
        lent = (told.fileno(), *(spool.lend() for spool in packed.spools))
        socket.send_fds(line, [_DONE], lent)


def tell_fault(line: socket.socket, error: BaseException) -> None:
    """Hand over an error, which is raised there."""
    line.sendall(_FAILED + pickle.dumps(_plain(error)))


def heard(line: socket.socket) -> Any:
    """What came of the work; raises what it raised, and `EOFError` if that was never told."""
    how, descriptors, _, _ = socket.recv_fds(line, 1, MOST_LENT)
    if how == _DONE:
        with os.fdopen(descriptors[0], "rb") as told:
            told.seek(0)
            return _In(told, descriptors[1:]).load()
    with line.makefile("rb") as told:
        raise pickle.load(told)  # of our own making


def _plain(error: BaseException) -> BaseException:
    """The error with a note of where it came from, as far as it can be handed over."""
    note = "".join(traceback.format_exception(error))
    try:
        error = pickle.loads(pickle.dumps(error))  # of our own making
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(note)
    return error


class _Out(pickle.Pickler):
    """Writes what is handed over; files are not copied, but lent."""

    def __init__(self, out: IO[bytes]) -> None:
        super().__init__(out, 5)
        self.spools: list[Spool] = []

    def persistent_id(self, value: Any) -> tuple[int, object] | None:
        """What stands for a spool: its number, and what it holds where."""
        if not isinstance(value, Spool):
            return None
        self.spools.append(value)
        return len(self.spools) - 1, value.index()


class _In(pickle.Unpickler):
    """Reads what was handed over."""

    def __init__(self, told: IO[bytes], descriptors: Sequence[int]) -> None:
        super().__init__(told)
        self._descriptors = descriptors

    def persistent_load(self, told: Any) -> Spool:
        """The spool of a number, with the other's file."""
        number, index = told
        return Spool.borrowed(self._descriptors[number], index)
