"""Files that are made, out of the way until somebody asks for them."""

import threading
from functools import partial
from pathlib import Path

import pytest

from builder.apart import beside
from builder.kept.spool import Spool, WrittenTwiceError


@pytest.mark.parametrize("in_memory", [1, 1000])
def test_what_was_put_in_comes_out(tmp_path: Path, in_memory: int) -> None:
    files = Spool(tmp_path, in_memory)
    files.put("a.md", b"one")
    files.put("empty.md", b"")
    assert files["a.md"] == b"one"
    files.put("b.md", b"two")

    assert dict(files) == {"a.md": b"one", "empty.md": b"", "b.md": b"two"}
    assert files.get("c.md") is None
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_lost_to_another_of_its_path(tmp_path: Path) -> None:
    files = Spool(tmp_path)
    files.put("a.md", b"one")

    with pytest.raises(WrittenTwiceError, match=r"a\.md is written twice"):
        files.put("a.md", b"two")


def test_a_folder_that_is_not_there_is_no_hindrance(tmp_path: Path) -> None:
    files = Spool(tmp_path / "build", 1)
    files.put("a.md", b"one")

    assert files["a.md"] == b"one"


def test_what_was_left_and_is_gone_is_never_taken_for_empty(tmp_path: Path) -> None:
    files = Spool(tmp_path, before=lambda _: None)
    files.leave("a.md", b"digest")

    with pytest.raises(FileNotFoundError, match=r"removed during the build.*build/docs/a\.md"):
        files["a.md"]


@pytest.mark.parametrize("in_memory", [1, 1000])
def test_what_is_shared_stays_as_it_was_while_more_is_put_in(
    tmp_path: Path, in_memory: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("threading.enumerate", lambda: [threading.current_thread()])
    files = Spool(tmp_path, in_memory)
    files.put("a.md", b"one")

    wait = beside(partial(_read, files.shared(), "a.md"))
    files.put("b.md", b"two")

    assert wait
    assert wait() == (b"one", ["a.md"])
    assert dict(files) == {"a.md": b"one", "b.md": b"two"}


def _read(files: Spool, path: str) -> tuple[bytes, list[str]]:
    return files[path], [*files]
