"""What a process of its own hands over: values, files, faults, and word of its own end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builder.apart import apart
from builder.cache import Cache, digest
from builder.problem import Problem
from builder.site import Site
from builder.spool import Spool
from tests.project import ROOT

PROBLEM = Problem("content/a.yml", 1, 1, "x", "warning", "…", "")


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that other tests left behind must not move the work into this process: one test
    here kills the process that does it."""
    monkeypatch.setattr("threading.active_count", lambda: 1)


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
    assert Cache(folder).shelf("numbers").get(key) == 7


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
        "import time; from builder.apart import apart; from builder.cache import Cache\n"
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
