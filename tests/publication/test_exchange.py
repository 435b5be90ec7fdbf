import errno
import sys
from pathlib import Path

import pytest

from builder.publication.exchange import exchange

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith(("linux", "darwin")), reason="no call that exchanges two folders"
)


def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "name").write_text(folder.name)

    assert exchange(one, other)

    assert ((one / "name").read_text(), (other / "name").read_text()) == ("other", "one")


def test_a_folder_that_is_not_there_is_an_error_and_nothing_moves(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()

    with pytest.raises(OSError, match="one") as caught:
        exchange(tmp_path / "one", tmp_path / "other")

    assert caught.value.errno == errno.ENOENT
    assert (tmp_path / "one").is_dir()
