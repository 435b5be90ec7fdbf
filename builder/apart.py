"""Work done by a process of its own, whose memory the system has back when it ends.

Takes a function and what it is given; gives what it gives, or raises what it raises. Python gives
little back of what it has freed here and there, and whoever renders a site need not hold all that
the content was. Of the work only what it gives, and what it does to the disk, outlives its process.
The process can be begun ahead, and get ready while what the function is given is still worked out.
"""

from __future__ import annotations

import os
import pickle
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from functools import cache as once
from functools import partial
from typing import Any, NoReturn, TypeVar
from weakref import finalize

from builder.handed import heard, tell, tell_fault
from builder.kept.cache import Cache

T = TypeVar("T")

Told = Generator[Any, None, None]

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

    That is told before the cache is written: whoever has it goes on, and calls `finish` at last. It
    is done here if other threads are at work, for then a process cannot be doubled safely. Raises
    `ChildProcessError` if the other process is killed.
    """
    if not _is_alone():
        return work(*given)
    if [begun for begun, _ in _begun] == [work]:
        _, other = _begun.pop()
        other.give((given, cache))
    else:
        dismiss()
        other = _Other(lambda _: (partial(work, *given), cache))
    _finishing.append(other)
    result: T = other.told()
    return result


def finish() -> None:
    """Wait until what was done apart has kept what it learnt; raises what was raised by that."""
    while _finishing:
        _finishing.pop().finish()


def beside(work: Callable[[], T]) -> Callable[[], T] | None:
    """Begin some work in another process; gives what waits for the result, which is handed over as
    that of `apart`. What else the work changes is lost. None if nothing was begun, for other
    threads are at work: whoever asks has to do it then."""
    if not _is_alone():
        return None
    other = _Other(lambda _: (work, Cache()))
    found: Callable[[], T] = once(other.result)
    return found


def beside_in_turn(work: Callable[[], Iterator[Any]]) -> Told | None:
    """As `beside`, of work that comes to several things: gives what waits for one after another,
    and is closed after the last."""
    return _Other(lambda _: (work, Cache())).each() if _is_alone() else None


def _is_alone() -> bool:
    """Whether no thread is at work but this one: a process can then be doubled safely."""
    return all(each in (threading.current_thread(), *_WATCHING) for each in threading.enumerate())


class _Other:
    """Another process that has work to do, as seen from this one."""

    def __init__(self, task: Callable[[socket.socket], Task]) -> None:
        self._line, there = socket.socketpair()
        sys.stdout.flush()
        with warnings.catch_warnings():  # of a thread: the only one there may be holds nothing
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if not self._process:
            self._line.close()
            _do(task, there)
        there.close()
        self.end = finalize(self, _ended, self._line, self._process, os.getpid())

    def give(self, given: object) -> None:
        """Tell it what it waits for."""
        with suppress(BrokenPipeError):  # it was ended
            self._line.sendall(pickle.dumps(given))

    def told(self) -> Any:
        """What its work gave; raises what that raised."""
        try:
            return heard(self._line)
        except (EOFError, ConnectionResetError):
            raise ChildProcessError(_killed(self.end() or 0)) from None
        except BaseException:
            self.end()
            raise

    def result(self) -> Any:
        """The same of a process that has nothing left to do then."""
        try:
            return self.told()
        finally:
            self.end()

    def each(self) -> Told:
        """What its work gives, one after another, until that is closed."""
        try:
            while True:
                yield self.told()
        finally:
            self.end()

    def finish(self) -> None:
        """Wait for its end, if it has not come; raises what it raised after it had told. Whoever
        kills it before that loses what it would have kept, and no more."""
        if self.end.alive:
            with suppress(ChildProcessError):
                self.told()


_finishing: list[_Other] = []
"""Those who have told, and write their cache."""

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
        for one in found if isinstance(found, Generator) else (found,):
            tell(line, one)
        cache.save()
    except BaseException as error:
        tell_fault(line, error)
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
    with suppress(ConnectionResetError):  # whoever went left unread what was told
        line.recv(1)  # nothing ever comes, until the other end is closed
    os._exit(1)


# --- in this process ------------------------------------------------------------------------


def _ended(line: socket.socket, process: int, ours: int) -> int:
    """See to it that a process of ours has ended; gives the signal that ended it, or nought."""
    line.close()
    if os.getpid() != ours:
        return 0
    os.kill(process, signal.SIGKILL)  # told or not, nothing is left for it to do
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _killed(code: int) -> str:
    how = f" by {signal.Signals(-code).name}" if code < 0 else ""
    return f"the process that makes the pages was ended{how}, as systems do when memory runs out"
