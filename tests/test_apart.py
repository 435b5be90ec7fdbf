"""What a process of its own hands over: values, files, faults, and word of its own end."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest

from builder.apart import ahead, apart, beside, beside_in_turn, dismiss, finish
from builder.kept.cache import Cache, digest
from builder.kept.deep import deep
from builder.kept.spool import Spool
from builder.making.site import Site
from builder.problem import Problem
from tests.project import ROOT

PROBLEM = Problem("content/a.yml", 1, 1, "x", "warning", "…", "")


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that other tests left behind must not move the work into this process: one test
    here kills the process that does it."""
    monkeypatch.setattr("threading.enumerate", lambda: [threading.current_thread()])


def made(folder: Path) -> Site:
    files = Spool(folder, before=left_there)
    files.put("a.md", b"first")
    files.put("data/b.json", "zweites – Ende".encode())
    files.leave("left.md", b"digest")
    return Site((PROBLEM,), files, {"title": "Port Sava"}, files.digests, files.kept)


def left_there(path: str) -> bytes | None:
    return f"what lies at {path}".encode()


def test_values_come_over_and_files_are_read_where_they_were_written(tmp_path: Path) -> None:
    site = apart(made, (tmp_path,), Cache())
    assert {path: bytes(data) for path, data in site.files.items()} == {
        "a.md": b"first",
        "data/b.json": "zweites – Ende".encode(),
        "left.md": b"what lies at left.md",
    }
    assert (site.problems, site.frame, site.kept) == (
        (PROBLEM,),
        {"title": "Port Sava"},
        {"left.md"},
    )
    assert site.digests == {
        **{path: digest(site.files[path]) for path in ("a.md", "data/b.json")},
        "left.md": b"digest",
    }


def test_the_work_is_done_elsewhere_and_what_the_cache_learns_is_kept(tmp_path: Path) -> None:
    folder, key = tmp_path / "cache", digest("key")

    def work(cache: Cache) -> int:
        cache.shelf("numbers").put(key, 7)
        return os.getpid()

    cache = Cache(folder)
    assert apart(work, (cache,), cache) != os.getpid()
    finish()
    assert Cache(folder).shelf("numbers").get(key) == 7


def test_nobody_waits_for_what_is_done_at_last(tmp_path: Path) -> None:
    folder, key, (here, there) = tmp_path / "cache", digest("key"), os.pipe()

    def at_last(cache: Cache) -> None:
        cache.shelf("numbers").put(key, int(os.read(here, 1)))

    def work(cache: Cache) -> str:
        cache.at_last("numbers", partial(at_last, cache))
        return "told"

    assert apart(work, (cache := Cache(folder),), cache) == "told"
    os.write(there, b"7")
    finish()
    assert Cache(folder).shelf("numbers").get(key) == 7
    os.close(here)
    os.close(there)


@pytest.mark.parametrize("error", [FileNotFoundError(2, "No such file", "content/x.yml"), None])
def test_a_fault_at_last_is_raised_at_the_end_and_a_kill_costs_what_was_to_be_kept(
    tmp_path: Path, error: OSError | None
) -> None:
    def at_last() -> None:
        if error:
            raise error
        _end_this()

    def work(cache: Cache) -> str:
        cache.at_last("numbers", at_last)
        return "told"

    assert apart(work, (cache := Cache(tmp_path),), cache) == "told"
    with pytest.raises(FileNotFoundError) if error else nullcontext():
        finish()
    finish()  # of which nothing is left


def test_a_fault_is_raised_here_and_says_where_it_came_from() -> None:
    def fails() -> None:
        raise FileNotFoundError(2, "No such file", "content/x.yml")

    with pytest.raises(FileNotFoundError) as found:
        apart(fails, (), Cache())
    assert found.value.filename == "content/x.yml"
    assert "in fails" in found.value.__notes__[0]


def test_a_fault_that_cannot_be_handed_over_is_told_in_words() -> None:
    class OddError(Exception):
        pass

    def fails() -> None:
        raise OddError("quite odd")

    with pytest.raises(RuntimeError, match="OddError: quite odd"):
        apart(fails, (), Cache())


def test_an_end_from_outside_is_told() -> None:
    with pytest.raises(ChildProcessError, match="ended by SIGKILL"):
        apart(lambda: os.kill(os.getpid(), signal.SIGKILL), (), Cache())


def test_nobody_works_on_for_a_process_that_is_gone() -> None:
    code = (
        "import time; from builder.apart import apart; from builder.kept.cache import Cache\n"
        "def work():\n"
        "    print('at work', flush=True)\n"
        "    time.sleep(60)\n"
        "apart(work, (), Cache())\n"
    )
    command, there = [sys.executable, "-c", code], {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=there) as first:
        assert first.stdout
        assert first.stdout.readline() == b"at work\n"
        first.kill()
        assert first.stdout.read() == b""  # comes once the other has let go of it as well


def test_nobody_works_on_for_a_process_that_went_without_reading_what_was_told() -> None:
    code = (
        "import time; from builder.apart import beside_in_turn\n"
        "def work():\n"
        "    yield 1\n"
        "    print('at work', flush=True)\n"
        "    time.sleep(60)\n"
        "told = beside_in_turn(work)\n"
        "time.sleep(60)\n"
    )
    command, there = [sys.executable, "-c", code], {"PYTHONPATH": str(ROOT)}
    both = subprocess.PIPE
    with subprocess.Popen(command, stdout=both, stderr=both, env=there) as first:
        assert first.stdout
        assert first.stderr
        assert first.stdout.readline() == b"at work\n"
        first.kill()
        assert first.stdout.read() == b""
        assert first.stderr.read() == b""


def test_two_processes_read_in_the_same_files(tmp_path: Path) -> None:
    def many() -> Spool:
        files = Spool(tmp_path, before=left_there)
        for number in range(50):
            files.put(f"{number}.md", bytes([number]) * 10_000)  # more than is read ahead
        return files

    def is_right() -> bool:
        return all(set(files[f"{n}.md"]) == {n} for _ in range(50) for n in range(50))

    files = apart(many, (), Cache())
    wait = beside(is_right)
    assert wait
    assert is_right()
    assert wait()


# --- begun ahead ------------------------------------------------------------------------------


def told(number: int) -> tuple[str, int, int]:
    return "as told", number, os.getpid()


def readied() -> Callable[[int], tuple[str, int, int]]:
    process = os.getpid()
    return lambda number: ("readied", number, process)


def test_what_was_begun_ahead_is_given_its_work() -> None:
    ahead(told, readied)
    how, number, process = apart(told, (7,), Cache())
    assert (how, number) == ("readied", 7)
    assert process != os.getpid()


def test_each_work_is_begun_ahead_once() -> None:
    ahead(told, readied)
    found = [apart(told, (number,), Cache())[:2] for number in (1, 2)]
    assert found == [("readied", 1), ("as told", 2)]


def test_other_work_than_what_was_begun_is_done_all_the_same() -> None:
    ahead(told, readied)
    assert apart(made, (None,), Cache()).frame == {"title": "Port Sava"}
    assert apart(told, (3,), Cache())[:2] == ("as told", 3)


def test_what_fails_ahead_is_raised_once_somebody_asks() -> None:
    def fails() -> Callable[[int], tuple[str, int, int]]:
        raise FileNotFoundError(2, "No such file", "content")

    ahead(told, fails)
    with pytest.raises(FileNotFoundError):
        apart(told, (7,), Cache())


def test_an_end_before_the_work_is_told() -> None:
    def ended() -> Callable[[int], tuple[str, int, int]]:
        os.kill(os.getpid(), signal.SIGKILL)
        return told

    ahead(told, ended)
    with pytest.raises(ChildProcessError, match="was ended"):
        apart(told, (7,), Cache())


def test_what_nobody_asks_for_is_ended() -> None:
    here, there = os.pipe()

    def waits() -> Callable[[int], tuple[str, int, int]]:
        os.write(there, b"%d" % os.getpid())
        return told

    ahead(told, waits)
    process = int(os.read(here, 10))
    dismiss()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    os.close(here)
    os.close(there)


# --- done beside ------------------------------------------------------------------------------


def test_work_beside_gives_its_result_and_its_files(tmp_path: Path) -> None:
    wait = beside(lambda: (os.getpid(), made(tmp_path).files))
    assert wait
    process, files = wait()
    assert process != os.getpid()
    assert files["a.md"] == b"first"
    assert wait()[1] is files


def test_what_is_begun_by_one_process_another_does_not_write_in(tmp_path: Path) -> None:
    """They would have one place in the file."""
    shelf, first, second = deep(Cache(tmp_path), "made"), digest("first"), digest("second")
    shelf.put(first, 1)

    def work() -> tuple[object, object]:
        shelf.put(second, 2)
        return shelf.get(first), shelf.get(second)

    wait = beside(work)
    assert wait
    assert wait() == (1, None)


def test_where_other_threads_are_at_work_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.enumerate", lambda: [threading.current_thread(), object()])
    assert beside(os.getpid) is None


def test_nobody_waits_for_who_reads_what_came_of_work() -> None:
    wait = beside(lambda: b"x" * 2**22)  # more than a line between processes holds
    assert wait
    os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)  # it has ended
    assert len(wait()) == 2**22


def test_work_beside_that_fails_or_is_ended_is_told_so() -> None:
    def fails() -> None:
        raise FileNotFoundError(2, "No such file", "content/x.yml")

    for work, error in ((fails, FileNotFoundError), (_end_this, ChildProcessError)):
        wait = beside(work)
        assert wait
        with pytest.raises(error):
            wait()


def _end_this() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_of_work_that_comes_to_several_things_each_is_told_in_turn(tmp_path: Path) -> None:
    here, there = os.pipe()

    def works() -> Iterator[object]:
        yield os.getpid()
        yield os.read(here, 1), made(tmp_path).files
        raise FileNotFoundError(2, "No such file", "content/x.yml")

    wait = beside_in_turn(works)
    assert wait
    assert next(wait) != os.getpid()
    os.write(there, b"7")
    read, files = next(wait)
    assert (read, files["a.md"]) == (b"7", b"first")
    with pytest.raises(FileNotFoundError):
        next(wait)
    os.close(here)
    os.close(there)


def test_work_apart_has_work_beside_it() -> None:
    def both() -> tuple[int, int]:
        wait = beside(os.getpid)
        assert wait
        return os.getpid(), wait()

    assert len({os.getpid(), *apart(both, (), Cache())}) == 3
