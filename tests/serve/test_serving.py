"""The server of a preview: what is built, and who is told of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from builder.serve.serving import Server


class Built:
    """A server over a folder, and how often it built."""

    def __init__(self, folder: Path) -> None:
        made = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(folder))
        self.server = Server(made, self._build, str(folder), lambda _: None)
        self.server.watch(str(folder))
        self.times, self.fault = 0, ""

    def _build(self) -> None:
        self.times += 1
        if self.fault:
            raise LookupError(self.fault)


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Built]:
    found = Built(tmp_path)
    yield found
    found.server.server_close()


def test_word_of_an_edit_that_comes_late_is_no_other_edit(built: Built, tmp_path: Path) -> None:
    """A watcher tells of one edit several times, on a busy machine long after the first."""
    for number, text in enumerate(("one", "two!"), 1):
        (tmp_path / "note.txt").write_text(text)
        for _ in range(3):
            built.server.builder()
        assert built.times == number
    (tmp_path / "note.txt").unlink()
    built.server.builder()
    assert built.times == 3


def test_who_waits_is_not_told_of_what_was_not_built(built: Built) -> None:
    built.server.builder()
    built.server._visible_epoch, built.server._wanted_epoch = 4, 5
    built.server.builder()
    assert built.server._wanted_epoch == 4


def test_what_failed_is_built_again(built: Built) -> None:
    built.fault = "no such thing"
    with pytest.raises(LookupError):
        built.server.builder()
    built.fault = ""
    built.server.builder()
    assert built.times == 2


def test_it_says_at_which_port_it_serves_where_any_would_do(built: Built) -> None:
    built.server.server_bind()
    assert built.server.url == f"http://127.0.0.1:{built.server.server_port}/"
    assert built.server.server_port
