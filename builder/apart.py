"""Work done by a process of its own, whose memory the system has back when it ends.

Takes a function and what it is given; gives what it gives, or raises what it raises. Python gives
little back of what it has freed here and there, and whoever renders a site need not hold all that
the content was. Of the work only what it gives, and what it does to the disk, outlives its process.
The process can be begun ahead, and get ready while what the function is given is still worked out.
"""

from __future__ import annotations

import io
import os
import pickle
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache as once
from functools import partial
from typing import Any, NoReturn, TypeVar

from builder.cache import Cache
from builder.deep import Deep
from builder.spool import Spool

T = TypeVar("T")
Task = tuple[Callable[[], object], Cache]
"""Some work, and the cache that keeps what it learns."""


def ahead(work: Callable[..., T], ready: Callable[[], Callable[..., T]]) -> None:
    """Begin a process in which `ready` is called, and which waits until `apart` is to do `work`: it
    then does what `ready` gave, which is to come to the same."""
    if _is_alone():
        _begun[:] = [(work, _Other(partial(_awaited, ready)))]


def dismiss() -> None:
    """End what was begun ahead, if nobody asked for it."""
    for _, other in _begun:
        other.end()
    _begun.clear()


def apart(work: Callable[..., T], given: Sequence[object], cache: Cache) -> T:
    """What the work comes to: plain values, and files in a `Spool`; the cache, which may be among
    what it is given, keeps what it learnt.

    It is done here if other threads are at work, for then a process cannot be doubled safely.
    Raises `ChildProcessError` if the other process is killed.
    """
    if not _is_alone():
        return work(*given)
    if [begun for begun, _ in _begun] == [work]:
        _, other = _begun.pop()
        other.give((given, cache))
    else:
        dismiss()
        other = _Other(lambda _: (partial(work, *given), cache))
    result: T = other.result()
    return result


def beside(work: Callable[[], T], *shelves: Deep) -> Callable[[], T | None]:
    """Begin some work in another process, if nothing stands yet on the shelves that it fills. Gives
    what waits for its result, plain values; the shelves have then learnt what they learnt there.

    It gives None if nothing was begun, or nothing came of it: whoever asks has to do the work then,
    and meets with its faults.
    """
    if not (_is_alone() and all(shelf.is_empty() for shelf in shelves)):
        return lambda: None
    other = _Other(lambda _: (lambda: (work(), [shelf.learnt() for shelf in shelves]), Cache()))

    @once
    def result() -> T | None:
        try:
            found: T
            found, learnt = other.result()
        except Exception:
            return None
        for shelf, told in zip(shelves, learnt, strict=True):
            shelf.learn(told)
        return found

    return result


def _is_alone() -> bool:
    """Whether no thread is at work but this one: a process can then be doubled safely."""
    return all(each in (threading.current_thread(), *_WATCHING) for each in threading.enumerate())


class _Other:
    """Another process that has work to do, as seen from this one."""

    def __init__(self, task: Callable[[socket.socket], Task]) -> None:
        self._line, there = socket.socketpair()
        sys.stdout.flush()
        self._process = os.fork()
        if not self._process:
            self._line.close()
            _do(task, there)
        there.close()

    def give(self, given: object) -> None:
        """Tell it what it waits for."""
        with suppress(BrokenPipeError):  # it was ended
            self._line.sendall(pickle.dumps(given))

    def result(self) -> Any:
        """What its work gave; raises what that raised."""
        try:
            told, descriptors = _heard(self._line)
        finally:
            ended_by = self.end()
        if not told:
            raise ChildProcessError(_killed(ended_by))
        done, found = _In(told, descriptors).load()
        if not done:
            raise found
        return found

    def end(self) -> int:
        """See to it that it has ended; gives the signal that ended it, or nought."""
        self._line.close()
        os.kill(self._process, signal.SIGKILL)  # told or not, nothing is left for it to do
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])


_begun: list[tuple[object, _Other]] = []
"""The process that was begun ahead, and for which work, if there is one."""

_WATCHING: list[threading.Thread] = []
"""The thread that does nothing but wait for the end of the process that this one works for."""


# --- in the other process -------------------------------------------------------------------


def _do(task: Callable[[socket.socket], Task], line: socket.socket) -> NoReturn:
    """Do the work, tell what came of it, and end; end sooner if nobody waits for it any more."""
    try:
        work, cache = task(line)
        _WATCHING[:] = [threading.Thread(target=_end_with, args=(line,), daemon=True)]
        _WATCHING[0].start()
        found = work()
        cache.save()
        _tell(line, (True, found))
    except BaseException as error:
        _tell(line, (False, _plain(error)))
    finally:
        sys.stderr.flush()
        os._exit(0)


def _awaited(ready: Callable[[], Callable[..., object]], line: socket.socket) -> Task:
    """What is to be done, once the first process has told."""
    try:
        work = ready()
    finally:  # what has failed is told once somebody asks
        with line.makefile("rb") as told:
            given, cache = pickle.load(told)  # from the process that this one was
    return partial(work, *given), cache


def _end_with(line: socket.socket) -> None:
    line.recv(1)  # nothing ever comes, until the other end is closed
    os._exit(1)


def _plain(error: BaseException) -> BaseException:
    """The error with a note of where it came from, as far as it can be handed over."""
    note = "".join(traceback.format_exception(error))
    try:
        error = pickle.loads(pickle.dumps(error))  # of our own making
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(note)
    return error


def _tell(line: socket.socket, found: object) -> None:
    written = io.BytesIO()
    packed = _Out(written)
    packed.dump(found)
    socket.send_fds(line, [b"."], [spool.lend() for spool in packed.spools])
    line.sendall(written.getbuffer())


class _Out(pickle.Pickler):
    """Writes what is handed over; files are not copied, but lent."""

    def __init__(self, out: io.BytesIO) -> None:
        super().__init__(out, 5)
        self.spools: list[Spool] = []

    def persistent_id(self, value: Any) -> tuple[int, object] | None:
        """What stands for a spool: its number, and what it holds where."""
        if not isinstance(value, Spool):
            return None
        self.spools.append(value)
        return len(self.spools) - 1, value.index()


# --- in this process ------------------------------------------------------------------------


def _heard(line: socket.socket) -> tuple[bytes, Sequence[int]]:
    """All that the other process tells until it ends; nothing if it is ended before."""
    try:
        _, descriptors, _, _ = socket.recv_fds(line, 1, 1)
        with line.makefile("rb") as told:
            return told.read(), descriptors
    except ConnectionResetError:  # and had not read what it was given
        return b"", ()


def _killed(code: int) -> str:
    how = f" by {signal.Signals(-code).name}" if code < 0 else ""
    return f"the process that makes the pages was ended{how}, as systems do when memory runs out"


class _In(pickle.Unpickler):
    """Reads what was handed over."""

    def __init__(self, told: bytes, descriptors: Sequence[int]) -> None:
        super().__init__(io.BytesIO(told))
        self._descriptors = descriptors

    def persistent_load(self, told: Any) -> Spool:
        """The spool of a number, with the other's file."""
        number, index = told
        return Spool.borrowed(self._descriptors[number], index)
